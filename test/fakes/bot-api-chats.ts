// The chats of the fake Bot API: what was sent, changed and pressed, with the checks that Telegram makes.

import type { Params, Upload } from './bot-api-body.js';
import { readHtml } from './bot-api-html.js';
import { type ApiAnswer, fail, ok } from './bot-api-updates.js';

export type FakeButton = { readonly text: string; readonly callback_data?: string; readonly url?: string };

export type FakeMessage = {
  readonly id: number;
  readonly chat: number;
  /** After entity parsing. */
  text: string;
  /** As sent. */
  html: string;
  buttons: FakeButton[];
  readonly topic: number | undefined;
  readonly replyTo: number | undefined;
  readonly file: Upload | undefined;
  /** Texts it had before. */
  readonly earlier: string[];
};

const MAX_CHARS = 4096;

function readText(params: Params): { text: string; html: string } | ApiAnswer {
  const html = String(params.text ?? '');
  const read = params.parse_mode === 'HTML' ? readHtml(html) : { text: html };
  if ('error' in read) return fail(400, `Bad Request: can't parse entities: ${read.error}`);
  const text = read.text.trim();
  if (text === '') return fail(400, 'Bad Request: message text is empty');
  return text.length > MAX_CHARS ? fail(400, 'Bad Request: message is too long') : { text, html };
}

function readButtons(params: Params): FakeButton[] | ApiAnswer {
  const markup = params.reply_markup as { inline_keyboard?: FakeButton[][] } | undefined;
  const buttons = markup?.inline_keyboard?.flat() ?? [];
  const isBad = buttons.some(
    ({ text, callback_data }) =>
      !text || Buffer.byteLength(callback_data ?? 'x') > 64 || callback_data === '',
  );
  return isBad ? fail(400, 'Bad Request: BUTTON_DATA_INVALID') : buttons;
}

const isAnswer = (value: object): value is ApiAnswer => 'code' in value && 'body' in value;

export function createFakeChats() {
  const messages: FakeMessage[] = [];
  const blocked = new Set<number>();
  let nextId = 5000;
  const newId = () => {
    nextId += 1;
    return nextId;
  };

  const refusal = (params: Params): ApiAnswer | undefined => {
    if (typeof params.chat_id !== 'number') return fail(400, 'Bad Request: chat_id is empty');
    return blocked.has(params.chat_id) ? fail(403, 'Forbidden: bot was blocked by the user') : undefined;
  };

  const add = (
    params: Params,
    content: { text: string; html: string },
    buttons: FakeButton[],
    file?: Upload,
  ) => {
    const reply = params.reply_parameters as { message_id?: number } | undefined;
    const message: FakeMessage = {
      id: newId(),
      chat: params.chat_id as number,
      ...content,
      buttons,
      topic: params.message_thread_id as number | undefined,
      replyTo: reply?.message_id,
      file,
      earlier: [],
    };
    messages.push(message);
    return ok({ message_id: message.id, date: 1, chat: { id: message.chat, type: 'private' } });
  };

  const sendMessage = (params: Params): ApiAnswer => {
    const refused = refusal(params);
    if (refused) return refused;
    const content = readText(params);
    const buttons = readButtons(params);
    if (isAnswer(content)) return content;
    return isAnswer(buttons) ? buttons : add(params, content, buttons);
  };

  const sendDocument = (params: Params): ApiAnswer => {
    const file = params.document as Upload | undefined;
    if (!file?.content) return fail(400, 'Bad Request: there is no document in the request');
    const caption = String(params.caption ?? '');
    return refusal(params) ?? add(params, { text: caption, html: caption }, [], file);
  };

  const editMessageText = (params: Params): ApiAnswer => {
    const refused = refusal(params);
    if (refused) return refused;
    const message = messages.find(({ id, chat }) => id === params.message_id && chat === params.chat_id);
    if (!message) return fail(400, 'Bad Request: message to edit not found');
    const content = readText(params);
    const buttons = readButtons(params);
    if (isAnswer(content)) return content;
    if (isAnswer(buttons)) return buttons;
    if (content.html === message.html && JSON.stringify(buttons) === JSON.stringify(message.buttons))
      return fail(
        400,
        'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      );
    message.earlier.push(message.text);
    Object.assign(message, content, { buttons });
    return ok({ message_id: message.id, date: 1, chat: { id: message.chat, type: 'private' } });
  };

  return { messages, blocked, newId, sendMessage, sendDocument, editMessageText };
}
