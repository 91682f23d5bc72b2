// The figures that each of several asked parts may have, and the ways to take one of each.
import { contrasts } from '../field/contrasts.js';
import { coverage, type FocusWord, focusWords } from '../retrieve/coverage.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import type { Part } from '../retrieve/named-parts.js';
import type { ComposeParts } from './compose-parts.js';
import { resultsOf } from './lone-wish.js';

/** So much of a part's own words must stand beside its figure. */
const MIN_OWN_NAMED = 0.6;

/** A figure of a place or year that names less of the question than this is of another thing. */
const MIN_NAMED = 0.5;
/** Figures of one part that are tried, so that all parts are of one kind. */
export const TRIED = 3;

export const wordsOf = (text: string, { index, field }: ComposeParts): FocusWord[] =>
  focusWords(field, { chunks: index.chunks.length, countOf: index.texts.termCount }, text);

/** Tells whether a figure is of the very thing that `name` says. */
export function namesPart(name: string, parts: ComposeParts): (match: FigureMatch) => boolean {
  const words = wordsOf(name, parts);
  return ({ figure }) => {
    const beside = parts.field.terms.canonical(`${figure.indicator}${figure.lead}`);
    return coverage(words, beside) >= MIN_OWN_NAMED && !contrasts(name, beside);
  };
}

/** The figures of one part, best first: of the very period where one is asked for, and no mere wish for what came after. */
export async function figuresOf({ query, asked, name }: Part, parts: ComposeParts): Promise<FigureMatch[]> {
  const isNamed = namesPart(name, parts);
  return resultsOf(query, (await parts.find(query, asked)).matches, parts.index)
    .filter(
      (match) =>
        isNamed(match) &&
        (name !== '' || match.named >= MIN_NAMED) &&
        (query.periods.length === 0 || match.period === 1),
    )
    .slice(0, TRIED);
}

/** One figure of each part, in every way, the likeliest first. */
export const ways = (found: readonly (readonly FigureMatch[])[]): FigureMatch[][] =>
  found
    .reduce<FigureMatch[][]>(
      (all, matches) => all.flatMap((way) => matches.map((match) => [...way, match])),
      [[]],
    )
    .sort((a, b) => scoreOf(b) - scoreOf(a));
const scoreOf = (way: readonly FigureMatch[]): number => way.reduce((sum, { score }) => sum + score, 0);
