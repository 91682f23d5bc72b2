// BM25 over words, the words inside them, and bigrams.
import type { Field } from '../field/field.js';
import type { ChunkFacts, IndexReader } from '../indexing/index-reader.js';
import { writtenFor } from './everyday-words.js';
import { bestScored, type Scored } from './scored.js';

const EMPTY_WORDS = new Set(
  '的 了 在 是 和 与 及 对 为 有 到 年 等 中 上 下 多 少 个 家 多少 几 这 那 也 都 其 以 被 把 给 从 向 于 将 要 会 能 可以 我 你 他 它 们 一 不 又 就 吗 呢'.split(
    ' ',
  ),
);

/** The terms of a question, with the other names of what it speaks of. */
export function queryTerms(field: Field, text: string): string[] {
  const written = field.segmenter.cut(text).flatMap((word) => writtenFor(word.text));
  const all = [text, field.terms.canonical(text), ...field.terms.expand(text), ...written].flatMap((part) =>
    field.segmenter.terms(part),
  );
  return [...new Set(all)].filter((term) => !EMPTY_WORDS.has(term) && !EMPTY_WORDS.has(term.slice(1)));
}

/** BM25's usual constants (Robertson et al., 1994), as in FTS5. */
const K1 = 1.2;
const B = 0.75;

/** What the length of each chunk does to the counts in it. */
function lengthNorms(chunks: readonly ChunkFacts[]): Float32Array {
  const average = chunks.reduce((sum, { termCount }) => sum + termCount, 0) / (chunks.length || 1);
  return Float32Array.from(chunks, ({ termCount }) => K1 * (1 - B + (B * termCount) / (average || 1)));
}

/** The best chunks by BM25 among those `admits` lets through; scores grow with relevance. */
export type KeywordSearch = (
  terms: readonly string[],
  limit: number,
  admits: (chunk: ChunkFacts) => boolean,
) => Scored[];

/** Makes the keyword search of one index. A term in more than half of the chunks says nothing and is passed over. */
export function createKeywordSearch({ chunks, postings }: IndexReader): KeywordSearch {
  const norms = lengthNorms(chunks);
  return (terms, limit, admits) => {
    const scores = new Float64Array(chunks.length);
    for (const term of terms) {
      const { rows, counts } = postings(term);
      const idf = Math.log((chunks.length - rows.length + 0.5) / (rows.length + 0.5));
      if (idf <= 0) continue;
      for (let i = 0; i < rows.length; i += 1) {
        const [row, count] = [rows[i]!, counts[i]!];
        scores[row] = scores[row]! + (idf * count * (K1 + 1)) / (count + norms[row]!);
      }
    }
    const found = chunks.filter((chunk) => scores[chunk.at]! > 0 && admits(chunk));
    return bestScored(found, (chunk) => scores[chunk.at]!, limit);
  };
}
