// Is a figure reached or wished for? As its words, its time and its section tell.
import { describe, expect, it } from 'vitest';
import { yearPeriod } from '../../src/field/period.js';
import { figuresIn } from './read-figures.js';

const naturesIn = (sentence: string, scope: Parameters<typeof figuresIn>[1] = {}): string[] =>
  figuresIn(sentence, scope).map(({ written, nature }) => `${written} ${nature}`);

/** A section that plans 1981 to 1985, in a report of 1982. */
const PLAN = { period: yearPeriod(1981, 1985), nature: 'target', thisYear: 1982 } as const;

it('what was planned and what came of it are told apart', () => {
  expect(naturesIn('全年计划发放创新券2000万元,实际发放2150万元', { nature: 'actual' })).toEqual([
    '2000万元 target',
    '2150万元 actual',
  ]);
  expect(naturesIn('新建科技企业孵化器目标8家,实际新建科技企业孵化器9家')).toEqual([
    '8家 target',
    '9家 actual',
  ]);
  expect(naturesIn('工业总产值的增长速度,一九八一年计划为百分之三,实际达到百分之四点一', PLAN)).toEqual([
    '百分之三 target',
    '百分之四点一 actual',
  ]);
});

it('a topic before the comma is what both measure, and its rate is a change', () => {
  const figures = figuresIn('工业总产值的增长速度,一九八一年计划为百分之三,实际达到百分之四点一', PLAN);
  expect(figures.map(({ indicator, kind, period }) => [indicator, kind, period])).toEqual([
    ['工业总产值的增长速度', 'change', '1981年'],
    ['工业总产值的增长速度', 'change', '1981年'],
  ]);
});

it('what a review strove for was got, and how far it lies from a target is no target', () => {
  expect(naturesIn('争取中央各类资金4068亿元', { nature: 'actual' })).toEqual(['4068亿元 actual']);
  expect(naturesIn('争取全年接待游客2000万人次', { nature: 'actual' })).toEqual(['2000万人次 target']);
  expect(naturesIn('收入增长2.0%,比年初4.5%的预算目标低2.5个百分点', { nature: 'actual' })).toEqual([
    '2.0% actual',
    '4.5% target',
    '2.5个百分点 actual',
  ]);
  expect(naturesIn('没有实现能耗降低4%左右、排放减少2%的目标', { nature: 'actual' })).toEqual([
    '4% target',
    '2% target',
  ]);
  expect(naturesIn('3.7%的增速比年初5%的预期目标低', { nature: 'actual' })).toEqual([
    '3.7% actual',
    '5% target',
  ]);
  expect(naturesIn('主要目标任务进展顺利,生产总值达到6.02万亿元', { nature: 'actual' })).toEqual([
    '6.02万亿元 actual',
  ]);
});

describe('the time of a figure tells', () => {
  it('a year gone by, in a section of plans, was reached', () => {
    expect(naturesIn('一九八○年职工工资总额七百七十三亿元', PLAN)).toEqual(['七百七十三亿元 actual']);
  });

  it('a year to come is wished for, however the sentence puts it', () => {
    const sentence = '到2020年,力争在基础研究领域取得重大突破,研发经费投入强度达到2.5%,科技进步贡献率达到60%';
    expect(naturesIn(sentence, { thisYear: 2016 })).toEqual(['2.5% target', '60% target']);
    expect(naturesIn('到1990年,粮食产量达到九千亿斤', { thisYear: 1986 })).toEqual(['九千亿斤 target']);
  });
});

it('the parts of what is planned are planned', () => {
  expect(naturesIn('计划新建60个大型项目,其中有10个钢铁基地,8个煤炭基地,20个大电站')).toEqual([
    '60个 target',
    '10个 target',
    '8个 target',
    '20个 target',
  ]);
  expect(naturesIn('计划新建60个大型项目,其中已建成10个')).toEqual(['60个 target', '10个 actual']);
});

it.each([
  ['人均预期寿命达到78.2岁', 'actual'],
  ['计划引进孵化器3家', 'target'],
  ['糖料产量将比去年增长10%', 'target'],
  ['工业总产值计划比上年增长6%', 'target'],
  ['推荐申报2022年农业重点研发计划项目2项', 'actual'],
  ['医院病床将增设6万张', 'target'],
])('%s: %s', (sentence, nature) => {
  expect(figuresIn(sentence)[0]!.nature).toBe(nature);
});

it('what a plan adds up to is not yet there', () => {
  expect(naturesIn('新建5G基站3万个,累计达到25万个以上', { nature: 'target' })).toEqual([
    '3万个 target',
    '25万个 target',
  ]);
});

it('all that follows “目标为” is wished for', () => {
  expect(
    naturesIn('今年全区主要预期目标为:生产总值增长5.5%左右,固定资产投资增长8%,城镇新增就业36万人'),
  ).toEqual(['5.5% target', '8% target', '36万人 target']);
});

it('what was striven for and got was reached', () => {
  expect(naturesIn('帮助企业向上争取要素资源,获国家科技资金支持2.1亿元')).toEqual(['2.1亿元 actual']);
  expect(naturesIn('争取全年引进博士50名')).toEqual(['50名 target']);
});

it('an aim that something is done by names no target', () => {
  expect(naturesIn('以战略发展目标为牵引,全省地区生产总值28954.2亿元')).toEqual(['28954.2亿元 actual']);
  expect(naturesIn('入选2020年“521”计划建议人选2人')).toEqual(['2人 actual']);
});
