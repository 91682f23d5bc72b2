// One figure for each of several places or years that a question names: 江苏和浙江各是多少.
import type { FindFigures } from '../retrieve/find-figures.js';
import type { Query } from '../retrieve/query.js';
import type { Asked } from '../retrieve/question.js';
import { type ReadParagraph, sentenceOf, sureMatches } from './compose-figure.js';
import type { Draft } from './draft.js';

/** The question once for each place, or each period, that it names; undefined where it names one. */
function splitEach(query: Query): Query[] | undefined {
  if (query.places.length > 1) return query.places.map((place) => ({ ...query, places: [place] }));
  const isNested = query.periods.some((a, i) =>
    query.periods.some((b, j) => i !== j && a.from <= b.from && b.to <= a.to),
  );
  if (query.periods.length < 2 || isNested) return undefined;
  return query.periods.map((period) => ({ ...query, periods: [period] }));
}

/** The figure of each; undefined unless every one of them has its own. */
export async function composeEach(
  query: Query,
  asked: Asked,
  find: FindFigures,
  read: ReadParagraph,
): Promise<Draft | undefined> {
  const sides = splitEach(query);
  if (!sides) return undefined;
  const found = await Promise.all(
    sides.map(async (side) => sureMatches((await find({ ...side, isSide: true }, asked)).matches)[0]),
  );
  if (found.some((match) => match === undefined)) return undefined;
  return { status: 'answered', sentences: found.map((match) => sentenceOf(match!, read)) };
}
