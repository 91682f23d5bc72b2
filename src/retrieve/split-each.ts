// The several places or years of one kind that a question names: 江苏和浙江, 2019年和2020年.
import { contains, type Place } from '../field/places.js';
import type { Query } from './query.js';

const JOINED = '(?:和|与|跟|同|及|以及|、|加上?|\\+)';
/** How every form of a place's name begins: 内蒙 of 内蒙古自治区. */
const beginningOf = ({ name }: Place): string => name.slice(0, 2);

/** What is asked of each, or which of them it is. */
const ASKS_EACH = /各|分别|哪个|哪家|哪里|哪边|哪省|谁/;

/** Are the places named as several of one kind: 江苏和浙江, 江苏浙江各? One that only comes up beside another is no second. */
const areJoined = ({ places, text }: Query): boolean =>
  places.slice(1).every((place, i) => {
    const before = places[i]!;
    const mayTouch = ASKS_EACH.test(text) && !contains(before.code, place.code) ? '?' : '';
    const joined = `${beginningOf(before)}[\\u4e00-\\u9fff]{0,6}?${JOINED}${mayTouch}${beginningOf(place)}`;
    return new RegExp(joined).test(text);
  });
/** 2019年和2020年, 2018、2019、2020年, 24、25两年, 22年23年24年. */
const JOINED_YEARS = new RegExp(
  `(?:年|(?:19|20)\\d{2}|(?<!\\d)\\d{2}(?=.{1,2}\\d{2}这?两年))${JOINED}\\d{2}|\\d{2}年\\d{2,4}年`,
);

/** The question once for each place, or each year, that it names; undefined where it names one. */
export function splitEach(query: Query): Query[] | undefined {
  if (query.places.length > 1)
    return areJoined(query) ? query.places.map((place) => ({ ...query, places: [place] })) : undefined;
  if (!JOINED_YEARS.test(query.text)) return undefined;
  const isNested = query.periods.some((a, i) =>
    query.periods.some((b, j) => i !== j && a.from <= b.from && b.to <= a.to),
  );
  if (query.periods.length < 2 || isNested) return undefined;
  return query.periods.map((period) => ({ ...query, periods: [period] }));
}
