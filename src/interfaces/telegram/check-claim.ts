// /check: a claim typed, quoted or replied to is held against the reports.
import { messageBySource, saveMessage } from '../../conversations/messages.js';
import { showCheck } from '../../conversations/shown-answer.js';
import { startThread } from '../../conversations/threads.js';
import { chatKey, sendMessage, sourceOf } from './answer-question.js';
import { plain } from './rich-text.js';
import { CHANNEL } from './telegram-context.js';
import type { Turn } from './turn.js';
import { whileTyping } from './typing.js';
import type { Message } from './update.js';

const MAX_CLAIM_CHARS = 1000;

/** The claim that a /check means: what stands behind it, else the quoted part of the replied-to message, else all of it. */
export const claimOf = (text: string, message: Message): string =>
  text || message.quote?.text || message.reply_to_message?.text || message.reply_to_message?.caption || '';

export async function checkClaim(turn: Turn, claim: string): Promise<void> {
  const { store, assistant, limit } = turn.context;
  if (claim === '') {
    await turn.say(
      'usage',
      plain('请在 /check 后写上要核对的论断，或用 /check 回复一条消息。也可以发文件，说明写 /check。'),
    );
    return;
  }
  if (claim.length > MAX_CLAIM_CHARS) {
    await turn.say(
      'too-long',
      plain(`论断太长（${claim.length}字）。整篇文稿请作为文件发来，说明写 /check。`),
    );
    return;
  }
  const before = messageBySource(store, sourceOf(turn));
  if (before) return sendMessage(turn, before);
  const result = await whileTyping(turn, () => limit(() => assistant.check(claim)));
  const where = { channel: CHANNEL, place: chatKey(turn), thread: 'check' };
  const message = saveMessage(store, {
    conversation: startThread(store, where),
    text: claim,
    askedBy: String(turn.from?.id ?? turn.chat),
    askedAt: Date.now(),
    result: showCheck(result),
    source: sourceOf(turn),
  });
  await sendMessage(turn, message);
}
