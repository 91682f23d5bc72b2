// MaxSim with the real model: how near sentences come to a question, over all of it and where it is served worst.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Encoder, loadEncoder } from '../../src/indexing/encoder.js';
import { TOKEN_DIMENSIONS, TOKEN_SCALE } from '../../src/indexing/token-projection.js';
import {
  type LateInteraction,
  loadLateInteraction,
  type Nearness,
} from '../../src/retrieve/late-interaction.js';
import { MODEL_FOLDER } from '../fixtures/ingest-folder.js';

let encoder: Encoder;
let maxSim: LateInteraction;
beforeAll(async () => {
  encoder = await loadEncoder(MODEL_FOLDER);
  maxSim = await loadLateInteraction();
});

const EVEN = new Float32Array(0);
const tokensOf = async (text: string): Promise<Int8Array> => (await encoder.encode(text)).tokenVectors;

async function nearness(question: string, sentences: string[], weights = EVEN): Promise<Nearness[]> {
  return maxSim(await encoder.encode(question), weights, await Promise.all(sentences.map(tokensOf)));
}

const dot = (a: Int8Array, b: Int8Array): number =>
  a.reduce((sum, x, i) => sum + x * b[i]!, 0) / (TOKEN_SCALE * TOKEN_SCALE);
const rowsOf = (all: Int8Array): Int8Array[] =>
  Array.from({ length: all.length / TOKEN_DIMENSIONS }, (_, i) =>
    all.subarray(i * TOKEN_DIMENSIONS, (i + 1) * TOKEN_DIMENSIONS),
  );

describe('nearness', () => {
  it('to itself is nearly 1', async () => {
    const [own] = await nearness('高企入库多少家', ['高企入库多少家']);
    expect(own!.whole).toBeGreaterThan(0.95);
  });

  it('is greater to a sentence that speaks of the question', async () => {
    const [speaks, other] = await nearness('高企入库多少家', ['全市高企入库579家。', '粮食产量再创新高。']);
    expect(speaks!.whole).toBeGreaterThan(other!.whole);
    expect(speaks!.weakest).toBeGreaterThan(other!.weakest);
  });

  it('is what plain loops find', async () => {
    const sentences = ['全市高企入库579家。', '粮食产量再创新高。'];
    const question = rowsOf(await tokensOf('高企入库多少家'));
    const expected = await Promise.all(
      sentences.map(async (sentence) => {
        const rows = rowsOf(await tokensOf(sentence));
        return question.map((q) => Math.max(...rows.map((row) => dot(q, row))));
      }),
    );
    const found = await nearness('高企入库多少家', sentences);
    for (const [i, best] of expected.entries())
      expect(found[i]!.whole).toBeCloseTo(best.reduce((a, b) => a + b, 0) / best.length, 6);
  });

  it('where the question is served worst is never more than over all of it', async () => {
    const all = await nearness('绍兴2020年发放创新券多少', ['发放创新券3437万元。', '绍兴是水乡。', '完']);
    for (const { whole, weakest } of all) expect(weakest).toBeLessThanOrEqual(whole);
  });

  it('counts a wordpiece by its weight', async () => {
    const { tokenIds } = await encoder.encode('粮食');
    const weights = new Float32Array(30_000).fill(1);
    for (const id of tokenIds) weights[id] = 20;
    const sentence = ['全市高企入库579家。'];
    const [even] = await nearness('高企粮食', sentence);
    const [weighted] = await nearness('高企粮食', sentence, weights);
    expect(weighted!.whole).toBeLessThan(even!.whole);
  });

  it('of a sentence does not depend on the others', async () => {
    const [alone] = await nearness('高企入库多少家', ['全市高企入库579家。']);
    const [, among] = await nearness('高企入库多少家', ['粮食产量再创新高。', '全市高企入库579家。']);
    expect(among).toEqual(alone);
  });
});

describe('nothing', () => {
  it('asked is near to nothing', async () => {
    expect(await nearness('', ['全市高企入库579家。'])).toEqual([{ whole: 0, weakest: 0 }]);
  });

  it('is near where there are no words', async () => {
    expect(await nearness('高企入库多少家', ['', ''])).toEqual([
      { whole: 0, weakest: 0 },
      { whole: 0, weakest: 0 },
    ]);
  });

  it('is found among no sentences', async () => {
    expect(await nearness('高企入库多少家', [])).toEqual([]);
  });

  it('of a sentence without words stands beside one with words', async () => {
    const [empty, full] = await nearness('高企入库多少家', ['', '全市高企入库579家。']);
    expect(empty).toEqual({ whole: 0, weakest: 0 });
    expect(full!.whole).toBeGreaterThan(0.5);
  });
});
