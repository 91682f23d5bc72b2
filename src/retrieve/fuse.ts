// Two rankings into one. Ranks are added, never scores of different kinds.
import type { Scored } from './scored.js';

export type Fused = {
  readonly id: number;
  readonly score: number;
  readonly keywordRank: number | null;
  readonly vectorRank: number | null;
};

/** Dampens the first ranks; the usual constant (Cormack et al., 2009). */
const RRF_K = 60;
/** Neither arm may be trusted alone; the vectors are a little better on near-identical reports. */
export const VECTOR_WEIGHT = 0.6;

const ranks = (scored: readonly Scored[]): Map<number, number> =>
  new Map(scored.map(({ id }, i) => [id, i + 1]));

/** Weighted reciprocal rank fusion; independent of the order in which candidates come in. */
export function fuse(keyword: readonly Scored[], vector: readonly Scored[]): Fused[] {
  const byKeyword = ranks(keyword);
  const byVector = ranks(vector);
  const score = (rank: number | undefined, weight: number) =>
    rank === undefined ? 0 : weight / (RRF_K + rank);
  return [...new Set([...byKeyword.keys(), ...byVector.keys()])]
    .map((id) => ({
      id,
      score: score(byKeyword.get(id), 1 - VECTOR_WEIGHT) + score(byVector.get(id), VECTOR_WEIGHT),
      keywordRank: byKeyword.get(id) ?? null,
      vectorRank: byVector.get(id) ?? null,
    }))
    .sort((a, b) => b.score - a.score || a.id - b.id);
}
