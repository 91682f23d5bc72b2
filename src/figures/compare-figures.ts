// Is a claimed value the stated one? Exact after scale and unit; bounds and roundings as people say them.
import Big from 'big.js';
import type { Bound } from './bound.js';
import { baseOf, CONVERSIONS, COUNTERS, type Comparable, inOneUnit } from './one-unit.js';

export type { Comparable };

/** One in the last place that a value is given to: 9000 of “9000多万元” reaches to 9999. */
function lastPlace(value: Big): Big {
  const digits = value.toFixed();
  if (digits.includes('.')) return new Big(`1e-${digits.split('.')[1]!.length}`);
  return new Big(`1e${digits.length - digits.replace(/0+$/, '').length}`);
}

/** Amounts in one unit that may be the claimed one, written in it. */
export type AmountRange = { readonly unit: string; readonly from: number; readonly to: number };

/** How far a stated value may lie from a claimed one that is bounded or rounded, as a factor. */
const EXACT_REACH = 1.006;

/** Where values stand that could be the claimed one, in every unit that measures the same. */
export function equalAmounts({ value, unit, bound }: Comparable): AmountRange[] {
  const [base, factor] = baseOf(unit);
  const reach = bound === null ? EXACT_REACH : Number(FAR);
  const others = Object.entries(CONVERSIONS).filter(([, [to]]) => to === base);
  const units: [string, string][] = [
    [base, '1'],
    ...others.map(([name, [, by]]): [string, string] => [name, by]),
  ];
  const inBase = new Big(value).times(factor);
  const counters = COUNTERS.has(unit) ? [...COUNTERS].map((name): [string, string] => [name, '1']) : [];
  return [...units, ...counters].map(([name, by]) => {
    const amount = Number(inBase.div(by));
    return {
      unit: name,
      from: Math.min(amount / reach, amount * reach),
      to: Math.max(amount / reach, amount * reach),
    };
  });
}

type Says = (claimed: Big, stated: Big) => boolean;
/** What a claimed bound says of the stated value, where that is itself exact. */
const SAYS: Record<Bound, Says> = {
  以上: (claimed, stated) => stated.gte(claimed),
  超过: (claimed, stated) => stated.gt(claimed),
  以内: (claimed, stated) => stated.lte(claimed),
  不到: (claimed, stated) => stated.lt(claimed),
  约: (claimed, stated) => stated.minus(claimed).abs().lte(claimed.abs().times('0.05')),
  左右: (claimed, stated) => stated.minus(claimed).abs().lte(claimed.abs().times('0.05')),
  近: (claimed, stated) => stated.lte(claimed) && stated.gte(claimed.times('0.94')),
  多: (claimed, stated) => stated.gte(claimed) && stated.lt(claimed.plus(lastPlace(claimed))),
};
/** A looser word for more than a tenth above is still a true word, but no equal rewriting of the figure. */
const FAR = new Big('1.15');

export const UPWARD = new Set<Bound | null>(['以上', '超过', '多']);
export const DOWNWARD = new Set<Bound | null>(['以内', '不到']);

/** What is not reached: 不到40%, 近40%. */
const SHORT_OF = new Set<Bound | null>([...DOWNWARD, '近']);

/** Do the bounds contradict each other: 1200万人以内 against 1200万人以上, 超过40% against 接近40%? */
export const boundsClash = (a: Bound | null, b: Bound | null): boolean =>
  (UPWARD.has(a) && SHORT_OF.has(b)) ||
  (SHORT_OF.has(a) && UPWARD.has(b)) ||
  (a === '不到' && b !== '不到' && b !== '近' && b !== '以内');

const endsAgree = (a: Comparable, b: Comparable): boolean =>
  (a.valueTo === null) === (b.valueTo === null) && (a.valueTo === null || new Big(a.valueTo).eq(b.valueTo!));

/** Digits that count: 3 of 18900. */
export const significantDigits = (value: Big | string): number =>
  new Big(value)
    .abs()
    .toFixed()
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;

/** A rounding keeps so many digits at least, and drops so many: one digit that differs is a mistake. */
const MIN_KEPT = 3;
const MIN_DROPPED = 2;

/** 1.89万亿 for 18914亿. */
function isRounded(claimed: Big, stated: Big): boolean {
  const kept = significantDigits(claimed);
  return (
    kept >= MIN_KEPT &&
    significantDigits(stated) >= kept + MIN_DROPPED &&
    new Big(stated).prec(kept).eq(claimed)
  );
}

/** 三分之二 as it is read, 66.67%: of thirds, sixths, sevenths and ninths no decimal is exact. */
const isFraction = ({ value, unit }: Comparable): boolean =>
  unit === '%' && /^\d\d\.\d\d$/.test(value) && [3, 6, 7, 9].some((parts) => isPart(value, parts));
const isPart = (value: string, parts: number): boolean =>
  new Big(value).times(parts).div(100).round(0).times(100).div(parts).round(2).eq(value);

/** 三分之一 for 33.3%: the stated value is the fraction to its own last digit. */
const isFractionRounded = (claimed: Big, stated: Big): boolean =>
  stated.minus(claimed).abs().lte(lastPlace(stated).div(2).plus('0.005'));

const digitsOf = (amount: Comparable): number => (isFraction(amount) ? 1 : significantDigits(amount.value));

const ABOUT = new Set<Bound | null>(['约', '左右', '近']);

/** Who says 约 rounds: 3.25%左右 is no rounding of 3.18%, nor one rounding of another. */
const isRounder = (claimed: Comparable, stated: Comparable): boolean =>
  !ABOUT.has(claimed.bound) ||
  (!ABOUT.has(stated.bound) && digitsOf(claimed) < significantDigits(stated.value));

const isToldShorter = (claimed: Comparable, [a, b]: readonly [Big, Big]): boolean =>
  isFraction(claimed) ? isFractionRounded(a, b) : isRounded(a, b);

/** Is the claimed value what the report states, after unit, scale, bound and rounding? */
export function sameValue(claimed: Comparable, stated: Comparable): boolean {
  const pair = inOneUnit(claimed, stated);
  if (!pair) return false;
  const [a, b] = pair;
  if (a.eq(b)) return endsAgree(claimed, stated) && !boundsClash(claimed.bound, stated.bound);
  if (boundsClash(claimed.bound, stated.bound)) return false;
  if (claimed.bound === null) return claimed.unit === stated.unit && isToldShorter(claimed, [a, b]);
  const near = b.lte(a.times(FAR)) && b.gte(a.div(FAR));
  return near && isRounder(claimed, stated) && SAYS[claimed.bound](a, b);
}

/** Is a claimed bound true of an exact stated value, however far from it: 超过500家 of 579家? */
export function isWithinBound(claimed: Comparable, stated: Comparable): boolean {
  const pair = inOneUnit(claimed, stated);
  const { bound } = claimed;
  if (!pair || bound === null || stated.bound !== null || stated.valueTo !== null) return false;
  return (UPWARD.has(bound) || DOWNWARD.has(bound)) && bound !== '多' && SAYS[bound](...pair);
}

/** Can the two be compared at all: the same kind of quantity, if perhaps in another unit? */
export function sameMeasure(claimed: Comparable, stated: Comparable): boolean {
  if (claimed.unitClass === stated.unitClass) return true;
  if (inOneUnit(claimed, stated) !== undefined) return true;
  const shares = new Set(['share', 'points']);
  return shares.has(claimed.unitClass) && shares.has(stated.unitClass) && claimed.kind === stated.kind;
}
