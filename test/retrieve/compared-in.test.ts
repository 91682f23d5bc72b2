// A follow-up that only compares what was asked about before.
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { resolveFollowUp } from '../../src/retrieve/follow-up.js';

const field = loadField();
const wholeOf = (question: string, ...history: string[]): string =>
  resolveFollowUp(field, question, history, 2026).text.replace(/\s+/g, ' ').trim();

describe('with another place or year', () => {
  it.each([
    ['和2017年比呢', '2018年粮食产量和2017年相差多少'],
    ['跟上年相比呢？', '2018年粮食产量和上年相差多少'],
  ])('%s', (question, whole) => {
    expect(wholeOf(question, '2018年粮食产量是多少')).toBe(whole);
  });

  it('of a place', () => {
    expect(wholeOf('和绍兴比呢', '嘉兴2020年高企入库多少家')).toBe('嘉兴2020年高企入库和绍兴相差多少');
  });
});

describe('of the last two', () => {
  const YEARS = ['2017年粮食产量多少', '2018年呢'];

  it.each([
    ['哪年多', '2017年和2018年粮食产量哪年多'],
    ['那差多少呢', '2017年和2018年粮食产量差多少'],
    ['两年加起来呢', '2017年和2018年粮食产量加起来多少'],
  ])('%s', (question, whole) => {
    expect(wholeOf(question, ...YEARS)).toBe(whole);
  });

  it('that were two places', () => {
    expect(wholeOf('谁更多', '嘉兴2020年高企入库多少家', '绍兴呢')).toBe('嘉兴和绍兴2020年高企入库谁更多');
  });

  it('or of three', () => {
    const three = ['2016年粮食产量多少', '2017年呢', '2018年呢'];
    expect(wholeOf('最高的是哪年', ...three)).toBe('2016年、2017年、2018年粮食产量哪年最高');
    expect(wholeOf('三年一共多少', ...three)).toBe('2016年、2017年、2018年粮食产量一共多少');
    expect(wholeOf('差多少', ...three)).toBe('2017年和2018年粮食产量差多少');
  });

  it('leaves what the next question takes over as it was', () => {
    expect(wholeOf('2019年呢', ...YEARS, '哪年多')).toBe('粮食产量多少 2019年');
  });

  it('is none where only one was asked about', () => {
    expect(wholeOf('差多少', '2017年粮食产量多少')).not.toContain('和');
  });
});

describe('a part takes the place of the whole', () => {
  it.each([
    ['出口呢', '2012年进出口总额多少', '2012年出口总额多少 出口'],
    ['农村的呢', '2012年城乡居民储蓄多少', '2012年农村居民储蓄多少 农村'],
  ])('%s', (question, before, whole) => {
    expect(wholeOf(question, before)).toBe(whole);
  });
});
