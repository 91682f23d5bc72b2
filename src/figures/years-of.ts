// The years that an average or a sum over years is stated for: 五年年均, 五年累计.
import { firstYear, lastYear, type Period, yearPeriod } from '../field/period.js';
import { NUMBER_OF_YEARS, yearsAhead, yearsIn } from './years-counted.js';

type Years = {
  /** The words before the figure. */
  readonly before: string;
  readonly isAverage: boolean;
  readonly own: Period | null;
  /** Does the sentence itself name it? */
  readonly namesOwn: boolean;
  readonly section: Period | null;
  /** The plan, or the years counted, that the paragraph named last. */
  readonly years: Period | null;
  readonly thisYear: number | null;
  /** Is the figure wished for? Its years are then still to come. */
  readonly isTarget: boolean;
};

const isLong = (period: Period | null): boolean => period !== null && period.to - period.from > 11;

const COUNTED = new RegExp(`${NUMBER_OF_YEARS}(?:来|间|内)?(?:共|累计|年均|平均|新增|合计|增加|增长|,)`, 'g');

/** How many years the words name: 5 of 五年累计. */
function countNamed(before: string): number | undefined {
  const count = [...before.matchAll(COUNTED)].at(-1)?.groups?.['count'];
  return count === undefined ? undefined : yearsIn(count);
}

/** The years of an average or a sum that names no number of them: its own, else the section's. */
function withoutCount({ before, isAverage, own, namesOwn, section, years }: Years): Period | null {
  if (isLong(own)) return own;
  if (isAverage) return isLong(section) ? section : years;
  return !namesOwn && isLong(section) && /累计[^,;]{0,16}$/.test(before) ? section : own;
}

/** The counted years: up to the one year named, else those to come or those just past. */
function yearsCounted(count: number, { own, namesOwn, isAverage, thisYear, isTarget }: Years): Period | null {
  const last = own && !isLong(own) && ((namesOwn && isAverage) || !isTarget) ? lastYear(own) : null;
  if (last !== null) return yearPeriod(last - count + 1, last);
  if (thisYear === null) return own;
  return isTarget ? yearsAhead(count, thisYear) : yearPeriod(thisYear - count, thisYear - 1);
}

/** The years of 五年累计 or 年均; an average over years that nothing names is of no known period. */
export function yearsOf(years: Years): Period | null {
  const { before, own } = years;
  const count = countNamed(before);
  if (count === undefined) return withoutCount(years);
  if (own && lastYear(own) - firstYear(own) + 1 === count) return own;
  return yearsCounted(count, years);
}
