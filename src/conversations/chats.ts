// What is remembered of a chat: whether it blocked the bot, and how it wants its answers.
import type { RecordStore } from './record-store.js';

export type ChatState = {
  readonly blocked: boolean;
  /** Show the cited sentence under each citation. */
  readonly quotes: boolean;
  /** Read “那绍兴呢” with the questions before it. */
  readonly followUps: boolean;
};

const DEFAULT: ChatState = { blocked: false, quotes: false, followUps: true };

export function chatState(store: RecordStore, channel: string, id: string): ChatState {
  const row = store
    .prepare<[string, string], { blocked: number; quotes: number; followUps: number }>(
      'SELECT blocked, quotes, follow_ups AS followUps FROM chats WHERE channel = ? AND id = ?',
    )
    .get(channel, id);
  return row
    ? { blocked: row.blocked === 1, quotes: row.quotes === 1, followUps: row.followUps === 1 }
    : DEFAULT;
}

/** Changes what is given and keeps the rest. */
export function putChatState(
  store: RecordStore,
  channel: string,
  id: string,
  change: Partial<ChatState>,
): ChatState {
  const next = { ...chatState(store, channel, id), ...change };
  store
    .prepare(
      'INSERT INTO chats(channel, id, blocked, quotes, follow_ups) VALUES (?, ?, ?, ?, ?) ON CONFLICT(channel, id) DO UPDATE SET blocked = excluded.blocked, quotes = excluded.quotes, follow_ups = excluded.follow_ups',
    )
    .run(channel, id, Number(next.blocked), Number(next.quotes), Number(next.followUps));
  return next;
}

/** A group that became a supergroup has a new id: its settings and threads go with it. */
export function moveChat(store: RecordStore, channel: string, from: string, to: string): void {
  store.transaction(() => {
    store.prepare('UPDATE OR IGNORE chats SET id = ? WHERE channel = ? AND id = ?').run(to, channel, from);
    store
      .prepare('UPDATE conversations SET place = ? WHERE channel = ? AND place = ?')
      .run(to, channel, from);
  })();
}
