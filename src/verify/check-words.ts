// What a claim says in words, held against the sentences that come nearest.
import type { ChunkFacts } from '../indexing/index-reader.js';
import { type FocusWord, focusWords } from '../retrieve/coverage.js';
import type { FindParts } from '../retrieve/find-figures.js';
import type { Query } from '../retrieve/query.js';
import type { CheckResult } from './check-result.js';
import { checkText } from './check-text.js';
import { createCiter } from './verify.js';

/** Sentences looked at; the one that decides is almost always among the first. */
const MAX_SENTENCES = 8;

const notFound = ({ text }: Query): CheckResult => ({
  verdict: 'not_found',
  citations: [],
  correction: null,
  findings: [{ text, verdict: 'not_found', discrepancy: null, citation: null }],
});

/** Makes the checker of words over one index. A place named in the claim's statement, not as its scene, may be what is wrong. */
export function createWordChecker({
  index,
  field,
  searcher,
  texts,
}: FindParts): (query: Query) => Promise<CheckResult> {
  const vocabulary = { chunks: index.chunks.length, countOf: texts.termCount };

  /** The claim against one sentence; undefined where that decides nothing. */
  const checkAgainst = (query: Query, words: readonly FocusWord[], chunk: ChunkFacts) => {
    const { text, context, start, end } = texts.chunk(chunk.id);
    const { verdict, discrepancy } = checkText(field, query.text, words, `${context} ${text}`);
    if (verdict === 'not_found') return undefined;
    const { citations, cite } = createCiter({ index, paragraph: texts.paragraph });
    const { n, quote } = cite({ reportId: chunk.reportId, paragraph: chunk.paragraph, start, end });
    const correction = verdict === 'contradicted' ? `报告原文：“${quote}”[${n}]` : null;
    const findings = [{ text: query.text, verdict, discrepancy, citation: n }];
    return { verdict, citations, correction, findings } satisfies CheckResult;
  };

  return async (query) => {
    const words = focusWords(field, vocabulary, query.focus);
    for (const asked of [query, { ...query, places: [] }]) {
      const nearest = (await searcher.chunks(asked)).slice(0, MAX_SENTENCES);
      const fitting = nearest.filter(({ trace }) => trace.fit.period !== 0 && trace.fit.place !== 0);
      for (const { chunk } of fitting) {
        const result = checkAgainst(query, words, chunk);
        if (result) return result;
      }
    }
    return notFound(query);
  };
}
