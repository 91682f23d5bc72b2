import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { type Candidate, findDuplicates } from '../../src/ingest/duplicates.js';

const field = loadField();

function candidates(texts: readonly string[]): Candidate[] {
  return texts.map((text, i) => ({
    number: i + 1,
    text,
    places: () => field.placesIn(text).map(({ place }) => place.code),
  }));
}

const duplicates = (...texts: string[]): [number, number][] => [...findDuplicates(candidates(texts))];

const SAID =
  '2020年上半年,嘉兴市完成高新技术企业入库579家,同比增长12.5%,研发经费投入持续增长,创新主体不断壮大。';

describe('a paragraph that says again what an earlier one says', () => {
  it('is a duplicate of the first that said it', () => {
    expect(
      duplicates(SAID, '全市科技大会在市行政中心召开,会议部署了下一阶段的重点任务。', SAID, SAID),
    ).toEqual([
      [3, 1],
      [4, 1],
    ]);
  });

  it('is one where a word in a hundred differs', () => {
    expect(duplicates(SAID.repeat(2), SAID.repeat(2).replace(/壮大。$/, '壮大'))).toEqual([[2, 1]]);
  });
});

describe('a paragraph is no duplicate', () => {
  it.each([
    ['figure', SAID.replace('579家', '578家')],
    ['share', SAID.replace('12.5%', '12.6%')],
    ['year', SAID.replace('2020年', '2021年')],
    ['place', SAID.replace('嘉兴市', '绍兴市')],
    ['figure in Chinese characters', SAID.replace('持续增长', '增长两倍')],
  ])('where a %s differs', (_, other) => {
    expect(duplicates(SAID, other)).toEqual([]);
  });

  it('where it is so short that it repeats by chance', () => {
    expect(duplicates('聚焦创新活力,抓落实。', '聚焦创新活力,抓落实。')).toEqual([]);
  });

  it('whatever single digit of a figure is changed', () => {
    const positions = [...SAID.matchAll(/\d/g)].map(({ index }) => index);
    fc.assert(
      fc.property(fc.constantFrom(...positions), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digit = (Number(SAID[at]) + by) % 10;
        expect(duplicates(SAID, SAID.slice(0, at) + digit + SAID.slice(at + 1))).toEqual([]);
      }),
    );
  });
});
