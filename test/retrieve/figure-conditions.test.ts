// How a stored figure meets place, period and nature of a question.
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { natureScore, periodScore, placeScore } from '../../src/retrieve/figure-conditions.js';
import { readQuery } from '../../src/retrieve/query.js';
import { statedBy, statedIn } from '../answer/stated-figures.js';

const field = loadField();
const asking = (question: string) => readQuery(field, question, null);

describe('the period of a figure', () => {
  const agreement = (sentence: string, question: string, reportYear: number | null = 2020): number =>
    periodScore(statedBy(sentence).figure, asking(question), reportYear);

  it('is the very one', () => {
    expect(agreement('2019年入库579家。', '2019年入库多少家')).toBe(1);
  });

  it('is a part of the year that is asked', () => {
    expect(agreement('1—6月，入库579家。', '2020年入库多少家')).toBe(0.7);
  });

  it('is not another year', () => {
    expect(agreement('2019年入库579家。', '2020年入库多少家')).toBe(0);
  });

  it('is no single year where several are asked', () => {
    expect(agreement('2019年入库579家。', '2016年至2020年入库多少家')).toBe(0);
  });

  it('of a whole year that the sentence names says nothing of its first half', () => {
    expect(agreement('2020年入库579家。', '2020年上半年入库多少家')).toBe(0);
  });

  it('of a whole year that only the section names may be its first half', () => {
    expect(agreement('入库579家。', '2020年上半年入库多少家')).toBe(0.35);
  });

  it('that ends where the asked year ends is its state then, the more so where its end is asked for', () => {
    const level = '2016年至2020年，基金规模达到579亿元。';
    expect(agreement(level, '2020年基金规模多少')).toBe(0.4);
    expect(agreement(level, '2020年底基金规模多少')).toBe(0.7);
    expect(agreement(level, '2018年底基金规模多少')).toBe(0);
  });

  it('that is a sum of years says nothing of the last', () => {
    expect(agreement('2016年至2020年累计入库579家。', '2020年入库多少家')).toBe(0);
  });

  it('fits where none is asked', () => {
    expect(agreement('2019年入库579家。', '入库多少家')).toBe(0.8);
  });

  it('is of the report that is asked for, or of none', () => {
    expect(agreement('2019年入库579家。', '2020年报告说入库多少家', 2020)).toBe(1);
    expect(agreement('2019年入库579家。', '2020年报告说入库多少家', 2021)).toBe(0);
  });

  it('of months without a year is those of any', () => {
    expect(agreement('1—6月，入库579家。', '上半年入库多少家')).toBe(1);
    expect(agreement('2020年1—5月，入库579家。', '上半年入库多少家')).toBe(0);
  });

  it('that nothing tells is likely the year before a result’s report, and the year of a wish’s', () => {
    const undated = (sentence: string, question: string) =>
      periodScore({ ...statedBy(sentence).figure, period: null }, asking(question), 2020);
    expect(undated('入库579家。', '2019年入库多少家')).toBe(0.45);
    expect(undated('入库579家。', '2020年入库多少家')).toBe(0.25);
    expect(undated('力争入库579家。', '2020年入库多少家')).toBe(0.45);
    expect(undated('入库579家。', '2015年入库多少家')).toBe(0);
  });
});

describe('the place of a figure', () => {
  const agreement = (question: string): number => {
    const [, city] = statedIn(
      '浙江省2023年工作报告',
      '生产总值82553亿元，杭州数字经济核心产业增加值5675亿元。',
    );
    return placeScore(city!.figure, asking(question));
  };

  it('is the city’s in its province’s report', () => {
    expect(agreement('杭州数字经济核心产业增加值多少')).toBe(1);
    expect(agreement('浙江数字经济核心产业增加值多少')).toBe(0);
  });

  it('is no other’s', () => {
    expect(agreement('宁波数字经济核心产业增加值多少')).toBe(0);
  });

  it('fits where none is asked', () => {
    expect(agreement('数字经济核心产业增加值多少')).toBe(1);
  });

  it('that nothing tells is perhaps the country’s', () => {
    const figure = { ...statedBy('入库579家。', '会议纪要').figure, place: null };
    expect(placeScore(figure, asking('全国入库多少家'))).toBe(0.5);
    expect(placeScore(figure, asking('嘉兴入库多少家'))).toBe(0);
  });

  it('is not one that only the title of a document names', () => {
    const { figure } = statedBy('落实《嘉兴市科技规划》入库579家。');
    expect(placeScore(figure, asking('嘉兴入库多少家'))).toBe(0);
  });
});

describe('the nature of a figure', () => {
  const agreement = (sentence: string, question: string): number =>
    natureScore(statedBy(sentence).figure, asking(question), 2020);

  it('is a result rather than a wish where the question does not say', () => {
    expect(agreement('入库579家。', '入库多少家')).toBe(1);
    expect(agreement('力争入库579家。', '入库多少家')).toBe(0.4);
  });

  it('must be the one that the question says', () => {
    expect(agreement('力争入库579家。', '入库目标多少家')).toBe(1);
    expect(agreement('入库579家。', '入库目标多少家')).toBe(0);
    expect(agreement('力争入库579家。', '实际入库多少家')).toBe(0);
  });
});
