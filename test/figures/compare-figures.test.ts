// Is a claimed value the stated one? Equal rewritings are; another number, unit, scale or bound is not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bound } from '../../src/figures/bound.js';
import {
  boundsClash,
  type Comparable,
  sameMeasure,
  sameValue,
  significantDigits,
} from '../../src/figures/compare-figures.js';
import { figuresIn } from './read-figures.js';

/** The last figure of a phrase, as the grammar reads it. */
const read = (phrase: string): Comparable => figuresIn(phrase).at(-1)!;
const same = (claimed: string, stated: string): boolean => sameValue(read(claimed), read(stated));

describe('a claim says the same in other words', () => {
  it.each([
    ['企业12000家', '企业1.2万家'],
    ['企业1.2万家', '企业12000家'],
    ['减免0.35亿元', '减免3500万元'],
    ['减免三千五百万元', '减免3500万元'],
    ['增长百分之三点五', '增长3.5%'],
    ['企业1157家', '企业1,157家'],
    ['企业579户', '企业579家'],
    ['粮食13900亿斤', '粮食1.39万亿斤'],
    ['粮食5亿吨', '粮食10000亿斤'],
    ['铁路1000公里', '铁路1000000米'],
    ['占三成', '占30%'],
    ['占一半', '占50%'],
    ['上涨5‰', '上涨0.5%'],
    ['最快68分钟', '最快1小时08分'],
    ['最快1.5小时', '最快90分钟'],
    ['集装箱吞吐量36万标箱', '集装箱吞吐量36万标准箱'],
    ['利率下降0.41个百分点', '利率下降41个基点'],
    ['浓度上升0.3微克/立方米', '浓度上升0.3微克'],
    ['收入比2.45', '收入比为2.45∶1'],
    ['增长6%—6.5%', '增长6%至6.5%'],
  ])('%s for %s', (claimed, stated) => {
    expect(same(claimed, stated)).toBe(true);
  });
});

describe('a looser word is true of a value near it', () => {
  it.each([
    ['占比超过三成', '占比31%'],
    ['企业300家以上', '企业312家'],
    ['企业近600家', '企业579家'],
    ['企业约580家', '企业579家'],
    ['企业580家左右', '企业579家'],
    ['企业570余家', '企业579家'],
    ['企业600家以内', '企业579家'],
  ])('%s, where it is %s', (claimed, stated) => {
    expect(same(claimed, stated)).toBe(true);
  });
});

describe('a looser word is false of a value on its other side, or far away', () => {
  it.each([
    ['占比超过四成', '占比31%'],
    ['企业320家以上', '企业312家'],
    ['企业近300家', '企业312家'],
    ['企业约700家', '企业579家'],
    ['企业560余家', '企业579家'],
    ['企业不到500家', '企业579家'],
    ['企业超过579家', '企业不到579家'],
    ['企业超过100家', '企业579家'],
  ])('%s, where it is %s', (claimed, stated) => {
    expect(same(claimed, stated)).toBe(false);
  });
});

describe('another value is another', () => {
  it.each([
    ['企业597家', '企业579家'],
    ['减免3500亿元', '减免3500万元'],
    ['减免610.47万元', '减免610.47亿元'],
    ['增加值3.2亿美元', '增加值3.2亿元'],
    ['粮食100公斤', '粮食100斤'],
    ['灌溉面积223万亩', '灌溉面积223万公顷'],
    ['提高1.7%', '提高1.7个百分点'],
    ['增长6%—7%', '增长6%—6.5%'],
    ['增长6%', '增长6%—6.5%'],
    ['企业579家', '企业579万元'],
  ])('%s is not %s', (claimed, stated) => {
    expect(same(claimed, stated)).toBe(false);
  });

  it('even where it is exact and the report only says about', () => {
    expect(same('企业580家', '企业约579家')).toBe(false);
  });
});

describe('a claim may be held against a figure', () => {
  it.each([
    ['减免3500万元', '减免0.2亿元', true],
    ['企业12家', '企业13户', true],
    ['粮食100公斤', '粮食100吨', true],
    ['增长1.7%', '增长1.7个百分点', true],
    ['企业12家', '减免12万元', false],
    ['增长1.7%', '铁路1.7公里', false],
  ])('%s against %s: %s', (claimed, stated, comparable) => {
    expect(sameMeasure(read(claimed), read(stated))).toBe(comparable);
  });
});

const BOUNDS: readonly (Bound | null)[] = ['以上', '以内', '超过', '不到', '约', '近', '左右', '多', null];
const UNITS = ['家', '人', '元', '%', '斤', '吨', '公里'] as const;
const figure: fc.Arbitrary<Comparable> = fc
  .record({
    value: fc.integer({ min: 1, max: 1_000_000 }),
    decimals: fc.integer({ min: 0, max: 2 }),
    unit: fc.constantFrom(...UNITS),
    bound: fc.constantFrom(...BOUNDS),
  })
  .map(({ value, decimals, unit, bound }) => ({
    ...read(`完成1${unit}`),
    value: String(value / 10 ** decimals),
    bound,
  }));

describe('for all figures', () => {
  it('each is the same as itself', () => {
    fc.assert(
      fc.property(figure, (one) => {
        expect(sameValue({ ...one, bound: null }, { ...one, bound: null })).toBe(true);
      }),
    );
  });

  it('exact ones are the same from either side', () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const [one, other] = [
          { ...a, bound: null },
          { ...b, bound: null },
        ];
        expect(sameValue(one, other)).toBe(sameValue(other, one));
      }),
    );
  });

  it('a conversion of units is exact from either side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(0, 1, -1), (tons, off) => {
        const [inTons, inJin] = [read(`粮食${tons}吨`), read(`粮食${tons * 2000 + off}斤`)];
        expect(sameValue(inTons, inJin)).toBe(off === 0);
        expect(sameValue(inJin, inTons)).toBe(off === 0);
      }),
    );
  });

  it('they can be held against each other from either side', () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        expect(sameMeasure(a, b)).toBe(sameMeasure(b, a));
      }),
    );
  });

  it('those that are the same can be held against each other', () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        if (sameValue(a, b)) expect(sameMeasure(a, b)).toBe(true);
      }),
    );
  });

  it('an exact claim is the same as no other exact number of its unit that it does not round', () => {
    fc.assert(
      fc.property(figure, fc.integer({ min: 1, max: 999 }), (one, more) => {
        const other = { ...one, value: String(Number(one.value) + more), bound: null };
        fc.pre(significantDigits(other.value) < significantDigits(one.value) + 2);
        expect(sameValue({ ...one, bound: null }, other)).toBe(false);
      }),
    );
  });
});

it.each([
  ['以上', '以内', true],
  ['超过', '不到', true],
  ['不到', '超过', true],
  ['以上', '超过', false],
  ['约', '左右', false],
  ['约', null, false],
  [null, null, false],
] as const)('the bounds %s and %s clash: %s', (a, b, clash) => {
  expect(boundsClash(a, b)).toBe(clash);
});
