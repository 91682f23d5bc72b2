// 👍 and 👎: the vote counts at once, the reason is asked for after a 👎.
import { linkChatMessage } from '../../conversations/chat-messages.js';
import { giveReason, giveVote, type Vote } from '../../conversations/feedback.js';
import { chatKey } from './answer-question.js';
import { encodeCallback } from './callback-data.js';
import { rowsOf } from './keyboard.js';
import { plain } from './rich-text.js';
import type { Turn } from './turn.js';

/** Keys are stored; they are what `youju feedback` groups by. */
export const REASONS = {
  number: '数字不对',
  offTopic: '答非所问',
  source: '出处不对',
  missing: '报告里有却说没有',
  other: '其他（请写明）',
} as const;

type Reason = keyof typeof REASONS;
const isReason = (name: string | undefined): name is Reason => name !== undefined && name in REASONS;
const MAX_COMMENT_CHARS = 1000;

const giver = (turn: Turn): string => String(turn.from?.id ?? turn.chat);

/** Stores the vote; returns what the person sees. */
export function vote(turn: Turn, message: number, given: Vote): string {
  giveVote(turn.context.store, { message, givenBy: giver(turn), vote: given });
  return given === 'up' ? '谢谢，已记录 👍' : '已记录 👎';
}

export async function askReason(turn: Turn, message: number): Promise<void> {
  const keyboard = rowsOf(
    Object.entries(REASONS).map(([name, text]) => ({
      text,
      callback_data: encodeCallback('reason', message, name),
    })),
    2,
  );
  await turn.say('reason', plain('哪里不好？'), { keyboard });
}

/** Stores a chosen reason, or asks for it in words; undefined for an unknown one. */
export function chooseReason(
  turn: Turn,
  message: number,
  name: string | undefined,
): { toast: string; next?: () => Promise<void> } | undefined {
  if (!isReason(name)) return undefined;
  giveReason(turn.context.store, { message, givenBy: giver(turn), reason: name });
  if (name !== 'other') return { toast: `已记录：${REASONS[name]}，谢谢` };
  return { toast: '请写明', next: () => askComment(turn, message) };
}

async function askComment(turn: Turn, message: number): Promise<void> {
  const [id] = await turn.say('comment', plain('请回复本条消息，写明哪里不好。'), { forceReply: true });
  if (id !== undefined) linkChatMessage(turn.context.store, chatKey(turn), id, { role: 'reason', message });
}

export async function takeComment(turn: Turn, message: number, comment: string): Promise<void> {
  giveReason(turn.context.store, {
    message,
    givenBy: giver(turn),
    reason: 'other',
    comment: comment.slice(0, MAX_COMMENT_CHARS),
  });
  await turn.say('thanks', plain('已记录，谢谢。'));
}
