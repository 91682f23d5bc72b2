// index/vectors.hnsw: derived from the store, written aside and renamed, and trusted only after its size and sha256
// agree with the store — hnswlib can end the process on a damaged file.
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import hnsw from 'hnswlib-node';
import { AppError } from '../errors.js';
import { DIMENSIONS } from './encoder.js';
import { readMeta, type Store, writeMeta } from './store.js';

export type VectorIndex = InstanceType<typeof hnsw.HierarchicalNSW>;

/** Links a node keeps. */
const M = 16;
/** Candidates looked at when a node is linked: 28,000 chunks have a recall@10 of 0.998 with 64 or 100, 0.996 with 48. */
const EF_CONSTRUCTION = 64;
const EF_SEARCH = 96;
const SEED = 100;
/** Vectors added between two looks at the rest of the program. */
const ADDED_AT_ONCE = 256;

const pathIn = (folder: string): string => join(folder, 'vectors.hnsw');

async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece);
  return hash.digest('hex');
}

export type VectorRow = { readonly id: number; readonly vector: Float32Array };

export const toVector = (blob: Buffer): Float32Array =>
  new Float32Array(blob.buffer.slice(blob.byteOffset, blob.byteOffset + blob.byteLength));

const isSound = (vector: Float32Array): boolean =>
  vector.length === DIMENSIONS && vector.every(Number.isFinite);

/** Every stored vector, checked. Throws AppError 'index-corrupt' on one that is no vector. */
export function* storedVectors(store: Store): Generator<VectorRow> {
  const rows = store
    .prepare<[], { id: number; vector: Buffer }>(
      'SELECT chunk_id AS id, vector FROM vectors ORDER BY chunk_id',
    )
    .iterate();
  for (const { id, vector: blob } of rows) {
    const vector = toVector(blob);
    if (!isSound(vector))
      throw new AppError(
        'index-corrupt',
        `the vector of chunk ${id} is damaged`,
        'Delete the index folder and run `youju ingest`.',
      );
    yield { id, vector };
  }
}

const countVectors = (store: Store): number =>
  store.prepare<[], { n: number }>('SELECT count(*) AS n FROM vectors').get()!.n;
const emptyIndex = (): VectorIndex => new hnsw.HierarchicalNSW('ip', DIMENSIONS);

/** Adds vectors, giving way to the event loop now and then, so that Ctrl-C is heard. */
export async function addVectors(
  index: VectorIndex,
  rows: Iterable<VectorRow>,
  onAdded: (done: number) => void = () => {},
  signal?: AbortSignal,
): Promise<void> {
  let done = 0;
  for (const { id, vector } of rows) {
    if (index.getCurrentCount() >= index.getMaxElements())
      index.resizeIndex(Math.ceil(index.getMaxElements() * 1.5) + ADDED_AT_ONCE);
    index.addPoint(Array.from(vector), id);
    done += 1;
    if (done % ADDED_AT_ONCE > 0) continue;
    onAdded(done);
    await new Promise(setImmediate);
    signal?.throwIfAborted();
  }
  onAdded(done);
}

/** Builds the index anew from the stored vectors. */
export async function buildVectorIndex(
  store: Store,
  onAdded: (done: number, total: number) => void = () => {},
  signal?: AbortSignal,
): Promise<VectorIndex> {
  const total = countVectors(store);
  const index = emptyIndex();
  index.initIndex(total + ADDED_AT_ONCE, M, EF_CONSTRUCTION, SEED);
  index.setEf(EF_SEARCH);
  await addVectors(index, storedVectors(store), (done) => onAdded(done, total), signal);
  return index;
}

/** Saves the index beside its place, syncs, notes size, sha256 and generation in the store, and renames. */
export async function saveVectorIndex(folder: string, store: Store, index: VectorIndex): Promise<void> {
  const path = pathIn(folder);
  const temporary = `${path}.tmp`; // one name: what a killed run left behind is overwritten
  await index.writeIndex(temporary);
  const size = existsSync(temporary) ? statSync(temporary).size : 0;
  const sha256 = size > 0 ? await sha256OfFile(temporary) : '';
  if (!(await isWhole(temporary))) {
    rmSync(temporary, { force: true });
    throw new AppError(
      'no-space',
      `${path} could not be written`,
      'Free some space and run `youju ingest` again; nothing is lost.',
    );
  }
  const file = openSync(temporary, 'r+');
  fsyncSync(file);
  closeSync(file);
  renameSync(temporary, path);
  store.transaction(() => {
    writeMeta(store, 'vectors_sha256', sha256);
    writeMeta(store, 'vectors_size', size);
    writeMeta(store, 'vectors_generation', readMeta(store, 'generation') ?? '0');
  })();
}

/** hnswlib reports success on a full disk; a file cut short throws when it is read back. */
async function isWhole(path: string): Promise<boolean> {
  try {
    return await emptyIndex().readIndex(path);
  } catch {
    return false; // what is wrong with it does not matter: it is not renamed
  }
}

/** The saved index, or why it cannot be used: missing, stale or damaged. Never hands hnswlib a file it did not check. */
export async function loadVectorIndex(
  folder: string,
  store: Store,
): Promise<VectorIndex | { readonly unusable: string }> {
  const path = pathIn(folder);
  if (!existsSync(path)) return { unusable: 'missing' };
  if (readMeta(store, 'vectors_generation') !== readMeta(store, 'generation'))
    return { unusable: 'older than the reports' };
  if (String(statSync(path).size) !== readMeta(store, 'vectors_size'))
    return { unusable: 'of the wrong size' };
  if ((await sha256OfFile(path)) !== readMeta(store, 'vectors_sha256')) return { unusable: 'damaged' };
  const index = emptyIndex();
  await index.readIndex(path);
  index.setEf(EF_SEARCH);
  return index;
}
