// Figures that are near a question by words, and are of something it does not name.
import { describe, expect, it } from 'vitest';
import { NATIONAL_REPORTS } from '../answer/national-reports.js';
import { useSmallIndex } from '../answer/small-index.js';

const REPORTS = {
  ...NATIONAL_REPORTS,
  '2019_国务院_政府工作报告.txt': [
    '2019年政府工作报告',
    '一、2018年工作回顾',
    '国内生产总值增长6.6%，城镇新增就业1361万人。对美国出口增长11.3%。居民消费对经济增长的贡献率达到76.2%。',
    '扩大出口信用保险覆盖面，整体通关时间压缩三分之一。全国高速公路里程14万公里。',
    '大熊猫国家公园总面积2.2万平方公里，其中四川片区1.9万平方公里。',
    '高新技术企业税收减免额达2000亿元。每千家企业中高新技术企业12家。高新技术企业研发中心185家。',
  ],
};
const small = useSmallIndex(REPORTS);
const told = async (question: string): Promise<string[]> => {
  const { status, sentences } = await small().ask(question);
  return status === 'answered' ? sentences.map(({ text }) => text.replace(/[（：].*/, '')) : [];
};

describe('no answer', () => {
  it.each([
    ['of the home country for another', '2018年日本国内生产总值增长多少'],
    ['of trade with one country for all trade', '2018年出口增长多少'],
    ['of a contribution for growth', '2018年居民消费增长多少'],
    ['of a relief for the firms relieved', '2018年高新技术企业是多少亿元'],
    ['of centres, or of a share in a thousand, for the firms', '2018年高新技术企业多少家'],
  ])('%s: %s', async (_, question) => {
    expect(await told(question)).toEqual([]);
  });
});

describe('an answer still', () => {
  it.each([
    ['2018年国内生产总值增长多少', '6.6%'],
    ['2018年对美国出口增长多少', '11.3%'],
    ['2018年高新技术企业税收减免多少', '2000亿元'],
    ['2018年高新技术企业研发中心有几家', '185家'],
    ['2018年高速公路里程多少', '14万公里'],
    ['大熊猫国家公园总面积多少', '2.2万平方公里'],
    ['大熊猫国家公园在四川境内的面积多少', '1.9万平方公里'],
  ])('%s', async (question, answer) => {
    expect(await told(question)).toEqual([answer]);
  });
});
