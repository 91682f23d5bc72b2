// What kind of answer a question wants, and in what kind and unit a figure answers it.
import { describe, expect, it } from 'vitest';
import { readAsked } from '../../src/retrieve/question.js';

const kindOf = (text: string) => readAsked(text).kind;

describe('the kind of an answer', () => {
  it.each([
    ['湖州2022年新认定高新技术企业多少家', 'how-much'],
    ['研发投入居全省第几位', 'how-much'],
    ['绍兴21年新增高企目标', 'how-much'],
    ['湖州和丽水研发投入相差多少', 'compare'],
    ['嘉兴比绍兴多多少家', 'compare'],
    ['湖州和衢州哪个高企多', 'compare'],
    ['四大实验室是哪些', 'list'],
    ['重点任务包括哪几项', 'list'],
    ['连续几年增长', 'fact'],
    ['抢险持续多长时间', 'fact'],
    ['导演是谁', 'fact'],
    ['试点从几月几号起扩大', 'fact'],
    ['中外关系四原则是什么', 'list'],
    ['第三产业是什么', 'fact'],
    ['工程有没有完工', 'yes-no'],
    ['连着几十年第一的是哪个省', 'fact'],
  ])('to %s: %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  it('is no comparison of two levels where the growth since a year is asked', () => {
    expect(kindOf('1974年粮食产量比1964年增长多少倍')).toBe('how-much');
    expect(kindOf('粮食产量比1964年增长多少倍')).toBe('how-much');
  });

  it('is no list where one of a kind is asked for', () => {
    expect(kindOf('最大的是哪个堰塞湖')).toBe('fact');
    expect(kindOf('是哪个大型项目')).toBe('fact');
  });
});

describe('the kinds of figure that answer', () => {
  it.each([
    ['研发投入增长多少', ['change']],
    ['粮食产量比1964年增长多少倍', ['change']],
    ['研发投入占地区生产总值比重多少', ['share', 'value']],
    ['研发投入居全省第几位', ['rank']],
    ['占比提高多少个百分点', ['change', 'gap', 'value']],
    ['新增高企多少家', []],
    ['失业率下降到多少', ['share', 'value']],
    ['赤字率安排几个点', ['share', 'value']],
    ['研发强度高几个点', ['change', 'gap', 'value']],
    ['增加值哪个增得快', ['change']],
  ])('%s: %j', (text, kinds) => {
    expect(readAsked(text).figureKinds).toEqual(kinds);
  });
});

describe('the unit of an answer', () => {
  it.each([
    ['新增高企多少家', '家'],
    ['粮食产量比1964年增长多少倍', '倍'],
    ['培训多少人次', '人次'],
  ])('%s: %s', (text, unit) => {
    expect(readAsked(text).unit).toBe(unit);
  });

  it('is open where only its scale is named', () => {
    expect(readAsked('研发投入多少亿元').unit).toBeNull();
    expect(readAsked('花了多少钱').unit).toBeNull();
  });

  it('tells what is measured', () => {
    expect(readAsked('研发投入多少亿元').unitClasses).toEqual(['money']);
    expect(readAsked('新增高企多少家').unitClasses).toEqual(['count', 'people', 'none']);
    expect(readAsked('绿化面积是多少').unitClasses).toEqual(['area']);
  });
});

it('家境 and 户籍 are no counters', () => {
  expect(readAsked('多少家境困难的学生').unit).toBeNull();
  expect(readAsked('多少户籍人口').unit).toBeNull();
  expect(readAsked('多少家企业').unit).toBe('家');
});

describe('an everyday question wants', () => {
  it.each([
    ['旅游花费多少', ['money']],
    ['外送电量多少亿千瓦时', ['energy']],
    ['一天坐地铁的人有多少', ['people', 'none']],
  ])('%s: %j', (text, classes) => {
    expect(readAsked(text).unitClasses).toEqual(expect.arrayContaining(classes));
  });

  it('no money where incomes are a ratio', () => {
    expect(readAsked('城乡居民收入比是多少').unitClasses).not.toContain('money');
  });

  it.each([
    ['蜀道集团排到世界500强多少名', 'rank'],
    ['物价贵了百分之几', 'change'],
  ])('%s: a %s', (text, kind) => {
    expect(readAsked(text).figureKinds[0]).toBe(kind);
  });

  it.each([
    ['重庆人均gdp', 'how-much'],
    ['铁路一共多长', 'how-much'],
    ['呼和浩特的粮食产量2024', 'how-much'],
    ['05年贫困人口减得比06年多,多减了几万人', 'compare'],
  ])('%s: %s', (text, kind) => {
    expect(readAsked(text).kind).toBe(kind);
  });
});
