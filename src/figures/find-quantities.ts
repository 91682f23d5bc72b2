// Quantities in a normalised sentence: a numeral with its unit, told apart from years, dates, ordinals and names.
import { boundOf } from './bound.js';
import { findRanks } from './find-ranks.js';
import { isName } from './is-name.js';
import type { Quantity } from './quantity.js';
import { QUANTITY } from './quantity-pattern.js';
import { readAmount } from './read-amount.js';
import { unitClassOf } from './unit-class.js';

/** Units by the name they are kept under. */
const KEPT_AS: Record<string, string> = { 百分点: '个百分点', 基点: '个基点', 个小时: '小时' };

/** How far before a number the words may begin that bound it. */
const BOUND_REACH = 24;

function readQuantity(text: string, match: RegExpMatchArray): Quantity | undefined {
  const amount = readAmount(match.groups ?? {});
  if (!amount) return undefined;
  const { value, valueTo, unit, more } = amount;
  const start = match.index!;
  const end = start + match[0].length;
  if (isName(text, start, end, unit)) return undefined;
  const bound = boundOf(text.slice(Math.max(0, start - BOUND_REACH), start), text.slice(end, end + 4));
  return {
    start,
    end,
    value,
    valueTo,
    unit: KEPT_AS[unit] ?? unit,
    unitClass: unitClassOf(unit),
    bound: bound ?? (more ? '多' : null),
  };
}

/** All quantities of a normalised sentence, in order, without overlaps. */
export function findQuantities(text: string): Quantity[] {
  const ranks = findRanks(text);
  const amounts = [...text.matchAll(QUANTITY)].flatMap((match) => readQuantity(text, match) ?? []);
  const free = amounts.filter((a) => !ranks.some((r) => a.start < r.end && r.start < a.end));
  return [...ranks, ...free].sort((a, b) => a.start - b.start);
}
