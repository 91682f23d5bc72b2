// Is a claimed value the stated one: roundings, multiples, approximations, and where to look for it.
import { describe, expect, it } from 'vitest';
import { type Comparable, equalAmounts, sameValue } from '../../src/figures/compare-figures.js';

const amount = (value: string, unit: string, more: Partial<Comparable> = {}): Comparable => ({
  value,
  valueTo: null,
  unit,
  unitClass: 'other',
  bound: null,
  direction: null,
  kind: 'value',
  ...more,
});

describe('a rounding', () => {
  it.each([
    ['1890000000000', '1891400000000', true, '1.89万亿 for 18914亿'],
    ['1890000000000', '1884400000000', false, '18844亿 is rather 1.88万亿'],
    ['4630000000000', '4628000000000', false, 'one digit less may be a mistake'],
    ['1900000000000', '1891400000000', false, 'two digits are too few to tell'],
  ])('%s for %s: %s (%s)', (claimed, stated, same) => {
    expect(sameValue(amount(claimed, '元'), amount(stated, '元'))).toBe(same);
  });
});

describe('an approximation', () => {
  it('has fewer digits than what it stands for', () => {
    expect(sameValue(amount('160', '亿元', { bound: '约' }), amount('158.6', '亿元'))).toBe(true);
    expect(sameValue(amount('3.25', '%', { bound: '左右' }), amount('3.18', '%'))).toBe(false);
  });

  it('is no approximation of another one', () => {
    expect(sameValue(amount('3.2', '%', { bound: '左右' }), amount('3.18', '%', { bound: '左右' }))).toBe(
      false,
    );
  });
});

it('1.19倍 more is 119% more', () => {
  expect(sameValue(amount('1.19', '倍'), amount('119', '%'))).toBe(true);
});

it('a value is looked for in every unit that measures the same', () => {
  const found = equalAmounts(amount('9128', '斤'));
  const inKilograms = found.find(({ unit }) => unit === '公斤')!;
  expect(inKilograms.from).toBeLessThan(4564);
  expect(inKilograms.to).toBeGreaterThan(4564);
  expect(found.map(({ unit }) => unit)).toContain('吨');
});

it.each<[string, string, Comparable['bound'], boolean, string]>([
  ['66.67', '66.7', null, true, '三分之二 for 66.7%'],
  ['66.67', '66.9', null, false, '66.9% is no two thirds'],
  ['66.67', '64.2', '近', true, '接近三分之二 for 64.2%'],
  ['66.67', '61.5', '近', false, '61.5% is not near two thirds'],
  ['64.21', '64.9', '约', false, 'two decimals are no fraction'],
])('a fraction: %s for %s, %s: %s (%s)', (claimed, stated, bound, same) => {
  expect(sameValue(amount(claimed, '%', { bound }), amount(stated, '%'))).toBe(same);
});

it('超过40% is not 接近40%', () => {
  expect(sameValue(amount('40', '%', { bound: '超过' }), amount('40', '%', { bound: '近' }))).toBe(false);
});
