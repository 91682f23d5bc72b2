// Questions about four cities, answered as a person sees it: the value first, and never another's.
import { describe, expect, it } from 'vitest';
import { FOUR_CITIES } from './reports.js';
import { citedIn, firstLine, useSmallIndex } from './small-index.js';

const small = useSmallIndex(FOUR_CITIES);
const first = async (question: string, ...history: string[]): Promise<string> =>
  firstLine(await small().ask(question, history));

describe('the value stands first', () => {
  it('with its place and period, and the report’s words after it', async () => {
    expect(await first('湖州2022年新认定高新技术企业多少家')).toBe(
      '312家（湖州市2022年）：“全市新认定高新技术企业312家”。[1]',
    );
  });

  it('as the report writes it', async () => {
    expect(await first('湖州2022年发放创新券多少')).toMatch(/^3500万元（/);
  });

  it('and its paragraph is cited whole, with the words quoted', async () => {
    const { citations } = await small().ask('湖州2022年新认定高新技术企业多少家');
    expect(citations).toEqual([
      {
        n: 1,
        report: '湖州.txt',
        title: '湖州市2022年科技创新工作总结和2023年工作思路',
        paragraph: 5,
        text: '2022年，全市新认定高新技术企业312家，累计达1850家；新认定省科技型中小企业905家，累计达1.2万家。',
        quote: '全市新认定高新技术企业312家',
        start: 6,
        end: 21,
        place: '湖州市',
        period: '2022年',
      },
    ]);
  });
});

describe('a target is called a target', () => {
  it.each([
    ['湖州2023年新认定高新技术企业目标是多少', /^330家以上（湖州市2023年目标）/],
    ['湖州2023年技术交易额目标多少', /^超过120亿元（湖州市2023年目标）/],
    ['湖州2023年全社会研发投入增长目标', /^10%以上（湖州市2023年目标）/],
    ['舟山2023年科技支出增长多少', /^8%（舟山市2023年目标）/],
  ])('%s', async (question, answer) => {
    expect(await first(question)).toMatch(answer);
  });

  it('and what was reached is not', async () => {
    const answer = await first('湖州2022年新认定高新技术企业多少家');
    expect(answer).toMatch(/^312家/);
    expect(answer).not.toContain('目标');
  });

  it('and is told after what was reached, where no period is asked', async () => {
    const { sentences } = await small().ask('湖州新认定高新技术企业多少家');
    expect(sentences.map(({ text }) => text.replace(/：.*/, ''))).toEqual([
      '312家（湖州市2022年）',
      '330家以上（湖州市2023年目标）',
    ]);
  });
});

describe('level, change, share, rank and gap of one indicator are never taken for one another', () => {
  it.each([
    ['湖州2022年全社会研发投入多少', /^158\.6亿元/],
    ['湖州2022年全社会研发投入增长多少', /^12\.5%/],
    ['湖州2022年全社会研发投入占地区生产总值比重多少', /^3\.2%/],
    ['湖州2022年全社会研发投入占地区生产总值比重居全省第几位', /^第2位/],
    ['湖州2022年高新技术产业增加值占比提高多少个百分点', /^1\.4个百分点/],
    ['舟山2022年科技支出多少', /^9\.6亿元/],
    ['舟山2022年科技支出增长多少', /^4%/],
    ['舟山科技支出增速高于全省多少个百分点', /^7\.8个百分点/],
  ])('%s', async (question, answer) => {
    expect(await first(question)).toMatch(answer);
  });
});

describe('neighbours in one sentence are never taken for one another', () => {
  it.each([
    ['湖州2022年新认定省科技型中小企业多少家', /^905家/],
    ['湖州建成概念验证中心多少家', /^9家/],
    ['湖州建成中试基地多少家', /^17家/],
    ['丽水2022年发放创新券多少', /^860万元/],
    ['丽水2022年使用创新券多少', /^512万元/],
    ['舟山2022年新认定高新技术企业中海洋产业企业多少家', /^21家/],
  ])('%s', async (question, answer) => {
    expect(await first(question)).toMatch(answer);
  });
});

describe('a value before and the value reached', () => {
  it('are told by their years', async () => {
    expect(await first('湖州2022年研发机构设置率多少')).toMatch(/^41\.2%（湖州市2022年）/);
    expect(await first('湖州2021年研发机构设置率多少')).toMatch(/^35\.6%（湖州市2021年）/);
  });
});

