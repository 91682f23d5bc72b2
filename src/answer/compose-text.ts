// Who, when, which, how and lists: the words of the report that say it, verbatim and short.
import type { Field } from '../field/field.js';
import type { ParagraphRecord, TextReader } from '../indexing/text-reader.js';
import { isSpeakerLine } from '../ingest/speaker.js';
import { coverage, missingAnchors } from '../retrieve/coverage.js';
import type { Found } from '../retrieve/find-figures.js';
import type { Hit } from '../retrieve/search.js';
import { type WantedForm, wantedForm } from '../retrieve/wanted-form.js';
import type { Span } from '../text/sentences.js';
import { answersIn } from './answer-forms.js';
import { answerHead } from './answer-head.js';
import type { Draft, DraftSentence } from './draft.js';
import {
  beginsEnumeration,
  clausesAfterCount,
  expectedCount,
  isOtherList,
  listLength,
  listName,
  wholeList,
} from './lists.js';
import { shortenQuote, withoutAdvertisement } from './shorten-quote.js';
import { type Evidence, isTop, likelihood, missingKeys } from './text-evidence.js';

/** Log-odds from which on a sentence is told as the answer (curve in docs/decisions/0003-refusing.md). */
export const MIN_LIKELIHOOD = -0.85;
/** One that no other paragraph comes near may be told from less on. */
const MIN_ALONE = -1.2;
const ALONE_LEAD = 2;
/** Hits looked at. */
const CANDIDATES = 16;
/** An editor or source line is found by its key alone. */
const MIN_CREDIT_SPOKEN = 0.5;
/** Marks before a quotation, line ends in it, and what a cut leaves open at its end: “…,其中,”. */
const LOOSE_ENDS = /^[，,；;、：:]+|\s*[\r\n]+\s*|(?:[，,](?:其中|即|包括))?[，,、：:]+$/g;
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

/** A question, or a title that says no more than the question did, is no answer. */
function saysNothing(field: Field, text: string, { query, asked: { kind } }: Found): boolean {
  if (/[?]$/.test(text) || OFFICE.test(text.trim())) return true;
  if (kind === 'list' && text.length < TITLE_CHARS && listLength(text, query.text) < 2) return true;
  const asked = field.terms.canonical(query.text);
  const news = [...field.terms.canonical(text)].filter(
    (char) => /[\u3400-\u9fffa-z0-9]/.test(char) && !asked.includes(char),
  );
  return news.length < MIN_NEWS_CHARS;
}

/** A paragraph that names so much of the question speaks of the very list. */
const WHOLE_PARAGRAPH = 0.95;

/** The texts that may hold a list: the sentence, and its paragraph with the headings above. */
type Around = { readonly text: string; readonly paragraph: string; readonly covered: number };

function listSign({ text, paragraph, covered }: Around, { query, asked }: Found): Evidence['list'] {
  if (asked.kind !== 'list') return null;
  const length = listLength(text, query.text);
  const expected = expectedCount(query.text);
  const isFull = expected !== undefined && [length, clausesAfterCount(text, expected)].includes(expected);
  if (isOtherList(query.text, paragraph)) return 'fewer';
  if (!paragraph.includes(listName(query.text))) return isFull ? 'some' : 'fewer';
  if (isFull) return covered >= WHOLE_PARAGRAPH ? 'surely' : 'exact';
  if (length > 1 || beginsEnumeration(text)) return 'some';
  return expected === undefined ? 'none' : 'fewer';
}

const YEARS = /(?:19|20)\d{2}年?/g;
/** A sentence without any date tells no day. */
const MUST_HAVE = new Set<WantedForm['form']>(['day', 'month', 'duration']);
const ORGANISATION = /公司|企业|机构|单位|学校|大学|学院|医院|银行|部门|集团|国家|国$|[省市区县]$/;

/** A kind's name may be left out by the text (村超…榕江): that it is missing says nothing, but an organisation has a name. */
function formSign(field: Field, wanted: WantedForm | null, text: string, question: string): boolean | null {
  if (!wanted) return null;
  const has = answersIn(field, wanted, text, question).length > 0;
  if (has || wanted.form !== 'kind') return has;
  const isNamed = answersIn(field, { form: 'name' }, text, question).length > 0;
  return ORGANISATION.test(wanted.noun) && !isNamed ? false : null;
}

/** The question for its keys; a year that the sentence is known to be of need not stand in it. */
const keysOf = ({ query }: Found, { trace }: Hit): string =>
  query.periods.length + query.reportYears.length > 0 && trace.fit.period === 1
    ? query.text.replace(YEARS, '')
    : query.text;

type Read = { readonly field: Field; readonly texts: TextReader };

