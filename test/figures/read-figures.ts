// The figures of one sentence as the tests compare them: the words of the sentence, and everything read from them.
import { loadField } from '../../src/field/field.js';
import { formatPeriod, type Period } from '../../src/field/period.js';
import { extractFigures } from '../../src/figures/extract-figures.js';
import type { Figure } from '../../src/figures/figure.js';
import type { SentenceScope } from '../../src/figures/own-periods.js';
import { normalizeText } from '../../src/text/normalize.js';

export const field = loadField();

export const NO_SCOPE: SentenceScope = { place: null, period: null, nature: null, thisYear: null };

/** A place of the field's own list, by its full name. */
export const placeNamed = (name: string) => field.placesIn(name)[0]!.place;

export type ReadFigure = Omit<Figure, 'place' | 'period'> & {
  /** Number and unit as the sentence has them, normalised. */
  readonly written: string;
  readonly place: string | null;
  readonly period: string | null;
};

const nameOf = (period: Period | null): string | null => period && formatPeriod(period);

/** Reads the figures of `sentence` under `scope`. */
export function figuresIn(sentence: string, scope: Partial<SentenceScope> = {}): ReadFigure[] {
  const text = normalizeText(sentence);
  return extractFigures(field, text, { ...NO_SCOPE, ...scope }).map((figure) => ({
    ...figure,
    written: text.slice(figure.start, figure.end),
    place: figure.place?.name ?? null,
    period: nameOf(figure.period),
  }));
}

/** Each figure as “579家 高新技术企业入库”: what is written, and what it measures. */
export const namedIn = (sentence: string, scope: Partial<SentenceScope> = {}): string[] =>
  figuresIn(sentence, scope).map(({ written, indicator }) => `${written} ${indicator}`);

/** Each figure as “129.56亿元 2020年1—10月”. */
export const periodsIn = (sentence: string, scope: Partial<SentenceScope> = {}): string[] =>
  figuresIn(sentence, scope).map(({ written, period }) => `${written} ${period}`);
