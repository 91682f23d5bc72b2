// Chat updates that were taken, and those that were answered. What is here as taken is owed an answer, whatever happens
// to the process; what is here at all is never handled twice.
import type { RecordStore } from './record-store.js';

export type NewUpdate = {
  readonly id: number;
  /** Updates of one lane are handled one after the other, in the order of their ids. */
  readonly lane: string;
  readonly payload: string;
};

/** Telegram offers an update again for 24 hours at most; past a week its ids start anew. */
const KEEP_MS = 7 * 24 * 60 * 60 * 1000;

/** Stores updates in one commit and returns those that were new. */
export function takeUpdates(
  store: RecordStore,
  bot: number,
  updates: readonly NewUpdate[],
  now = Date.now(),
): NewUpdate[] {
  const insert = store.prepare(
    "INSERT INTO inbox(bot, update_id, lane, state, payload, taken_at) VALUES (?, ?, ?, 'taken', ?, ?) ON CONFLICT DO NOTHING",
  );
  return store.transaction(() =>
    updates.filter(({ id, lane, payload }) => insert.run(bot, id, lane, payload, now).changes > 0),
  )();
}

/** Updates taken and not answered, oldest first: what a crash left behind. */
export function owedUpdates(store: RecordStore, bot: number): { id: number; lane: string }[] {
  return store
    .prepare<[number], { id: number; lane: string }>(
      "SELECT update_id AS id, lane FROM inbox WHERE bot = ? AND state = 'taken' ORDER BY update_id",
    )
    .all(bot);
}

/** Undefined where it has been answered. `tries` counts the earlier tries. */
export function takenUpdate(
  store: RecordStore,
  bot: number,
  id: number,
): { payload: string; tries: number; takenAt: number } | undefined {
  return store
    .prepare<[number, number], { payload: string; tries: number; takenAt: number }>(
      "SELECT payload, tries, taken_at AS takenAt FROM inbox WHERE bot = ? AND update_id = ? AND state = 'taken' AND payload IS NOT NULL",
    )
    .get(bot, id);
}

/** The answer is out: forgets what the person wrote, keeps that it was handled. */
export function finishUpdate(store: RecordStore, bot: number, id: number, now = Date.now()): void {
  store.transaction(() => {
    store
      .prepare(
        "UPDATE inbox SET state = 'answered', payload = NULL, answered_at = ? WHERE bot = ? AND update_id = ?",
      )
      .run(now, bot, id);
    store.prepare('DELETE FROM deliveries WHERE bot = ? AND update_id = ?').run(bot, id);
  })();
}

export function countTry(store: RecordStore, bot: number, id: number): void {
  store.prepare('UPDATE inbox SET tries = tries + 1 WHERE bot = ? AND update_id = ?').run(bot, id);
}

/** Drops answered updates that Telegram can no longer offer again. */
export function pruneInbox(store: RecordStore, now = Date.now()): number {
  return store.prepare("DELETE FROM inbox WHERE state = 'answered' AND answered_at < ?").run(now - KEEP_MS)
    .changes;
}
