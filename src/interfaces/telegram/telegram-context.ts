// What every handler works with.
import type { Assistant } from '../../assistant.js';
import type { RecordStore } from '../../conversations/record-store.js';
import type { Role } from '../../conversations/users.js';
import type { Answer } from '../../verify/answer.js';
import type { Bot } from './address.js';
import type { BotApi } from './bot-api.js';
import type { Limit } from './limit-work.js';
import type { Sender } from './sender.js';

/** The name under which this interface writes into the record. */
export const CHANNEL = 'telegram';

/** An assistant that writes with a language model may hand its draft over while it writes; others never call `onDraft`. */
export type ChatAssistant = Pick<Assistant, 'check' | 'figures' | 'reports' | 'paragraph' | 'refresh'> & {
  readonly ask: (
    question: string,
    history?: readonly string[],
    onDraft?: (draft: string) => void,
  ) => Promise<Answer>;
};

export type AllowEntry = { readonly id: number; readonly role: Role };

export type TelegramContext = {
  readonly store: RecordStore;
  readonly bot: Bot;
  readonly assistant: ChatAssistant;
  /** Bounds the questions at work at once. */
  readonly limit: Limit;
  /** One change of the reports at a time. */
  readonly reportsLimit: Limit;
  /** One round of news at a time, so nobody is told twice. */
  readonly newsLimit: Limit;
  readonly api: BotApi;
  readonly sender: Sender;
  readonly allow: readonly AllowEntry[];
  readonly admins: readonly number[];
  /** Root of the chat page, without a slash at its end. */
  readonly publicUrl: string | undefined;
  /** Where reports that were sent in are kept. */
  readonly inboxReportsFolder: string;
  readonly log: (line: string) => void;
  /** Aborted when the process must end now. */
  readonly signal: AbortSignal;
};
