// Every sentence against its own cited paragraphs, whoever wrote it. What is not supported is not shown.

import type { Draft, DraftSentence, Source } from '../answer/draft.js';
import type { FigureInParagraph } from '../answer/figure-sentence.js';
import type { Field } from '../field/field.js';
import { formatPeriod } from '../field/period.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { IndexReader } from '../indexing/index-reader.js';
import type { Answer, AnswerSentence, Citation, Offer, Verdict } from './answer.js';
import {
  standsVerbatim,
  statesDifference,
  statesFigure,
  statesHeaded,
  statesMost,
  statesSum,
} from './composed-sentence.js';
import { createOwnWordsReader } from './own-words.js';

export type VerifyParts = {
  readonly index: IndexReader;
  readonly field: Field;
};

/** The figure as the index holds it, where the draft says that it stands in one of the paragraphs it cites. */
function standing(figure: StoredFigure, { sources }: DraftSentence, parts: VerifyParts) {
  const { reportId, paragraph: number, span } = figure;
  if (!sources.some((source) => source.reportId === reportId && source.paragraph === number))
    return undefined;
  const paragraph = parts.index.texts.paragraph(reportId, number)!.text;
  const stored = parts.index
    .figuresOf(reportId, number)
    .find(
      (other) =>
        other.span.start === span.start &&
        other.span.end === span.end &&
        other.value === figure.value &&
        other.unit === figure.unit,
    );
  return stored && { figure: stored, paragraph };
}

/** Quotations longer than a name, as they stand between their marks. */
const QUOTATIONS = /“([^“”]*(?:“[^“”]*”[^“”]*)*)”/g;
const MAX_NAME_CHARS = 12;
const isQuotation = (text: string): boolean => text.length > MAX_NAME_CHARS || /\d/.test(text);

/** Held against the paragraphs by its words; what it quotes must stand there word for word. */
function ownWordsHold(sentence: DraftSentence, parts: VerifyParts): boolean {
  const paragraphs = sentence.sources.map(
    ({ reportId, paragraph }) => parts.index.texts.paragraph(reportId, paragraph)!,
  );
  const citations = sentence.sources.map((source, i) => citationOf(source, i + 1, parts.index));
  const quotes = [...sentence.text.matchAll(QUOTATIONS)].map(([, quote]) => quote!);
  const areVerbatim = quotes.every((quote) => paragraphs.some(({ text }) => standsVerbatim(quote, text)));
  if (!areVerbatim) return false;
  const own = sentence.text.replace(QUOTATIONS, (marked, quote) => (isQuotation(quote) ? '' : marked));
  const read = createOwnWordsReader(parts);
  const carried = read(own.replace(/[：:]\s*$/, ''), { paragraphs, citations });
  const isTold = (figure: StoredFigure) =>
    carried?.some(
      ({ reportId, paragraph, span }) =>
        reportId === figure.reportId && paragraph === figure.paragraph && span.start === figure.span.start,
    );
  return carried !== undefined && sentence.figures.every(isTold);
}

/** The verdict on one sentence of a draft. */
export function verdictOn(sentence: DraftSentence, parts: VerifyParts): Verdict {
  const paragraphs = sentence.sources.map(({ reportId, paragraph }) =>
    parts.index.texts.paragraph(reportId, paragraph),
  );
  if (paragraphs.length === 0 || paragraphs.includes(undefined)) return 'not_found';
  const figures = sentence.figures.map((figure) => standing(figure, sentence, parts));
  if (figures.includes(undefined)) return 'not_found';
  return holds(sentence, figures as FigureInParagraph[], parts) ? 'supported' : 'not_found';
}

function holds(sentence: DraftSentence, figures: readonly FigureInParagraph[], parts: VerifyParts): boolean {
  const { text, sources, computed } = sentence;
  const [first, second] = figures;
  if (computed)
    return (
      (figures.length === 2 && statesDifference(text, first!, second!)) ||
      statesSum(text, figures) ||
      statesMost(text, figures)
    );
  if (figures.length === 1 && statesFigure(text, first!)) return true;
  const isVerbatim = sources.some(({ reportId, paragraph: number }) => {
    const paragraph = parts.index.texts.paragraph(reportId, number)!.text;
    return standsVerbatim(text, paragraph) || statesHeaded(text, paragraph);
  });
  return (figures.length === 0 && isVerbatim) || ownWordsHold(sentence, parts);
}

function citationOf(source: Source, n: number, index: IndexReader): Citation {
  const record = index.texts.paragraph(source.reportId, source.paragraph)!;
  const report = index.reports.get(source.reportId)!;
  return {
    n,
    report: report.path,
    title: report.title,
    paragraph: source.paragraph,
    text: record.text,
    quote: record.text.slice(source.start, source.end),
    start: source.start,
    end: source.end,
    place: record.place?.name ?? null,
    period: record.period ? formatPeriod(record.period) : null,
  };
}

/** Numbers the citations in the order of their first use; one a paragraph. */
export function createCiter(index: IndexReader) {
  const citations: Citation[] = [];
  const cite = (source: Source): Citation => {
    const path = index.reports.get(source.reportId)!.path;
    const known = citations.find(
      ({ report, paragraph }) => report === path && paragraph === source.paragraph,
    );
    if (known) return known;
    const citation = citationOf(source, citations.length + 1, index);
    citations.push(citation);
    return citation;
  };
  return { citations, cite };
}

const ending = (text: string): string => (/[。！？!?；;]$/.test(text) ? '' : '。');

/** Turns a draft into what is shown. An answer none of whose sentences stands becomes a refusal. */
export function verifyDraft(draft: Draft, parts: VerifyParts): Answer {
  const { citations, cite } = createCiter(parts.index);
  if (draft.status === 'not_found') {
    const nearest = draft.offers
      .filter((offer) => verdictOn(offer, parts) === 'supported')
      .map((offer): Offer => ({ text: offer.text, citation: cite(offer.sources[0]!) }));
    return {
      status: 'not_found',
      answer: '',
      sentences: [],
      citations: [],
      reason: draft.reason,
      missing: draft.missing,
      nearest,
    };
  }
  const sentences = draft.sentences
    .filter((sentence) => verdictOn(sentence, parts) === 'supported')
    .map(
      (sentence): AnswerSentence => ({
        text: sentence.text,
        citations: [...new Set(sentence.sources.map((source) => cite(source).n))],
        verdict: 'supported',
        computed: sentence.computed,
      }),
    );
  if (sentences.length === 0)
    return {
      status: 'not_found',
      answer: '',
      sentences: [],
      citations: [],
      reason: '找到的内容未能通过核对，不作为答案。',
      missing: 'evidence',
      nearest: [],
    };
  const answer = sentences
    .map(({ text, citations: ns }) => `${text}${ending(text)}${ns.map((n) => `[${n}]`).join('')}`)
    .join('\n');
  return { status: 'answered', answer, sentences, citations, reason: null, missing: null, nearest: [] };
}
