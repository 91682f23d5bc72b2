// Do the reports state a value of the same thing for a year after all? A changed claim that happens to be true is no test.
import type Big from 'big.js';
import { figuresIn } from './figures-in-clause.js';
import type { Sentence } from './sentences.js';

type Clause = {
  readonly sentence: Sentence;
  readonly text: string;
  readonly pairs: ReadonlySet<string>;
  readonly values: readonly { value: Big; unit: string }[];
};

const pairsOf = (text: string): Set<string> => {
  const words = text.replace(/[^一-龥]/g, '');
  return new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, i) => words.slice(i, i + 2)));
};

/** Share of the pairs of characters of `asked` that stand in `stated`. */
const shared = (asked: ReadonlySet<string>, stated: ReadonlySet<string>): number =>
  asked.size === 0 ? 1 : [...asked].filter((pair) => stated.has(pair)).length / asked.size;

export type IsStated = (asked: {
  text: string;
  year: number;
  value: Big;
  unit: string;
  except?: Sentence;
}) => boolean;

/** Makes the guard over all sentences; it would rather drop a claim than keep one that may be true. */
export function createIsStated(sentences: readonly Sentence[]): IsStated {
  const clauses: Clause[] = sentences.flatMap((sentence) =>
    sentence.text.split(/[；。]/).flatMap((text) => {
      const values = figuresIn(text);
      return values.length > 0 ? [{ sentence, text, pairs: pairsOf(text), values }] : [];
    }),
  );
  return ({ text, year, value, unit, except }) => {
    const asked = pairsOf(text);
    return clauses.some(({ sentence, text: stated, pairs, values }) => {
      const near = sentence.reportYear >= year && sentence.reportYear <= year + 5;
      if (sentence === except || !(near || stated.includes(String(year)))) return false;
      return (
        values.some((other) => other.value.eq(value) && other.unit === unit) && shared(asked, pairs) >= 0.4
      );
    });
  };
}
