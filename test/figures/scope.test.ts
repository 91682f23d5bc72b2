// Period, place and nature of a figure: the sentence's own word first, else what its section says.
import { describe, expect, it } from 'vitest';
import { monthsOf, yearPeriod } from '../../src/field/period.js';
import { figuresIn, periodsIn, placeNamed } from './read-figures.js';

const natures = (sentence: string, section: 'actual' | 'target' | null = null): string[] =>
  figuresIn(sentence, { nature: section }).map(({ nature }) => nature);
const of2020 = { period: yearPeriod(2020), thisYear: 2020 };

describe('a target is what is wished for', () => {
  it.each([
    '力争发明专利授权量达到146件',
    '确保新增高新技术企业300家以上',
    '争取培育企业研发中心40家以上',
    '国内生产总值增长5%左右的预期目标',
    '完成全年新认定1000家的目标任务',
    '2019年将新增就业1100万人',
    '计划新增孵化器3家',
    '今年要新增高新技术企业86家',
    '拟认定市级研发中心185家',
  ])('%s', (sentence) => {
    expect(natures(sentence)).toEqual(['target']);
  });

  it('and everything is in a section of plans', () => {
    expect(natures('新增国家高新技术企业86家,发放创新券1000万元', 'target')).toEqual(['target', 'target']);
  });
});

describe('what was reached is no target', () => {
  it.each([
    '完成高新技术企业入库579家',
    '城镇新增就业1244万人',
    '制定实施《全社会研发投入专项行动计划》,填报研发支出62.1亿元',
    '累计达5799家',
  ])('%s', (sentence) => {
    expect(natures(sentence)).toEqual(['actual']);
  });

  it('even in a section of plans, where the sentence says that it already is', () => {
    expect(natures('目前已建成孵化器12家', 'target')).toEqual(['actual']);
  });
});

describe('the period of a figure', () => {
  it('is that of its section where the sentence names none', () => {
    expect(periodsIn('完成高新技术企业入库579家', of2020)).toEqual(['579家 2020年']);
  });

  it('is the sentence’s own where it names one', () => {
    expect(periodsIn('1~6月,全市完成高新技术企业入库579家', of2020)).toEqual(['579家 2020年上半年']);
  });

  it('holds for the figures after it, until another is named', () => {
    const sentence =
      '2019年,全社会研发经费占地区生产总值为2.65%,提高0.24个百分点;今年1-10月,规上工业研发经费129.56亿元,同比增长12%';
    expect(periodsIn(sentence, of2020)).toEqual([
      '2.65% 2019年',
      '0.24个百分点 2019年',
      '129.56亿元 2020年1—10月',
      '12% 2020年1—10月',
    ]);
  });

  it('is each figure’s own where as many are listed as there are figures', () => {
    const sentence = '到2013年、2015年、2017年企业博士后工作站分别达到2家、3家、6家';
    expect(periodsIn(sentence)).toEqual(['2家 2013年', '3家 2015年', '6家 2017年']);
  });

  it('is not the one that it is only compared with', () => {
    expect(periodsIn('研发投入比2019年增长15.2%', of2020)).toEqual(['15.2% 2020年']);
    expect(periodsIn('研发投入比上年增长15.2%', of2020)).toEqual(['15.2% 2020年']);
  });

  it('is not one that belongs to the name of a document', () => {
    expect(periodsIn('落实《2019年重点项目建设计划》,完成投资200亿元', of2020)).toEqual(['200亿元 2020年']);
  });

  it('of an average over years is those years', () => {
    const review = { period: yearPeriod(2013, 2017), thisYear: 2018 };
    expect(periodsIn('国内生产总值年均增长7.1%', review)).toEqual(['7.1% 2013—2017年']);
    expect(periodsIn('2017年国内生产总值82.7万亿元,年均增长7.1%', review)).toEqual([
      '82.7万亿元 2017年',
      '7.1% 2013—2017年',
    ]);
  });

  it('of a sum over years that are counted is the years up to the last', () => {
    const report = { period: yearPeriod(2012), thisYear: 2013 };
    expect(periodsIn('国家财政性教育经费支出五年累计7.79万亿元', report)).toEqual(['7.79万亿元 2008—2012年']);
  });

  it('may be carried from the sentence before', () => {
    expect(periodsIn('增长24.7%', { ...of2020, carried: monthsOf(2020, 1, 5) })).toEqual([
      '24.7% 2020年1—5月',
    ]);
  });

  it('is null where nothing tells it', () => {
    expect(periodsIn('完成高新技术企业入库579家')).toEqual(['579家 null']);
  });

  it('is said to be named only where the sentence itself names it', () => {
    const named = (sentence: string) => figuresIn(sentence, of2020).map(({ namesPeriod }) => namesPeriod);
    expect(named('2019年入库579家')).toEqual([true]);
    expect(named('入库579家')).toEqual([false]);
  });
});

describe('the place of a figure', () => {
  const inShaoxing = { place: placeNamed('绍兴市') };
  const places = (sentence: string, scope = {}) => figuresIn(sentence, scope).map(({ place }) => place);

  it('is that of its section', () => {
    expect(places('全市发放创新券3437万元', inShaoxing)).toEqual(['绍兴市']);
  });

  it('is the one that its clause opens with', () => {
    expect(places('嵊州市发放创新券860万元', inShaoxing)).toEqual(['嵊州市']);
  });

  it('is not the one around it that only names a level', () => {
    expect(places('新增浙江省科技型中小企业150家', inShaoxing)).toEqual(['绍兴市']);
  });

  it('is not the one that it is measured against', () => {
    expect(places('与杭州市相差12家', inShaoxing)).toEqual(['绍兴市']);
  });

  it('is null where nothing tells it', () => {
    expect(places('全市发放创新券3437万元')).toEqual([null]);
  });
});

it('现在, in a review of several years, is the report’s own year', () => {
  const scope = { period: yearPeriod(1983, 1987), thisYear: 1988 };
  expect(periodsIn('现在,同我国建交的国家已经达到135个', scope)).toEqual(['135个 1988年']);
  expect(periodsIn('五年新建铁路1200公里', scope)).toEqual(['1200公里 1983—1987年']);
});
