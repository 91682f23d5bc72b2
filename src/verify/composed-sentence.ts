// What a draft may not change: the very words and amounts, and the forms in which our own composers state figures.
import { nameOf } from '../answer/compose-compare.js';
import { areFalls, mostOf } from '../answer/compose-most.js';
import { namesOfParts, valuesOfParts } from '../answer/compose-total.js';
import {
  boundOfSum,
  differenceOf,
  isInexact,
  sumOf,
  unitOfSum,
  writeAmount,
} from '../answer/computed-amount.js';
import {
  type FigureInParagraph,
  whereAndWhen,
  writtenBound,
  writtenValue,
} from '../answer/figure-sentence.js';
import { noSumOf } from '../answer/may-add.js';
import type { Bound } from '../figures/bound.js';
import { type Comparable, sameValue } from '../figures/compare-figures.js';
import { blankPageNumbers } from '../text/line-breaks.js';

/** Without spaces and page numbers: where two texts differ only in these, they say the same. */
export const plain = (text: string): string => blankPageNumbers(text).replace(/[\s\u200b]/g, '');

const isDigit = (char: string | undefined): boolean => char !== undefined && /[\d.]/.test(char);

/** Does `quote` stand word for word in `paragraph`, no number of it cut in two? */
export function standsVerbatim(quote: string, paragraph: string): boolean {
  const [part, whole] = [plain(quote), plain(paragraph)];
  if (part === '') return false;
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const end = at + part.length;
    const cutsBefore = isDigit(whole[at]) && isDigit(whole[at - 1]);
    if (!cutsBefore && !(isDigit(whole[end - 1]) && isDigit(whole[end]))) return true;
  }
  return false;
}

/** “579家（嘉兴市2020年上半年）：“…””: value, bound and direction, then place, period and nature, then the words around it. */
export function statesFigure(text: string, { figure, paragraph }: FigureInParagraph): boolean {
  const label = whereAndWhen(figure);
  const head = `${writtenBound(figure, paragraph)}${label ? `（${label}）` : ''}：“`;
  if (!text.startsWith(head) || !text.endsWith('”')) return false;
  const quote = text.slice(head.length, -1);
  return standsVerbatim(quote, paragraph) && standsVerbatim(writtenValue(figure, paragraph), quote);
}

const HEADED = /^([^：“”]{1,16})：“(.+)”$/s;

/** “5月1日：“从5月1日起…””: words of the paragraph, and before them a part of the same. */
export function statesHeaded(text: string, paragraph: string): boolean {
  const [, head, quote] = text.match(HEADED) ?? [];
  return head !== undefined && standsVerbatim(head, quote!) && standsVerbatim(quote!, paragraph);
}

const DIFFERING = /^(.+)(高出|低)(约?)([^（]+)（由(.+)计算得出）$/;
const EQUAL = '两者相同，都是';

/** “A比B高出140.48亿元（由439.29亿元与298.81亿元计算得出）”: who is named first, which way, how much and from what. */
export function statesDifference(text: string, a: FigureInParagraph, b: FigureInParagraph): boolean {
  const [first, second] = [a, b].map(({ figure, paragraph }) => writtenBound(figure, paragraph));
  const difference = differenceOf(a.figure, b.figure);
  if (!difference) return false;
  if (difference.sign === 0) return text === `${EQUAL}${first}`;
  const [, names, way, about, amount = '', from] = text.match(DIFFERING) ?? [];
  return (
    names === `${nameOf(a.figure, b.figure)}比${nameOf(b.figure, a.figure)}` &&
    way === (difference.sign > 0 ? '高出' : '低') &&
    (about !== '') === (isInexact(a.figure) || isInexact(b.figure)) &&
    amount === writeAmount(difference.amount, difference.unit, amount) &&
    from === `${first}与${second}`
  );
}

const SUMMED = /^(.+)合计(约|不低于|不超过)?([^（]+)（由(.+)相加得出）$/;

/** “绍兴市2020年A、B合计97个（由…相加得出）”: of what, how much and from what; and that these may be added at all. */
export function statesSum(text: string, parts: readonly FigureInParagraph[]): boolean {
  if (parts.length < 2 || noSumOf(parts)) return false;
  const figures = parts.map(({ figure }) => figure);
  const unit = unitOfSum(figures);
  const [, names, about = '', amount = '', from] = text.match(SUMMED) ?? [];
  return (
    names === namesOfParts(figures) &&
    about === boundOfSum(figures) &&
    amount === writeAmount(sumOf(figures), unit!, amount) &&
    from === valuesOfParts(parts)
  );
}

/** “按报告所述，3项中最高的是江苏省2023年（12.82万亿元）”: which of them it is, as their values say. */
export function statesMost(text: string, parts: readonly FigureInParagraph[]): boolean {
  const areOfOneMeasure = parts.every(({ figure }) => differenceOf(parts[0]!.figure, figure) !== undefined);
  const tells = (ofFalls: boolean): boolean =>
    [true, false].some((isLeast) => text === mostOf(parts, { isLeast, ofFalls }));
  return parts.length > 1 && areOfOneMeasure && (tells(false) || (areFalls(parts) && tells(true)));
}

const SAME_BOUNDS: readonly (readonly Bound[])[] = [
  ['以上', '超过', '多'],
  ['以内', '不到'],
  ['约', '左右'],
];
export const sameBound = (a: Bound | null, b: Bound | null): boolean =>
  a === b || SAME_BOUNDS.some((group) => a !== null && b !== null && group.includes(a) && group.includes(b));

const sameUnit = (a: Comparable, b: Comparable): boolean =>
  a.unit === b.unit || a.unitClass !== 'count' || b.unitClass !== 'count' || [a.unit, b.unit].includes('个');

/** The very amount: no rounding and no looser bound, in a unit that measures the same. */
export function sameAmount(a: Comparable, b: Comparable): boolean {
  const [one, other] = [a, b].map((amount) => ({ ...amount, bound: null }));
  return sameUnit(a, b) && sameBound(a.bound, b.bound) && sameValue(one!, other!) && sameValue(other!, one!);
}
