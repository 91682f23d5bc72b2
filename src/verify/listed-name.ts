// “小麦、稻谷…分别提高7.4元和16元”: of several things told with as many values, the one that a value is of.
import { findQuantities } from '../figures/find-quantities.js';
import type { StoredFigure } from '../indexing/figure-reader.js';

/** The thing that a value of such a list is of, and the others. */
export type ListedName = { readonly own: string; readonly others: readonly string[] };

/** 城乡居民 are two. */
const membersOf = (indicator: string): string[] =>
  indicator.includes('城乡')
    ? ['城镇', '农村'].map((part) => indicator.replace('城乡', part))
    : indicator.split(/[、和与及]/);

/** Which of the things that its indicator names a figure is of; null where it is no value of such a list. */
export function listedName(
  { indicator, unit }: StoredFigure,
  { sentence, before }: { readonly sentence: string; readonly before: string },
): ListedName | null {
  const at = before.lastIndexOf('分别');
  if (at < 0 || /[,;。:]/.test(before.slice(at))) return null;
  const valuesIn = (text: string) => findQuantities(text).filter((quantity) => quantity.unit === unit).length;
  const members = membersOf(indicator);
  const isList = members.length > 1 && valuesIn(sentence.slice(at).split(/[,;。]/)[0]!) === members.length;
  const index = valuesIn(before.slice(at));
  const own = isList ? members[index] : undefined;
  return own ? { own, others: members.filter((member) => member !== own) } : null;
}
