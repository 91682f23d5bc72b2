// What stands in a sentence where a claim that otherwise reads the same names something else.
import type { Field } from '../field/field.js';

export type Substitution = { readonly claimed: string; readonly stated: string };

/** What is put in another's place is short. */
const MAX_CHARS = 14;

/** What a word that both have in common tells: a number as little as one character. */
const weightOf = (word: string): number => (/^\d/.test(word) ? 1 : word.length);

type Table = readonly Uint16Array[];

/** Lengths of the longest common subsequences of all pairs of tails, in characters. */
function commonTails(a: readonly string[], b: readonly string[]): Table {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i]![j] =
        a[i] === b[j]
          ? table[i + 1]![j + 1]! + weightOf(a[i]!)
          : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}

/** The stretches of `a` and `b` that stand between the same neighbours but differ. */
export function findSubstitutions(field: Field, claim: string, sentence: string): Substitution[] {
  const words = (text: string) => field.segmenter.cut(text).map((word) => word.text);
  const [a, b] = [words(claim), words(sentence)];
  const table = commonTails(a, b);
  const out: Substitution[] = [];
  let [i, j, claimed, stated] = [0, 0, '', ''];
  let isBetween = false;
  const close = () => {
    if (isBetween && claimed && stated && claimed.length <= MAX_CHARS && stated.length <= MAX_CHARS)
      out.push({ claimed, stated });
    claimed = '';
    stated = '';
  };
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      close();
      isBetween = true;
      i += 1;
      j += 1;
    } else if (table[i + 1]![j]! >= table[i]![j + 1]!) claimed += a[i++];
    else stated += b[j++];
  }
  return out;
}
