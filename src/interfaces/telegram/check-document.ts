// A whole draft checked sentence by sentence; the marked copy goes back as a file.
import { type ShownCheck, showCheck } from '../../conversations/shown-answer.js';
import { splitSentences } from '../../text/sentences.js';
import { titleInMarks, VERDICTS } from './answer-view.js';
import { receiveFile } from './receive-file.js';
import { plain } from './rich-text.js';
import type { Turn } from './turn.js';
import { whileTyping } from './typing.js';
import type { Message } from './update.js';

/** A longer draft would hold the machine for minutes. */
const MAX_SENTENCES = 400;

type Marked = { readonly text: string; readonly result: ShownCheck };

/** Only sentences that state something can be checked: a heading or “一、” cannot. */
const isClaim = (sentence: string): boolean => sentence.length >= 8 && /[\u4e00-\u9fff]/.test(sentence);

function mark({ text, result }: Marked, firstSource: number): { line: string; sources: string[] } {
  const sources = result.citations.map(
    ({ title, paragraph, quote }, i) =>
      `[${firstSource + i}] ${titleInMarks(title)}第${paragraph}段：${quote}`,
  );
  const numbers = result.citations.map((_, i) => `[${firstSource + i}]`).join('');
  const correction = result.correction ? `：${result.correction}` : '';
  return { line: `${text}【${VERDICTS[result.verdict]}${correction}${numbers}】`, sources };
}

/** The draft with a verdict behind each checked sentence, and the sources at the end. */
export function markedCopy(draft: string, checked: ReadonlyMap<number, Marked>): string {
  const sources: string[] = [];
  let copy = '';
  let at = 0;
  for (const { start, end } of splitSentences(draft)) {
    const one = checked.get(start);
    if (!one) continue;
    const { line, sources: more } = mark(one, sources.length + 1);
    copy += draft.slice(at, start) + line;
    sources.push(...more);
    at = end;
  }
  copy += draft.slice(at);
  return sources.length > 0 ? `${copy}\n\n——\n引文\n${sources.join('\n')}\n` : copy;
}

async function checkSentences(turn: Turn, draft: string): Promise<Map<number, Marked>> {
  const { assistant, limit } = turn.context;
  const checked = new Map<number, Marked>();
  for (const { start, end } of splitSentences(draft).slice(0, MAX_SENTENCES)) {
    const text = draft.slice(start, end);
    if (!isClaim(text)) continue;
    const result = showCheck(await limit(() => assistant.check(text)));
    checked.set(start, { text, result });
  }
  return checked;
}

const count = (checked: ReadonlyMap<number, Marked>, verdict: ShownCheck['verdict']): number =>
  [...checked.values()].filter(({ result }) => result.verdict === verdict).length;

export async function checkDocument(turn: Turn, document: NonNullable<Message['document']>): Promise<void> {
  const { name, text } = await receiveFile(turn.context, document);
  const [status = 0] = await turn.say('status', plain(`正在核对“${name}”…`));
  const checked = await whileTyping(turn, () => checkSentences(turn, text));
  const isCut = splitSentences(text).length > MAX_SENTENCES;
  const summary = `核对了${checked.size}句：有据${count(checked, 'supported')}，不符${count(checked, 'contradicted')}，未见${count(checked, 'not_found')}。${isCut ? `只核对了前${MAX_SENTENCES}句。` : ''}`;
  const copyName = name.replace(/(\.\w+)$/, '-核对$1');
  await turn.sendFile('copy', {
    name: copyName,
    bytes: Buffer.from(markedCopy(text, checked)),
    caption: summary,
  });
  await turn.edit('outcome', status, plain(summary));
}
