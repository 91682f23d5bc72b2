// Ratios of everyday speech, put as reports put them.
import { expect, it } from 'vitest';
import { asGrowth, withPlainRatios } from '../../src/verify/told-ratios.js';

it.each([
  ['全国每一百台数控机床,浙江造了三十一台。', '浙江数控机床占全国31%。'],
  ['全省每十家专精特新企业里,宁波有三家。', '宁波专精特新企业占全省30%。'],
  ['每100户农户中有46户,用上了天然气。', '农户中占46%,用上了天然气。'],
  ['研发强度不到全国平均水平的四成。', '研发强度为全国平均水平的不到四成。'],
  ['高企数量接近2020年的3倍。', '高企数量为2020年的接近3倍。'],
  ['每一百户居民里,有汽车三十辆。', '每一百户居民里,有汽车三十辆。'],
])('%s', (claim, plain) => {
  expect(withPlainRatios(claim)).toBe(plain);
});

it.each([
  ['产量是上年的2.3倍。', '产量比上年增长130%。'],
  ['产量达到上一年的近两倍。', '产量比上年增长近100%。'],
  ['产量是2015年的3倍。', '产量是2015年的3倍。'],
])('%s as growth', (claim, grown) => {
  expect(asGrowth(claim)).toBe(grown);
});
