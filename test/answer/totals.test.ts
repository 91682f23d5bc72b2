// “一共多少” of several: computed, with every part; refused where a part is missing or they have no sum.
import { describe, expect, it } from 'vitest';
import { FOUR_CITIES } from './reports.js';
import { citedIn, firstLine, useSmallIndex } from './small-index.js';

const small = useSmallIndex(FOUR_CITIES);

describe('a sum is told first, with where it comes from', () => {
  it.each([
    [
      '湖州2022年概念验证中心加中试基地总共几家',
      '湖州市2022年建成概念验证中心、中试基地合计26家（由9家与17家相加得出）。[1]',
    ],
    [
      '湖州和丽水2022年高新技术产业增加值一共多少亿元',
      '湖州市2022年与丽水市2022年合计800.7亿元（由620.5亿元与180.2亿元相加得出）。[1][2]',
    ],
    [
      '湖州、丽水、衢州三市2022年新认定高新技术企业加起来多少家',
      '湖州市2022年、丽水市2022年与衢州市2022年合计586家（由312家、128家与146家相加得出）。[1][2][3]',
    ],
  ])('%s', async (question, answer) => {
    expect(firstLine(await small().ask(question))).toBe(answer);
  });

  it('and each part stands under it with its own citation', async () => {
    const answer = await small().ask('湖州和丽水2022年高新技术产业增加值一共多少亿元');
    expect(answer.sentences.map(({ text, computed }) => [text.replace(/（.*/, ''), computed])).toEqual([
      ['湖州市2022年与丽水市2022年合计800.7亿元', true],
      ['620.5亿元', false],
      ['180.2亿元', false],
    ]);
    expect(citedIn(answer)).toEqual(['湖州.txt 9', '丽水.txt 6']);
  });
});

describe('there is no sum', () => {
  it.each([
    ['湖州和丽水2022年研发投入占地区生产总值比重加起来多少', '这几项是比率、平均数一类，不能相加'],
    ['湖州和浙江2022年新认定高新技术企业一共多少家', '报告中没有浙江省2022年'],
    ['丽水和宁波2022年研发投入一共多少', '报告中没有宁波市2022年'],
    ['丽水2022年发放创新券和使用创新券一共多少万元', '这几项相互包含，不能相加'],
  ])('%s', async (question, reason) => {
    const { status, reason: told, nearest } = await small().ask(question);
    expect(status).toBe('not_found');
    expect(told).toContain(reason);
    expect(nearest.length).toBeGreaterThan(0);
  });
});

it('“一共” of one thing is no sum', async () => {
  expect(firstLine(await small().ask('湖州2022年一共新认定高新技术企业多少家'))).toMatch(
    /^312家（湖州市2022年）/,
  );
});
