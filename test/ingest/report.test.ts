// What is read out of the five reports, and out of a report of the State Council in small.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { formatPeriod } from '../../src/field/period.js';
import { type Paragraph, type ReadReport, readReport } from '../../src/ingest/report.js';
import { packageRoot } from '../../src/package-root.js';

const field = loadField();
const seedFiles = readdirSync(`${packageRoot}seeds`).sort();
const seed = (number: number): ReadReport =>
  readReport(field, seedFiles[number]!, readFileSync(`${packageRoot}seeds/${seedFiles[number]}`));
const fromText = (path: string, text: string): ReadReport => readReport(field, path, Buffer.from(text));

const numbersOf = (paragraphs: readonly Paragraph[]): number[] => paragraphs.map(({ number }) => number);
const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);
const scopeOf = ({ place, period, nature }: Paragraph): string =>
  [place?.name ?? '-', period ? formatPeriod(period) : '-', nature ?? '-'].join(' ');

describe('report 000, two cities in one article', () => {
  const { report, paragraphs } = seed(0);

  it('is of no single place, and of 2020', () => {
    expect(report).toMatchObject({ place: null, year: 2020, title: '高水平推进创新型城市建设' });
  });

  it('speaks of 嘉兴 in paragraphs 6–25 and of 绍兴 in 26–48', () => {
    const about = (name: string) => numbersOf(paragraphs.filter(({ place }) => place?.name === name));
    expect(about('嘉兴市')).toEqual(range(6, 25));
    expect(about('绍兴市')).toEqual(range(26, 48));
  });

  it('ends with two lines about who made it', () => {
    expect(numbersOf(paragraphs.filter(({ noise }) => noise === 'credits'))).toEqual([49, 50]);
  });
});

describe('report 001, a plan without a title', () => {
  const { report, paragraphs } = seed(1);

  it('is given a title of its place, year and kind', () => {
    expect(report).toMatchObject({ title: '绍兴市2023年工作计划', year: 2023, place: { name: '绍兴市' } });
  });

  it('speaks of what is wanted in 2023, from end to end', () => {
    expect(new Set(paragraphs.map(scopeOf))).toEqual(new Set(['绍兴市 2023年 target']));
  });
});

describe('report 002, last year and this year’s plan', () => {
  const { report, paragraphs } = seed(2);

  it('is the district’s, of 2021', () => {
    expect(report).toMatchObject({ title: '临安区2021年工作报告', year: 2021, place: { name: '临安区' } });
  });

  it('tells of 2021 up to paragraph 24 and plans 2022 from 25 to 40', () => {
    const said = (scope: string) => numbersOf(paragraphs.filter((paragraph) => scopeOf(paragraph) === scope));
    expect(said('临安区 2021年 actual')).toEqual(range(5, 24));
    expect(said('临安区 2022年 target')).toEqual(range(25, 40));
  });

  it('begins and ends with the furniture of a web page', () => {
    const noise = paragraphs.flatMap((p) => (p.noise ? [`${p.number} ${p.noise}`] : []));
    expect(noise).toEqual(['1 page data', '2 page data', '3 page data', '41 navigation']);
  });

  it('knows the headings above a paragraph', () => {
    expect(paragraphs[28]!.headings).toEqual(['三、2022年工作计划', '(二)重要指标']);
  });
});

describe('report 003, its body twice', () => {
  const { report, paragraphs } = seed(3);

  it('says in paragraphs 15–24 what 5–14 say', () => {
    const pairs = paragraphs.flatMap((p) => (p.duplicateOf === null ? [] : [[p.duplicateOf, p.number]]));
    expect(pairs).toEqual(range(5, 14).map((number) => [number, number + 10]));
  });

  it('takes its place from its title, and has no year', () => {
    expect(report).toMatchObject({
      title: '嵊州市实施十大行动争创省创新型试点城市',
      year: null,
      place: { name: '嵊州市' },
    });
    expect(new Set(paragraphs.map(scopeOf))).toEqual(new Set(['嵊州市 - target']));
  });
});

describe('report 004, a year’s results and the next year’s plan', () => {
  const { report, paragraphs } = seed(4);

  it('is 绍兴’s, of 2020', () => {
    expect(report).toMatchObject({ year: 2020, place: { name: '绍兴市' } });
    expect(report.title).toBe('2020年绍兴市科技创新工作总结和2021年工作思路');
  });

  it('tells what was in paragraphs 3–27 and what is wanted in 28–51', () => {
    const said = (scope: string) => numbersOf(paragraphs.filter((paragraph) => scopeOf(paragraph) === scope));
    expect(said('绍兴市 2020年 actual')).toEqual(range(3, 27));
    expect(said('绍兴市 2021年 target')).toEqual(range(28, 51));
  });
});

describe('a government’s report', () => {
  const { report, paragraphs } = fromText(
    '2019_国务院_政府工作报告.txt',
    [
      '各位代表：',
      '现在，我代表国务院，向大会报告政府工作。',
      '一、2018年工作回顾',
      '过去一年，国内生产总值增长6.6%，总量突破90万亿元。',
      '五年来，城镇新增就业6600万人以上。',
      '二、2019年经济社会发展总体要求和政策取向',
      '今年经济社会发展的主要预期目标是：国内生产总值增长6%—6.5%。',
    ].join('\n'),
  );

  it('is the country’s, of the year in its file name', () => {
    expect(report).toMatchObject({ year: 2019, place: { name: '全国' } });
  });

  it('reviews the year before and plans its own', () => {
    expect(paragraphs.slice(3).map(scopeOf)).toEqual([
      '全国 2018年 actual',
      '全国 2014—2018年 actual',
      '全国 2019年 target',
      '全国 2019年 target',
    ]);
  });
});

describe('a title', () => {
  it('is the file’s own name where that says more than any line', () => {
    const text = '各位代表：\n关于国内建设\n一年来，生产增长。';
    expect(fromText('1984_国务院_政府工作报告.txt', text).report.title).toBe('1984年国务院政府工作报告');
  });

  it('is the report’s first heading, verbatim, where that names its kind', () => {
    const text = '２０２０年临安区科技工作总结\n\n一年来，全区创新能力稳步提升。';
    expect(fromText('a1.txt', text).report.title).toBe('２０２０年临安区科技工作总结');
  });

  it('is the file’s name where nothing else is known', () => {
    expect(fromText('附件3.txt', '会议室里有花，花是红的，叶是绿的。').report.title).not.toBe('');
  });
});
