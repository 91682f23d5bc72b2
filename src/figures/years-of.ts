// The years that an average or a sum over years is stated for: 五年年均, 五年累计.
import { firstYear, lastYear, type Period, yearPeriod } from '../field/period.js';

const YEARS: Record<string, number> = { 两: 2, 三: 3, 四: 4, 五: 5, 十: 10 };

type Years = {
  /** The words before the figure. */
  readonly before: string;
  readonly isAverage: boolean;
  readonly own: Period | null;
  readonly section: Period | null;
  readonly thisYear: number | null;
};

const isLong = (period: Period | null): boolean => period !== null && period.to - period.from > 11;

/** How many years the words name: 5 of 五年累计. */
const countNamed = (before: string): number | undefined =>
  YEARS[before.match(/([两三四五十])年(?:来|间|内)?(?:共|累计|年均|平均|新增|合计|增加|增长|,)/)?.[1] ?? ''];

/** The years of an average that names no number of them: its own, else the section's. */
function withoutCount({ isAverage, own, section }: Years): Period | null {
  if (!isAverage || isLong(own)) return own;
  return isLong(section) ? section : null;
}

function lastOf({ own, thisYear }: Years): number | null {
  if (own && !isLong(own)) return lastYear(own);
  return thisYear === null ? null : thisYear - 1;
}

/** The years of 五年累计 or 年均; an average over years that nothing names is of no known period. */
export function yearsOf(years: Years): Period | null {
  const { before, own } = years;
  const count = countNamed(before);
  if (count === undefined) return withoutCount(years);
  if (own && lastYear(own) - firstYear(own) + 1 === count) return own;
  const last = lastOf(years);
  return last === null ? own : yearPeriod(last - count + 1, last);
}
