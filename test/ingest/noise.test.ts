import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { findAdvertisements, noiseReason } from '../../src/ingest/noise.js';
import { readReport } from '../../src/ingest/report.js';
import { packageRoot } from '../../src/package-root.js';
import { normalizeText } from '../../src/text/normalize.js';

const reasonOf = (text: string): string | undefined => noiseReason(normalizeText(text));

describe('noise', () => {
  it.each([
    ['责任编辑:李伟民 电话:0571-28978941', 'credits'],
    ['来源：绍兴市科技局', 'credits'],
    ['索引号 | 002508596/2022-80097 | 公开方式 | 主动公开 |', 'page data'],
    ['发布单位 | 区科技局 | 发文日期 | 2022-03-24 |', 'page data'],
    ['发布日期：2022-03-24', 'page data'],
    ['您当前位置:首页 - 新闻动态', 'navigation'],
    ['分享: |', 'navigation'],
    ['打印本页', 'navigation'],
    ['版权所有：某某市科技局', 'navigation'],
    ['k8凯发天生赢家一触即发', 'advertisement'],
  ])('%s is %s', (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it.each([
    '上半年，完成高新技术企业入库579家。',
    '来源于企业的研发经费占89%，比上年提高2个百分点。',
    '分享经济快速发展，共享单车用户突破2亿人。',
    '打印设备制造业增长12%。',
    '编辑出版了科技志三卷。',
    '| 地区 | 入库（家） | 增幅 |',
    '| 嘉兴 | 579 | 12% |',
    '嘉兴｜579家｜12%',
  ])('%s is none', (text) => {
    expect(reasonOf(text)).toBeUndefined();
  });

  it('is told from a wide table without weighing every way to cut it', () => {
    expect(reasonOf(`| ${'一二三四五 | '.repeat(40)}${'长'.repeat(70)}`)).toBeUndefined();
  });
});

describe('an advertisement inside a paragraph', () => {
  const bytes = readFileSync(`${packageRoot}seeds/001_ea36f11805cfc111.txt`);
  const { paragraphs } = readReport(loadField(), '001.txt', bytes);
  const spoiled = paragraphs.filter(({ advertisements }) => advertisements.length > 0);

  it('is found in paragraph 5 of 001, as a span of its text', () => {
    expect(spoiled.map(({ number }) => number)).toEqual([5]);
    const { text, advertisements } = spoiled[0]!;
    expect(advertisements.map(({ start, end }) => text.slice(start, end))).toEqual([
      'k8凯发天生赢家一触即发',
    ]);
  });

  it('does not make noise of the paragraph around it', () => {
    expect(spoiled[0]!.noise).toBeNull();
  });

  it('is none where a place or a game is only spoken of', () => {
    expect(findAdvertisements('澳门特别行政区博彩业收入')).toEqual([]);
    expect(findAdvertisements('打击网络博彩，拆除老虎机；永利街道永利村')).toEqual([]);
  });
});
