// What a claim says in words, held against the sentences that come nearest.
import type { Field } from '../field/field.js';
import type { IndexReader } from '../indexing/index-reader.js';
import type { TextReader } from '../indexing/text-reader.js';
import { focusWords } from '../retrieve/coverage.js';
import type { Query } from '../retrieve/query.js';
import type { Searcher } from '../retrieve/search.js';
import type { CheckResult } from './check-result.js';
import { checkText } from './check-text.js';
import { createCiter } from './verify.js';

/** Sentences looked at; the one that decides is almost always among the first. */
const MAX_SENTENCES = 8;

export type WordCheckParts = {
  readonly index: IndexReader;
  readonly field: Field;
  readonly searcher: Searcher;
  readonly texts: TextReader;
};

/** Makes the checker of words over one index. A place named in the claim's statement, not as its scene, may be what is wrong. */
export function createWordChecker({
  index,
  field,
  searcher,
  texts,
}: WordCheckParts): (query: Query) => Promise<CheckResult> {
  const vocabulary = { chunks: index.chunks.length, countOf: texts.termCount };
  return async (query) => {
    const words = focusWords(field, vocabulary, query.focus);
    for (const asked of [query, { ...query, places: [] }]) {
      for (const { chunk, trace } of (await searcher.chunks(asked)).slice(0, MAX_SENTENCES)) {
        if (trace.fit.period === 0 || trace.fit.place === 0) continue;
        const { text, context, start, end } = texts.chunk(chunk.id);
        const { verdict, discrepancy } = checkText(field, query.text, words, `${context} ${text}`);
        if (verdict === 'not_found') continue;
        const { citations, cite } = createCiter({ index, paragraph: texts.paragraph });
        const { n, quote } = cite({ reportId: chunk.reportId, paragraph: chunk.paragraph, start, end });
        const correction = verdict === 'contradicted' ? `报告原文：“${quote}”[${n}]` : null;
        return {
          verdict,
          citations,
          correction,
          findings: [{ text: query.text, verdict, discrepancy, citation: n }],
        };
      }
    }
    return {
      verdict: 'not_found',
      citations: [],
      correction: null,
      findings: [{ text: query.text, verdict: 'not_found', discrepancy: null, citation: null }],
    };
  };
}
