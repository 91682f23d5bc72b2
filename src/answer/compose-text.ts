// Who, when, which, how and lists: the words of the report that say it, verbatim and short.
import type { Field } from '../field/field.js';
import type { TextReader } from '../indexing/text-reader.js';
import { coverage } from '../retrieve/coverage.js';
import type { Found } from '../retrieve/find-figures.js';
import type { Hit } from '../retrieve/search.js';
import type { Draft, DraftSentence } from './draft.js';
import { shortenQuote, withoutAdvertisement } from './shorten-quote.js';

/** Words and meaning together from which on a sentence is taken to answer (curve in docs/decisions/0003-refusing.md). */
const MIN_SURE = 0.98;
const SPOKEN_WEIGHT = 0.5;

export type Candidate = {
  readonly hit: Hit;
  readonly spoken: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** What a heading says counts less than what the sentence itself says. */
const OWN_WORDS = 0.75;

/** A sentence of so few characters beside those of the question only repeats it. */
const MIN_NEWS_CHARS = 2;

/** A title of so few characters names no members and no person. */
const TITLE_CHARS = 30;
const OFFICE = /^[^,。;:]{0,12}(?:总理|主席|省长|市长|区长|县长|厅长|局长|主任|书记)$/;

/** A question, or a title that says no more than the question did, is no answer. */
function saysNothing(field: Field, text: string, { query, asked: { kind } }: Found): boolean {
  if (/[?]$/.test(text) || OFFICE.test(text.trim())) return true;
  if (kind === 'list' && text.length < TITLE_CHARS && listLength(text) < 2) return true;
  const asked = field.terms.canonical(query.text);
  const news = [...field.terms.canonical(text)].filter(
    (char) => /[\u3400-\u9fffa-z0-9]/.test(char) && !asked.includes(char),
  );
  return news.length < MIN_NEWS_CHARS;
}

function candidates(found: Found, field: Field, texts: TextReader): Candidate[] {
  return found.hits.slice(0, 16).flatMap((hit) => {
    const chunk = texts.chunk(hit.chunk.id);
    if (saysNothing(field, chunk.text, found)) return [];
    const own = coverage(found.words, field.terms.canonical(chunk.text));
    const withHeading = coverage(found.words, field.terms.canonical(`${chunk.context} ${chunk.text}`));
    return [{ hit, spoken: OWN_WORDS * own + (1 - OWN_WORDS) * withHeading, ...chunk }];
  });
}

const COUNTED =
  /哪([两二三四五六七八九十])|([两二三四五六七八九十])(?:大|个|张|项|条|类|种)?[^,。?]{0,12}(?:是|指|包括|分别|有)?(?:哪|什么)/;
const NUMERALS = '零一二三四五六七八九十';
const WHEN = /哪年|何时|什么时候|哪一年|几月|哪天|哪月|时间|日期/;
/** What a sentence gains by having the form of the answer. */
const FORM_WORTH = { list: 0.25, counted: 0.7, dated: 0.5 };

/** How many members a question expects: 4 of “四大实验室是哪些”. */
function expectedCount(question: string): number | undefined {
  const match = question.match(COUNTED);
  const numeral = match?.[1] ?? match?.[2];
  return numeral === undefined ? undefined : numeral === '两' ? 2 : NUMERALS.indexOf(numeral);
}

/** The longest run of members joined by 、 and 和 in a text. */
function listLength(text: string): number {
  const runs = text.match(/[^,。;:、]+(?:、[^,。;:、]+)+/g) ?? [];
  const lengths = runs.map(
    (run) => run.split(/、|(?<=[\u4e00-\u9fff”])(?:和|及|以及)(?=[\u4e00-\u9fff“])/).length,
  );
  const quoted = text.match(/(?:“[^”]+”、?){2,}/g)?.map((run) => run.match(/“/g)!.length) ?? [];
  return Math.max(0, ...lengths, ...quoted);
}

function formWorth(candidate: Candidate, { asked, query }: Found): number {
  if (WHEN.test(query.text)) return candidate.hit.chunk.namesPeriod ? FORM_WORTH.dated : 0;
  if (asked.kind !== 'list') return 0;
  const length = listLength(candidate.text);
  const expected = expectedCount(query.text);
  if (expected !== undefined && length === expected) return FORM_WORTH.counted;
  return length > 1 ? FORM_WORTH.list : 0;
}

function worth(candidate: Candidate, found: Found, at: number): number {
  return (
    candidate.hit.score * 0.35 +
    candidate.spoken * 1.6 +
    (candidate.hit.trace.maxSim ?? 0) * 1.2 +
    formWorth(candidate, found) -
    at * 0.03
  );
}

/** The sentence of most worth among the first hits. */
export function bestSentence(found: Found, field: Field, texts: TextReader): Candidate | undefined {
  const scored = candidates(found, field, texts).map((candidate, i) => ({
    candidate,
    worth: worth(candidate, found, i),
  }));
  return scored.sort((a, b) => b.worth - a.worth)[0]?.candidate;
}

/** Does the sentence speak of what is asked? A credit line is found by its key alone. */
function isSure({ hit, spoken }: Candidate): boolean {
  const { fit, maxSim } = hit.trace;
  if (fit.place === 0 || fit.period === 0) return false;
  return hit.chunk.isCredit ? spoken >= SPOKEN_WEIGHT : SPOKEN_WEIGHT * spoken + (maxSim ?? 0) >= MIN_SURE;
}

/** Composes a quotation; undefined where nothing speaks of the question surely enough. */
export function composeText(found: Found, field: Field, texts: TextReader): Draft | undefined {
  const best = bestSentence(found, field, texts);
  if (!best || !isSure(best)) return undefined;
  const { reportId, paragraph } = best.hit.chunk;
  const { text, advertisements } = texts.paragraph(reportId, paragraph)!;
  const original = text.slice(best.start, best.end);
  const clean = withoutAdvertisement(original, advertisements, best.start);
  const shortened = shortenQuote(field, found.words, original.slice(clean.start, clean.end));
  const [start, end] = [clean.start + shortened.start, clean.start + shortened.end];
  const quote = original.slice(start, end).replace(/^[，,；;、：:]+|\s*[\r\n]+\s*/g, '');
  const sentence: DraftSentence = {
    text: quote,
    sources: [{ reportId, paragraph, start: best.start + start, end: best.start + end }],
    figures: [],
    computed: false,
  };
  return { status: 'answered', sentences: [sentence] };
}
