import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse } from '../../src/retrieve/fuse.js';
import type { Scored } from '../../src/retrieve/scored.js';

const ranking = (...ids: number[]): Scored[] => ids.map((id, i) => ({ id, score: 100 - i }));
const order = (keyword: Scored[], vector: Scored[]): number[] => fuse(keyword, vector).map(({ id }) => id);

const anyRanking = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });

describe('two rankings in one', () => {
  it('put first what both put first', () => {
    expect(order(ranking(7, 1, 2), ranking(7, 3, 4))[0]).toBe(7);
  });

  it('prefer what both found to what one found at the same rank', () => {
    expect(order(ranking(1, 5), ranking(2, 5))).toEqual([5, 2, 1]);
  });

  it('hold everything that either found, once, with its ranks', () => {
    expect(
      fuse(ranking(1, 2), ranking(2, 3)).map(({ id, keywordRank, vectorRank }) => [
        id,
        keywordRank,
        vectorRank,
      ]),
    ).toEqual([
      [2, 2, 1],
      [3, null, 2],
      [1, 1, null],
    ]);
  });

  it('are the one ranking where the other is empty', () => {
    expect(order(ranking(4, 2, 9), [])).toEqual([4, 2, 9]);
    expect(order([], ranking(4, 2, 9))).toEqual([4, 2, 9]);
    expect(order([], [])).toEqual([]);
  });

  it('do not depend on the scores, only on the ranks', () => {
    fc.assert(
      fc.property(anyRanking, anyRanking, fc.double({ min: 1, max: 1e6, noNaN: true }), (a, b, factor) => {
        const louder = ranking(...a).map(({ id, score }) => ({ id, score: score * factor }));
        expect(order(louder, ranking(...b))).toEqual(order(ranking(...a), ranking(...b)));
      }),
    );
  });

  it('never put lower what both arms put higher', () => {
    fc.assert(
      fc.property(anyRanking, anyRanking, (a, b) => {
        const fused = order(ranking(...a), ranking(...b));
        const isBefore = (list: readonly number[], x: number, y: number) => list.indexOf(x) < list.indexOf(y);
        const common = a.filter((id) => b.includes(id));
        const pairs = common.flatMap((x) => common.map((y) => [x, y] as const));
        const agreed = pairs.filter(([x, y]) => isBefore(a, x, y) && isBefore(b, x, y));
        expect(agreed.filter(([x, y]) => !isBefore(fused, x, y))).toEqual([]);
      }),
    );
  });

  it('break ties the same way, whatever order the candidates come in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 51, max: 99 }), (a, b) => {
        const tied = fuse(ranking(a, b), ranking(b, a));
        const turned = fuse(ranking(b, a), ranking(a, b));
        expect(new Set(tied.map(({ id }) => id))).toEqual(new Set(turned.map(({ id }) => id)));
        expect(tied[0]!.score).toBeCloseTo(turned[0]!.score, 12);
      }),
    );
  });
});
