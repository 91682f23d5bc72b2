// Pairs of a value before and the level reached — “由1997年的A增加到2002年的B” — and the time of each.
import { firstYear, lastYear, type Period, yearPeriod } from '../field/period.js';
import type { Figure } from './figure.js';
import type { Quantity } from './quantity.js';
import type { Resolver, TimedPeriod } from './resolver.js';

/** The times of the last pair, which hold for the next that names none. */
export type PairPeriods = { basePeriod: Period | null; levelPeriod: Period | null };

type InSentence = { readonly text: string; readonly resolver: Resolver };

const REACHING =
  '(?:增加|提高|上升|下降|降低|减少|增长|延长|提升|扩大|整合|压减|压缩|缩短|跃升|升|降|调整|重组|合并|精简|前移|减|增|改|到|至)';
const FROM = /(?:由|从)[^,;。]{0,24}$/;
const THEN_REACHING = new RegExp(
  `^(?:以上|左右|多|余|的)?(?:[^,;。\\d]{0,6}${REACHING}|,(?:已经?|现已)?${REACHING}(?:到|至|为))`,
);
/** “将…现行16%的税率降至13%”. */
const CHANGED = /(?:将|把)[^,;。\d]{0,30}$/;
const THEN_CHANGED_TO = /^的?[^,;。\d]{0,8}(?:降|提高|增加|延长|扩大|下调|上调|降低|调整)(?:到|至|为)/;

/** “比一九五八年的三亿八千万吨增长36%”, “比现有的86个减少27个”. */
const COMPARED = /(?<!占)比(?![重例率])[^,;。比]{1,12}的$/;
const THEN_CHANGED = new RegExp(`^(?:以上|左右|多|余)?[^,;。\\d]{0,6}${REACHING}(?![到至为])`);

/** Is the number a value that another is compared with? */
export const isComparedValue = (left: string, right: string): boolean =>
  COMPARED.test(left) && THEN_CHANGED.test(right);

/** Do the words around a number make it a value before? */
export const isBaseValue = (left: string, right: string): boolean =>
  (FROM.test(left) && THEN_REACHING.test(right)) || (CHANGED.test(left) && THEN_CHANGED_TO.test(right));

/** Where the 由 or 从 of a value before stands. */
const baseStart = (sentence: string, at: number): number =>
  Math.max(sentence.lastIndexOf('由', at), sentence.lastIndexOf('从', at));
const onlyFirst = (period: Period | null): Period | null => period && yearPeriod(firstYear(period));
/** A level reached over years is that of the last of them. */
export const onlyLast = (period: Period | null): Period | null =>
  period && lastYear(period) > firstYear(period) ? yearPeriod(lastYear(period)) : period;

/** “比一九五八年的A增长…”: the year compared with; no pair follows. */
function comparedPeriod({ text, resolver }: InSentence, { start }: Quantity): TimedPeriod {
  const period = resolver.periodWithin(text.lastIndexOf('比', start), start);
  return { period, named: period !== null };
}

/** The one year in hand for “由年初的A”. */
function sameYear({ text, resolver }: InSentence, from: number, to: number): Period | null {
  const { period } = resolver.periodBefore(to);
  const isOneYear = period !== null && firstYear(period) === lastYear(period);
  return /年初|期初/.test(text.slice(from, to)) && isOneYear ? period : null;
}

/** The time of A: named beside it, the first of “从1950年到1954年”, that of the pair before, else the year compared with before. */
export function basePeriod(sentence: InSentence, quantity: Quantity, pair: PairPeriods): TimedPeriod {
  const { text, resolver } = sentence;
  const { start } = quantity;
  if (COMPARED.test(text.slice(0, start))) return comparedPeriod(sentence, quantity);
  const from = baseStart(text, start);
  const own = resolver.periodWithin(from, start);
  pair.basePeriod =
    own ??
    onlyFirst(resolver.rangeBefore(start)) ??
    sameYear(sentence, from, start) ??
    pair.basePeriod ??
    resolver.comparedBefore(start);
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
