// What lies between two figures, in the unit they are written in.
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../src/answer/compose-compare.js';
import { writtenValue } from '../../src/answer/figure-sentence.js';
import { statedBy } from './stated-figures.js';

function difference(first: string, second: string) {
  const [a, b] = [statedBy(first), statedBy(second)];
  return differenceOf(a.figure, b.figure, writtenValue(a.figure, a.paragraph));
}

it.each([
  ['入库579家。', '入库425家。', '154家', 1],
  ['入库425家。', '入库579家。', '154家', -1],
  ['入库579家。', '入库579家。', '0家', 0],
  ['增加值439.29亿元。', '增加值298.81亿元。', '140.48亿元', 1],
  ['发放创新券4518.08万元。', '发放创新券3437万元。', '1081.08万元', 1],
  ['发放创新券3500万元。', '发放创新券0.1亿元。', '2500万元', 1],
  ['科技型中小企业1.2万家。', '科技型中小企业9000家。', '0.3万家', 1],
  ['占地区生产总值比重达3.2%。', '占地区生产总值比重达2.25%。', '0.95个百分点', 1],
  ['同比提高4.6个百分点。', '同比提高4.25个百分点。', '0.35个百分点', 1],
])('%s against %s', (first, second, text, sign) => {
  expect(difference(first, second)).toEqual({ text, sign });
});

it('is exact where floating point is not', () => {
  expect(difference('增加值0.3亿元。', '增加值0.1亿元。')).toEqual({ text: '0.2亿元', sign: 1 });
});

describe('there is none between figures of different units', () => {
  it.each([
    ['入库579家。', '发放创新券3437万元。'],
    ['增长12%。', '提高4.6个百分点。'],
    ['出口3亿美元。', '出口3亿元。'],
  ])('%s against %s', (first, second) => {
    expect(difference(first, second)).toBeUndefined();
  });
});
