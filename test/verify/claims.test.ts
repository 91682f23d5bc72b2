// What somebody else wrote about four cities: supported in whatever form, contradicted with the correction, or not found.
import { describe, expect, it } from 'vitest';
import { FOUR_CITIES } from '../answer/reports.js';
import { citedIn, useSmallIndex } from '../answer/small-index.js';

const small = useSmallIndex(FOUR_CITIES);
const check = (claim: string) => small().check(claim);

describe('a claim is supported', () => {
  it('where the report says it, and cites the paragraph', async () => {
    const result = await check('湖州市2022年新认定高新技术企业312家。');
    expect(result).toMatchObject({ verdict: 'supported', correction: null });
    expect(citedIn(result)).toEqual(['湖州.txt 5']);
    expect(result.findings).toEqual([
      { text: '312家', verdict: 'supported', discrepancy: null, citation: 1 },
    ]);
  });

  it.each([
    ['湖州市2022年科技型中小企业累计达12000家。', '12000家 for 1.2万家'],
    ['湖州市2022年发放创新券0.35亿元。', '0.35亿元 for 3500万元'],
    ['丽水市2022年选派科技特派员一千二百名。', '一千二百名 for 1200名'],
    ['湖州市2022年全社会研发投入增长百分之十二点五。', '百分之十二点五 for 12.5%'],
    ['湖州市２０２２年新认定高新技术企业３１２家。', 'full width'],
    ['2022年湖州新认定高企312家。', '高企 for 高新技术企业'],
    ['衢州市规上工业企业中开展研发活动的占比超过三成。', '超过三成 for 31%'],
    ['湖州市2022年新认定高新技术企业300家以上。', '300家以上 for 312家'],
    ['湖州市2022年新认定高新技术企业超过200家。', '超过200家 is true of 312家'],
    ['湖州市2022年全社会研发投入约160亿元。', '约160亿元 for 158.6亿元'],
    ['湖州市2022年全社会研发投入近160亿元。', '近160亿元 for 158.6亿元'],
    ['丽水市2022年高新技术产业增加值下降2.3%。', '下降'],
    ['舟山市2023年力争新认定高新技术企业65家。', 'a target told as one'],
    ['舟山市由12个科研院所整合为5个研究院。', '由…整合为…'],
    ['舟山市科技支出增长4%，高于全省7.8个百分点。', '高于全省'],
    ['湖州市2022年研发机构设置率为41.2%。', 'the value reached'],
    ['湖州市2021年研发机构设置率为35.6%。', 'the value before'],
    ['湖州市2022年建成概念验证中心9家、中试基地17家。', 'a list'],
    ['2022年湖州市新认定高新技术企业312家，丽水市新认定高新技术企业128家。', 'two places'],
  ])('%s (%s)', async (claim) => {
    expect((await check(claim)).verdict).toBe('supported');
  });

  it('each of its figures with its own citation', async () => {
    const result = await check('2022年湖州市新认定高新技术企业312家，丽水市新认定高新技术企业128家。');
    expect(result.findings.map(({ text, citation }) => [text, citation])).toEqual([
      ['312家', 1],
      ['128家', 2],
    ]);
    expect(citedIn(result)).toEqual(['湖州.txt 5', '丽水.txt 4']);
  });
});

