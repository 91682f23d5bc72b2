// An answer as a chat message: the answer first, its sources under it, and the buttons.
import type { Message } from '../../conversations/messages.js';
import type { ShownAnswer, ShownCheck, ShownCitation } from '../../conversations/shown-answer.js';
import { joinLines } from '../../text/line-breaks.js';
import { encodeCallback } from './callback-data.js';
import { type Button, type Keyboard, rowsOf } from './keyboard.js';
import { bold, italic, plain, type RichText } from './rich-text.js';

export type ViewOptions = {
  readonly publicUrl: string | undefined;
  /** Show the cited words under each source. */
  readonly quotes: boolean;
};

/** A keyboard with more than this becomes a wall; the rest is under “引文全文”. */
const MAX_CITATION_BUTTONS = 12;

/** A paragraph on the chat page. */
export const paragraphUrl = (publicUrl: string, report: string, paragraph: number): string =>
  `${publicUrl.replace(/\/+$/, '')}/reports/${encodeURIComponent(report)}#p${paragraph}`;

export const titleInMarks = (title: string): string => `《${title.replace(/^《|》$/g, '')}》`;

const scopeOf = ({ place, period }: { place: string | null; period: string | null }): string => {
  const parts = [place, period].filter(Boolean);
  return parts.length > 0 ? `（${parts.join('，')}）` : '';
};

function sourceLine(citation: ShownCitation, options: ViewOptions): RichText {
  const name = `${titleInMarks(citation.title)}第${citation.paragraph}段`;
  const href = options.publicUrl && paragraphUrl(options.publicUrl, citation.report, citation.paragraph);
  return [
    ...plain(`\n[${citation.n}] `),
    { text: name, href: href || undefined },
    ...plain(scopeOf(citation)),
    ...(options.quotes ? [...plain('\n'), ...italic(`“${joinLines(citation.quote)}”`)] : []),
  ];
}

const sources = (citations: readonly ShownCitation[], options: ViewOptions): RichText =>
  citations.length === 0 ? [] : [...plain('\n'), ...citations.flatMap((one) => sourceLine(one, options))];

function answerBody(result: ShownAnswer): RichText {
  if (result.status === 'answered') return plain(result.answer);
  const offers = result.nearest.map(({ text, n }) => `\n· ${text}[${n}]`).join('');
  return [
    ...bold(result.reason ?? '报告中没有找到依据。'),
    ...plain(offers && `\n\n报告中最接近的：${offers}`),
  ];
}

export const VERDICTS = {
  supported: '✅ 有据',
  contradicted: '❌ 不符',
  not_found: '❓ 未见',
} as const;

const DISCREPANCIES: Record<string, string> = {
  number: '数值不同',
  unit: '单位不同',
  place: '地区不同',
  period: '时间不同',
  direction: '增减方向相反',
  rank: '名次不同',
  indicator: '指标不同',
  bound: '范围不同',
  name: '名称不同',
};

function checkBody(result: ShownCheck): RichText {
  const findings = result.findings.map(({ text, verdict, discrepancy, citation }) => {
    const why = discrepancy ? `（${DISCREPANCIES[discrepancy] ?? discrepancy}）` : '';
    return `\n${VERDICTS[verdict]}${why}：${text}${citation === null ? '' : `[${citation}]`}`;
  });
  return [
    ...bold(VERDICTS[result.verdict]),
    ...plain(result.correction ? `\n${result.correction}` : ''),
    ...plain(findings.length > 0 ? `\n${findings.join('')}` : ''),
  ];
}

/** The whole text of a message of the record, to be cut to size when it is sent. */
export function renderMessage({ result }: Message, options: ViewOptions): RichText {
  const body = result.kind === 'question' ? answerBody(result) : checkBody(result);
  return [...body, ...sources(result.citations, options)];
}

export function messageKeyboard({ id, result }: Message): Keyboard {
  const citations: Button[] = result.citations.slice(0, MAX_CITATION_BUTTONS).map(({ n, paragraph }) => ({
    text: `[${n}] 第${paragraph}段`,
    callback_data: encodeCallback('citation', id, n),
  }));
  const more: Button[] =
    result.citations.length > 0
      ? [
          { text: '引文全文', callback_data: encodeCallback('quotes', id) },
          { text: '相关数据', callback_data: encodeCallback('figures', id) },
        ]
      : [];
  const rephrase: Button[] =
    result.kind === 'question' ? [{ text: '换个说法', callback_data: encodeCallback('rephrase', id) }] : [];
  const votes: Button[] = [
    { text: '👍', callback_data: encodeCallback('up', id) },
    { text: '👎', callback_data: encodeCallback('down', id) },
  ];
  return [...rowsOf(citations, 3), [...more, ...rephrase], votes];
}
