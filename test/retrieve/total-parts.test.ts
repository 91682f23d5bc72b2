// Which parts a question wants added up, and which “一共” wants no sum.
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { formatPeriod } from '../../src/field/period.js';
import { readQuery } from '../../src/retrieve/query.js';
import { readAsked } from '../../src/retrieve/question.js';
import { splitTotal } from '../../src/retrieve/total-parts.js';

const field = loadField();
const split = (question: string) => {
  const query = readQuery(field, question, 2023);
  return splitTotal(field, query, readAsked(query.text));
};
const focuses = (question: string) => split(question)?.map(({ query }) => query.focus);

describe('names', () => {
  it.each([
    ['湖州2022年概念验证中心加中试基地总共几家', ['概念验证中心', '中试基地']],
    ['湖州2022年概念验证中心、中试基地和实验室三样合计多少个', ['概念验证中心', '中试基地', '实验室']],
    ['湖州2022年新增的概念验证中心和中试基地一共多少家', ['新增的概念验证中心', '新增的中试基地']],
    ['湖州一共有多少家概念验证中心和中试基地', ['概念验证中心', '中试基地']],
    ['概念验证中心、中试基地，湖州2022年加起来有几家', ['概念验证中心', '中试基地']],
    ['2022年概念验证中心和中试基地的投资共计多少', ['概念验证中心的投资', '中试基地的投资']],
    ['2020年中央预算内投资和专项债券合计安排多少亿元', ['中央预算内投资', '专项债券']],
  ])('%s', (question, wanted) => {
    expect(focuses(question)).toEqual(wanted);
  });

  it('each with a place of its own', () => {
    const parts = split('湖州的概念验证中心和丽水的中试基地一共多少家');
    expect(parts?.map(({ query }) => `${query.places[0]!.name}${query.focus}`)).toEqual([
      '湖州市概念验证中心',
      '丽水市中试基地',
    ]);
  });
});

describe('places and years', () => {
  it.each([
    ['湖州和丽水2022年研发投入一共多少亿元', ['湖州市', '丽水市']],
    ['湖州2022年研发投入和丽水2022年研发投入加起来多少', ['湖州市', '丽水市']],
    ['湖州、丽水、衢州三市2022年研发投入合计多少', ['湖州市', '丽水市', '衢州市']],
  ])('%s', (question, wanted) => {
    expect(split(question)?.map(({ query }) => query.places.map(({ name }) => name).join())).toEqual(wanted);
  });

  it.each([
    ['湖州2021年和2022年研发投入一共多少', ['2021年', '2022年']],
    ['湖州2020、2021、2022年研发投入加起来多少', ['2020年', '2021年', '2022年']],
    ['湖州20年和21年研发投入总和', ['2020年', '2021年']],
  ])('%s', (question, wanted) => {
    expect(split(question)?.map(({ query }) => query.periods.map(formatPeriod).join())).toEqual(wanted);
  });
});

it.each([
  '湖州2022年一共新认定多少家高新技术企业',
  '湖州科技创新与人才工作一共签约多少项目',
  '湖州2022年研发投入总共多少',
  '湖州和丽水2022年研发投入各是多少',
])('no sum: %s', (question) => {
  expect(split(question)).toBeUndefined();
});
