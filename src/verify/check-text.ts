// A claim's words against the sentence that comes nearest: for what it states beside figures.
import type { Field } from '../field/field.js';
import { coverage, type FocusWord } from '../retrieve/coverage.js';
import type { Verdict } from './answer.js';
import type { Discrepancy } from './check-result.js';

export type TextFinding = { readonly verdict: Verdict; readonly discrepancy: Discrepancy | null };

const OPPOSITES: readonly [RegExp, RegExp][] = [
  [/扩大/, /缩小|收窄/],
  [/增加|增产|增长/, /减少|减产|下降/],
  [/上升|提高|提升/, /下降|降低/],
  [/上涨/, /下跌|下降/],
  [/加快/, /放缓|减慢/],
  [/顺差/, /逆差/],
];
/** Nearly all of the claim's words stand in the sentence. */
const ALL = 0.86;
/** Enough do for the rest to be what is wrong. */
const FRAME = 0.68;

function opposite(claim: string, sentence: string): boolean {
  return OPPOSITES.some(([a, b]) => {
    const [one, other] = a.test(claim) ? [a, b] : [b, a];
    return one.test(claim) && !one.test(sentence) && other.test(sentence);
  });
}

/** Places that the claim names inside its statement, and the sentence does not, where it names others. */
export function placeDiffers(field: Field, claim: string, sentence: string): boolean {
  const names = (text: string) =>
    new Set(
      field
        .placeNamesIn(text)
        .map(({ code }) => code)
        .filter((code) => code !== '000000'),
    );
  const [mine, theirs] = [names(claim), names(sentence)];
  return [...mine].some((code) => !theirs.has(code)) && [...theirs].some((code) => !mine.has(code));
}

/** The verdict of the words alone. `words` are the claim's, without place and period. */
export function checkText(
  field: Field,
  claim: string,
  words: readonly FocusWord[],
  sentence: string,
): TextFinding {
  const covered = coverage(words, field.terms.canonical(sentence));
  if (covered >= FRAME && opposite(claim, sentence))
    return { verdict: 'contradicted', discrepancy: 'direction' };
  if (covered >= FRAME && placeDiffers(field, claim, sentence))
    return { verdict: 'contradicted', discrepancy: 'place' };
  return covered >= ALL
    ? { verdict: 'supported', discrepancy: null }
    : { verdict: 'not_found', discrepancy: null };
}
