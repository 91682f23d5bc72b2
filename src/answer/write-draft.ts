// Which composer a question is for: a comparison, a figure, the report's words, or else a refusal.
import type { Field } from '../field/field.js';
import { samePeriod } from '../field/period.js';
import { type IndexReader, latestYearOf } from '../indexing/index-reader.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import type { FindFigures, Found } from '../retrieve/find-figures.js';
import type { Query } from '../retrieve/query.js';
import type { Asked } from '../retrieve/question.js';
import { splitSides } from '../retrieve/sides.js';
import { composeComparison } from './compose-compare.js';
import { composeEach } from './compose-each.js';
import { composeFigure, type ReadParagraph, sureMatches } from './compose-figure.js';
import { composeText } from './compose-text.js';
import type { Draft } from './draft.js';
import { isLoneWish } from './lone-wish.js';
import { offerWish, refuse, refuseSide } from './refuse.js';

export type DraftParts = {
  readonly index: IndexReader;
  readonly field: Field;
  readonly find: FindFigures;
};

/** Candidates of each side that are paired. */
const PAIRED = 5;
/** What a pair gains by being of one period where the question leaves it open, or of one nature. */
const SAME_PERIOD = 1;
const SAME_NATURE = 0.8;

function pairScore(a: FigureMatch, b: FigureMatch): number {
  const period =
    a.figure.period && b.figure.period && samePeriod(a.figure.period, b.figure.period) ? SAME_PERIOD : 0;
  return a.score + b.score + period + (a.figure.nature === b.figure.nature ? SAME_NATURE : 0);
}

/** The two figures that compare best. */
function bestPair(
  first: readonly FigureMatch[],
  second: readonly FigureMatch[],
): [FigureMatch, FigureMatch] | undefined {
  const pairs = first
    .slice(0, PAIRED)
    .flatMap((a) => second.slice(0, PAIRED).map((b): [FigureMatch, FigureMatch] => [a, b]));
  return pairs
    .filter(([a, b]) => a.figure.id !== b.figure.id && a.figure.unit === b.figure.unit)
    .sort(([a, b], [c, d]) => pairScore(c, d) - pairScore(a, b))[0];
}

/** A year's result stands beside the next year's wish. */
const ofNextYear = (query: Query): Query => ({
  ...query,
  periods: query.periods.map(({ from, to }) => ({ from: from + 12, to: to + 12 })),
});

/** Makes the writer of unverified answers over one index. */
export function createDrafter({
  index,
  field,
  find,
}: DraftParts): (query: Query, asked: Asked) => Promise<Draft> {
  const read: ReadParagraph = (reportId, number) => index.texts.paragraph(reportId, number)!;

  /** Undefined where the question names no two things; a refusal where one of the two has no figure of its own. */
  const compare = async (query: Query): Promise<Draft | undefined> => {
    const sides = splitSides(field, query);
    if (!sides) return undefined;
    const found = await Promise.all(
      sides.map(async (side) => sureMatches((await find(side.query, side.asked)).matches)),
    );
    const pair = bestPair(found[0]!, found[1]!);
    if (pair) return composeComparison(...pair, read);
    const missing = found.findIndex((matches) => matches.length === 0);
    const other = missing < 0 ? undefined : found[1 - missing]![0];
    return other && refuseSide(sides[missing]!.query, [other], read);
  };

  const wantsFigure = ({ kind }: Asked): boolean => kind === 'how-much' || kind === 'compare';

  /** A figure for each that is asked about, or the one; a wish is only offered where a result is asked. */
  const figures = async (query: Query, asked: Asked, found: Found): Promise<Draft | undefined> => {
    const each = await composeEach(query, asked, find, read);
    if (each) return each;
    const [best] = sureMatches(found.matches);
    const latest = latestYearOf(
      index,
      query.places.map(({ code }) => code),
    );
    if (best && isLoneWish(best, query, latest)) return offerWish(best, query, read);
    return composeFigure(found, read);
  };

  /** 目标呢, after a year's result: its report tells the next year's wish. */
  const nextWish = async (query: Query, asked: Asked): Promise<Draft | undefined> => {
    if (!query.takesPeriod || query.nature !== 'target') return undefined;
    return composeFigure(await find(ofNextYear(query), asked), read);
  };

  /** A change that no report states, out of the two values it lies between. */
  const computed = async (query: Query): Promise<Draft | undefined> =>
    query.base ? compare({ ...query, periods: [...query.periods, query.base] }) : undefined;

  return async (query, asked) => {
    const compared = asked.kind === 'compare' ? await compare(query) : undefined;
    if (compared) return compared;
    const found = await find(query, asked);
    const composed = wantsFigure(asked)
      ? await figures(query, asked, found)
      : composeText(found, field, index.texts);
    return (
      composed ??
      (await nextWish(query, asked)) ??
      (await computed(query)) ??
      refuse(found, find, index, read)
    );
  };
}
