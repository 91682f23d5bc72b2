// Every sentence against its own cited paragraphs, whoever wrote it. What is not supported is not shown.

import { differenceOf } from '../answer/compose-compare.js';
import type { Draft, DraftSentence, Source } from '../answer/draft.js';
import { whereAndWhen, writtenValue } from '../answer/figure-sentence.js';
import { formatPeriod } from '../field/period.js';
import { findQuantities } from '../figures/find-quantities.js';
import type { Quantity } from '../figures/quantity.js';
import type { IndexReader } from '../indexing/index-reader.js';
import type { ParagraphRecord } from '../indexing/text-reader.js';
import { normalizeText } from '../text/normalize.js';
import type { Answer, AnswerSentence, Citation, Offer, Verdict } from './answer.js';

export type VerifyParts = {
  readonly index: IndexReader;
  readonly paragraph: (reportId: number, number: number) => ParagraphRecord | undefined;
};

const plain = (text: string): string => text.replace(/[\s\u200b]/g, '');
const sameQuantity = (a: Quantity, b: Quantity): boolean =>
  a.unit === b.unit && a.value.eq(b.value) && String(a.valueTo) === String(b.valueTo);

/** What the sentence says in words of its own: without quotations and without the label of place and period. */
const ownWords = (text: string): string =>
  text.replace(/“[^”]*(?:“[^”]*”[^”]*)*”/g, ' ').replace(/（[^）]*）/g, ' ');

function quotesStand({ text, sources }: DraftSentence, parts: VerifyParts): boolean {
  const quotes = [...text.matchAll(/：“(.+)”$/g)].map(([, quote]) => plain(quote!));
  const texts = sources.map(({ reportId, paragraph }) =>
    plain(parts.paragraph(reportId, paragraph)?.text ?? ''),
  );
  return quotes.every((quote) => texts.some((paragraph) => paragraph.includes(quote)));
}

/** Does every quantity of the sentence stand in a cited paragraph, with the same value and unit? */
function quantitiesStand(sentence: DraftSentence, parts: VerifyParts): boolean {
  const cited = sentence.sources.flatMap(({ reportId, paragraph }) =>
    findQuantities(normalizeText(parts.paragraph(reportId, paragraph)?.text ?? '')),
  );
  return findQuantities(normalizeText(ownWords(sentence.text))).every((quantity) =>
    cited.some((other) => sameQuantity(quantity, other)),
  );
}

/** A computed sentence names its two figures, each of which stands in its paragraph, and their difference. */
function computationHolds(sentence: DraftSentence, parts: VerifyParts): boolean {
  const [a, b] = sentence.figures;
  if (!a || !b) return false;
  const texts = sentence.figures.map((figure) =>
    writtenValue(figure, parts.paragraph(figure.reportId, figure.paragraph)?.text ?? ''),
  );
  const difference = differenceOf(a, b, texts[0]!);
  const named = texts.every((text) => sentence.text.includes(text));
  return (
    named && difference !== undefined && (difference.sign === 0 || sentence.text.includes(difference.text))
  );
}

/** The figure stands where the draft says, and the sentence labels it with its own place, period and nature. */
function figuresHold({ text, figures, computed }: DraftSentence, parts: VerifyParts): boolean {
  return figures.every((figure) => {
    const paragraph = parts.paragraph(figure.reportId, figure.paragraph);
    if (!paragraph) return false;
    const [stated] = findQuantities(
      normalizeText(paragraph.text.slice(Math.max(0, figure.span.start - 12), figure.span.end + 6)),
    ).filter((quantity) => quantity.value.eq(figure.value) && quantity.unit === figure.unit);
    const label = whereAndWhen(figure);
    return stated !== undefined && (computed || label === '' || text.includes(label));
  });
}

/** The verdict on one sentence of a draft. */
export function verdictOn(sentence: DraftSentence, parts: VerifyParts): Verdict {
  const stands = sentence.sources.every(
    ({ reportId, paragraph }) => parts.paragraph(reportId, paragraph) !== undefined,
  );
  if (!stands || sentence.sources.length === 0) return 'not_found';
  const figures = figuresHold(sentence, parts);
  if (sentence.computed) return figures && computationHolds(sentence, parts) ? 'supported' : 'not_found';
  const isQuotation = sentence.figures.length === 0;
  if (isQuotation) {
    const quoted = sentence.sources.some(({ reportId, paragraph }) =>
      plain(parts.paragraph(reportId, paragraph)!.text).includes(plain(sentence.text)),
    );
    return quoted || quantitiesStand(sentence, parts) ? 'supported' : 'not_found';
  }
  return figures && quotesStand(sentence, parts) && quantitiesStand(sentence, parts)
    ? 'supported'
    : 'not_found';
}

function citationOf(source: Source, n: number, { index, paragraph }: VerifyParts): Citation {
  const record = paragraph(source.reportId, source.paragraph)!;
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
export function createCiter(parts: VerifyParts) {
  const citations: Citation[] = [];
  const cite = (source: Source): Citation => {
    const path = parts.index.reports.get(source.reportId)!.path;
    const known = citations.find(
      ({ report, paragraph }) => report === path && paragraph === source.paragraph,
    );
    if (known) return known;
    const citation = citationOf(source, citations.length + 1, parts);
    citations.push(citation);
    return citation;
  };
  return { citations, cite };
}

const ending = (text: string): string => (/[。！？!?；;]$/.test(text) ? '' : '。');

/** Turns a draft into what is shown. An answer none of whose sentences stands becomes a refusal. */
export function verifyDraft(draft: Draft, parts: VerifyParts): Answer {
  const { citations, cite } = createCiter(parts);
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
