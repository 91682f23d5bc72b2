// Which message of a chat is which message of the record, so that a reply finds its thread.
import type { RecordStore } from './record-store.js';

/** question: what the person wrote; answer: what the bot wrote; reason: the bot's request for the reason of a 👎. */
export type ChatMessageRole = 'question' | 'answer' | 'reason';

export type ChatMessageLink = { readonly role: ChatMessageRole; readonly message: number };

export function linkChatMessage(
  store: RecordStore,
  chat: string,
  chatMessage: number,
  link: ChatMessageLink,
): void {
  store
    .prepare(
      'INSERT INTO chat_messages(chat, chat_message_id, role, message_id) VALUES (?, ?, ?, ?) ON CONFLICT(chat, chat_message_id) DO UPDATE SET role = excluded.role, message_id = excluded.message_id',
    )
    .run(chat, chatMessage, link.role, link.message);
}

export function linkedMessage(
  store: RecordStore,
  chat: string,
  chatMessage: number,
): ChatMessageLink | undefined {
  return store
    .prepare<[string, number], ChatMessageLink>(
      'SELECT role, message_id AS message FROM chat_messages WHERE chat = ? AND chat_message_id = ?',
    )
    .get(chat, chatMessage);
}
