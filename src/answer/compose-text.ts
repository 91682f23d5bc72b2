// Who, when, which, how and lists: the words of the report that say it, verbatim and short.
import type { Field } from '../field/field.js';
import type { FigureReader } from '../indexing/figure-reader.js';
import type { IndexReader } from '../indexing/index-reader.js';
import type { ParagraphRecord, TextReader } from '../indexing/text-reader.js';
import { isSpeakerLine } from '../ingest/speaker.js';
import { coverage } from '../retrieve/coverage.js';
import { periodScore, placeScore } from '../retrieve/figure-conditions.js';
import { formScore } from '../retrieve/figure-form.js';
import type { Found } from '../retrieve/find-figures.js';
import { joinLines } from '../text/line-breaks.js';
import type { Span } from '../text/sentences.js';
import { answerHead } from './answer-head.js';
import type { Draft, DraftSentence } from './draft.js';
import { wholeList } from './lists.js';
import { shortenQuote, withoutAdvertisement } from './shorten-quote.js';
import { type Candidate, candidates, type Read } from './text-candidates.js';

/** Log-odds from which on a sentence is told as the answer (curve in docs/decisions/0003-refusing.md). */
export const MIN_LIKELIHOOD = -0.85;
/** One that no other paragraph comes near may be told from less on. */
const MIN_ALONE = -1.2;
const ALONE_LEAD = 2;
/** An editor or source line is found by its key alone. */
const MIN_CREDIT_SPOKEN = 0.5;
/** Marks before a quotation, and what a cut leaves open at its end: “…,其中,”. */
const LOOSE_ENDS = /^[，,；;、：:]+|(?:[，,](?:其中|即|包括))?[，,、：:]+$/g;
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
  if (hit.chunk.scope.isCredit) return evidence.spoken >= MIN_CREDIT_SPOKEN;
  if (fit.place < 1 && !namesPlace(paragraph, found)) return false;
  return odds >= MIN_LIKELIHOOD || (odds >= MIN_ALONE && leadOf(best, all) >= ALONE_LEAD);
}

/** Members go on behind the semicolon: “方针，即保计划内建设；”. */
const GOES_ON = /(?:即|包括|分别是|分别为|[:：])[^。]*[;；]$/;

/** Is all of it wanted, to the last member? A date or a name stands in the one sentence. */
const wantsWhole = (
  { evidence, start, end }: Candidate,
  { text }: ParagraphRecord,
  { asked }: Found,
): boolean =>
  asked.kind === 'list' || (evidence.hasForm === null && GOES_ON.test(joinLines(text.slice(start, end))));

/** The words to quote, as a span of the paragraph. */
function quoted(best: Candidate, record: ParagraphRecord, found: Found, field: Field): Span {
  const isList = wantsWhole(best, record, found);
  const { start, end } = isList ? wholeList(record.text, best) : best;
  const original = record.text.slice(start, end);
  const clean = withoutAdvertisement(original, record.advertisements, start);
  const within = original.slice(clean.start, clean.end);
  const short = isList ? { start: 0, end: within.length } : shortenQuote(field, found.words, within);
  return { start: start + clean.start + short.start, end: start + clean.start + short.end };
}

