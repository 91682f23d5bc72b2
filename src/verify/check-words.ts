// What a claim says in words, held against the sentences that come nearest.
import type { ChunkFacts } from '../indexing/index-reader.js';
import { coverage, type FocusWord, focusWords } from '../retrieve/coverage.js';
import type { FindParts } from '../retrieve/find-figures.js';
import type { Query } from '../retrieve/query.js';
import { normalizeText } from '../text/normalize.js';
import type { CheckResult } from './check-result.js';
import { checkText, FRAME, type TextFinding } from './check-text.js';
import { type DateFit, fitDates } from './claim-dates.js';
import { createCiter } from './verify.js';

/** Sentences looked at; the one that decides is almost always among the first. */
const MAX_SENTENCES = 8;

const notFound = ({ text }: Query): CheckResult => ({
  verdict: 'not_found',
  citations: [],
  correction: null,
  findings: [{ text, verdict: 'not_found', discrepancy: null, citation: null }],
});

/** What the dates leave of a finding: without them nothing is supported, and another date is what is wrong. */
function withDates(finding: TextFinding, dates: DateFit, isFramed: boolean): TextFinding {
  if (dates === 'same') return finding;
  const differsOnlyInTime = finding.verdict !== 'contradicted' || finding.discrepancy === 'period';
  if (dates === 'other' && isFramed && differsOnlyInTime)
    return { verdict: 'contradicted', discrepancy: 'period' };
  return { verdict: 'not_found', discrepancy: null };
}

/** A decided finding and where it was made. */
type Decided = { readonly finding: TextFinding; readonly chunk: ChunkFacts };

/** Makes the checker of words over one index. A place or date named in the claim may be what is wrong. */
export function createWordChecker({
  index,
  field,
  searcher,
}: FindParts): (query: Query) => Promise<CheckResult> {
  const { texts } = index;
  const vocabulary = { chunks: index.chunks.length, countOf: texts.termCount };

  const title = ({ reportId }: ChunkFacts): string => index.reports.get(reportId)?.title ?? '';

  /** The claim against one sentence. */
  const checkAgainst = (query: Query, words: readonly FocusWord[], chunk: ChunkFacts): TextFinding => {
    const { text, context } = texts.chunk(chunk.id);
    const finding = checkText(field, query.text, words, {
      sentence: text,
      scene: `${normalizeText(title(chunk))}。${context}`,
    });
    const dates = fitDates({ claim: query.text, periods: query.periods, sentence: text, chunk });
    return withDates(finding, dates, coverage(words, field.terms.canonical(text)) >= FRAME);
  };

  const resultOf = (query: Query, { finding, chunk }: Decided): CheckResult => {
    const { start, end } = texts.chunk(chunk.id);
    const { citations, cite } = createCiter(index);
    const { n, quote } = cite({ reportId: chunk.reportId, paragraph: chunk.paragraph, start, end });
    const correction = finding.verdict === 'contradicted' ? `报告原文：“${quote}”[${n}]` : null;
    return {
      verdict: finding.verdict,
      citations,
      correction,
      findings: [{ text: query.text, ...finding, citation: n }],
    };
  };

  /** What the nearest sentences decide: the first that supports, else the first that contradicts. */
  const decide = async (query: Query, words: readonly FocusWord[], asked: Query): Promise<Decided[]> => {
    const nearest = (await searcher.chunks(asked)).slice(0, MAX_SENTENCES);
    return nearest
      .map(({ chunk }) => ({ chunk, finding: checkAgainst(query, words, chunk) }))
      .filter(({ finding }) => finding.verdict !== 'not_found');
  };

  return async (query) => {
    const words = focusWords(field, vocabulary, query.focus);
    const decided: Decided[] = [];
    for (const asked of [query, { ...query, places: [], periods: [] }]) {
      decided.push(...(await decide(query, words, asked)));
      const supported = decided.find(({ finding }) => finding.verdict === 'supported');
      if (supported) return resultOf(query, supported);
    }
    return decided[0] ? resultOf(query, decided[0]) : notFound(query);
  };
}
