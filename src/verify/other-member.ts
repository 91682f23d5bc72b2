// A value of a list that is another member's than the claim says: 水泥's capacity told as 炼铁's.
import type { Field } from '../field/field.js';
import type { Evidence } from './evidence.js';
import { type ClaimWords, wordsOf } from './indicator-agreement.js';
import { asWrittenIn } from './same-words.js';

/** Does the claim name another of the things that are told together, and not the one that the value is of? */
export function namesOtherMember(
  field: Field,
  { whole }: ClaimWords,
  { listed, figure, beside }: Evidence,
): boolean {
  const read = (name: string) => wordsOf(field, name).map(({ text }) => text);
  const telling = (name: string, other: string) => read(name).filter((word) => !read(other).includes(word));
  const isSaid = (word: string): boolean => whole.includes(asWrittenIn(whole, word));
  const isOther = (own: string, other: string): boolean => {
    const [mine, theirs] = [telling(own, other), telling(other, own)];
    return mine.length > 0 && theirs.length > 0 && theirs.every(isSaid) && !mine.some(isSaid);
  };
  if (listed) return listed.others.some((other) => isOther(listed.own, other));
  return beside().some(({ indicator }) => isOther(figure.indicator, indicator));
}
