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
import { composeTotal } from './compose-total.js';
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
    if (pair) return composeComparison(...pair, { read, question: query.text });
    const missing = found.findIndex((matches) => matches.length === 0);
    const other = missing < 0 ? undefined : found[1 - missing]![0];
    return other && refuseSide(sides[missing]!.query, [other], read);
  };

  const wantsFigure = ({ kind }: Asked): boolean => kind === 'how-much' || kind === 'compare';

  /** The sum or a figure of each of several, or the one; a wish is only offered where a result is asked. */
  const figures = async (query: Query, asked: Asked, found: Found): Promise<Draft | undefined> => {
    const several =
      (await composeTotal(query, asked, { index, field, find, read })) ??
      (await composeEach(query, asked, find, read));
    if (several) return several;
    const [best] = sureMatches(found.matches);
    const latest = latestYearOf(
      index,
      query.places.map(({ code }) => code),
    );
    if (best && isLoneWish(best, query, latest)) return offerWish(best, query, read);
    return composeFigure(found, read);
  };

  return async (query, asked) => {
    const compared = asked.kind === 'compare' ? await compare(query) : undefined;
    if (compared) return compared;
    const found = await find(query, asked);
    const composed = wantsFigure(asked)
      ? await figures(query, asked, found)
      : composeText(found, field, index.texts);
    if (composed) return composed;
    const computed = query.base
      ? await compare({ ...query, periods: [...query.periods, query.base] })
      : undefined;
    return computed ?? refuse(found, find, index, read);
  };
}