describe('a claim is contradicted, and the correction says what the report does', () => {
  it.each([
    ['number', '湖州市2022年新认定高新技术企业321家。', 'number', '应为312家（湖州市2022年）'],
    ['scale', '湖州市2022年发放创新券3500亿元。', 'number', '应为3500万元'],
    ['scale of a count', '湖州市2022年科技型中小企业累计达1.2亿家。', 'number', '应为1.2万家'],
    ['unit', '湖州市2022年高新技术产业增加值620.5亿美元。', 'unit', '应为620.5亿元'],
    [
      '% for 个百分点',
      '湖州市2022年高新技术产业增加值占规上工业增加值比重同比提高1.4%。',
      'unit',
      '应为1.4个百分点',
    ],
    ['place', '丽水市2022年新认定高新技术企业312家。', 'number', '应为128家（丽水市2022年）'],
    ['year', '湖州市2022年研发机构设置率为35.6%。', 'number', '应为41.2%（湖州市2022年）'],
    [
      'part of the year than the report states it of',
      '湖州市2022年上半年全社会研发投入158.6亿元。',
      'period',
      '应为158.6亿元（湖州市2022年）',
    ],
    ['rank', '湖州市2022年全社会研发投入占地区生产总值比重居全省第3位。', 'rank', '应为第2位'],
    ['indicator', '丽水市2022年使用创新券860万元。', 'number', '应为512万元'],
    ['member of a list', '湖州市2022年概念验证中心17家。', 'number', '应为9家'],
    ['bound', '湖州市2022年新认定高新技术企业不到300家。', 'bound', '应为312家'],
    ['target', '舟山市2023年力争新认定高新技术企业58家。', 'number', '应为65家（舟山市2023年目标）'],
  ])('another %s', async (_, claim, discrepancy, correction) => {
    const result = await check(claim);
    expect(result.verdict).toBe('contradicted');
    expect(result.findings[0]).toMatchObject({ verdict: 'contradicted', discrepancy });
    expect(result.correction).toContain(correction);
  });

  it.each([
    ['湖州市2022年高新技术产业增加值下降6.1%。', '增长6.1%'],
    ['丽水市2022年高新技术产业增加值增长2.3%。', '下降2.3%'],
    ['舟山市科技支出增长4%，低于全省7.8个百分点。', '高于全省7.8个百分点'],
  ])('another direction: %s', async (claim, right) => {
    const result = await check(claim);
    const wrong = result.findings.find(({ verdict }) => verdict === 'contradicted');
    expect(result.verdict).toBe('contradicted');
    expect(wrong).toMatchObject({ discrepancy: 'direction' });
    expect(result.correction).toContain(right);
  });

  it('where only one of its figures is wrong, and says which', async () => {
    const { verdict, findings } = await check('湖州市2022年全社会研发投入158.6亿元，同比增长15.2%。');
    expect(verdict).toBe('contradicted');
    expect(findings.map(({ text, verdict: own }) => [text, own])).toEqual([
      ['158.6亿元', 'supported'],
      ['15.2%', 'contradicted'],
    ]);
  });

  it('where it compares with another value than the report does', async () => {
    const { verdict, findings } = await check('舟山市由15个科研院所整合为5个研究院。');
    expect(verdict).toBe('contradicted');
    expect(findings).toContainEqual({
      text: '15个',
      verdict: 'contradicted',
      discrepancy: 'number',
      citation: 1,
    });
  });

  it('where a name in a list is another', async () => {
    const { verdict, correction } = await check(
      '湖州市四大实验室分别是太湖实验室、莫干山实验室、南浔实验室和德清实验室。',
    );
    expect(verdict).toBe('contradicted');
    expect(correction).toContain('南浔实验室和安吉实验室');
  });

  it('and the correction ends with the citation it rests on', async () => {
    const { correction, citations } = await check('湖州市2022年新认定高新技术企业321家。');
    expect(correction).toBe('应为312家（湖州市2022年）：“全市新认定高新技术企业312家”[1]');
    expect(citations[0]!.text).toContain(citations[0]!.quote);
  });
});

describe('a claim is not found', () => {
  it.each([
    ['a place of no report', '温州市2022年新认定高新技术企业312家。'],
    ['a year that no report states', '湖州市2020年新认定高新技术企业312家。'],
    ['an indicator that no report has', '湖州市2022年发明专利授权3000件。'],
    ['an indicator that only another city’s has', '丽水市2022年技术交易额96.4亿元。'],
    ['another kind of company', '湖州市2022年新认定雏鹰企业312家。'],
    ['what is planned, told as if it were reached', '舟山市2023年已新认定高新技术企业65家。'],
  ])('with %s', async (_, claim) => {
    expect(await check(claim)).toMatchObject({ verdict: 'not_found', correction: null });
  });
});