describe('a place is a condition', () => {
  it.each([
    ['湖州2022年新认定高新技术企业多少家', '湖州.txt 5', /^312家/],
    ['丽水2022年新认定高新技术企业多少家', '丽水.txt 4', /^128家/],
    ['衢州2022年新认定高新技术企业多少家', '衢州.txt 4', /^146家/],
    ['舟山2022年新认定高新技术企业多少家', '舟山.txt 3', /^58家/],
  ])('%s', async (question, cited, value) => {
    const answer = await small().ask(question);
    expect(firstLine(answer)).toMatch(value);
    expect(citedIn(answer)).toEqual([cited]);
  });

  it('and where none is asked, each place is told by name, with what it reached and what it wants', async () => {
    const { sentences } = await small().ask('新认定高新技术企业多少家');
    expect(sentences.map(({ text }) => text.replace(/：.*/, '')).sort()).toEqual([
      '128家（丽水市2022年）',
      '146家（衢州市2022年）',
      '312家（湖州市2022年）',
      '330家以上（湖州市2023年目标）',
      '58家（舟山市2022年）',
      '65家（舟山市2023年目标）',
    ]);
  });

  it('each with its own citation', async () => {
    const { sentences, citations } = await small().ask('全社会研发投入占地区生产总值比重是多少');
    const told = sentences.map(({ text, citations: [n] }) => [
      text.replace(/：.*/, ''),
      citations.find((citation) => citation.n === n)!.report,
    ]);
    expect(told.sort()).toEqual([
      ['2.25%（丽水市2022年）', '丽水.txt'],
      ['2.43%（衢州市2022年）', '衢州.txt'],
      ['3.2%（湖州市2022年）', '湖州.txt'],
    ]);
  });
});

describe('two places are compared', () => {
  it('by what lies between them, said to be computed and from which two figures', async () => {
    const answer = await small().ask('湖州和丽水2022年新认定高新技术企业相差多少');
    expect(firstLine(answer)).toBe('湖州市2022年比丽水市2022年高出184家（由312家与128家计算得出）。[1][2]');
    expect(answer.sentences.map(({ computed }) => computed)).toEqual([true, false, false]);
    expect(citedIn(answer)).toEqual(['湖州.txt 5', '丽水.txt 4']);
  });

  it('from the side that is asked', async () => {
    expect(await first('丽水2022年新认定高新技术企业比湖州少多少家')).toMatch(
      /^丽水市2022年比湖州市2022年低184家/,
    );
  });

  it.each([
    ['湖州和丽水2022年全社会研发投入相差多少', '117.3亿元'],
    ['湖州和丽水2022年发放创新券相差多少', '2640万元'],
    ['湖州和丽水2022年全社会研发投入占地区生产总值比重相差多少', '0.95个百分点'],
    ['湖州2022年和2021年研发机构设置率相差多少', '5.6个百分点'],
  ])('%s: in the right unit', async (question, difference) => {
    expect(await first(question)).toContain(`高出${difference}（由`);
  });

  it('and which is more is said first', async () => {
    expect(await first('湖州和衢州哪个新认定高新技术企业多')).toMatch(/^湖州市2022年比衢州市2022年高出166家/);
  });

  it('never where one of them has no such figure', async () => {
    const { sentences } = await small().ask('湖州和丽水2022年技术交易额相差多少');
    expect(sentences.filter(({ computed, text }) => computed || text.includes('丽水市'))).toEqual([]);
  });
});

describe('a list', () => {
  it('is complete and in order', async () => {
    expect(await first('湖州四大实验室是哪些')).toBe(
      '四大实验室分别是太湖实验室、莫干山实验室、南浔实验室和安吉实验室。[1]',
    );
  });
});

describe('a whole question without place or year, in the middle of a conversation', () => {
  const HISTORY = '丽水2022年新认定高新技术企业多少家';

  it('is still about there and then', async () => {
    expect(await first('全社会研发投入一共达到了多少亿元', HISTORY)).toMatch(/^41\.3亿元（丽水市2022年）/);
  });

  it('is about something else where nothing is said of it there', async () => {
    expect(await first('全市建成的中试基地一共有多少家', HISTORY)).toMatch(/^17家（湖州市/);
  });
});
