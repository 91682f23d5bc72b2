// What speaks for a sentence raises the odds that it answers; what speaks against it lowers them.
import { describe, expect, it } from 'vitest';
import { MIN_LIKELIHOOD } from '../../src/answer/compose-text.js';
import {
  type Evidence,
  inFullYears,
  isTop,
  likelihood,
  missingKeys,
} from '../../src/answer/text-evidence.js';

const PLAIN: Evidence = {
  spoken: 0.7,
  paragraph: 0.8,
  weakest: 0.6,
  hasForm: null,
  missingKeys: 0,
  missingAnchors: 0,
  rank: 0,
  inKeywords: true,
  inVectors: true,
  isShort: false,
  list: null,
};
const odds = (evidence: Partial<Evidence> = {}): number => likelihood({ ...PLAIN, ...evidence });

describe('the odds that a sentence answers', () => {
  it('are enough to tell one that names most of the question, and comes first', () => {
    expect(odds()).toBeGreaterThanOrEqual(MIN_LIKELIHOOD);
  });

  it('are not enough to tell one that names hardly anything', () => {
    expect(odds({ spoken: 0.2, paragraph: 0.3, weakest: 0.4 })).toBeLessThan(MIN_LIKELIHOOD);
  });

  it.each<[string, Partial<Evidence>]>([
    ['it names more of the question', { spoken: 1 }],
    ['its paragraph does', { paragraph: 1 }],
    ['it is nearer to what is served worst', { weakest: 0.8 }],
    ['it has words of the wanted form', { hasForm: true }],
    ['it is a list of as many members as asked', { list: 'exact' }],
  ])('rise where %s', (_, evidence) => {
    expect(odds(evidence)).toBeGreaterThan(odds());
  });

  it.each<[string, Partial<Evidence>]>([
    ['it has no word of the wanted form', { hasForm: false }],
    ['a number of the question is missing', { missingKeys: 1 }],
    ['a rare word of the question is missing', { missingAnchors: 0.5 }],
    ['others stand before it', { rank: 3 }],
    ['the keywords did not find it', { inKeywords: false }],
    ['the vectors did not find it', { inVectors: false }],
    ['it is short', { isShort: true }],
    ['it is a list with fewer members than asked', { list: 'fewer' }],
  ])('fall where %s', (_, evidence) => {
    expect(odds(evidence)).toBeLessThan(odds());
  });

  it('do not fall for a short sentence with words of the wanted form', () => {
    expect(odds({ hasForm: true, isShort: true })).toBe(odds({ hasForm: true }));
  });

  it('of a list rise with the members that it has', () => {
    const lists = (['fewer', 'none', 'some', 'exact', 'surely'] as const).map((list) => odds({ list }));
    expect(lists).toEqual([...lists].sort((a, b) => a - b));
    expect(new Set(lists).size).toBe(5);
  });
});

describe('numbers, Latin words and titles of a question', () => {
  it.each([
    ['2020年入库多少', '2020年入库579家', 0],
    ['2020年入库多少', '2021年入库579家', 1],
    ['gdp增长5%的目标', 'gdp增长6%', 0.5],
    ['《科技规划》第三条', '《科技规划》第三条规定', 0],
    ['《科技规划》第三条', '第三条规定', 0.5],
    ['入库多少', '入库579家', 0],
    ['谁的增速排第一', '增速居全省首位', 0],
    ['谁的增速排第一', '增速居全省第10位', 1],
  ])('%s in %s: %d are missing', (question, text, share) => {
    expect(missingKeys(question, text)).toBe(share);
  });
});

it('a year of two digits is sought in full, where it was read as one', () => {
  expect(inFullYears('24年入库多少', [2024])).toBe('2024年入库多少');
  expect(inFullYears('04年到2006年', [2004, 2006])).toBe('2004年到2006年');
  expect(inFullYears('连续24年增长', [2023])).toBe('连续24年增长');
});

it('an arm has found what is among its first three', () => {
  expect([1, 3, 4, null].map(isTop)).toEqual([true, true, false, false]);
});

it('a number of the question stands in a text by itself, not inside another', () => {
  expect(missingKeys('增速居全国第1位的省', '增速居全国第10位')).toBe(1);
  expect(missingKeys('增速居全国第1位的省', '增速居全国第1位')).toBe(0);
});
