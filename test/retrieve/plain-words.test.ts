import { describe, expect, it } from 'vitest';
import { inPlainWords } from '../../src/retrieve/plain-words.js';

describe('a turn of speech', () => {
  it.each([
    ['2015年粮食产量比前一年多多少', '2015年粮食产量比上年多多少'],
    ['占比高几个点', '占比高几个百分点'],
    ['新增就业超额完成多少', '新增就业实际比目标多多少'],
    ['三年里减少最多的是哪年', '三年里减少哪年最多'],
    ['能耗哪年降得更狠', '能耗哪年降得更多'],
    ['出口占几成?要准数', '出口占百分之几'],
    ['新装了多少千瓦,不要总装机', '新装了多少千瓦'],
    ['把甲市、乙市的粮食产量从高到低排一下', '甲市、乙市的粮食产量哪个最高'],
    ['进口有多大份额', '进口比重是多少'],
    ['那条船叫啥', '那条船叫什么'],
    ['支出比2008年添了多少', '支出比2008年多了多少'],
    ['又添了多少个', '又增了多少个'],
  ])('%s', (said, plain) => {
    expect(inPlainWords(said)).toBe(plain);
  });

  it.each([
    ['财政收入有没有完成年初定的目标?', '财政收入实际比目标多多少'],
    ['外贸定的增长目标实现了吗', '外贸增长实际比目标多多少'],
    ['gdp增速达到预期目标了没有', 'gdp增速实际比目标多多少'],
  ])('whether a wish was reached is told by both: %s', (said, plain) => {
    expect(inPlainWords(said)).toBe(plain);
  });

  it.each([
    '前一年粮食产量多少',
    '2023年完成了多少目标',
    '实现目标要靠什么',
    '赤字率安排的几个点',
    '高几个点名单位',
  ])('is left as it is: %s', (said) => {
    expect(inPlainWords(said)).toBe(said);
  });
});
