// One figure for each of several places or years that a question names: 江苏和浙江各是多少.
import type { Place } from '../field/places.js';
import type { FindFigures } from '../retrieve/find-figures.js';
import type { Query } from '../retrieve/query.js';
import type { Asked } from '../retrieve/question.js';
import { type ReadParagraph, sentenceOf, sureMatches } from './compose-figure.js';
import type { Draft } from './draft.js';
import { refuseSide } from './refuse.js';

const JOINED = '(?:和|与|跟|同|及|以及|、)';
/** How every form of a place's name begins: 内蒙 of 内蒙古自治区. */
const beginningOf = ({ name }: Place): string => name.slice(0, 2);

/** Are the places named as several of one kind: 江苏和浙江? One that only comes up beside another is no second. */
const areJoined = ({ places, text }: Query): boolean =>
  places.slice(1).every((place, i) => {
    const before = beginningOf(places[i]!);
    return new RegExp(`${before}[\\u4e00-\\u9fff]{0,6}?${JOINED}${beginningOf(place)}`).test(text);
  });
const JOINED_YEARS = new RegExp(`年${JOINED}\\d`);

/** The question once for each place, or each year, that it names; undefined where it names one. */
function splitEach(query: Query): Query[] | undefined {
  if (query.places.length > 1)
    return areJoined(query) ? query.places.map((place) => ({ ...query, places: [place] })) : undefined;
  if (!JOINED_YEARS.test(query.text)) return undefined;
  const isNested = query.periods.some((a, i) =>
    query.periods.some((b, j) => i !== j && a.from <= b.from && b.to <= a.to),
  );
  if (query.periods.length < 2 || isNested) return undefined;
  return query.periods.map((period) => ({ ...query, periods: [period] }));
}

/** The figure of each; a refusal that offers the others where one has none; undefined where they are one and the same. */
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
  const there = found.filter((match) => match !== undefined);
  if (there.length === 0 || new Set(there.map(({ figure }) => figure.id)).size < there.length)
    return undefined;
  const missing = found.indexOf(undefined);
  if (missing >= 0) return refuseSide(sides[missing]!, there, read);
  return { status: 'answered', sentences: there.map((match) => sentenceOf(match, read)) };
}
