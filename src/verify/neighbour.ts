// A value that stands in the sentence, but is a neighbour's: with the value that the sentence gives instead, it would say all of the claim.
import type { Figure } from '../figures/figure.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { IndexReader } from '../indexing/index-reader.js';
import { normalizeText } from '../text/normalize.js';
import type { Uncarried } from './carried.js';
import type { ReadCarried } from './carried-figures.js';

export type Misplaced = {
  /** The claim, normalised, and one of its figures. */
  readonly claim: string;
  readonly figure: Figure;
  /** The stated figure of the same value, and those of the claim's other figures. */
  readonly stated: StoredFigure;
  readonly others: readonly StoredFigure[];
  /** What of the claim their sentences do not say. */
  readonly unsaid: readonly Uncarried[];
};

const isAlike = (a: StoredFigure, b: StoredFigure): boolean =>
  a.sentence.start === b.sentence.start &&
  a.unit === b.unit &&
  a.kind === b.kind &&
  a.isBase === b.isBase &&
  a.value !== b.value;

/** Makes the finder of the figure that the claim should have given; undefined where its words fit no other of the sentence. */
export function createNeighbourFinder(
  { figuresOf, texts }: Pick<IndexReader, 'figuresOf' | 'texts'>,
  readCarried: ReadCarried,
): (misplaced: Misplaced) => StoredFigure | undefined {
  return ({ claim, figure: { start, end }, stated, others, unsaid }) => {
    const isOnlyNumber = unsaid.every(
      ({ word }) => word.quantity && claim.slice(start, end).includes(word.written),
    );
    if (unsaid.length === 0 || !isOnlyNumber) return undefined;
    const { reportId, paragraph } = stated;
    const { text } = texts.paragraph(reportId, paragraph)!;
    return figuresOf(reportId, paragraph).find((other) => {
      if (!isAlike(other, stated)) return false;
      const value = normalizeText(text.slice(other.span.start, other.span.end));
      return (
        readCarried(`${claim.slice(0, start)}${value}${claim.slice(end)}`, [...others, other]).length === 0
      );
    });
  };
}
