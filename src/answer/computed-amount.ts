// Amounts that stand in no report: the difference and the sum of stated figures, exact, in the scale a reader expects.
import Big from 'big.js';
import { DOWNWARD, UPWARD } from '../figures/compare-figures.js';
import { amountIn } from '../figures/one-unit.js';
import { isMark } from '../figures/passed-mark.js';
import type { StoredFigure } from '../indexing/figure-reader.js';

/** From the largest; the last is no scale at all. */
const SCALES: readonly (readonly [name: string, factor: string])[] = [
  ['万亿', '1e12'],
  ['亿', '1e8'],
  ['万', '1e4'],
  ['', '1'],
];

/** Where in SCALES the scale stands that a value is written in: 万 of 4518.08万元. */
const scaleOf = (text: string): number => SCALES.findIndex(([name]) => text.includes(name));

/** An amount of so many of its scale is read more easily in the next larger, one of fewer than TOO_FEW in the next smaller. */
const TOO_MANY = 100_000;
/** Where a part is written in a larger scale already. */
const TOO_MANY_BESIDE_LARGER = 10_000;
const TOO_FEW = 0.1;

const ASKED_SCALE = /(?:多少|几)(万亿|亿|万)/;

/** The scale to tell a computed amount in: the one asked for, else the one the first figure is written in, moved to where the number is readable. */
export function readableScale(amount: Big, written: readonly string[], question: string): string {
  const asked = question.match(ASKED_SCALE)?.[1];
  const scales = written.map(scaleOf);
  const most = scales.every((scale) => scale === scales[0]) ? TOO_MANY : TOO_MANY_BESIDE_LARGER;
  let at = asked ? scaleOf(asked) : scales[0]!;
  const inScale = () => amount.abs().div(SCALES[at]![1]);
  while (at > 0 && inScale().gte(most)) at -= 1;
  while (at < SCALES.length - 1 && amount.abs().gte(1) && inScale().lt(TOO_FEW)) at += 1;
  return SCALES[at]![0];
}

/** “4518.08万元”: an amount in the scale that `scaled` is written in. */
const inScaleOf = (scaled: string, amount: Big, unit: string): string => {
  const [name, factor] = SCALES[scaleOf(scaled)]!;
  return `${amount.div(factor).toFixed()}${name}${unit}`;
};

/** A change downwards. */
export const isFall = ({ kind, direction }: StoredFigure): boolean =>
  kind === 'change' && direction === 'down';

/** The value as a number on one line with others: a fall by 2.3% is a growth of -2.3%. */
const signed = (figure: StoredFigure): Big => {
  const value = new Big(figure.value);
  return isFall(figure) && value.gt(0) ? value.times(-1) : value;
};

/** “超过3300万” after “超过3200万人” of the same name leaves out what is counted. */
function withUnitOf(figure: StoredFigure, other: StoredFigure): StoredFigure {
  const isLeftOut =
    figure.unit === '' && COUNTED.has(other.unitClass) && figure.indicator === other.indicator;
  return isLeftOut ? { ...figure, unit: other.unit, unitClass: other.unitClass } : figure;
}
const COUNTED = new Set<StoredFigure['unitClass']>(['count', 'people']);

/** Which of two figures of one measure is more: above 0 the first, below it the second. */
export function compareFigures(one: StoredFigure, two: StoredFigure): number {
  const [a, b] = [withUnitOf(one, two), withUnitOf(two, one)];
  const other = amountIn(a.unit, { value: signed(b).toFixed(), unit: b.unit });
  return other ? signed(a).cmp(other) : 0;
}

/** What lies between two figures: exact, without a sign, in the first one's unit; undefined where they are no two points of one measure. Of two falls it tells which is the greater fall. */
export function differenceOf(
  first: StoredFigure,
  second: StoredFigure,
): { amount: Big; unit: string; sign: number } | undefined {
  const [a, b] = [withUnitOf(first, second), withUnitOf(second, first)];
  if (a.unitClass !== b.unitClass || a.valueTo !== null || b.valueTo !== null) return undefined;
  const areFalls = isFall(a) && isFall(b);
  const [one, other] = areFalls ? [new Big(a.value), new Big(b.value)] : [signed(a), signed(b)];
  const converted = amountIn(a.unit, { value: other.toFixed(), unit: b.unit });
  if (!converted) return undefined;
  const difference = one.minus(converted);
  return {
    amount: difference.abs(),
    unit: a.unit === '%' ? '个百分点' : a.unit,
    sign: difference.cmp(0),
  };
}

/** A computed amount as it is told, in the scale that `scaled` (or its bare name) shows; percentages have none. */
export const writeAmount = (amount: Big, unit: string, scaled: string): string =>
  unit === '个百分点' ? `${amount.toFixed()}${unit}` : inScaleOf(scaled, amount, unit);

/** The unit of a sum: what is counted by 个 may be counted by another counter too; undefined where units differ. */
export function unitOfSum(figures: readonly StoredFigure[]): string | undefined {
  const units = [...new Set(figures.map(({ unit }) => unit))];
  if (units.length === 1) return units[0];
  const areCounted = figures.every(({ unitClass }) => unitClass === 'count');
  return areCounted && units.length === 2 && units.includes('个') ? '个' : undefined;
}

/** The sum of figures of one unit. */
export const sumOf = (figures: readonly StoredFigure[]): Big =>
  figures.reduce((sum, { value }) => sum.plus(value), new Big(0));

/** Is a computed amount only about right, since this part of it is? */
export const isInexact = (figure: StoredFigure): boolean => figure.bound !== null || isMark(figure);

/** A result that is told only about, 超过1万亿元: what lies between it and another nobody knows. A wish is meant as it is said. */
export const isLoose = (figure: StoredFigure): boolean => figure.nature === 'actual' && isInexact(figure);

/** What is said before a sum of bounded parts: 800家以上 and 400家 are at least 1200家. */
export function boundOfSum(figures: readonly StoredFigure[]): '' | '约' | '不低于' | '不超过' {
  const bounds = figures.map(({ bound }) => bound).filter((bound) => bound !== null);
  if (bounds.length === 0) return '';
  if (bounds.every((bound) => UPWARD.has(bound))) return '不低于';
  return bounds.every((bound) => DOWNWARD.has(bound) || bound === '近') ? '不超过' : '约';
}
