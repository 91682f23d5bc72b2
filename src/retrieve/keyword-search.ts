// BM25 over words, the words inside them, and bigrams (SQLite FTS5).
import type { Field } from '../field/field.js';
import type { IndexReader } from '../indexing/index-reader.js';

export type Scored = { readonly id: number; readonly score: number };

/** Rows taken from FTS5 before the conditions are applied. */
const MAX_ROWS = 3000;
const EMPTY_WORDS = new Set(
  '的 了 在 是 和 与 及 对 为 有 到 年 等 中 上 下 多 少 个 家 多少 几 这 那 也 都 其 以 被 把 给 从 向 于 将 要 会 能 可以 我 你 他 它 们 一 不 又 就 吗 呢'.split(
    ' ',
  ),
);

/** The terms of a question, with the other names of what it speaks of. */
export function queryTerms(field: Field, text: string): string[] {
  const all = [text, field.terms.canonical(text), ...field.terms.expand(text)].flatMap((part) =>
    field.segmenter.terms(part),
  );
  return [...new Set(all)].filter((term) => !EMPTY_WORDS.has(term) && !EMPTY_WORDS.has(term.slice(1)));
}

const quote = (term: string): string => `"${term.replaceAll('"', '""')}"`;

/** The best chunks by BM25 among those `admits` lets through; scores grow with relevance. */
export function searchKeywords(
  index: IndexReader,
  terms: readonly string[],
  limit: number,
  admits: (id: number) => boolean,
): Scored[] {
  if (terms.length === 0) return [];
  const rows = index.store
    .prepare<[string, number], { id: number; score: number }>(
      'SELECT rowid AS id, -bm25(chunk_terms) AS score FROM chunk_terms WHERE chunk_terms MATCH ? ORDER BY rank LIMIT ?',
    )
    .all(terms.map(quote).join(' OR '), MAX_ROWS);
  const out: Scored[] = [];
  for (const row of rows) {
    if (out.length >= limit) break;
    if (admits(row.id)) out.push(row);
  }
  return out;
}
