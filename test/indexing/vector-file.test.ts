// hnswlib can end the process on a damaged file: whatever happens to the file, it is noticed before it is loaded.
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import hnsw from 'hnswlib-node';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { loadEncoder } from '../../src/indexing/encoder.js';
import { openIndex } from '../../src/indexing/index-reader.js';
import { openStoreForWriting, readMeta, writeMeta } from '../../src/indexing/store.js';
import { buildVectorIndex, loadVectorIndex, saveVectorIndex } from '../../src/indexing/vector-file.js';
import { MODEL_FOLDER, TEST_IDENTITY } from '../fixtures/ingest-folder.js';
import { copyOf } from '../fixtures/temporary-folder.js';

const seedsIndex = inject('seedsIndex');
const fileIn = (folder: string): string => join(folder, 'vectors.hnsw');

let question: number[];
let hitsBefore: number[];

/** Opens the index: why its file was not used, and what a search finds. */
async function openAndSearch(folder: string): Promise<{ why: string | undefined; hits: number[] }> {
  let why: string | undefined;
  const onRebuild = (reason: string) => {
    why = reason;
  };
  const index = await openIndex({ folder, identity: TEST_IDENTITY, onRebuild });
  const hits = index.hnsw.searchKnn(question, 10).neighbors;
  index.close();
  return { why, hits };
}

beforeAll(async () => {
  const encoder = await loadEncoder(MODEL_FOLDER);
  question = Array.from((await encoder.encode('嘉兴上半年高企入库多少家')).vector);
  const { why, hits } = await openAndSearch(seedsIndex);
  expect(why).toBeUndefined();
  hitsBefore = hits;
});

describe('a file that is not as it was saved is noticed, and the search finds the same', () => {
  const size = 1_000_000; // about the file's size: the positions below are shares of it
  const positions = [0, 1, 7, 8, 16, 24, 40, 64, 88, 95, 96, 97, 5000, size / 3, size / 2, size - 5000];

  it.each(positions)('with a bit flipped at byte %i', async (position) => {
    const folder = copyOf(seedsIndex);
    const bytes = readFileSync(fileIn(folder));
    bytes[Math.floor(position)]! ^= 1 << (position % 8);
    writeFileSync(fileIn(folder), bytes);
    expect(await openAndSearch(folder)).toEqual({ why: 'damaged', hits: hitsBefore });
  });

  it('with its last bit flipped', async () => {
    const folder = copyOf(seedsIndex);
    const bytes = readFileSync(fileIn(folder));
    bytes[bytes.length - 1]! ^= 128;
    writeFileSync(fileIn(folder), bytes);
    expect(await openAndSearch(folder)).toEqual({ why: 'damaged', hits: hitsBefore });
  });

  it.each([0, 1, 96, 500_000])('cut to %i bytes', async (length) => {
    const folder = copyOf(seedsIndex);
    truncateSync(fileIn(folder), length);
    expect(await openAndSearch(folder)).toEqual({ why: 'of the wrong size', hits: hitsBefore });
  });

  it('with a byte more', async () => {
    const folder = copyOf(seedsIndex);
    writeFileSync(fileIn(folder), 'x', { flag: 'a' });
    expect(await openAndSearch(folder)).toEqual({ why: 'of the wrong size', hits: hitsBefore });
  });

  it('with nothing but zeros', async () => {
    const folder = copyOf(seedsIndex);
    writeFileSync(fileIn(folder), Buffer.alloc(readFileSync(fileIn(folder)).length));
    expect(await openAndSearch(folder)).toEqual({ why: 'damaged', hits: hitsBefore });
  });

  it('that is missing', async () => {
    const folder = copyOf(seedsIndex);
    rmSync(fileIn(folder));
    expect(await openAndSearch(folder)).toEqual({ why: 'missing', hits: hitsBefore });
  });

  it('that is of another dimension', async () => {
    const folder = copyOf(seedsIndex);
    const foreign = new hnsw.HierarchicalNSW('ip', 256);
    foreign.initIndex(600);
    for (let i = 0; i < 500; i += 1)
      foreign.addPoint(
        Array.from({ length: 256 }, (_, d) => Math.sin(i * d)),
        i,
      );
    await foreign.writeIndex(fileIn(folder));
    expect(await openAndSearch(folder)).toEqual({ why: 'of the wrong size', hits: hitsBefore });
  });

  it('that is older than the reports', async () => {
    const folder = copyOf(seedsIndex);
    const { store } = openStoreForWriting(folder, TEST_IDENTITY);
    writeMeta(store, 'generation', Number(readMeta(store, 'generation')) + 1);
    store.close();
    expect(await openAndSearch(folder)).toEqual({ why: 'older than the reports', hits: hitsBefore });
  });
});

describe('a save', () => {
  async function saveInto(folder: string): Promise<unknown> {
    const { store } = openStoreForWriting(folder, TEST_IDENTITY);
    try {
      await saveVectorIndex(folder, store, await buildVectorIndex(store));
      const loaded = await loadVectorIndex(folder, store);
      return 'unusable' in loaded ? loaded.unusable : loaded.getCurrentCount();
    } catch (error) {
      return error;
    } finally {
      store.close();
    }
  }

  it('gives a file that can be loaded, and leaves no other behind', async () => {
    const folder = copyOf(seedsIndex);
    rmSync(fileIn(folder));
    expect(await saveInto(folder)).toBe(496);
    expect(readdirSync(folder).filter((name) => name.startsWith('vectors'))).toEqual(['vectors.hnsw']);
  });

  it('overwrites what a killed run left half written', async () => {
    const folder = copyOf(seedsIndex);
    writeFileSync(`${fileIn(folder)}.tmp`, 'half a file');
    expect(await saveInto(folder)).toBe(496);
    expect(existsSync(`${fileIn(folder)}.tmp`)).toBe(false);
  });

  it.runIf(existsSync('/dev/full'))(
    'onto a full disk says so and keeps the file that was there',
    async () => {
      const folder = copyOf(seedsIndex);
      symlinkSync('/dev/full', `${fileIn(folder)}.tmp`);
      expect(await saveInto(folder)).toMatchObject({
        code: 'no-space',
        hint: 'Free some space and run `youju ingest` again; nothing is lost.',
      });
      expect(await openAndSearch(folder)).toEqual({ why: undefined, hits: hitsBefore });
    },
  );
});

describe('a stored vector', () => {
  it.each([
    ['too short', Buffer.alloc(100)],
    ['no number', Buffer.from(new Float32Array(512).fill(Number.NaN).buffer)],
  ])('that is %s is named, not handed to hnswlib', async (_, vector) => {
    const folder = copyOf(seedsIndex);
    const { store } = openStoreForWriting(folder, TEST_IDENTITY);
    store.prepare('UPDATE vectors SET vector = ? WHERE chunk_id = 7').run(vector);
    await expect(buildVectorIndex(store)).rejects.toMatchObject({
      code: 'index-corrupt',
      message: 'the vector of chunk 7 is damaged',
    });
    store.close();
  });
});
