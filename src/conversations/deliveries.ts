// What has already been sent while an update is being answered, step by step: an answer resumed after a crash goes on
// with the first part that is not out.
import type { RecordStore } from './record-store.js';

/** Id of the chat message that `step` of an update became; undefined where it is not out yet. */
export function deliveredMessage(
  store: RecordStore,
  bot: number,
  update: number,
  step: string,
): number | undefined {
  return store
    .prepare<[number, number, string], { id: number }>(
      'SELECT message_id AS id FROM deliveries WHERE bot = ? AND update_id = ? AND step = ?',
    )
    .get(bot, update, step)?.id;
}

export function recordDelivery(
  store: RecordStore,
  delivery: { bot: number; update: number; step: string; messageId: number },
): void {
  store
    .prepare('INSERT OR REPLACE INTO deliveries(bot, update_id, step, message_id) VALUES (?, ?, ?, ?)')
    .run(delivery.bot, delivery.update, delivery.step, delivery.messageId);
}
