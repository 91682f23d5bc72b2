// Two figures side by side, and what lies between them, said to be computed.
import Big from 'big.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import { type ReadParagraph, sentenceOf } from './compose-figure.js';
import type { Draft, DraftSentence } from './draft.js';
import { whereAndWhen, writtenBound } from './figure-sentence.js';

const SCALES: readonly [string, string][] = [
  ['万亿', '1e12'],
  ['亿', '1e8'],
  ['万', '1e4'],
];

/** The scale a value is written in: 万 of 4518.08万元. */
function writtenScale(text: string): [string, Big] {
  const scale = SCALES.find(([name]) => text.includes(name));
  return scale ? [scale[0], new Big(scale[1])] : ['', new Big(1)];
}

/** The difference in the unit the figures are written in; two percentages differ by 个百分点. */
export function differenceOf(
  a: StoredFigure,
  b: StoredFigure,
  written: string,
): { text: string; sign: number } | undefined {
  if (a.unit !== b.unit || a.unitClass !== b.unitClass) return undefined;
  const difference = new Big(a.value).minus(b.value);
  const [scale, factor] = writtenScale(written);
  const amount = difference.abs().div(factor);
  const unit = a.unit === '%' ? '个百分点' : `${scale}${a.unit}`;
  return { text: `${amount.toFixed()}${unit}`, sign: difference.cmp(0) };
}

const WORD = { '1': '高出', '-1': '低' } as Record<string, string>;

/** By place, period and nature; two that share these are told apart by what they measure. */
export const nameOf = (figure: StoredFigure, other: StoredFigure): string => {
  const own = whereAndWhen(figure);
  return own === whereAndWhen(other) ? figure.indicator : own;
};

/** The comparison of two matches: the difference first, then each figure with its own citation. */
export function composeComparison(a: FigureMatch, b: FigureMatch, read: ReadParagraph): Draft {
  const sentences = [sentenceOf(a, read), sentenceOf(b, read)];
  const textOf = ({ figure }: FigureMatch) =>
    writtenBound(figure, read(figure.reportId, figure.paragraph).text);
  const difference = differenceOf(a.figure, b.figure, textOf(a));
  const about = a.figure.bound || b.figure.bound ? '约' : '';
  if (!difference) return { status: 'answered', sentences };
  const [first, second] = [nameOf(a.figure, b.figure), nameOf(b.figure, a.figure)];
  const text =
    difference.sign === 0
      ? `两者相同，都是${textOf(a)}`
      : `${first}比${second}${WORD[String(difference.sign)]}${about}${difference.text}（由${textOf(a)}与${textOf(b)}计算得出）`;
  const computed: DraftSentence = {
    text,
    sources: sentences.flatMap(({ sources }) => sources),
    figures: [a.figure, b.figure],
    computed: true,
  };
  return { status: 'answered', sentences: [computed, ...sentences] };
}
