// The numbers among the words of two texts: the same letter for the same value, so that they are aligned like words.
import { isWithinBound, sameValue } from '../figures/compare-figures.js';
import { PEOPLE } from '../figures/one-unit.js';
import type { Quantity } from '../figures/quantity.js';
import type { UnitClass } from '../figures/unit-class.js';
import type { SaidWord } from './said-words.js';

const asComparable = ({ value, valueTo, unit, unitClass, bound }: Quantity) => ({
  value: value.toFixed(),
  valueTo: valueTo?.toFixed() ?? null,
  unit,
  unitClass,
  bound,
  direction: null,
  kind: 'value' as const,
});

/** Private letters, one for each number: numbers are aligned like words. */
const FIRST_NUMBER = 0xe000;
const ANY_THING = new Set(['个', '家', '户', '']);

const COUNTS = new Set<UnitClass>(['count', 'people']);

/** 34支 is not 34人, though both are counts. */
const sameCounter = (a: Quantity, b: Quantity): boolean =>
  !COUNTS.has(a.unitClass) ||
  !COUNTS.has(b.unitClass) ||
  a.unit === b.unit ||
  ANY_THING.has(a.unit) ||
  ANY_THING.has(b.unit) ||
  (PEOPLE.has(a.unit) && PEOPLE.has(b.unit));

const isSame = (claimed: Quantity, stated: Quantity): boolean =>
  sameCounter(claimed, stated) && sameValue(asComparable(claimed), asComparable(stated));

/** The numbers of both sides as letters: the same letter for the same value. */
export function withNumbers(
  claim: readonly SaidWord[],
  sentence: readonly SaidWord[],
): [SaidWord[], SaidWord[]] {
  const letters: { quantity: Quantity; text: string }[] = [];
  const fresh = (quantity: Quantity): string => {
    const text = String.fromCharCode(FIRST_NUMBER + letters.length);
    letters.push({ quantity, text });
    return text;
  };
  const known = (quantity: Quantity) => letters.find((other) => isSame(quantity, other.quantity))?.text;
  const read = (word: SaidWord): SaidWord =>
    word.quantity ? { ...word, text: known(word.quantity) ?? fresh(word.quantity) } : word;
  const theirs = sentence.map(read);
  // “超过500家” of 579家 is true, but which of the larger numbers it means only its figure tells
  const isLoose = ({ quantity }: SaidWord): boolean =>
    quantity !== null &&
    known(quantity) === undefined &&
    letters.some((other) => isWithinBound(asComparable(quantity), asComparable(other.quantity)));
  const mine = claim.filter((word) => !isLoose(word)).map(read);
  // “首次超过1万亿元,达到1.1万亿元” says one number twice
  const isRepeated = (word: SaidWord): boolean =>
    word.quantity?.bound != null && mine.some((other) => other !== word && other.text === word.text);
  return [mine.filter((word) => !isRepeated(word)), theirs];
}
