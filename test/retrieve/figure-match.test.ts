// A stored figure held against a question: another thing is no match, whatever words it shares with it.
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { countedNoun } from '../../src/retrieve/counted-noun.js';
import { focusWords } from '../../src/retrieve/coverage.js';
import { asCompared, matchFigure, type ScoredFigure } from '../../src/retrieve/figure-match.js';
import { readQuery } from '../../src/retrieve/query.js';
import { readAsked } from '../../src/retrieve/question.js';
import type { Hit } from '../../src/retrieve/search.js';
import { soughtBy } from '../../src/retrieve/something-else.js';
import { statedIn } from '../answer/stated-figures.js';

const field = loadField();
const TITLE = '绍兴市2020年工作总结';
const vocabulary = { chunks: 1000, countOf: () => 5 };
const hit: Hit = {
  chunk: {
    id: 1,
    at: 0,
    reportId: 1,
    paragraph: 2,
    scope: { places: ['330600'], periods: [], reportYear: 2020, isCredit: false },
    namesPeriod: false,
    nature: null,
    termCount: 10,
  },
  score: 1,
  trace: {
    keywordRank: 1,
    vectorRank: 1,
    fusedRank: 1,
    maxSim: 0.7,
    weakestSim: 0.5,
    fit: { place: 1, period: 1 },
  },
};

/** The matches of the figures of a sentence, by value. */
function matchesOf(question: string, sentence: string): Record<string, ScoredFigure> {
  const query = readQuery(field, question, null);
  const options = {
    ...soughtBy(field, query, readAsked(query.text), focusWords(field, vocabulary, query.focus)),
    counted: countedNoun(field, query.text) ?? null,
    reportYear: 2020,
    sentence: `${TITLE} ${sentence}`,
    scene: asCompared(field, `${TITLE} ${sentence}`),
  };
  const matches = statedIn(TITLE, sentence).flatMap(({ figure }) => matchFigure(figure, hit, options) ?? []);
  return Object.fromEntries(matches.map((match) => [`${match.figure.value}${match.figure.unit}`, match]));
}
const matched = (question: string, sentence: string): string[] => Object.keys(matchesOf(question, sentence));

describe('a figure matches', () => {
  it('where place, period and words agree', () => {
    const match = matchesOf('绍兴2020年高新技术企业入库多少家', '高新技术企业入库579家。')['579家'];
    expect(match).toMatchObject({ place: 1, period: 1, form: 1, named: 1, spoken: 1, excess: 0, missing: 0 });
  });

  it.each([
    ['嘉兴2020年入库多少家', '入库579家。', 'another place'],
    ['绍兴2019年入库多少家', '2020年入库579家。', 'another year'],
    ['绍兴2020年入库目标多少家', '入库579家。', 'a result for a wish'],
    ['绍兴2020年发放创新券多少万元', '入库579家。', 'another unit'],
  ])('not %s: %s (%s)', (question, sentence) => {
    expect(matched(question, sentence)).toEqual([]);
  });
});

describe('what is asked for must be named', () => {
  it.each([
    ['农村居民人均可支配收入多少元', '居民人均可支配收入41000元。', []],
    ['农村居民人均可支配收入多少元', '城镇居民人均可支配收入51000元。', []],
    ['农村居民人均可支配收入多少元', '农村居民人均可支配收入31000元。', ['31000元']],
    ['进口多少亿元', '出口1.2亿元。', []],
    ['民间投资增长多少', '固定资产投资增长5%。', []],
  ])('%s: %s', (question, sentence, values) => {
    expect(matched(question, sentence)).toEqual(values);
  });
});

describe('the subject of a share must be named', () => {
  it.each([
    ['数字经济占GDP比重是多少', '民营经济占国内生产总值的比重超过60%。', []],
    ['数字经济占GDP比重是多少', '数字经济占国内生产总值的比重达到39.8%。', ['39.8%']],
    ['研发经费占GDP比重是多少', '工业占国内生产总值的比重达到39.8%。', []],
  ])('%s: %s', (question, sentence, values) => {
    expect(matched(question, sentence)).toEqual(values);
  });
});

describe('what came anew and all there is', () => {
  const BOTH = '新增孵化器6家，累计达45家。';
  const bestOf = (question: string): string =>
    Object.entries(matchesOf(question, BOTH)).sort(([, a], [, b]) => b.score - a.score)[0]![0];

  it('are told apart in one sentence', () => {
    expect(bestOf('新增孵化器多少家')).toBe('6家');
    expect(bestOf('孵化器累计多少家')).toBe('45家');
  });

  it('are never taken for one another', () => {
    expect(matched('孵化器新增多少家', '孵化器累计达45家。')).toEqual([]);
    expect(matched('孵化器累计多少家', '新增孵化器6家。')).toEqual([]);
    expect(matched('有多少家孵化器', '新增孵化器6家。')).toEqual([]);
    expect(matched('有多少家孵化器', '孵化器累计达45家。')).toEqual(['45家']);
  });
});

describe('the indicator', () => {
  it('that says more than the question is less likely meant', () => {
    const { '9家': centres, '17家': bases } = matchesOf(
      '高新技术企业多少家',
      '高新技术企业9家，高新技术企业研发中心17家。',
    );
    expect(centres!.excess).toBe(0);
    expect(bases!.excess).toBeGreaterThan(0.2);
    expect(centres!.score).toBeGreaterThan(bases!.score);
  });
});

describe('what a question counts', () => {
  const counted = (question: string, sentence: string) =>
    Object.values(matchesOf(question, sentence)).map((match) => match.counted);

  it('stands beside the figure', () => {
    expect(counted('走访多少家企业', '走访企业12家。')).toEqual([1]);
  });

  it('stands elsewhere in the sentence', () => {
    expect(counted('服务多少家企业', '服务单位12家；企业反响良好。')).toEqual([0.5]);
  });

  it('stands nowhere', () => {
    expect(counted('服务多少家企业', '服务学校12家。')).toEqual([0]);
  });

  it('is nothing where the question counts nothing', () => {
    expect(counted('高企入库多少家', '高企入库579家。')).toEqual([null]);
  });
});

it('the value before is none where the year asked for is the later one', () => {
  expect(
    matched('绍兴2020年研发机构设置率多少', '研发机构设置率从2019年的35.6%提高到2020年的41.2%。'),
  ).toEqual(['41.2%']);
});
