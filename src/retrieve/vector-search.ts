// Nearest chunks by vector: HNSW over all of them, direct comparison where the conditions leave few.
import { DIMENSIONS } from '../indexing/encoder.js';
import type { ChunkFacts, IndexReader } from '../indexing/index-reader.js';
import type { Scored } from './keyword-search.js';

/** Up to this many vectors are compared directly: some 0.4 ms a thousand, where a filter inside HNSW costs 9–18 times a search. */
const MAX_DIRECT = 6000;
/** Neighbours asked of HNSW where conditions are applied after it. */
const OVERSAMPLE = 8;

function similarity(vectors: Float32Array, row: number, vector: Float32Array): number {
  let dot = 0;
  for (let i = 0, at = row * DIMENSIONS; i < DIMENSIONS; i += 1, at += 1) dot += vectors[at]! * vector[i]!;
  return dot;
}

const best = (scored: Scored[], limit: number): Scored[] =>
  scored.sort((a, b) => b.score - a.score || a.id - b.id).slice(0, limit);

function searchDirectly(
  index: IndexReader,
  vector: Float32Array,
  chunks: readonly ChunkFacts[],
  limit: number,
): Scored[] {
  const vectors = index.vectors();
  return best(
    chunks.map(({ id, at }) => ({ id, score: similarity(vectors, at, vector) })),
    limit,
  );
}

/** The nearest of `admitted` (all chunks where it holds all of them), by cosine. */
export function searchVectors(
  index: IndexReader,
  vector: Float32Array,
  limit: number,
  admitted: readonly ChunkFacts[],
): Scored[] {
  if (admitted.length === 0) return [];
  if (admitted.length <= MAX_DIRECT) return searchDirectly(index, vector, admitted, limit);
  const all = admitted.length === index.chunks.length;
  const k = Math.min(index.hnsw.getCurrentCount(), all ? limit : limit * OVERSAMPLE);
  const { neighbors, distances } = index.hnsw.searchKnn(Array.from(vector), k);
  const allowed = all ? undefined : new Set(admitted.map(({ id }) => id));
  const scored = neighbors.flatMap((id, i) =>
    index.byId.has(id) && (allowed?.has(id) ?? true) ? [{ id, score: 1 - distances[i]! }] : [],
  );
  return scored.length < Math.min(limit, admitted.length) / 4
    ? searchDirectly(index, vector, admitted, limit)
    : best(scored, limit);
}
