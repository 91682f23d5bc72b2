// Two figures side by side, and what lies between them, said to be computed.
import { measuredBy } from '../figures/measured-by.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import { type ReadParagraph, sentenceOf } from './compose-figure.js';
import { differenceOf, isInexact, readableScale, writeAmount } from './computed-amount.js';
import type { Draft, DraftSentence } from './draft.js';
import { whereAndWhen, writtenBound } from './figure-sentence.js';

const WORD = { '1': '高出', '-1': '低' } as Record<string, string>;

/** By place, period and nature; two that share these are told apart by what they measure. */
export const nameOf = (figure: StoredFigure, other: StoredFigure): string => {
  const own = whereAndWhen(figure);
  return own === whereAndWhen(other) ? measuredBy(figure) : own;
};

/** The comparison of two matches: the difference first, then each figure with its own citation. */
export function composeComparison(
  a: FigureMatch,
  b: FigureMatch,
  { read, question }: { readonly read: ReadParagraph; readonly question: string },
): Draft {
  const sentences = [sentenceOf(a, read), sentenceOf(b, read)];
  const textOf = ({ figure }: FigureMatch) =>
    writtenBound(figure, read(figure.reportId, figure.paragraph).text);
  const difference = differenceOf(a.figure, b.figure);
  const about = isInexact(a.figure) || isInexact(b.figure) ? '约' : '';
  if (!difference) return { status: 'answered', sentences };
  const [first, second] = [nameOf(a.figure, b.figure), nameOf(b.figure, a.figure)];
  const { amount, unit, sign } = difference;
  const told = writeAmount(amount, unit, readableScale(amount, [textOf(a), textOf(b)], question));
  const text =
    sign === 0
      ? `两者相同，都是${textOf(a)}`
      : `${first}比${second}${WORD[String(sign)]}${about}${told}（由${textOf(a)}与${textOf(b)}计算得出）`;
  const computed: DraftSentence = {
    text,
    sources: sentences.flatMap(({ sources }) => sources),
    figures: [a.figure, b.figure],
    computed: true,
  };
  return { status: 'answered', sentences: [computed, ...sentences] };
}
