// Parts of a year, as months: 上半年, 一季度, 前三季度, 1—5月, 五月.
import { smallNumber } from './numbers-in-periods.js';
import { monthsOf, type Period } from './period.js';

export const NUM = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九两])';
export const TO = '(?:-|~|至|到)+';

const FIRST_MONTHS = new RegExp(`^(?:前|头)(${NUM})个?月$`);
const MONTH_RANGE = new RegExp(`^(${NUM})月?份?${TO}(${NUM})月`);
const MONTH = new RegExp(NUM);

/** The months of a part of a year that the period pattern has found. */
export function partOfYear(text: string, year: number): Period {
  if (text === '上半年') return monthsOf(year, 1, 6);
  if (text === '下半年') return monthsOf(year, 7, 12);
  const upTo = text.match(/^前([一二三1-3])季度$/);
  if (upTo) return monthsOf(year, 1, smallNumber(upTo[1]!) * 3);
  const quarter = text.match(/^第?([一二三四1-4])(?:季度)?$/);
  if (quarter) return monthsOf(year, smallNumber(quarter[1]!) * 3 - 2, smallNumber(quarter[1]!) * 3);
  const first = text.match(FIRST_MONTHS);
  if (first) return monthsOf(year, 1, smallNumber(first[1]!));
  const range = text.match(MONTH_RANGE);
  if (range) return monthsOf(year, smallNumber(range[1]!), smallNumber(range[2]!));
  const month = smallNumber(text.match(MONTH)![0]);
  return monthsOf(year, month, month);
}
