// What a question asks about: place, period, base, report, nature.
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { formatPeriod } from '../../src/field/period.js';
import { readQuery } from '../../src/retrieve/query.js';

const field = loadField();

function read(question: string, thisYear: number | null = null) {
  const query = readQuery(field, question, thisYear);
  return {
    ...query,
    places: query.places.map(({ name }) => name),
    periods: query.periods.map(formatPeriod),
    base: query.base && formatPeriod(query.base),
  };
}

describe('the place of a question', () => {
  it('is one that stands inside a word of the dictionary', () => {
    expect(read('浙江省政府2024年做了什么').places).toEqual(['浙江省']);
  });

  it('is the country where nothing else is named', () => {
    expect(read('全国粮食产量是多少').places).toEqual(['全国']);
  });

  it('is not the country where another place is only ranked in it', () => {
    expect(read('2020年浙江研发投入居全国第几').places).toEqual(['浙江省']);
  });

  it('is each of several, once', () => {
    expect(read('江苏和浙江各是多少，浙江更多吗').places).toEqual(['江苏省', '浙江省']);
  });
});

describe('the period of a question', () => {
  it('is the narrower of two', () => {
    expect(read('2020年1-5月入库多少家').periods).toEqual(['2020年1—5月']);
  });

  it('of months without a year is open', () => {
    expect(read('上半年入库多少家')).toMatchObject({ periods: [], months: { from: 0, to: 5 } });
  });

  it('of months joins the year named elsewhere', () => {
    expect(read('嘉兴(2020)高企1-10月入库多少家')).toMatchObject({ periods: ['2020年1—10月'], months: null });
  });

  it('up to a month is the year up to then', () => {
    expect(read('截至2020年6月累计入库多少家').periods).toEqual(['2020年上半年']);
  });

  it('is not that of the report', () => {
    expect(read('2018年报告说城镇新增就业多少')).toMatchObject({ periods: [], reportYears: [2018] });
  });

  it('in which something was said is remembered as such', () => {
    expect(read('2000年讲的西部大开发是什么').saidYears).toEqual([2000]);
  });

  it('is not what a growth is measured from', () => {
    expect(read('1974年粮食产量比1964年增长多少倍')).toMatchObject({ periods: ['1974年'], base: '1964年' });
    expect(read('粮食产量比1964年增长多少倍')).toMatchObject({ periods: [], base: '1964年' });
  });

  it('is both of two years whose levels are compared', () => {
    expect(read('2020年入库数比2019年多多少家')).toMatchObject({ periods: ['2020年', '2019年'], base: null });
  });

  it('named by 今年 is the asker’s own', () => {
    expect(read('今年入库多少家', 2020).periods).toEqual(['2020年']);
  });
});

describe('the nature of a question', () => {
  it.each([
    ['2020年计划新增多少家', 'target'],
    ['2020年新增目标是多少家', 'target'],
    ['2020年实际新增多少家', 'actual'],
    ['2020年新增多少家', null],
    ['计划单列市有多少个', null],
  ])('%s: %s', (question, nature) => {
    expect(read(question).nature).toBe(nature);
  });
});

describe('the focus of a question', () => {
  it('is without the unit that is asked for', () => {
    expect(read('2020年新建高标准农田多少万亩').focus).toBe('新建高标准农田');
    expect(read('22和23两年粮食总产各多少亿斤').focus).not.toMatch(/两年|斤/);
  });

  it('is without place, period and question words', () => {
    expect(read('请问湖州2022年新认定高新技术企业多少家？').focus).toBe('新认定高新技术企业');
  });

  it('is the whole question where nothing else is left', () => {
    expect(read('多少？').focus).toBe('多少?');
  });
});

it('a question for an editor wants the credits', () => {
  expect(read('责任编辑是谁').wantsCredits).toBe(true);
  expect(read('导演是谁').wantsCredits).toBe(false);
});
