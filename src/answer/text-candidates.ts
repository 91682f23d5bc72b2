// The sentences that may answer a question of fact, each with the signs that it does.
import { namesCountry } from '../field/countries.js';
import type { Field } from '../field/field.js';
import { firstYear } from '../field/period.js';
import type { TextReader } from '../indexing/text-reader.js';
import { coverage, missingAnchors } from '../retrieve/coverage.js';
import type { Found } from '../retrieve/find-figures.js';
import type { Hit } from '../retrieve/search.js';
import { type WantedForm, wantedForm } from '../retrieve/wanted-form.js';
import { answersIn } from './answer-forms.js';
import {
  beginsEnumeration,
  countsAnother,
  expectedCount,
  isFullList,
  isOtherList,
  listLength,
  listName,
} from './lists.js';
import { type Evidence, inFullYears, isTop, likelihood, missingKeys } from './text-evidence.js';

/** Hits looked at. */
const CANDIDATES = 16;
/** A sentence of so few characters beside those of the question only repeats it. */
const MIN_NEWS_CHARS = 2;
/** A title of so few characters names no members and no person. */
const TITLE_CHARS = 30;
const SHORT_CHARS = 15;
const OFFICE = /^[^,。;:]{0,12}(?:总理|主席|省长|市长|区长|县长|厅长|局长|主任|书记)$/;

export type Candidate = {
  readonly hit: Hit;
  /** Normalised, with what it is read with of the sentence before. */
  readonly text: string;
  readonly evidence: Evidence;
  readonly likelihood: number;
  readonly start: number;
  readonly end: number;
};

/** Tells that there are reasons, not which. */
const BARE_REASON = /原[因故]。?$/;

/** A question, or a title that says no more than the question did, is no answer. */
function saysNothing(field: Field, text: string, { query, asked: { kind } }: Found): boolean {
  if (/[?]$/.test(text) || OFFICE.test(text.trim()) || BARE_REASON.test(text)) return true;
  if (kind === 'list' && text.length < TITLE_CHARS && listLength(text, query.text) < 2) return true;
  const asked = field.terms.canonical(query.text);
  const news = [...field.terms.canonical(text)].filter(
    (char) => /[\u3400-\u9fffa-z0-9]/.test(char) && !asked.includes(char),
  );
  return news.length < MIN_NEWS_CHARS;
}

/** Closes a title or a quotation that another paragraph began: no part of what is quoted. */
const CLOSING = /^[》”’）)]+/;

/** A paragraph that names so much of the question speaks of the very list. */
const WHOLE_PARAGRAPH = 0.95;

/** The texts that may hold a list: the sentence and its paragraph; how much of the question this and the headings above name. */
type Around = { readonly text: string; readonly paragraph: string; readonly covered: number };

const isSurely = (question: string, text: string, covered: number): boolean =>
  covered >= WHOLE_PARAGRAPH && !countsAnother(question, text);

function listSign({ text, paragraph, covered }: Around, { query, asked }: Found): Evidence['list'] {
  if (asked.kind !== 'list') return null;
  const length = listLength(text, query.text);
  const expected = expectedCount(query.text);
  const isFull = isFullList(text, query.text);
  if (isOtherList(query.text, paragraph)) return 'fewer';
  if (!paragraph.includes(listName(query.text))) return isFull ? 'some' : 'fewer';
  if (isFull) return isSurely(query.text, text, covered) ? 'surely' : 'exact';
  if (length > 1 || beginsEnumeration(text)) return 'some';
  return expected === undefined ? 'none' : 'fewer';
}

const YEARS = /(?:19|20)\d{2}年?/g;
/** A sentence without any date tells no day. */
const MUST_HAVE = new Set<WantedForm['form']>([
  'day',
  'month',
  'duration',
  'time',
  'year',
  'reason',
  'person',
]);
/** Kinds of place: one must be named, be it without the word. */
const PLACE_KIND = /^(?:城市|地市|省份|[省市县区])$/;
const asksForPlace = (wanted: WantedForm): boolean => wanted.form === 'kind' && PLACE_KIND.test(wanted.noun);
const mustHave = (wanted: WantedForm): boolean => MUST_HAVE.has(wanted.form) || asksForPlace(wanted);
const ORGANISATION = /公司|企业|机构|单位|学校|大学|学院|医院|银行|部门|集团|国家|国$|[省市区县]$/;

/** A kind's name may be left out by the text (村超…榕江): that it is missing says nothing, but an organisation has a name. */
function formSign(field: Field, wanted: WantedForm | null, text: string, question: string): boolean | null {
  if (!wanted) return null;
  if (asksForPlace(wanted))
    return field.placesIn(text).some(({ place }) => !question.includes(place.name.slice(0, 2)));
  const has = answersIn(field, wanted, text, question).length > 0;
  if (has || wanted.form !== 'kind') return has;
  const isNamed = answersIn(field, { form: 'name' }, text, question).length > 0;
  return ORGANISATION.test(wanted.noun) && !isNamed ? false : null;
}

/** The question for its keys; a year that the sentence is known to be of need not stand in it. */
function keysOf({ query }: Found, { trace }: Hit): string {
  const text = inFullYears(query.text, query.periods.map(firstYear));
  const isOfYear = query.periods.length + query.reportYears.length > 0 && trace.fit.period === 1;
  return isOfYear ? text.replace(YEARS, '') : text;
}

export type Read = { readonly field: Field; readonly texts: TextReader };

/** The first hits that may be told, in the order in which they were found. */
export function candidates(found: Found, { field, texts }: Read): Candidate[] {
  const { query, words, hits } = found;
  const wanted = wantedForm(field, query.text);
  const countries = field.countriesIn(query.text);
  return hits.slice(0, CANDIDATES).flatMap((hit, rank) => {
    const { text, context, start, end } = texts.chunk(hit.chunk.id);
    const { reportId, paragraph: number } = hit.chunk;
    if (saysNothing(field, text, found)) return [];
    const hasForm = formSign(field, wanted, text, query.text);
    if (hasForm === false && mustHave(wanted!)) return [];
    const paragraph = texts.normalParagraph(reportId, number);
    if (!countries.every((country) => namesCountry(`${context} ${paragraph}`, country))) return [];
    const closed = texts.paragraph(reportId, number)!.text.slice(start, end).match(CLOSING)?.[0].length ?? 0;
    const scene = field.terms.canonical(`${context} ${text}`);
    const said = coverage(words, field.terms.canonical(`${context} ${paragraph}`));
    const evidence: Evidence = {
      spoken: coverage(words, field.terms.canonical(text)),
      paragraph: said,
      weakest: hit.trace.weakestSim ?? 0,
      hasForm,
      missingKeys: missingKeys(field.terms.canonical(keysOf(found, hit)), scene),
      missingAnchors: missingAnchors(words, scene),
      rank,
      inKeywords: isTop(hit.trace.keywordRank),
      inVectors: isTop(hit.trace.vectorRank),
      isShort: text.length < SHORT_CHARS,
      list: listSign({ text, paragraph, covered: said }, found),
    };
    return [{ hit, text, evidence, likelihood: likelihood(evidence), start: start + closed, end }];
  });
}
