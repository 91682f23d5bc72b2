// From a question to a verified answer: what an earlier question hands on, and what every answer keeps to.
import { describe, expect, it } from 'vitest';
import { FOUR_CITIES } from './answer/reports.js';
import { citedIn, firstLine, useSmallIndex } from './answer/small-index.js';

const small = useSmallIndex(FOUR_CITIES);
const first = async (question: string, ...history: string[]): Promise<string> =>
  firstLine(await small().ask(question, history));

describe('a follow-up', () => {
  it('keeps indicator and year where it names another place', async () => {
    expect(await first('丽水呢', '湖州2022年新认定高新技术企业多少家')).toMatch(/^128家（丽水市2022年）/);
  });

  it('keeps place and indicator where it names another year', async () => {
    expect(await first('2023年目标呢', '湖州2022年新认定高新技术企业多少家')).toMatch(
      /^330家以上（湖州市2023年目标）/,
    );
  });

  it('keeps place and year where it names another indicator', async () => {
    expect(await first('发放创新券呢', '湖州2022年全社会研发投入多少')).toMatch(/^3500万元（湖州市2022年）/);
  });

  it('keeps the indicator where it asks for another thing about it', async () => {
    const earlier = '湖州2022年全社会研发投入多少';
    expect(await first('增长多少', earlier)).toMatch(/^12\.5%/);
    expect(await first('占地区生产总值比重呢', earlier)).toMatch(/^3\.2%/);
    expect(await first('居全省第几位', earlier)).toMatch(/^第2位/);
  });

  it('that asks which place takes over no place, and is not told by how much one changed', async () => {
    const earlier = ['湖州2022年全社会研发投入多少'];
    const asked = await small().ask('哪个市的全社会研发投入增速最高', earlier);
    expect(asked.status).toBe('not_found');
    expect(asked.reason).not.toContain('湖州');
  });

  it('of a follow-up keeps what the last one left', async () => {
    const history = ['湖州2022年新认定高新技术企业多少家', '丽水呢'];
    expect(await first('全社会研发投入呢', ...history)).toMatch(/^41\.3亿元（丽水市2022年）/);
  });

  it('takes nothing over that it names itself', async () => {
    expect(await first('衢州2022年新认定高新技术企业多少家', '湖州2023年技术交易额目标多少')).toMatch(
      /^146家（衢州市2022年）/,
    );
  });
});

describe('a relative year', () => {
  it('is counted from the reports of the place asked for', async () => {
    expect(await first('湖州今年全社会研发投入增长多少')).toMatch(/^12\.5%（湖州市2022年）/);
    expect(await first('湖州去年研发机构设置率多少')).toMatch(/^35\.6%（湖州市2021年）/);
  });
});

describe('a question is the same question', () => {
  it.each([
    '湖州2022年新认定高新技术企业多少家？',
    '湖州市２０２２年新认定高新技术企业多少家',
    '湖州 2022 年 新认定 高新技术企业 多少家',
    '湖州市2022年新認定高新技術企業多少家',
    '2022年湖州新认定高企多少家',
    '2022年，湖州新认定了多少家高新技术企业？',
  ])('as %s', async (question) => {
    expect(await first(question)).toMatch(/^312家（湖州市2022年）/);
  });
});

describe('what asks for nothing is not answered', () => {
  it.each(['', '？？？', '你好'])('“%s”', async (question) => {
    expect(await small().ask(question)).toMatchObject({ status: 'not_found', answer: '', citations: [] });
  });
});

describe('every answer', () => {
  const QUESTIONS = [
    '湖州2022年新认定高新技术企业多少家',
    '新认定高新技术企业多少家',
    '湖州和丽水2022年全社会研发投入相差多少',
    '湖州四大实验室是哪些',
    '舟山科技支出增速高于全省多少个百分点',
  ];

  it.each(QUESTIONS)('rests each sentence on a citation that is there: %s', async (question) => {
    const { sentences, citations } = await small().ask(question);
    const numbers = citations.map(({ n }) => n);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    expect(sentences.length).toBeGreaterThan(0);
    for (const { citations: own, verdict } of sentences) {
      expect(verdict).toBe('supported');
      expect(own.length).toBeGreaterThan(0);
      for (const n of own) expect(numbers).toContain(n);
    }
  });

  it.each(QUESTIONS)('cites paragraphs as they stand in the file: %s', async (question) => {
    const { citations } = await small().ask(question);
    for (const { report, paragraph, text, quote, start, end } of citations) {
      expect(text).toBe(FOUR_CITIES[report as keyof typeof FOUR_CITIES][paragraph - 1]);
      expect(quote).toBe(text.slice(start, end));
      expect(quote).not.toBe('');
    }
  });

  it('is the same when it is asked again, also at the same time', async () => {
    const [one, other] = await Promise.all(QUESTIONS.slice(0, 2).map((question) => small().ask(question)));
    expect(await small().ask(QUESTIONS[0]!)).toEqual(one);
    expect(await small().ask(QUESTIONS[1]!)).toEqual(other);
    expect(citedIn(one!)).toEqual(['湖州.txt 5']);
  });
});
