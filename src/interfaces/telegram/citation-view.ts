// A cited paragraph with its neighbours, the quoted words in bold. It stays as it was shown: where the report has changed
// since, the paragraph comes from the record and says so.
import type { Assistant } from '../../assistant.js';
import type { ShownCitation } from '../../conversations/shown-answer.js';
import { titleInMarks } from './answer-view.js';
import { type Action, encodeCallback } from './callback-data.js';
import type { Button, Keyboard } from './keyboard.js';
import { bold, italic, plain, type RichText, shorten } from './rich-text.js';

export type View = { readonly text: RichText; readonly keyboard: Keyboard };

/** Of a neighbour; the reader walks there for the rest. */
const NEIGHBOUR_CHARS = 160;
/** Of the paragraph itself, so that all fits in one message. */
const PARAGRAPH_CHARS = 3000;

/** The paragraph with its quote in bold; of a very long one, what stands around the quote. */
function marked(text: string, start: number, end: number): RichText {
  const from = end <= PARAGRAPH_CHARS ? 0 : Math.max(0, start - PARAGRAPH_CHARS / 3);
  const to = Math.min(text.length, from + PARAGRAPH_CHARS);
  const quoteEnd = Math.min(end, to);
  return [
    ...plain(`${from > 0 ? '…' : ''}${text.slice(from, start)}`),
    ...bold(text.slice(start, quoteEnd)),
    ...plain(`${text.slice(quoteEnd, to)}${to < text.length ? '…' : ''}`),
  ];
}

function neighbour(assistant: Pick<Assistant, 'paragraph'>, report: string, number: number): RichText {
  const view = assistant.paragraph(report, number);
  return view ? italic(`第${number}段　${shorten(view.text, NEIGHBOUR_CHARS)}`) : [];
}

const around = (before: RichText, middle: RichText, after: RichText): RichText => [
  ...(before.length > 0 ? [...before, ...plain('\n\n')] : []),
  ...middle,
  ...(after.length > 0 ? [...plain('\n\n'), ...after] : []),
];

type Steps = { readonly action: Action; readonly ids: readonly number[]; readonly back: Button };

function walkKeyboard(
  assistant: Pick<Assistant, 'paragraph'>,
  at: { report: string; number: number },
  { action, ids, back }: Steps,
): Keyboard {
  const to = (number: number, label: string): Button[] =>
    assistant.paragraph(at.report, number)
      ? [{ text: label, callback_data: encodeCallback(action, ...ids, number) }]
      : [];
  return [
    [...to(at.number - 1, `‹ 第${at.number - 1}段`), back, ...to(at.number + 1, `第${at.number + 1}段 ›`)],
  ];
}

/** A citation as it was shown. */
export function citationView(
  assistant: Pick<Assistant, 'paragraph'>,
  citation: ShownCitation,
  message: number,
): View {
  const { report, paragraph, text, start, end, n } = citation;
  const isUnchanged = assistant.paragraph(report, paragraph)?.text === text;
  const head = bold(`[${n}] ${titleInMarks(citation.title)}第${paragraph}段\n\n`);
  const body = marked(text, start, end);
  const back = { text: '返回答案', callback_data: encodeCallback('back', message) };
  if (!isUnchanged)
    return {
      text: [...head, ...italic('（报告已更新或移除，以下是回答时的原文）\n\n'), ...body],
      keyboard: [[back]],
    };
  return {
    text: [
      ...head,
      ...around(
        neighbour(assistant, report, paragraph - 1),
        body,
        neighbour(assistant, report, paragraph + 1),
      ),
    ],
    keyboard: walkKeyboard(
      assistant,
      { report, number: paragraph },
      { action: 'walk', ids: [message, n], back },
    ),
  };
}

const LEFT_OUT: Record<string, string> = {
  navigation: '网页导航',
  'page data': '网页信息',
  credits: '署名',
  'licence note': '版权说明',
  advertisement: '广告',
  'page number': '页码',
};

function leftOutReason(reason: string): string {
  const original = /^duplicate of paragraph (\d+)$/.exec(reason)?.[1];
  return original ? `与第${original}段重复` : (LEFT_OUT[reason] ?? reason);
}

/** Any paragraph of a report as it is now; undefined where there is none. */
export function paragraphView(
  assistant: Pick<Assistant, 'paragraph'>,
  at: { report: string; number: number },
  steps: Steps,
): View | undefined {
  const found = assistant.paragraph(at.report, at.number);
  if (!found) return undefined;
  const leftOut = found.leftOut ? italic(`（未编入索引：${leftOutReason(found.leftOut)}）\n\n`) : [];
  return {
    text: [
      ...bold(`${titleInMarks(found.title)}第${at.number}段\n\n`),
      ...leftOut,
      ...around(
        neighbour(assistant, at.report, at.number - 1),
        plain(shorten(found.text, PARAGRAPH_CHARS)),
        neighbour(assistant, at.report, at.number + 1),
      ),
    ],
    keyboard: walkKeyboard(assistant, at, steps),
  };
}
