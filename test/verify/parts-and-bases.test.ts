// The whole told as a part, a part as the whole, and a value measured against another base: never supported.
import { describe, expect, it } from 'vitest';
import { useSmallIndex } from '../answer/small-index.js';

const REPORT = [
  '2024年衢州市政府工作报告',
  '一、2023年工作回顾',
  '居民人均可支配收入48210元，增长5.2%，其中城镇、农村居民人均可支配收入分别为58940元、32160元。',
  '全年接待游客3120万人次，其中入境游客21.4万人次。',
  '医院数量63所，其中民营医院27所。',
  '东部引水工程累计向城区供水412亿立方米，其中2023年供水38.6亿立方米。',
  '柯城、衢江、江山生产总值分别为510亿元、420亿元、390亿元，合计占全市的61.3%。',
  '数字经济核心产业增加值约260亿元，占地区生产总值11.7%，增速居全国前列。',
  '跨境电商进出口374亿元，规模约为2016年的12倍。',
  '白鹭监测数量由2018年的803只恢复到1126只。',
  '夜间演出票房收入2.6亿元，为上年的1.8倍。',
  '清洁能源装机占比接近45%。',
  '港口集装箱吞吐量94万标准箱，其中衢江港61万标准箱、龙游港33万标准箱。',
  '老旧厂房改造42处，农村危房改造1300户。',
];
const small = useSmallIndex({ '衢州.txt': REPORT });
const check = (claim: string) => small().check(claim);

describe('supported', () => {
  it.each([
    '2023年衢州居民人均可支配收入48210元。',
    '2023年衢州城镇居民人均可支配收入58940元。',
    '2023年衢州居民人均可支配收入48210元，其中农村居民32160元。',
    '2023年衢州接待入境游客21.4万人次。',
    '衢州有医院63所，其中民营27所。',
    '衢州东部引水工程累计供水412亿立方米。',
    '衢州数字经济核心产业增加值占地区生产总值的11.7%。',
    '衢州跨境电商2023年的进出口规模大约是2016年的12倍。',
    '衢州白鹭从2018年的803只增加到现在的1126只。',
    '衢州白鹭监测数量由2018年的803只恢复到1126只。',
    '衢州夜间演出票房收入2.6亿元，是2022年的1.8倍。',
    '衢州清洁能源装机占比接近45%。',
    '龙游港2023年集装箱吞吐量33万标准箱。',
    '2023年衢州老旧厂房改造42处、农村危房改造1300户。',
  ])('%s', async (claim) => {
    expect((await check(claim)).verdict).toBe('supported');
  });
});

describe('never supported', () => {
  it.each([
    ['2023年衢州城镇居民人均可支配收入48210元。', 'the whole told as a part'],
    ['2023年衢州农村居民人均可支配收入48210元。', 'the whole told as the other part'],
    ['2023年衢州居民人均可支配收入58940元。', 'a part told as the whole'],
    ['2023年衢州接待游客21.4万人次。', 'a part whose whole has another name'],
    ['衢州有医院27所。', 'a part whose name holds that of the whole'],
    ['2023年衢州东部引水工程供水412亿立方米。', 'the sum of years told as what one brought'],
    ['衢州柯城生产总值占全市的61.3%。', 'what several make together told of one'],
    ['衢州数字经济核心产业增加值占全国的11.7%。', 'a share told as one of another whole'],
    ['衢州跨境电商2023年的进出口规模约为2010年的12倍。', 'a multiple of another year'],
    ['衢州白鹭监测数量由2015年的803只恢复到1126只。', 'a value before of another year'],
    ['衢州夜间演出票房收入2.6亿元，是2019年的1.8倍。', 'a multiple of another year than the one before'],
    ['衢州清洁能源装机占比超过45%。', 'what is only nearly reached told as passed'],
    ['龙游港2023年集装箱吞吐量61万标准箱。', 'the value of another port'],
  ])('%s (%s)', async (claim) => {
    expect((await check(claim)).verdict).not.toBe('supported');
  });
});

it('says what the multiple is of', async () => {
  const { verdict, correction } = await check('衢州跨境电商2023年的进出口规模约为2010年的12倍。');
  expect(verdict).toBe('contradicted');
  expect(correction).toContain('约为2016年的12倍');
});
