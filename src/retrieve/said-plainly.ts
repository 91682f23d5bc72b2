// A question in the words in which it is read: turns of speech, A超B多少 as a comparison, what a bare 增长目标 is of.
import type { Field } from '../field/field.js';
import { normalizeText } from '../text/normalize.js';
import { withPlacesWrittenOut } from './place-abbreviations.js';
import { inPlainWords } from './plain-words.js';
import { readSlots, withoutSlots } from './slots.js';

/** Where 今年 stands is asked here, not which year it is. */
const ANY_YEAR = 2000;

/** Verbs that say which of the two has more, before the other one's name. */
const VERBS: readonly (readonly [RegExp, string])[] = [
  [/(?:超(?:出|过)?|领先(?:于)?|多于|高于)$/, '多'],
  [/(?:落后(?:于)?|少于|低于|不如)$/, '少'],
];
const ASKS = /多少|几/;

/** A normalised question for a difference, said with 比; any other as it is. */
function asComparison(field: Field, text: string): string {
  const { places, periods } = readSlots(field, text, ANY_YEAR);
  for (const mentions of [places, periods]) {
    const other = mentions.length === 2 ? mentions[1]!.start : text.length;
    const [head, tail] = [text.slice(0, other), text.slice(other)];
    const [verb, more] = VERBS.find(([pattern]) => pattern.test(head)) ?? [];
    if (verb && ASKS.test(tail)) return `${head.replace(verb, '比')}${tail.replace(ASKS, `${more}$&`)}`;
  }
  return text;
}

/** A wish for growth of nothing that is named, and how many places are asked about. */
const GROWTH_WISH = /^[的里、和与跟,]*(?:[两三四五几][家省市地])?的?增长(?:预期)?(?=目标)/;

/** “湖北今年的增长目标”: it is the economy that grows. */
const withWhatGrows = (field: Field, text: string): string =>
  GROWTH_WISH.test(withoutSlots(readSlots(field, text, ANY_YEAR)))
    ? text.replace(/增长(?=(?:预期)?目标)/, '经济增长')
    : text;

/** A question as it was typed, normalised and said plainly. */
export const saidPlainly = (field: Field, question: string): string =>
  withWhatGrows(field, asComparison(field, inPlainWords(withPlacesWrittenOut(normalizeText(question)))));
