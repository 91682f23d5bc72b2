// A figure as a sentence: the value first, then where and when, then the report's own words.
import { formatPeriod } from '../field/period.js';
import { cutClauses } from '../figures/clauses.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import { joinLines } from '../text/line-breaks.js';
import { normalize } from '../text/normalize.js';
import type { Span } from '../text/sentences.js';

/** A figure with the text of its paragraph, in which its spans stand. */
export type FigureInParagraph = { readonly figure: StoredFigure; readonly paragraph: string };

/** The report's words quoted with a figure are at most so long; the subject's clause and the figure's own are always in. */
const MAX_QUOTE_CHARS = 80;

/** Number and unit as they stand in the report: 400余家次. */
export const writtenValue = (figure: StoredFigure, paragraph: string): string =>
  joinLines(paragraph.slice(figure.span.start, figure.span.end)).replace(/\s+/g, '');

/** So far back the word of a bound may stand, blanks and a page number between. */
const BEFORE_CHARS = 32;

/** A fall told without its word reads as a rise. */
const isFall = ({ kind, direction, value }: StoredFigure): boolean =>
  kind === 'change' && direction === 'down' && !value.startsWith('-');

/** 以上, 左右, 超过, 下降 … belongs to what is said: “800家以上” is not 800家. */
export function writtenBound(figure: StoredFigure, paragraph: string): string {
  const value = `${isFall(figure) ? '下降' : ''}${writtenValue(figure, paragraph)}`;
  const after = joinLines(paragraph.slice(figure.span.end)).match(/^(?:以上|以内|以下|左右|上下)/)?.[0] ?? '';
  if (after) return value + after;
  const before = { 超过: '超过', 约: '约', 近: '近', 不到: '不到', 以内: '不超过', 以上: '不低于' } as Record<
    string,
    string
  >;
  const word = figure.bound && before[figure.bound];
  return word &&
    /(?:超过|突破|超|约|近|不低于|不少于|不超过|不到|以内|控制在|接近|至少|逾|低于)$/.test(
      joinLines(paragraph.slice(Math.max(0, figure.span.start - BEFORE_CHARS), figure.span.start)).slice(-4),
    )
    ? word + value
    : value;
}

const clauseAt = (clauses: readonly Span[], at: number): number =>
  clauses.findIndex(({ start, end }) => at >= start && at < end);

/** Where in the sentence the words are that say what the figure is, up to the end of its own clause. */
export function quoteSpan(figure: StoredFigure, paragraph: string): Span {
  const raw = paragraph.slice(figure.sentence.start, figure.sentence.end);
  const normal = normalize(raw);
  const clauses = cutClauses(normal.text);
  const original = (at: number) => normal.starts[Math.min(at, normal.starts.length - 1)]!;
  const figureAt = normal.starts.findIndex((start) => start >= figure.span.start - figure.sentence.start);
  const last = clauseAt(clauses, figureAt);
  if (last < 0) return figure.sentence;
  const subject =
    figure.indicator === '' ? -1 : normal.text.lastIndexOf(figure.indicator.slice(0, 4), figureAt);
  let first = subject >= 0 ? Math.max(0, clauseAt(clauses, subject)) : last;
  const end = original(clauses[last]!.end);
  while (first < last && end - original(clauses[first]!.start) > MAX_QUOTE_CHARS) first += 1;
  return {
    start: figure.sentence.start + original(clauses[first]!.start),
    end: figure.sentence.start + Math.min(end, raw.length),
  };
}

const TARGET = '目标';
const EXPECTED = '预计';

/** 绍兴市2023年目标; nothing is said of what the report leaves open. */
export function whereAndWhen(figure: StoredFigure): string {
  const place = figure.place && figure.place.code !== '000000' ? figure.place.name : '';
  const period = figure.period ? formatPeriod(figure.period) : '';
  const expected = figure.context.includes(EXPECTED) ? EXPECTED : '';
  return `${place}${period}${figure.nature === 'target' ? TARGET : expected}`;
}

/** “579家：嘉兴市2020年1—6月，“完成高新技术企业入库579家””. */
export function figureSentence(figure: StoredFigure, paragraph: string): { text: string; span: Span } {
  const span = quoteSpan(figure, paragraph);
  const quote = joinLines(paragraph.slice(span.start, span.end));
  const where = whereAndWhen(figure);
  return { text: `${writtenBound(figure, paragraph)}${where ? `（${where}）` : ''}：“${quote}”`, span };
}
