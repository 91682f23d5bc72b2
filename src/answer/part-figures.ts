// The figures that each of several asked parts may have, and the ways to take one of each.
import { contrasts } from '../field/contrasts.js';
import { coverage, type FocusWord, focusWords } from '../retrieve/coverage.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import type { Part } from '../retrieve/named-parts.js';
import type { ComposeParts } from './compose-parts.js';
import { likeBest, resultsOf } from './lone-wish.js';

/** So much of a part's own words must stand beside its figure. */
const MIN_OWN_NAMED = 0.6;

/** A figure of a place or year that names less of the question than this is of another thing. */
const MIN_NAMED = 0.5;
/** A word is said where this much of it is. */
const MIN_SAID = 0.5;
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
  const results = resultsOf(query, (await parts.find(query, asked)).matches, parts.index).filter(
    (match) =>
      isNamed(match) &&
      (name !== '' || match.named >= MIN_NAMED) &&
      (query.periods.length === 0 || match.period === 1),
  );
  return likeBest(results).slice(0, TRIED);
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

/** Words that say what came anew: 新增 for 新认定. */
const ANEW = /^(?:新增|净增|新认定|新|认定|新培育|新建)$/;

/** The unit says as much: 原油1.25亿吨 is of its 产量, 高企579家 of their 数量. */
const SAID_BY_UNIT = /^(?:产量|数量|总量|总数|金额|总额|人数|家数|个数)$/;

/** How much of the question, 0 … 1, is in words that some of the figures name and others do not: 科技 of 科技投入 and 三农投入. A rare word of these is as much as the whole. */
export function namedApart(way: readonly FigureMatch[], asked: string, parts: ComposeParts): number {
  const isSaidByUnit = way.every(({ figure }) => figure.unit === way[0]?.figure.unit);
  const words = wordsOf(asked, parts).filter(
    ({ text }) => !ANEW.test(text) && !(isSaidByUnit && SAID_BY_UNIT.test(text)),
  );
  const nears = way.map(({ figure }) =>
    parts.field.terms.canonical(`${figure.indicator}${figure.lead}${figure.context}`),
  );
  const weigh = (all: readonly FocusWord[]) => all.reduce((sum, { weight }) => sum + weight, 0);
  const apart = words.filter((word) => {
    const said = nears.filter((near) => coverage([word], near) >= MIN_SAID).length;
    return said > 0 && said < nears.length;
  });
  if (apart.some(({ isAnchor }) => isAnchor)) return 1;
  return words.length === 0 ? 0 : weigh(apart) / weigh(words);
}
