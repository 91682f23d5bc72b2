// The date or the length of time that is asked for, put before the words that say it: 5月1日：“从5月1日起,…”.
import type { Field } from '../field/field.js';
import { wantedForm } from '../retrieve/wanted-form.js';
import { normalize } from '../text/normalize.js';
import { answersIn } from './answer-forms.js';

const NUMERAL = '[\\d零〇一二三四五六七八九十]';
const DATE = new RegExp(
  `(?:${NUMERAL}{2,4}年)?(?:${NUMERAL}{1,3}月)(?:${NUMERAL}{1,3}[日号])?(?:底|末|初)?|${NUMERAL}{4}年(?:底|末|初)?|${NUMERAL}{1,3}[日号]`,
  'g',
);
const DATED = new Set(['day', 'month', 'year', 'time']);

type Place = { readonly start: number; readonly end: number };

const placesOf = (text: string, part: string): Place[] => {
  const out: Place[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length))
    out.push({ start: at, end: at + part.length });
  return out;
};

/** Where in a normalised quotation the one date or length of time stands that answers; undefined where several might. */
function answerIn(field: Field, question: string, text: string): Place | undefined {
  const wanted = wantedForm(field, question);
  if (!wanted) return undefined;
  if (wanted.form !== 'duration' && !DATED.has(wanted.form)) return undefined;
  const answers = [...new Set(answersIn(field, wanted, text, question))];
  if (wanted.form === 'duration') {
    const [one, other] = answers;
    return one !== undefined && other === undefined ? placesOf(text, one)[0] : undefined;
  }
  const dates = [...text.matchAll(DATE)].map((match) => ({ text: match[0], start: match.index }));
  const [one, other] = dates.filter((date) => answers.some((answer) => date.text.includes(answer)));
  return one && !other ? { start: one.start, end: one.start + one.text.length } : undefined;
}

/** The words of a quotation, as they stand there, that answer; undefined where it takes the whole of it. */
export function answerHead(field: Field, question: string, quote: string): string | undefined {
  const normal = normalize(quote);
  const place = answerIn(field, question, normal.text);
  return place && quote.slice(normal.starts[place.start], normal.ends[place.end - 1]).replace(/\s+/g, '');
}
