// A period as a span of months: its arithmetic, and how it is written.

/** First and last month, counted from the year 0: 2020年1月 is 2020 * 12. */
export type Period = { readonly from: number; readonly to: number };

export const yearPeriod = (year: number, last = year): Period => ({ from: year * 12, to: last * 12 + 11 });
export const monthsOf = (year: number, first: number, last: number): Period => ({
  from: year * 12 + first - 1,
  to: year * 12 + last - 1,
});
export const firstYear = ({ from }: Period): number => Math.floor(from / 12);
export const lastYear = ({ to }: Period): number => Math.floor(to / 12);
/** The same span so many years later; earlier where `years` is below 0. */
export const yearsLater = ({ from, to }: Period, years: number): Period => ({
  from: from + years * 12,
  to: to + years * 12,
});
export const isWithin = (inner: Period, outer: Period): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;
export const overlaps = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to;
export const samePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;

const QUARTERS = ['一季度', '二季度', '三季度', '四季度'];

/** 2020年, 2020年1—5月, 2020年上半年, 2016—2020年. */
export function formatPeriod({ from, to }: Period): string {
  const [y1, m1, y2, m2] = [Math.floor(from / 12), (from % 12) + 1, Math.floor(to / 12), (to % 12) + 1];
  if (m1 === 1 && m2 === 12) return y1 === y2 ? `${y1}年` : `${y1}—${y2}年`;
  if (y1 !== y2) return `${y1}年${m1}月—${y2}年${m2}月`;
  if (m1 === m2) return `${y1}年${m1}月`;
  if (m1 === 1 && m2 === 6) return `${y1}年上半年`;
  if (m1 === 7 && m2 === 12) return `${y1}年下半年`;
  if (m2 - m1 === 2 && m1 % 3 === 1) return `${y1}年${QUARTERS[(m1 - 1) / 3]}`;
  return `${y1}年${m1}—${m2}月`;
}
