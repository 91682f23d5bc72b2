// BM25 of ours beside FTS5's own, over the real index of the five reports.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { type IndexReader, openIndex } from '../../src/indexing/index-reader.js';
import { createKeywordSearch, queryTerms } from '../../src/retrieve/keyword-search.js';
import { TEST_IDENTITY } from '../fixtures/ingest-folder.js';

const field = loadField();
let index: IndexReader;
beforeAll(async () => {
  index = await openIndex({ folder: inject('seedsIndex'), identity: TEST_IDENTITY });
});
afterAll(() => index.close());

/** The chunks FTS5 ranks first, with its scores. */
const rankedByFts5 = (terms: readonly string[]) =>
  index.store
    .prepare<[string], { id: number; score: number }>(
      'SELECT rowid AS id, -bm25(chunk_terms) AS score FROM chunk_terms WHERE chunk_terms MATCH ? ORDER BY rank LIMIT 100',
    )
    .all(terms.map((term) => `"${term}"`).join(' OR '));

const QUESTIONS = ['嘉兴高新技术企业入库多少家', '研发经费占GDP比重', '科技创新券', '临安区揭榜挂帅张榜需求'];

describe('keyword search', () => {
  it.each(QUESTIONS)('scores “%s” as FTS5 does', (question) => {
    const terms = queryTerms(field, question);
    const ours = createKeywordSearch(index)(terms, 100, () => true);
    const theirs = rankedByFts5(terms);
    expect(ours.length).toBe(theirs.length);
    for (const [i, { score }] of ours.entries()) expect(score).toBeCloseTo(theirs[i]!.score, 2);
    expect(ours[0]!.id).toBe(theirs[0]!.id);
  });

  it('looks no further than what is admitted, however far down it stands', () => {
    const terms = queryTerms(field, '企业');
    const last = createKeywordSearch(index)(terms, index.chunks.length, () => true).at(-1)!;
    expect(createKeywordSearch(index)(terms, 5, ({ id }) => id === last.id)).toEqual([last]);
  });

  it('finds nothing for words that stand nowhere, and for none', () => {
    expect(createKeywordSearch(index)(queryTerms(field, '袋鼠'), 5, () => true)).toEqual([]);
    expect(createKeywordSearch(index)([], 5, () => true)).toEqual([]);
  });
});

describe('postings', () => {
  it('hold each chunk of a term once, with how often the term stands there', () => {
    const { rows, counts } = index.postings('企业');
    expect(new Set(rows).size).toBe(rows.length);
    const total = index.store
      .prepare<[], { cnt: number; doc: number }>("SELECT cnt, doc FROM chunk_vocabulary WHERE term = '企业'")
      .get()!;
    expect(rows.length).toBe(total.doc);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total.cnt);
  });
});
