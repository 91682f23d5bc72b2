// “小麦、稻谷…分别提高7.4元和16元”: of several things told with as many values, the one that a value is of.
import { findQuantities } from '../figures/find-quantities.js';
import type { StoredFigure } from '../indexing/figure-reader.js';

/** The thing that a value of such a list is of, and the others. */
export type ListedName = { readonly own: string; readonly others: readonly string[] };

/** What all of them are measured in stands with the last: 产量 of “原油、天然气产量”. */
const SHARED_MEASURE = /(?<=.{2})(?:总?产量|总?产值|增加值|产能|销量|销售额|价格|比重|收入|投资)$/;

/** 城乡居民 are two. */
const membersOf = (indicator: string): string[] =>
  indicator.includes('城乡')
    ? ['城镇', '农村'].map((part) => indicator.replace('城乡', part))
    : indicator.replace(SHARED_MEASURE, '').split(/[、和与及]/);

/** Which of the things that its indicator names a figure is of; null where it is no value of such a list. */
export function listedName(
  { indicator, unit }: StoredFigure,
  { sentence, before }: { readonly sentence: string; readonly before: string },
): ListedName | null {
  const at = before.lastIndexOf('分别');
  if (at < 0 || /[,;。:]/.test(before.slice(at))) return null;
  const members = membersOf(indicator);
  const ofUnit = (text: string) => findQuantities(text).filter((quantity) => quantity.unit === unit);
  const told = sentence.slice(at).split(/[,;。]/)[0]!;
  // “原油、天然气产量分别为2511万吨和342亿立方米”: each in its own unit.
  const valuesIn = [ofUnit, findQuantities].find((values) => values(told).length === members.length);
  const index = valuesIn?.(before.slice(at)).length;
  const own = members.length > 1 && index !== undefined ? members[index] : undefined;
  return own ? { own, others: members.filter((member) => member !== own) } : null;
}
