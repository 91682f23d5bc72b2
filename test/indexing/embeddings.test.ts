// One contract, two implementations: the real model and the fake that stands in for it.
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbedPool, type EmbedPool } from '../../src/indexing/embed-pool.js';
import { createEmbeddings } from '../../src/indexing/embeddings.js';
import { loadEncoder } from '../../src/indexing/encoder.js';
import { createFakeEmbeddings } from '../fakes/fake-embeddings.js';
import { MODEL_FOLDER } from '../fixtures/ingest-folder.js';

type Running = { readonly embeddings: EmbeddingsInterface; readonly close: () => Promise<void> };

async function startReal(): Promise<Running> {
  const pool: EmbedPool = createEmbedPool(MODEL_FOLDER, 2);
  return {
    embeddings: createEmbeddings({ encoder: await loadEncoder(MODEL_FOLDER), pool }),
    close: pool.close,
  };
}

const startFake = async (): Promise<Running> => ({
  embeddings: createFakeEmbeddings(),
  close: async () => {},
});

const cosine = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * b[i]!, 0);

describe.each([
  ['the real embedder', startReal],
  ['the fake', startFake],
])('%s', (_, start) => {
  let running: Running;
  beforeAll(async () => {
    running = await start();
  });
  afterAll(() => running.close());

  it('gives 512 finite numbers of length one', async () => {
    const vector = await running.embeddings.embedQuery('嘉兴上半年高企入库多少家');
    expect(vector).toHaveLength(512);
    expect(vector.every(Number.isFinite)).toBe(true);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  });

  it('gives one vector a document, in their order', async () => {
    const texts = ['高新技术企业入库579家', '研发经费56.7亿元', '会议室里的花', '高新技术企业入库579家'];
    const vectors = await running.embeddings.embedDocuments(texts);
    expect(vectors).toHaveLength(4);
    expect(vectors[0]).toEqual(vectors[3]);
    expect(vectors[0]).not.toEqual(vectors[1]);
  });

  it('embeds a text the same as a question, as a document, alone or beside others', async () => {
    const texts = Array.from({ length: 40 }, (_, i) => `第${i}项任务${'，继续推进'.repeat(i % 7)}`);
    const together = await running.embeddings.embedDocuments(texts);
    expect(together[17]).toEqual(await running.embeddings.embedQuery(texts[17]!));
    expect(together[23]).toEqual((await running.embeddings.embedDocuments([texts[23]!]))[0]);
  });

  it('holds texts that share their words nearer than others', async () => {
    const [a, b, c] = await running.embeddings.embedDocuments([
      '全市高新技术企业入库579家',
      '高新技术企业共入库多少家',
      '推进农村公路建设',
    ]);
    expect(cosine(a!, b!)).toBeGreaterThan(cosine(a!, c!));
  });

  it('gives nothing for no documents', async () => {
    expect(await running.embeddings.embedDocuments([])).toEqual([]);
  });

  it('takes an empty text and one of any length', async () => {
    const [empty, long] = await running.embeddings.embedDocuments(['', '高新技术企业'.repeat(2000)]);
    expect(empty).toHaveLength(512);
    expect(Math.hypot(...long!)).toBeCloseTo(1, 5);
  });
});
