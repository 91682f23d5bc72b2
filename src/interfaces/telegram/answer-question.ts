// A question: asked once, stored with its answer, then sent. After a crash a stored answer is sent on, not asked again.

import { linkChatMessage, linkedMessage } from '../../conversations/chat-messages.js';
import { chatState } from '../../conversations/chats.js';
import { deliveredMessage } from '../../conversations/deliveries.js';
import { type Message, messageById, messageBySource, saveMessage } from '../../conversations/messages.js';
import { showAnswer } from '../../conversations/shown-answer.js';
import { currentThread, startThread, threadHistory } from '../../conversations/threads.js';
import { messageKeyboard, renderMessage } from './answer-view.js';
import { createDraftStream } from './draft-stream.js';
import { plain } from './rich-text.js';
import { CHANNEL, type TelegramContext } from './telegram-context.js';
import type { Turn } from './turn.js';
import { whileTyping } from './typing.js';

export type Question = {
  readonly text: string;
  /** The person's own message, to which a group's answer is attached; undefined for a pressed button. */
  readonly messageId: number | undefined;
  /** The message it replies to. */
  readonly repliedTo: number | undefined;
  readonly isGroup: boolean;
};

const MAX_QUESTION_CHARS = 1000;

export const sourceOf = ({ context, update }: Turn): string => `${CHANNEL}:${context.bot.id}:${update}`;
export const chatKey = ({ chat }: { chat: number }): string => String(chat);

type Thread = { readonly conversation: number; readonly history: readonly string[] };

/** A reply continues the answer it replies to; in a group without topics anything else begins a thread of its own. */
function threadOf(turn: Turn, { repliedTo, isGroup }: Question): Thread {
  const { store } = turn.context;
  const link = repliedTo === undefined ? undefined : linkedMessage(store, chatKey(turn), repliedTo);
  const replied = link && messageById(store, link.message);
  if (replied)
    return {
      conversation: replied.conversation,
      history: threadHistory(store, replied.conversation, replied.id),
    };
  const where = {
    channel: CHANNEL,
    place: chatKey(turn),
    thread: turn.topic === undefined ? '' : String(turn.topic),
  };
  const isOwnThread = isGroup && turn.topic === undefined;
  const conversation = isOwnThread ? startThread(store, where) : currentThread(store, where);
  return { conversation, history: threadHistory(store, conversation) };
}

async function ask(turn: Turn, question: Question): Promise<Message> {
  const { store, assistant, limit } = turn.context;
  const { conversation, history } = threadOf(turn, question);
  const { followUps } = chatState(store, CHANNEL, chatKey(turn));
  const stream = createDraftStream(turn);
  const answer = await whileTyping(turn, () =>
    limit(() => assistant.ask(question.text, followUps ? history : [], stream.push)),
  ).finally(stream.end);
  return saveMessage(store, {
    conversation,
    text: question.text,
    askedBy: String(turn.from?.id ?? turn.chat),
    askedAt: Date.now(),
    result: showAnswer(answer),
    source: sourceOf(turn),
  });
}

/** Sends a message of the record with its buttons, in place of the draft where there is one. */
export async function sendMessage(turn: Turn, message: Message): Promise<void> {
  const { store, publicUrl, bot } = turn.context;
  const { quotes } = chatState(store, CHANNEL, chatKey(turn));
  const ids = await turn.say('answer', renderMessage(message, { publicUrl, quotes }), {
    keyboard: messageKeyboard(message),
    replace: deliveredMessage(store, bot.id, turn.update, 'draft.0'),
  });
  store.transaction(() => {
    for (const id of ids) linkChatMessage(store, chatKey(turn), id, { role: 'answer', message: message.id });
  })();
}

export async function answerQuestion(turn: Turn, question: Question): Promise<void> {
  const { store } = turn.context;
  if (question.text.length > MAX_QUESTION_CHARS) {
    await turn.say(
      'too-long',
      plain(
        `问题太长（${question.text.length}字），请压缩到${MAX_QUESTION_CHARS}字以内；核对整段文字请用 /check。`,
      ),
    );
    return;
  }
  const message = messageBySource(store, sourceOf(turn)) ?? (await ask(turn, question));
  if (question.messageId !== undefined)
    linkChatMessage(store, chatKey(turn), question.messageId, { role: 'question', message: message.id });
  await sendMessage(turn, message);
}

/** Whether a reply asks for the reason of a 👎; the id of the message that was judged. */
export function reasonAskedBy(
  context: TelegramContext,
  chat: number,
  repliedTo: number | undefined,
): number | undefined {
  if (repliedTo === undefined) return undefined;
  const link = linkedMessage(context.store, String(chat), repliedTo);
  return link?.role === 'reason' ? link.message : undefined;
}
