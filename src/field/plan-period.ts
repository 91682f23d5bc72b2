// The five-year plans by the names they go by: 一五 of 1953 to 十六五.
import { firstYear, type Period, yearPeriod } from './period.js';

const PLANS = [
  '一五',
  '二五',
  '三五',
  '四五',
  '五五',
  '六五',
  '七五',
  '八五',
  '九五',
  '十五',
  '十一五',
  '十二五',
  '十三五',
  '十四五',
  '十五五',
  '十六五',
];

/** The years of a plan, undefined where the name is none. 1963 to 1965 belong to no plan. */
export function planPeriod(name: string): Period | undefined {
  const at = PLANS.indexOf(name);
  if (at < 0) return undefined;
  return at < 2
    ? yearPeriod(1953 + at * 5, 1957 + at * 5)
    : yearPeriod(1966 + (at - 2) * 5, 1970 + (at - 2) * 5);
}

/** The first four years of a plan: “十一五”前四年. */
export const partOfPlan = (plan: Period, part: string | undefined): Period =>
  part === undefined ? plan : yearPeriod(firstYear(plan), firstYear(plan) + '一二三四'.indexOf(part[1]!));
