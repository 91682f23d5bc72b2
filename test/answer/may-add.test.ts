// What is added up and what is not: parts of one another, shares, averages, what is there at two times.
import { describe, expect, it } from 'vitest';
import { noSumOf } from '../../src/answer/may-add.js';
import { type Stated, statedIn } from './stated-figures.js';

/** The figures of a report of 绍兴 and 2020 with these values, in this order. */
function parts(text: string, ...values: string[]): Stated[] {
  const all = statedIn('绍兴市2020年科技工作总结', text);
  return values.map((value) => all.find(({ figure }) => figure.value === value)!);
}
/** One figure of each report. */
const ofReports = (...reports: [title: string, text: string][]): Stated[] =>
  reports.map(([title, text], i) => {
    const { figure, paragraph } = statedIn(title, text).at(-1)!;
    return { figure: { ...figure, id: i, reportId: i }, paragraph };
  });

describe('different things of one place and time are added', () => {
  it.each([
    ['新增省级企业研究院3家、省级企业研发中心6家。', '3', '6'],
    ['落实减免政策的孵化器42家，众创空间35家。', '42', '35'],
  ])('%s', (text, ...values) => {
    expect(noSumOf(parts(text, ...values))).toBeUndefined();
  });
});

describe('what is part of another is not', () => {
  it.each([
    ['新认定高新技术企业58家，其中海洋产业企业21家。', '58', '21'],
    ['建成企业研究院30家、省级重点企业研究院12家。', '30', '12'],
    ['新认定高新技术企业312家，累计达1850家。', '312', '1850'],
    ['发放创新券860万元，使用创新券512万元。', '8600000', '5120000'],
  ])('%s', (text, ...values) => {
    expect(noSumOf(parts(text, ...values))).toMatch(/相互包含|口径不同/);
  });
});

describe('what has no sum is not', () => {
  it.each([
    ['研发投入占比3.2%，高新产业占比63.8%。', ['3.2', '63.8'], '是比率、平均数一类'],
    ['城镇人均可支配收入6万元，农村人均可支配收入4万元。', ['60000', '40000'], '是比率、平均数一类'],
    ['研发投入突破100亿元大关，技术交易额80亿元。', ['10000000000', '8000000000'], '只说明越过了关口'],
    ['每千家企业中高企30.05家，每千家企业中科小70.44家。', ['30.05', '70.44'], '是比率、平均数一类'],
    ['选派特派员1200名，发放创新券860万元。', ['1200', '8600000'], '计量单位或口径不同'],
  ])('%s', (text, values, reason) => {
    expect(noSumOf(parts(text, ...values))).toBe(reason);
  });
});

describe('of several places', () => {
  it.each([
    ['绍兴市2020年总结', '嘉兴市2020年总结', undefined],
    ['绍兴市2020年总结', '浙江省2020年总结', '相互包含'],
    ['绍兴市2020年总结', '嘉兴市2021年总结', '时间不同'],
  ])('%s and %s', (one, other, reason) => {
    const text = '新认定高新技术企业128家。';
    expect(noSumOf(ofReports([one, text], [other, text]))).toBe(reason);
  });

  it.each([
    ['科技支出9亿元。', '三农投入8亿元。'],
    ['高新技术产业投资213亿元。', '高新技术产业增加值298亿元。'],
    ['新认定高新技术企业128家。', '高新技术企业累计达760家。'],
  ])('not where they measure different things: %s %s', (one, other) => {
    expect(noSumOf(ofReports(['绍兴市2020年总结', one], ['嘉兴市2020年总结', other]))).toBe(
      '计量单位或口径不同',
    );
  });

  it('whatever the words around the same name', () => {
    const two = ofReports(
      ['绍兴市2020年总结', '高新技术企业净增128家。'],
      ['嘉兴市2020年总结', '全年新增国家高新技术企业146家。'],
    );
    expect(noSumOf(two)).toBeUndefined();
  });
});

describe('of several years', () => {
  it.each([
    ['新认定高新技术企业128家。', undefined],
    ['高新技术企业累计760家。', '是各时点的存量'],
    ['年末常住人口500万人。', '是各时点的存量'],
  ])('%s', (text, reason) => {
    expect(noSumOf(ofReports(['绍兴市2020年总结', text], ['绍兴市2021年总结', text]))).toBe(reason);
  });

  it('not a part of the year and the year', () => {
    const two = ofReports(
      ['绍兴市2020年总结', '2020年1—5月技术交易额29亿元。'],
      ['绍兴市2020年总结', '2020年技术交易额79亿元。'],
    );
    expect(noSumOf(two)).toBe('相互包含');
  });
});
