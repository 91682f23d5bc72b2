// What is embedded: a sentence with its context (place, period, topic) in front, tied to its paragraph.
import type { Field } from '../field/field.js';
import { findPeriods, type PeriodMention } from '../field/find-periods.js';
import { formatPeriod, type Period } from '../field/period.js';
import { isComparedWith } from '../figures/own-periods.js';
import { withoutAdvertisements } from '../figures/paragraph-figures.js';
import { openTailOf } from '../figures/report-figures.js';
import type { Paragraph, Report } from '../ingest/report.js';
import { type Normalized, sourceSpan } from '../text/normalize.js';
import { type Span, splitClauses, splitSentences } from '../text/sentences.js';

export type Chunk = {
  readonly paragraph: number;
  /** UTF-16 offsets into the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** The normalised sentence, with what it needs of the sentence before. */
  readonly text: string;
  /** “嘉兴市 2020年: …”: what the model reads. */
  readonly context: string;
  /** Codes of the section's place and of every place the sentence names. */
  readonly places: readonly string[];
  /** Periods the sentence names; where it names none, its section's. */
  readonly periods: readonly Period[];
  /** Is the period the sentence's own? */
  readonly namesPeriod: boolean;
  /** Editor and source lines are searched only when a question asks for such. */
  readonly isCredit: boolean;
};

/** Longer sentences are cut at commas: a vector of everything is a vector of nothing. */
const MAX_CHUNK_CHARS = 220;
/** A sentence this short, or one that begins by pointing back, is read with the one before it. */
const MIN_CHUNK_CHARS = 12;
const POINTS_BACK = /^(?:其中|这|该|此外|两项|上述|以上|同时|为此|由此|(?:主要|根本)?原因(?:是|在))/;
const MAX_TOPIC_CHARS = 18;

function cutLong(text: string, span: Span): Span[] {
  if (span.end - span.start <= MAX_CHUNK_CHARS) return [span];
  const out: Span[] = [];
  for (const clause of splitClauses(text.slice(span.start, span.end))) {
    const start = span.start + clause.start;
    const end = span.start + clause.end;
    const last = out.at(-1);
    if (last && end - last.start <= MAX_CHUNK_CHARS) out[out.length - 1] = { start: last.start, end };
    else out.push({ start, end });
  }
  return out.flatMap((piece) => hardCut(piece));
}

/** Text without any punctuation is cut at the limit. */
function hardCut({ start, end }: Span): Span[] {
  const out: Span[] = [];
  for (let at = start; at < end; at += MAX_CHUNK_CHARS)
    out.push({ start: at, end: Math.min(end, at + MAX_CHUNK_CHARS) });
  return out;
}

const stripNumber = (heading: string): string =>
  heading.replace(
    /^(?:#+\s*|[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*|[一二三四五六七八九十]{1,3}(?:是|要)|第[一二三四五六七八九十]+(?:部分|章|编)?[,、]?)/,
    '',
  );

function topicOf(paragraph: Paragraph): string {
  const heading = stripNumber(paragraph.headings.at(-1) ?? '');
  const topic = heading.split(/[,:;]/)[0] ?? '';
  return topic.length <= MAX_TOPIC_CHARS ? topic : '';
}

/** Periods a sentence is about: those it names, but not those it only compares with (比上年增长). */
function ownPeriods(mentions: readonly PeriodMention[], text: string): Period[] {
  return mentions.filter((mention) => !isComparedWith(text, mention)).map(({ period }) => period);
}

function contextOf(paragraph: Paragraph, report: Report, periods: readonly Period[], text: string): string {
  const place =
    paragraph.place && paragraph.place.code !== '000000' && !text.includes(paragraph.place.name)
      ? paragraph.place.name
      : '';
  const when = periods[0] ? formatPeriod(periods[0]) : report.year ? `${report.year}年` : '';
  const topic = topicOf(paragraph);
  return [place, text.includes(when) ? '' : when, text.includes(topic) ? '' : topic]
    .filter(Boolean)
    .join(' ');
}

type Sentence = { readonly span: Span; readonly text: string; readonly sentenceStart: boolean };

function sentencesOf(normal: Normalized): Sentence[] {
  return splitSentences(normal.text).flatMap((span) =>
    cutLong(normal.text, span).map((piece) => ({
      span: piece,
      text: normal.text.slice(piece.start, piece.end),
      sentenceStart: piece.start === 0 || /[。！？!?”]/.test(normal.text[piece.start - 1]!),
    })),
  );
}

/** The year of months that a sentence names without one. */
const yearOf = ({ period }: Paragraph): number | null =>
  period && period.to - period.from === 11 ? Math.floor(period.from / 12) : null;

function placesOf(field: Field, paragraph: Paragraph, text: string): string[] {
  const own = paragraph.place ? [paragraph.place.code] : [];
  return [...new Set([...own, ...field.placesIn(text).map(({ place }) => place.code)])];
}

function needsPrevious(text: string, paragraph: Paragraph, isOpen: boolean): boolean {
  if (paragraph.isHeading && !isFragment(paragraph)) return false;
  return isOpen || text.length < MIN_CHUNK_CHARS || POINTS_BACK.test(text);
}

function chunkParagraph(field: Field, report: Report, paragraph: Paragraph, openTail: string): Chunk[] {
  const normal = withoutAdvertisements(paragraph);
  const context = { thisYear: paragraph.thisYear, currentYear: yearOf(paragraph) };
  const section = paragraph.period ? [paragraph.period] : [];
  let previous = openTail;
  let carried: Period[] = [];
  return sentencesOf(normal).map(({ span, text, sentenceStart }, at) => {
    const named = ownPeriods(findPeriods(text, context), text);
    if (named.length > 0 || (sentenceStart && at > 0)) carried = named;
    const periods = carried.length > 0 ? carried : section;
    const full = needsPrevious(text, paragraph, at === 0 && openTail !== '') ? previous + text : text;
    previous = text;
    return {
      paragraph: paragraph.number,
      ...sourceSpan(normal, span.start, span.end),
      text: full,
      context: contextOf(paragraph, report, periods, full),
      places: placesOf(field, paragraph, full),
      periods,
      namesPeriod: named.length > 0,
      isCredit: paragraph.noise === 'credits',
    };
  });
}

/** A line that says nothing alone — the name under “国务院总理” — is read with the one before it. */
const isFragment = ({ text }: Paragraph): boolean => text.replace(/\s/g, '').length <= 4;

/** Chunks of a report, in order; noise and duplicates have none, but credits do. */
export function chunkReport(field: Field, report: Report, paragraphs: readonly Paragraph[]): Chunk[] {
  const chunks: Chunk[] = [];
  let tail = '';
  for (const paragraph of paragraphs) {
    if ((paragraph.noise !== null && paragraph.noise !== 'credits') || paragraph.duplicateOf !== null)
      continue;
    const openTail = paragraph.continues || isFragment(paragraph) ? tail : '';
    chunks.push(...chunkParagraph(field, report, paragraph, openTail));
    tail = openTailOf(paragraph, openTail);
  }
  return chunks.filter(({ text }) => /[\u3400-\u9fffa-z0-9]/.test(text));
}
