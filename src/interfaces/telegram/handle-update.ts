// One update from the inbox: parsed, given to whom it concerns, its errors turned into one sentence in the chat.
import { chatState, putChatState } from '../../conversations/chats.js';
import { roleOf } from './access.js';
import { answerInline } from './answer-inline.js';
import { ApiFailure } from './api-failure.js';
import { parseCallback } from './callback-data.js';
import { isExpected, sentenceFor } from './chat-errors.js';
import { handleMessage } from './handle-message.js';
import { type Pressed, pressButton } from './press-button.js';
import { plain } from './rich-text.js';
import { CHANNEL, type TelegramContext } from './telegram-context.js';
import { createTurn, type Turn } from './turn.js';
import { type CallbackQuery, type ChatMember, type Message, type Update, updateSchema } from './update.js';

/** An inline query older than this has long been typed over. */
const INLINE_LIFETIME_MS = 5000;
const TOAST_CHARS = 200;

const topicOf = (message: Pick<Message, 'is_topic_message' | 'message_thread_id'>): number | undefined =>
  message.is_topic_message ? message.message_thread_id : undefined;

function messageTurn(context: TelegramContext, update: number, message: Message): Turn {
  return createTurn(context, update, {
    chat: message.chat.id,
    topic: topicOf(message),
    replyTo: message.chat.type === 'private' ? undefined : message.message_id,
    from: message.from,
  });
}

/** What a button does; an error becomes its toast, a bug is thrown on once the button has been answered. */
function pressed(work: () => Pressed): Pressed {
  try {
    return work();
  } catch (error) {
    const rethrow = isExpected(error) ? {} : { next: () => Promise.reject(error) };
    return { toast: sentenceFor(error), ...rethrow };
  }
}

async function answerCallback(
  context: TelegramContext,
  id: string,
  toast: string | undefined,
): Promise<void> {
  const text = toast === undefined ? {} : { text: toast.slice(0, TOAST_CHARS) };
  await context.sender
    .send('answerCallbackQuery', { callback_query_id: id, ...text }, { signal: context.signal, maxTries: 3 })
    .catch((error: unknown) => {
      // too old after a restart: the button has stopped spinning by itself
      if (!(error instanceof ApiFailure)) throw error;
      context.log(`telegram: ${error.message}`);
    });
}

async function handlePress(context: TelegramContext, update: number, query: CallbackQuery): Promise<void> {
  const callback = parseCallback(query.data);
  const { message, from } = query;
  if (!message || !callback) return answerCallback(context, query.id, '这个按钮已经失效');
  const turn = createTurn(context, update, {
    chat: message.chat.id,
    topic: topicOf(message),
    replyTo: undefined,
    from,
  });
  const role = roleOf(context, from.id, message.chat.id);
  if (!role) context.log(`telegram: refused press of user ${from.id} in chat ${message.chat.id}`);
  const isGroup = message.chat.type !== 'private';
  const result = pressed(() => pressButton({ turn, callback, messageId: message.message_id, isGroup }, role));
  await answerCallback(context, query.id, result.toast);
  await result.next?.();
}

function noteMembership({ store, log }: TelegramContext, { chat, new_chat_member }: ChatMember): void {
  const blocked = ['kicked', 'left'].includes(new_chat_member.status);
  if (chatState(store, CHANNEL, String(chat.id)).blocked === blocked) return;
  putChatState(store, CHANNEL, String(chat.id), { blocked });
  log(`telegram: chat ${chat.id} ${blocked ? 'blocked or removed the bot' : 'let the bot in again'}`);
}

async function tellError(context: TelegramContext, turn: Turn, error: unknown): Promise<void> {
  if (error instanceof ApiFailure) throw error; // the queue decides whether to try again
  const detail = error instanceof Error ? (isExpected(error) ? error.message : error.stack) : String(error);
  context.log(`telegram: update ${turn.update}: ${detail}`);
  await turn.say('error', plain(sentenceFor(error)));
}

async function handleParsed(context: TelegramContext, update: Update, takenAt: number): Promise<void> {
  const { update_id: id, message, callback_query, inline_query, my_chat_member } = update;
  if (message) {
    const turn = messageTurn(context, id, message);
    await handleMessage(turn, message).catch((error: unknown) => tellError(context, turn, error));
  } else if (callback_query) {
    const chat = callback_query.message?.chat.id ?? callback_query.from.id;
    const turn = createTurn(context, id, { chat, topic: undefined, replyTo: undefined, from: undefined });
    await handlePress(context, id, callback_query).catch((error: unknown) => tellError(context, turn, error));
  } else if (inline_query) {
    if (Date.now() - takenAt < INLINE_LIFETIME_MS) await answerInline(context, inline_query);
  } else if (my_chat_member) noteMembership(context, my_chat_member);
}

/** Handles an update as it came. Throws ApiFailure where Telegram could not be told. */
export async function handleUpdate(
  context: TelegramContext,
  payload: string,
  takenAt: number,
): Promise<void> {
  const parsed = updateSchema.safeParse(JSON.parse(payload));
  if (parsed.success) await handleParsed(context, parsed.data, takenAt);
  else context.log(`telegram: an update of unknown form: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
}
