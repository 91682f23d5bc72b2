// What a report says told in other words and another order, and what it does not say told in nearly its own.
import { describe, expect, it } from 'vitest';
import { useSmallIndex } from '../answer/small-index.js';

const small = useSmallIndex({
  '湖州.txt': [
    '湖州市2023年政府工作报告',
    '一、过去五年工作回顾',
    '五年来，港口吞吐量增长59%，达到1.3亿吨。',
    '地方外汇储备2022年底达26.4亿美元，比2017年底增加9.2亿美元。',
    '二、2022年工作回顾',
    '2022年，粮食总产量达到46947吨，增产3877吨。改造城镇老旧小区167个。关停小火电机组16.6万千瓦，城镇新增就业5.1万人。',
    '全社会用电量增长7.5%，货运量增长9.9%。财政收入突破200亿元。',
    '淘汰落后的炼钢产能16.9万吨、炼铁产能21.1万吨、水泥产能74.2万吨。',
    '企业税负由9.8%降至7.4%。各国高层互访12次。专利密度36.5件、居全国第5位、西部第3位。',
    '高新技术企业、科技型中小企业均突破1万家，分别达到1.05万家、1.14万家。',
    '1—10月，实现技术交易额79.3亿元。1—5月，实现技术合同登记额29.25亿元。',
    '粮食产量跃上4.6万吨新台阶、亩产提升10.1斤。',
  ],
  '不详.txt': ['工作报告', '2022年，发放创业贷款58.3亿元。'],
});
const check = (claim: string) => small().check(claim);

describe('supported', () => {
  it.each([
    ['2022年湖州市打了46947吨粮食，比上年多收3877吨。', 'in everyday verbs'],
    ['2022年湖州市有167个老旧小区得到改造。', 'what is done told of what it is done to'],
    ['2022年湖州市用电量涨了7.5%，货运量涨幅接近10%。', '接近 for 近'],
    ['跟2017年底相比，2022年底湖州市外汇储备多出9.2亿美元。', 'the base first'],
    ['2022年湖州市港口吞吐量比2017年增长59%。', 'measured from the year before the five years'],
    ['2022年湖州市各国高层互访达12次。', '国高 is no name in 各国高层'],
    ['2022年湖州市关掉小火电机组16.6万千瓦。', 'another verb where the value is the same'],
    ['2022年湖州市新增就业5.1万人。', 'only towns count 新增就业'],
    ['2022年湖州市高新技术企业达到1.05万家。', 'the first of two things and values'],
  ])('%s (%s)', async (claim) => {
    expect((await check(claim)).verdict).toBe('supported');
  });
});

describe('contradicted', () => {
  it.each([
    ['2022年湖州市财政收入还没到200亿元。', 'bound', '突破200亿元'],
    ['2022年湖州市货运量跌幅达9.9%。', 'direction', '增长9.9%'],
    ['2022年湖州市淘汰落后水泥产能21.1万吨。', 'number', '74.2万吨'],
    ['2022年湖州市企业税负由7.4%升至9.8%。', 'direction', '由9.8%降至7.4%'],
    ['2022年湖州市高新技术企业达到1.14万家。', 'indicator', '1.05万家'],
    ['2022年湖州市专利密度居西部第5位。', 'indicator', '第3位'],
    ['2022年湖州市粮食亩产提升10.1公斤。', 'unit', '10.1斤'],
  ])('%s', async (claim, discrepancy, correction) => {
    const result = await check(claim);
    expect(result.verdict).toBe('contradicted');
    expect(result.findings.map((finding) => finding.discrepancy)).toContain(discrepancy);
    expect(result.correction).toContain(correction);
  });
});

describe('not supported', () => {
  it.each([
    ['2022年1—10月湖州市实现技术合同登记额29.25亿元。', 'an amount of the first months only'],
    ['2022年湖州市引进小火电机组16.6万千瓦。', 'the opposite act'],
    ['2022年湖州市淘汰落后炼铁产能74.2万吨。', 'the value of the next of a list'],
    ['2022年湖州市港口吞吐量比2010年增长59%。', 'measured from another year'],
    ['跟2015年底相比，2022年底湖州市外汇储备多出9.2亿美元。', 'another base, put first'],
  ])('%s (%s)', async (claim) => {
    expect((await check(claim)).verdict).not.toBe('supported');
  });

  it('nor contradicted by a report of no known place', async () => {
    expect((await check('2022年甘肃省发放创业贷款98.7亿元。')).verdict).toBe('not_found');
  });
});
