// Pairs of a value before and the level reached — “由1997年的A增加到2002年的B” — and the time of each.
import { firstYear, lastYear, type Period, yearPeriod } from '../field/period.js';
import type { Figure } from './figure.js';
import type { Quantity } from './quantity.js';
import type { Resolver, TimedPeriod } from './resolver.js';

/** The times of the last pair, which hold for the next that names none. */
export type PairPeriods = { basePeriod: Period | null; levelPeriod: Period | null };

type InSentence = { readonly text: string; readonly resolver: Resolver };

/** Do the words around a number make it a value before? */
export const isBaseValue = (left: string, right: string): boolean =>
  /(?:由|从)[^,;。]{0,24}$/.test(left) &&
  /^(?:以上|左右|多|余|的)?[^,;。\d]{0,6}(?:增加|提高|上升|下降|降低|减少|增长|延长|提升|扩大|整合|压减|压缩|缩短|跃升|升|降|调整|减|增|改|到|至)/.test(
    right,
  );

/** Where the 由 or 从 of a value before stands. */
const baseStart = (sentence: string, at: number): number =>
  Math.max(sentence.lastIndexOf('由', at), sentence.lastIndexOf('从', at));
const onlyFirst = (period: Period | null): Period | null => period && yearPeriod(firstYear(period));
/** A level reached over years is that of the last of them. */
export const onlyLast = (period: Period | null): Period | null =>
  period && lastYear(period) > firstYear(period) ? yearPeriod(lastYear(period)) : period;

/** “从1950年到1954年…由A降到B”, “由1997年的A增加到2002年的B”: the time of A, else that of the pair before. */
export function basePeriod(
  { text, resolver }: InSentence,
  quantity: Quantity,
  pair: PairPeriods,
): TimedPeriod {
  const own = resolver.periodWithin(baseStart(text, quantity.start), quantity.start);
  const around = resolver.periodBefore(quantity.start);
  const range =
    around.named && around.period && lastYear(around.period) > firstYear(around.period)
      ? around.period
      : null;
  pair.basePeriod = onlyFirst(own ?? range) ?? pair.basePeriod;
  return { period: pair.basePeriod, named: own !== null };
}

/** The time of B: named beside it, or before the 由. */
export function levelPeriod(
  { text, resolver }: InSentence,
  quantity: Quantity,
  base: Figure,
  pair: PairPeriods,
): TimedPeriod {
  const own = resolver.periodWithin(base.end, quantity.start);
  const before = resolver.periodBefore(Math.max(0, baseStart(text, base.start)));
  const period = onlyLast(
    own ?? (before.named || pair.levelPeriod === null ? before.period : pair.levelPeriod),
  );
  pair.levelPeriod = period;
  return { period, named: own !== null || before.named };
}
