// Amounts as reports write them in words and in lists: what is told exactly, what roughly, and what is no amount at all.
import { expect, it } from 'vitest';
import { findQuantities } from '../../src/figures/find-quantities.js';
import { normalizeText } from '../../src/text/normalize.js';
import { figuresIn, namedIn } from './read-figures.js';

const amountsIn = (sentence: string): string[] =>
  findQuantities(normalizeText(sentence)).map(({ value, valueTo, unit, bound }) =>
    [value.toFixed(), valueTo ? `~${valueTo.toFixed()}` : '', unit, bound ? ` ${bound}` : ''].join(''),
  );

it.each([
  ['共减轻市场主体负担3万多亿元', ['3000000000000元 多']],
  ['技术合同成交额1万余亿元', ['1000000000000元 多']],
  ['占国际市场份额比上年提高2个多百分点', ['2个百分点 多']],
  ['比重提高1.4百分点', ['1.4个百分点']],
  ['经济建设支出等于上年的六倍半', ['6.5倍']],
  ['多耗电二、三百亿度', ['20000000000~30000000000度']],
  ['每年培训三四十人', ['30~40人']],
  ['啤酒产量155万千升', ['1550000千升']],
  ['一半以上的企业', ['50% 以上']],
  ['三成以上企业', ['30% 以上']],
  ['第一批通过146家', ['146家']],
  ['总长不过3公里', ['3公里']],
  ['产值过3亿元', ['300000000元 超过']],
  ['相当于全国平均的七成二', ['72%']],
  ['由五成八提高到六成七', ['58%', '67%']],
  ['占比过半、增长较快', ['50%']],
  ['最快1小时08分可达', ['68分钟']],
  ['由两个小时缩短到半小时以内', ['2小时', '0.5小时 以内']],
  ['收入比由2.45∶1缩小至2.25∶1', ['2.45', '2.25']],
  ['居民收入比由2.10缩小到2.06', ['2.1', '2.06']],
  ['居民收入倍差缩小到2.23', ['2.23']],
  ['收入比上年增加2.5亿元', ['250000000元']],
  ['车流量1580万车次', ['15800000车次']],
  ['日均客流412万乘次', ['4120000乘次']],
  ['集装箱吞吐量36万TEU', ['360000teu']],
  ['电池产量203吉瓦时', ['203吉瓦时']],
  ['浓度上升0.3微克', ['0.3微克']],
  ['利率下降41个基点', ['41个基点']],
  ['项目签约286个', ['286个']],
])('%s', (sentence, amounts) => {
  expect(amountsIn(sentence)).toEqual(amounts);
});

it.each([
  '数十家企业',
  '几十项改革',
  '取得了几十亿元的收入',
  '三次产业的比重',
  '5000万元以上项目',
  '半小时生活圈',
  '机场三期建成投用',
  '川渝两省市共同实施',
  '连跨两个万亿元台阶',
])('%s tells no number', (sentence) => {
  expect(amountsIn(sentence)).toEqual([]);
});

it('a number after a noun that ends in 数 is told', () => {
  expect(amountsIn('企业总数十三家')).toEqual(['13家']);
});

it('the last of a list tells scale and unit for all', () => {
  expect(namedIn('概念验证中心、中试基地分别达69、107家')).toEqual(['69 概念验证中心', '107家 中试基地']);
  expect(figuresIn('分别增长5.2、7.6个百分点').map(({ value, unit }) => value + unit)).toEqual([
    '5.2个百分点',
    '7.6个百分点',
  ]);
  expect(figuresIn('进口、出口分别为3.5、4.2亿元').map(({ value }) => value)).toEqual([
    '350000000',
    '420000000',
  ]);
});

it('a rate below zero is a fall', () => {
  expect(figuresIn('高新技术产业增加值增速为-1.2%')).toMatchObject([
    { kind: 'change', value: '1.2', direction: 'down', indicator: '高新技术产业增加值' },
  ]);
  expect(figuresIn('最低气温达-3摄氏度')).toMatchObject([{ value: '-3' }]);
});

it('百强 is a rank, but not where it names counties or companies', () => {
  expect(figuresIn('13个设区市全部位居全国百强')[1]).toMatchObject({
    kind: 'rank',
    value: '100',
    bound: '以内',
  });
  expect(figuresIn('全国百强县12个').map(({ unit }) => unit)).toEqual(['个']);
});