function candidates(found: Found, { field, texts }: Read): Candidate[] {
  const { query, words, hits } = found;
  const wanted = wantedForm(field, query.text);
  return hits.slice(0, CANDIDATES).flatMap((hit, rank) => {
    const { text, context, start, end } = texts.chunk(hit.chunk.id);
    if (saysNothing(field, text, found)) return [];
    const hasForm = formSign(field, wanted, text, query.text);
    if (hasForm === false && MUST_HAVE.has(wanted!.form)) return [];
    const paragraph = texts.normalParagraph(hit.chunk.reportId, hit.chunk.paragraph);
    const scene = field.terms.canonical(`${context} ${text}`);
    const said = coverage(words, field.terms.canonical(`${context} ${paragraph}`));
    const evidence: Evidence = {
      spoken: coverage(words, field.terms.canonical(text)),
      paragraph: said,
      weakest: hit.trace.weakestSim ?? 0,
      hasForm,
      missingKeys: missingKeys(keysOf(found, hit), `${context} ${text}`),
      missingAnchors: missingAnchors(words, scene),
      rank,
      inKeywords: isTop(hit.trace.keywordRank),
      inVectors: isTop(hit.trace.vectorRank),
      isShort: text.length < SHORT_CHARS,
      list: listSign({ text, paragraph: `${context} ${paragraph}`, covered: said }, found),
    };
    return [{ hit, text, evidence, likelihood: likelihood(evidence), start, end }];
  });
}

/** A text of no known place must name the place that is asked for. */
function namesPlace(paragraph: string, { query }: Found): boolean {
  return query.places.some(({ name }) => {
    const short = name.replace(/[省市区县]$/, '');
    return name === '全国' || paragraph.includes(short);
  });
}

/** How far the best is ahead of every other paragraph's. */
function leadOf(best: Candidate, all: readonly Candidate[]): number {
  const others = all.filter(
    ({ hit: { chunk } }) =>
      chunk.reportId !== best.hit.chunk.reportId || chunk.paragraph !== best.hit.chunk.paragraph,
  );
  return best.likelihood - Math.max(...others.map(({ likelihood: odds }) => odds), Number.NEGATIVE_INFINITY);
}

function isSure(best: Candidate, all: readonly Candidate[], paragraph: string, found: Found): boolean {
  const { hit, evidence, likelihood: odds } = best;
  const { fit } = hit.trace;
  if (fit.place === 0 || fit.period === 0) return false;
  if (hit.chunk.scope.isCredit)
    return found.query.wantsSpeaker ? isSpeakerLine(best.text) : evidence.spoken >= MIN_CREDIT_SPOKEN;
  if (fit.place < 1 && !namesPlace(paragraph, found)) return false;
  return odds >= MIN_LIKELIHOOD || (odds >= MIN_ALONE && leadOf(best, all) >= ALONE_LEAD);
}

/** The words to quote, as a span of the paragraph. */
function quoted(best: Candidate, record: ParagraphRecord, found: Found, field: Field): Span {
  const isList = found.asked.kind === 'list';
  const { start, end } = isList ? wholeList(record.text, best) : best;
  const original = record.text.slice(start, end);
  const clean = withoutAdvertisement(original, record.advertisements, start);
  const within = original.slice(clean.start, clean.end);
  const short = isList ? { start: 0, end: within.length } : shortenQuote(field, found.words, within);
  return { start: start + clean.start + short.start, end: start + clean.start + short.end };
}

/** “同时,…” is read with the sentence before it: where that one says what is asked, it is the one to quote. */
function speaker(best: Candidate, all: readonly Candidate[], found: Found, field: Field): Candidate {
  const before = all.find(
    ({ hit: { chunk }, text }) =>
      chunk.reportId === best.hit.chunk.reportId &&
      chunk.paragraph === best.hit.chunk.paragraph &&
      text !== best.text &&
      best.text.startsWith(text),
  );
  if (!before) return best;
  const said = (text: string): number => coverage(found.words, field.terms.canonical(text));
  return said(best.text.slice(before.text.length)) < said(before.text) ? before : best;
}

/** Composes a quotation; undefined where nothing speaks of the question surely enough. */
export function composeText(found: Found, field: Field, texts: TextReader): Draft | undefined {
  if (found.words.length === 0) return undefined;
  const all = candidates(found, { field, texts }).sort((a, b) => b.likelihood - a.likelihood);
  const [first] = all;
  if (!first) return undefined;
  const best = speaker(first, all, found, field);
  const { reportId, paragraph } = best.hit.chunk;
  const record = texts.paragraph(reportId, paragraph)!;
  if (!isSure(first, all, record.text, found)) return undefined;
  const span = quoted(best, record, found, field);
  const quote = record.text.slice(span.start, span.end).replace(LOOSE_ENDS, '');
  const head = found.asked.kind === 'list' ? undefined : answerHead(field, found.query.text, quote);
  const sentence: DraftSentence = {
    text: head ? `${head}：“${quote}”` : quote,
    sources: [{ reportId, paragraph, ...span }],
    figures: [],
    computed: false,
  };
  return { status: 'answered', sentences: [sentence] };
}
