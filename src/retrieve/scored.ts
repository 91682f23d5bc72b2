// Chunks with a score, and the best of many.
import type { ChunkFacts } from '../indexing/index-reader.js';

export type Scored = { readonly id: number; readonly score: number };

/** The `limit` best, best first; equal ones by id. Only those that can be among them are sorted. */
export function bestScored(
  chunks: readonly ChunkFacts[],
  scoreOf: (chunk: ChunkFacts) => number,
  limit: number,
): Scored[] {
  const scores = Float64Array.from(chunks, scoreOf);
  const least = chunks.length > limit ? scores.toSorted()[chunks.length - limit]! : Number.NEGATIVE_INFINITY;
  return chunks
    .flatMap(({ id }, i) => (scores[i]! >= least ? [{ id, score: scores[i]! }] : []))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, limit);
}
