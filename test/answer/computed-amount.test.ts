// What lies between two figures, and their sum, in the scale that a reader expects.

import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import {
  boundOfSum,
  compareFigures,
  differenceOf,
  readableScale,
  sumOf,
  unitOfSum,
  writeAmount,
} from '../../src/answer/computed-amount.js';
import { writtenValue } from '../../src/answer/figure-sentence.js';
import { statedBy } from './stated-figures.js';

function difference(first: string, second: string) {
  const [a, b] = [statedBy(first), statedBy(second)];
  const found = differenceOf(a.figure, b.figure);
  if (!found) return undefined;
  const written = [a, b].map(({ figure, paragraph }) => writtenValue(figure, paragraph));
  const scale = readableScale(found.amount, written, '');
  return { text: writeAmount(found.amount, found.unit, scale), sign: found.sign };
}

it.each([
  ['入库579家。', '入库425家。', '154家', 1],
  ['入库425家。', '入库579家。', '154家', -1],
  ['入库579家。', '入库579家。', '0家', 0],
  ['增加值439.29亿元。', '增加值298.81亿元。', '140.48亿元', 1],
  ['发放创新券4518.08万元。', '发放创新券3437万元。', '1081.08万元', 1],
  ['发放创新券3500万元。', '发放创新券0.1亿元。', '2500万元', 1],
  ['科技型中小企业1.2万家。', '科技型中小企业9000家。', '0.3万家', 1],
  ['增加值增长6.1%。', '增加值下降2.3%。', '8.4个百分点', 1],
  ['增加值下降2.3%。', '增加值增长6.1%。', '8.4个百分点', -1],
  ['能耗下降5.6%。', '能耗下降4.8%。', '0.8个百分点', 1],
  ['粮食产量2000斤。', '粮食产量0.5吨。', '1000斤', 1],
  ['科技型中小企业1.25万家。', '科技型中小企业12000家。', '500家', 1],
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
    ['培育企业10—15家。', '培育企业8家。'],
  ])('%s against %s', (first, second) => {
    expect(difference(first, second)).toBeUndefined();
  });
});

it('a fall is less than a growth, and a greater fall than a lesser', () => {
  const [growth, fall, greater] = ['增长1%。', '下降2.3%。', '下降5%。'].map((text) => statedBy(text).figure);
  expect([compareFigures(growth!, fall!), compareFigures(greater!, fall!)]).toEqual([1, -1]);
});

describe('the scale of a computed amount', () => {
  it.each([
    ['4200000000000', ['1.62万亿元'], '', '万亿'],
    ['420000000000', ['1.62万亿元'], '多多少亿元', '亿'],
    ['4000000000', ['1.62万亿元'], '', '亿'],
    ['1534400000000', ['7161亿元', '8183亿元'], '', '亿'],
    ['2000000000000', ['8000亿元', '1.2万亿元'], '', '万亿'],
    ['97', ['18个', '64个'], '一共多少个', ''],
  ])('%s beside %j, asked with “%s”', (amount, written, question, scale) => {
    expect(readableScale(new Big(amount), written, question)).toBe(scale);
  });
});

describe('a sum', () => {
  const sum = (...sentences: string[]) => sentences.map((sentence) => statedBy(sentence).figure);

  it('is exact', () => {
    expect(sumOf(sum('增加值439.29亿元。', '增加值298.81亿元。')).toFixed()).toBe('73810000000');
  });

  it.each([
    ['', ['入库3家。', '入库6家。']],
    ['不低于', ['入库800家以上。', '入库400家。']],
    ['不超过', ['失业人数控制在30人以内。', '失业人数20人。']],
    ['约', ['入库约800家。', '入库400家。']],
    ['约', ['入库800家以上。', '入库约400家。']],
  ])('is “%s” its amount for %j', (bound, sentences) => {
    expect(boundOfSum(sum(...sentences))).toBe(bound);
  });

  it.each([
    ['家', ['入库3家。', '入库6家。']],
    ['个', ['建成平台3个。', '培育企业6家。']],
    [undefined, ['实施项目3项。', '培育企业6家。']],
    [undefined, ['产量3吨。', '产量6斤。']],
  ])('is counted by %s for %j', (unit, sentences) => {
    expect(unitOfSum(sum(...sentences))).toBe(unit);
  });
});
