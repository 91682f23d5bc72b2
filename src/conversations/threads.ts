// Conversations: which one a question belongs to, and what was asked in it before.
import type { RecordStore } from './record-store.js';

/** Where a conversation goes on: a chat (or page session) and, in it, a topic; '' where there are none. */
export type ThreadPlace = { readonly channel: string; readonly place: string; readonly thread: string };

/** Earlier questions handed to the assistant; more would let a stale place or period reach too far. */
const MAX_HISTORY = 6;
/** A follow-up after this silence is a new conversation: nobody remembers what “那绍兴呢” was about. */
const IDLE_MS = 12 * 60 * 60 * 1000;

/** Opens a new conversation and returns its id. The earlier one of the same place is closed. */
export function startThread(store: RecordStore, where: ThreadPlace, now = Date.now()): number {
  return store.transaction(() => {
    closeThreads(store, where);
    const row = store
      .prepare('INSERT INTO conversations(channel, place, thread, touched_at) VALUES (?, ?, ?, ?)')
      .run(where.channel, where.place, where.thread, now);
    return Number(row.lastInsertRowid);
  })();
}

/** Forgets the thread of a place: the next question starts a new one. The record keeps what was said. */
export function closeThreads(store: RecordStore, where: ThreadPlace): void {
  store
    .prepare(
      'UPDATE conversations SET closed = 1 WHERE channel = ? AND place = ? AND thread = ? AND closed = 0',
    )
    .run(where.channel, where.place, where.thread);
}

/** The open conversation of a place, or a new one where there is none or it has been silent for 12 hours. */
export function currentThread(store: RecordStore, where: ThreadPlace, now = Date.now()): number {
  const row = store
    .prepare<[string, string, string, number], { id: number }>(
      'SELECT id FROM conversations WHERE channel = ? AND place = ? AND thread = ? AND closed = 0 AND touched_at > ? ORDER BY id DESC LIMIT 1',
    )
    .get(where.channel, where.place, where.thread, now - IDLE_MS);
  return row?.id ?? startThread(store, where, now);
}

/** Earlier questions of a conversation, oldest first; with `upTo`, none asked after that message. */
export function threadHistory(store: RecordStore, conversation: number, upTo?: number): string[] {
  const rows = store
    .prepare<[number, number, number], { text: string }>(
      "SELECT text FROM messages WHERE conversation_id = ? AND kind = 'question' AND id <= ? ORDER BY id DESC LIMIT ?",
    )
    .all(conversation, upTo ?? Number.MAX_SAFE_INTEGER, MAX_HISTORY);
  return rows.map(({ text }) => text).reverse();
}