/** “同时,…” is read with the sentence before it: where that one says what is asked, it is the one to quote. */
function sayer(best: Candidate, all: readonly Candidate[], found: Found, field: Field): Candidate {
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

/** The sentence that a quotation makes; its first words are the date where one is asked. */
function telling(best: Candidate, found: Found, { field, texts }: Read): DraftSentence {
  const { reportId, paragraph } = best.hit.chunk;
  const record = texts.paragraph(reportId, paragraph)!;
  const span = quoted(best, record, found, field);
  const quote = joinLines(record.text.slice(span.start, span.end)).replace(LOOSE_ENDS, '');
  const head = found.asked.kind === 'list' ? undefined : answerHead(field, found.query.text, quote);
  return {
    text: head ? `${head}：“${quote}”` : quote,
    sources: [{ reportId, paragraph, ...span }],
    figures: [],
    computed: false,
  };
}

/** The line under a report's title that says who gave it, where that is asked. */
function speakerLine({ query, hits }: Found, texts: TextReader): DraftSentence | undefined {
  if (!query.wantsSpeaker) return undefined;
  const hit = hits.find(
    ({ chunk, trace: { fit } }) =>
      fit.period > 0 && fit.place === 1 && isSpeakerLine(texts.chunk(chunk.id).text),
  );
  if (!hit) return undefined;
  const { reportId, paragraph } = hit.chunk;
  const { text } = texts.paragraph(reportId, paragraph)!;
  const source = { reportId, paragraph, start: 0, end: text.length };
  return { text: text.trim(), sources: [source], figures: [], computed: false };
}

/** Log-odds and share of the question from which on a sentence with a number is told for a figure that was not found. */
const MIN_TOLD_FOR_FIGURE = 0.3;
const MIN_ALL_SPOKEN = 0.95;
/** Reports of one event say nearly the same in many places; then none is told. */
const MIN_LEAD_FOR_FIGURE = 0.7;
/** Fewer words name too little for that: 收入多少, 博士增长多少. */
const MIN_WORDS = 3;

/** Does the sentence say all of the question, in its place and time? */
const saysAll = ({ evidence, hit, likelihood: odds }: Candidate): boolean =>
  evidence.spoken >= MIN_ALL_SPOKEN &&
  evidence.missingAnchors === 0 &&
  hit.trace.fit.place === 1 &&
  hit.trace.fit.period === 1 &&
  odds >= MIN_TOLD_FOR_FIGURE;

/** Has it a value of the kind, the place and the time that are asked for? */
const hasValue = (
  { hit, text, start, end }: Candidate,
  { asked, query }: Found,
  figuresOf: FigureReader,
): boolean =>
  figuresOf(hit.chunk.reportId, hit.chunk.paragraph).some(
    (figure) =>
      figure.span.start >= start &&
      figure.span.end <= end &&
      formScore(figure, asked, text) === 1 &&
      placeScore(figure, query) > 0 &&
      periodScore(figure, query, hit.chunk.scope.reportYear) >= MIN_PERIOD,
  );
const MIN_PERIOD = 0.8;

/** The sentence that says all of a question for a figure, where none could be told apart in it; a growth or a wish is told as a figure only. */
export function composeTextForFigure(found: Found, field: Field, index: IndexReader): Draft | undefined {
  const { words, asked, query } = found;
  const { texts, figuresOf } = index;
  if (words.length < MIN_WORDS || asked.figureKinds[0] === 'change' || query.nature === 'target')
    return undefined;
  const read = { field, texts };
  const all = candidates(found, read).sort((a, b) => b.likelihood - a.likelihood);
  const [first] = all;
  const isIt =
    first && saysAll(first) && leadOf(first, all) >= MIN_LEAD_FOR_FIGURE && hasValue(first, found, figuresOf);
  return isIt ? { status: 'answered', sentences: [telling(first, found, read)] } : undefined;
}

/** Composes a quotation; undefined where nothing speaks of the question surely enough. */
export function composeText(found: Found, field: Field, texts: TextReader): Draft | undefined {
  const line = speakerLine(found, texts);
  if (line) return { status: 'answered', sentences: [line] };
  if (found.words.length === 0) return undefined;
  const read = { field, texts };
  const all = candidates(found, read).sort((a, b) => b.likelihood - a.likelihood);
  const [first] = all;
  if (!first) return undefined;
  const { reportId, paragraph } = first.hit.chunk;
  if (!isSure(first, all, texts.paragraph(reportId, paragraph)!.text, found)) return undefined;
  return { status: 'answered', sentences: [telling(sayer(first, all, found, field), found, read)] };
}
