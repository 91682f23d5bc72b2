// The answering of one update: what it sends is numbered step by step and recorded, so that after a crash the answer goes
// on with the first part that is not out.
import { z } from 'zod';
import { putChatState } from '../../conversations/chats.js';
import { deliveredMessage, recordDelivery } from '../../conversations/deliveries.js';
import { ApiFailure } from './api-failure.js';
import { type Keyboard, replyMarkup } from './keyboard.js';
import { plainText, type RichText, splitRich, toHtml } from './rich-text.js';
import { CHANNEL, type TelegramContext } from './telegram-context.js';
import type { User } from './update.js';

export type TurnTarget = {
  readonly chat: number;
  /** Forum topic. */
  readonly topic: number | undefined;
  /** Message to reply to; in private chats none. */
  readonly replyTo: number | undefined;
  readonly from: User | undefined;
};

export type SayOptions = {
  /** On the last part. */
  readonly keyboard?: Keyboard | undefined;
  /** A message that becomes the first part, by an edit. */
  readonly replace?: number | undefined;
  /** Asks for a written reply. */
  readonly forceReply?: boolean;
  /** Another chat than the one asked in. */
  readonly chat?: number;
};

export type Turn = TurnTarget & {
  readonly context: TelegramContext;
  readonly update: number;
  /** Sends a text in as many parts as it needs; returns the ids of its messages. Throws ApiFailure. */
  readonly say: (step: string, rich: RichText, options?: SayOptions) => Promise<number[]>;
  /** Changes a message of the bot's; one that cannot be changed any more is sent anew as `step`. */
  readonly edit: (step: string, message: number, rich: RichText, keyboard?: Keyboard) => Promise<number>;
  /** Sends a file; returns the id of its message. */
  readonly sendFile: (
    step: string,
    file: { name: string; bytes: Buffer; caption: string },
  ) => Promise<number>;
};

const sentMessage = z.object({ message_id: z.number().int() });

const refusedWith = (error: unknown, pattern: RegExp): boolean =>
  error instanceof ApiFailure && error.kind === 'refused' && pattern.test(error.description);

/** The chat cannot be written to: the bot was blocked, removed, or the account is gone. */
export const isChatGone = (error: unknown): boolean =>
  error instanceof ApiFailure &&
  error.kind === 'refused' &&
  (error.code === 403 || /chat not found|user is deactivated|PEER_ID_INVALID/i.test(error.description));

/** What to leave out of a message that Telegram refused for it; undefined where nothing would help. */
function mended(
  payload: Record<string, unknown>,
  rich: RichText,
  error: unknown,
): Record<string, unknown> | undefined {
  if (refusedWith(error, /can't parse entities|can't find end/i) && payload.parse_mode)
    return { ...payload, text: plainText(rich), parse_mode: undefined };
  if (refusedWith(error, /thread not found|TOPIC_/i) && payload.message_thread_id)
    return { ...payload, message_thread_id: undefined };
  if (refusedWith(error, /message to be replied not found|REPLY_MESSAGE/i) && payload.reply_parameters)
    return { ...payload, reply_parameters: undefined };
  return undefined;
}

export function createTurn(context: TelegramContext, update: number, target: TurnTarget): Turn {
  const { store, sender, bot, signal } = context;

  const send = async (method: string, payload: Record<string, unknown>, rich: RichText): Promise<unknown> => {
    try {
      return await sender.send(method, payload, { signal });
    } catch (error) {
      const instead = mended(payload, rich, error);
      if (instead) return send(method, instead, rich);
      if (isChatGone(error)) putChatState(store, CHANNEL, String(payload.chat_id), { blocked: true });
      throw error;
    }
  };

  const textPayload = (rich: RichText, chat: number) => ({
    chat_id: chat,
    text: toHtml(rich),
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
  });

  const whereTo = (chat: number) =>
    chat === target.chat && target.topic !== undefined ? { message_thread_id: target.topic } : {};

  const replyTo = (chat: number) =>
    chat === target.chat && target.replyTo !== undefined
      ? { reply_parameters: { message_id: target.replyTo, allow_sending_without_reply: true } }
      : {};

  const once = async (step: string, work: () => Promise<number>): Promise<number> => {
    const before = deliveredMessage(store, bot.id, update, step);
    if (before !== undefined) return before;
    const messageId = await work();
    recordDelivery(store, { bot: bot.id, update, step, messageId });
    return messageId;
  };

  const sendNew = async (rich: RichText, options: SayOptions, isFirst: boolean): Promise<number> => {
    const chat = options.chat ?? target.chat;
    const markup = options.forceReply
      ? { force_reply: true, selective: true }
      : replyMarkup(options.keyboard);
    const payload = {
      ...textPayload(rich, chat),
      ...whereTo(chat),
      ...(isFirst ? replyTo(chat) : {}),
      ...(markup ? { reply_markup: markup } : {}),
    };
    return sentMessage.parse(await send('sendMessage', payload, rich)).message_id;
  };

  const change = async (message: number, rich: RichText, keyboard: Keyboard | undefined): Promise<number> => {
    const markup = replyMarkup(keyboard);
    const payload = {
      ...textPayload(rich, target.chat),
      message_id: message,
      ...(markup ? { reply_markup: markup } : {}),
    };
    try {
      await send('editMessageText', payload, rich);
      return message;
    } catch (error) {
      if (!refusedWith(error, /message to edit not found|can't be edited|MESSAGE_ID_INVALID/i)) throw error;
      return sendNew(rich, { keyboard }, true);
    }
  };

  const say: Turn['say'] = async (step, rich, options = {}) => {
    const parts = splitRich(rich);
    const ids: number[] = [];
    for (const [i, part] of parts.entries()) {
      const keyboard = i === parts.length - 1 ? options.keyboard : undefined;
      const { replace } = options;
      const isEdit = i === 0 && replace !== undefined;
      const id = await once(`${step}.${i}`, () =>
        isEdit ? change(replace, part, keyboard) : sendNew(part, { ...options, keyboard }, i === 0),
      );
      ids.push(id);
    }
    return ids;
  };

  return {
    ...target,
    context,
    update,
    say,
    edit: (step, message, rich, keyboard) =>
      once(step, () => change(message, splitRich(rich)[0] ?? rich, keyboard)),
    sendFile: (step, { name, bytes, caption }) =>
      once(step, async () => {
        const payload = {
          chat_id: target.chat,
          document: { source: bytes, filename: name },
          caption,
          ...whereTo(target.chat),
          ...replyTo(target.chat),
        };
        return sentMessage.parse(await send('sendDocument', payload, [])).message_id;
      }),
  };
}
