// Floors under what a search finds on the five reports; the hybrid is at least as good as each of its arms.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { loadEncoder } from '../../src/indexing/encoder.js';
import { type IndexReader, openIndex } from '../../src/indexing/index-reader.js';
import { packageRoot } from '../../src/package-root.js';
import { resolveFollowUp } from '../../src/retrieve/follow-up.js';
import { loadLateInteraction } from '../../src/retrieve/late-interaction.js';
import { readQuery } from '../../src/retrieve/query.js';
import { createSearcher, type Hit, type Searcher, type SearchMode } from '../../src/retrieve/search.js';
import { MODEL_FOLDER, TEST_IDENTITY } from '../fixtures/ingest-folder.js';

type Item = {
  readonly id: string;
  readonly type: string;
  readonly question: string;
  readonly history?: readonly string[];
  readonly doc: string;
  readonly evidence: readonly string[];
  readonly evidence_doc?: readonly string[];
  readonly alt_evidence?: readonly { readonly doc: string; readonly evidence: readonly string[] }[];
};

const items: Item[] = readFileSync(`${packageRoot}test/eval/seeds-dev.jsonl`, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
  .filter(({ type }: Item) => type !== 'unanswerable');

/** As evaluation texts are compared: without blanks, all dashes and quotation marks alike. */
const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b]/g, '')
    .replace(/[~〜–—−]/g, '-')
    .replace(/[“”"'‘’「」『』]/g, '"')
    .toLowerCase();

const field = loadField();
let index: IndexReader;
let searcher: Searcher;

beforeAll(async () => {
  index = await openIndex({ folder: inject('seedsIndex'), identity: TEST_IDENTITY });
  const parts = { encoder: await loadEncoder(MODEL_FOLDER), maxSim: await loadLateInteraction() };
  searcher = createSearcher({ index, field, ...parts });
});
afterAll(() => index.close());

function isEvidence(item: Item, { chunk }: Hit): boolean {
  const doc = basename(index.reports.get(chunk.reportId)!.path);
  const text = comparable(
    index.store
      .prepare<[number, number], string>('SELECT text FROM paragraphs WHERE report_id = ? AND number = ?')
      .pluck()
      .get(chunk.reportId, chunk.paragraph)!,
  );
  const stated = [
    ...item.evidence.map((words, i) => ({ words, doc: item.evidence_doc?.[i] ?? item.doc })),
    ...(item.alt_evidence ?? []).flatMap((other) =>
      other.evidence.map((words) => ({ words, doc: other.doc })),
    ),
  ];
  return stated.some((place) => place.doc === doc && text.includes(comparable(place.words)));
}

async function searchFor(
  question: string,
  mode: SearchMode,
  history: readonly string[] = [],
): Promise<Hit[]> {
  const { text, topic } = resolveFollowUp(field, question, history, null);
  return searcher.paragraphs(readQuery(field, text, null, topic), { limit: 5, mode });
}

/** Share of the questions whose evidence stands first, and in the first five. */
async function quality(mode: SearchMode): Promise<{ first: number; five: number }> {
  let first = 0;
  let five = 0;
  for (const item of items) {
    const rank = (await searchFor(item.question, mode, item.history)).findIndex((hit) =>
      isEvidence(item, hit),
    );
    if (rank === 0) first += 1;
    if (rank >= 0) five += 1;
  }
  return { first: first / items.length, five: five / items.length };
}

describe('over the answerable questions of seeds-dev', () => {
  it('the hybrid search is at least as good as each arm alone', async () => {
    const keyword = await quality('keyword');
    const vector = await quality('vector');
    const hybrid = await quality('hybrid');
    expect(hybrid.first).toBeGreaterThanOrEqual(Math.max(keyword.first, vector.first));
    expect(hybrid.five).toBeGreaterThanOrEqual(Math.max(keyword.five, vector.five));
  });

  it('finds the evidence first for at least 91 %, in five for at least 99 %', async () => {
    const { first, five } = await quality('hybrid');
    expect(first).toBeGreaterThanOrEqual(0.91);
    expect(five).toBeGreaterThanOrEqual(0.99);
  });
});

describe('a search', () => {
  it('says of each hit why it stands where it does', async () => {
    const [hit] = await searchFor('嘉兴上半年高企入库多少家', 'hybrid');
    expect(index.reports.get(hit!.chunk.reportId)!.path).toBe('000_af4a75104713aae8.txt');
    expect(hit!.chunk.paragraph).toBe(17);
    expect(hit!.trace).toMatchObject({
      keywordRank: expect.any(Number),
      vectorRank: expect.any(Number),
      fusedRank: expect.any(Number),
      maxSim: expect.any(Number),
      fit: { place: 1, period: 1 },
    });
  });

  it('gives one hit a paragraph, and no more than asked for', async () => {
    const hits = await searchFor('研发投入', 'hybrid');
    expect(hits).toHaveLength(5);
    expect(new Set(hits.map(({ chunk }) => `${chunk.reportId}:${chunk.paragraph}`)).size).toBe(5);
  });

  it('finds neither noise nor the second copy of a body', async () => {
    const hits = await searchFor('嵊州科技招商推进行动', 'keyword');
    const copies = hits.filter(
      ({ chunk }) => index.reports.get(chunk.reportId)!.path.startsWith('003') && chunk.paragraph > 14,
    );
    expect(hits.length).toBeGreaterThan(0);
    expect(copies).toEqual([]);
  });

  it.each(['', '？？？', ' ', '😀', '"AND" OR NEAR(', "'; DROP TABLE chunks; --", 'a'.repeat(5000)])(
    'takes whatever it is asked: %#',
    async (question) => {
      expect(Array.isArray(await searchFor(question, 'hybrid'))).toBe(true);
    },
  );

  it('finds the same each time it is asked', async () => {
    const ids = async () =>
      (await searchFor('绍兴揭榜挂帅项目', 'hybrid')).map(({ chunk, score }) => [chunk.id, score]);
    expect(await ids()).toEqual(await ids());
  });
});
