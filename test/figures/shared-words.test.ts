// What the members of an enumeration have in common, and one word that stands for several.
import { expect, it } from 'vitest';
import { figuresIn, namedIn } from './read-figures.js';

it.each([
  [
    '三次产业增加值分别为53亿元、214亿元、335亿元',
    ['53亿元 第一产业增加值', '214亿元 第二产业增加值', '335亿元 第三产业增加值'],
  ],
  ['城乡低保标准分别提高到每人每月763元、642元', ['763元 城市低保标准', '642元 农村低保标准']],
  [
    '光电子、汽车、北斗三大优势产业营业收入分别达到93亿元、75亿元、8亿元',
    ['93亿元 光电子产业营业收入', '75亿元 汽车产业营业收入', '8亿元 北斗产业营业收入'],
  ],
  ['生产安全事故起数、死亡人数分别下降17.5%、12.9%', ['17.5% 生产安全事故起数', '12.9% 死亡人数']],
  [
    '先进制造业、高技术制造业增加值占规上工业比重分别为56.8%、31.6%',
    ['56.8% 先进制造业增加值占规上工业比重', '31.6% 高技术制造业增加值占规上工业比重'],
  ],
  ['多晶硅、单晶硅产能分别占全国的38.1%、34.6%', ['38.1% 多晶硅产能占全国', '34.6% 单晶硅产能占全国']],
  ['城市、农村低保标准分别为每人每月748元、每人每月596元', ['748元 城市低保标准', '596元 农村低保标准']],
])('%s', (sentence, named) => {
  expect(namedIn(sentence)).toEqual(named);
});

it('a rate told of several things is none of the rate before it', () => {
  expect(namedIn('办理代表建议726件、政协提案688件,办结率100%,满意率分别为99.4%、99.1%').slice(-2)).toEqual([
    '99.4% 办理代表建议满意率',
    '99.1% 政协提案满意率',
  ]);
});

it('several values before and the levels reached are paired in their order', () => {
  expect(
    figuresIn('养老金、低保标准分别由15元、20元提高到18元、25元').map(({ written, indicator, isBase }) => [
      written,
      indicator,
      isBase,
    ]),
  ).toEqual([
    ['15元', '养老金标准', true],
    ['20元', '低保标准', true],
    ['18元', '养老金标准', false],
    ['25元', '低保标准', false],
  ]);
});

it.each([
  ['300个重大项目年度完成投资4760亿元', '300个 重大项目'],
  ['12个区县人均GDP仅相当于全市的七成', '12个 区县'],
  ['39个欠发达县域生产总值增长6.2%', '39个 欠发达县域'],
])('a noun ends before what is said of those counted: %s', (sentence, first) => {
  expect(namedIn(sentence)[0]).toBe(first);
});

it.each([
  ['新增规上企业2318家,总量达到2.03万家', '2.03万家 规上企业总量'],
  ['规上企业净增1437户、达到1.88万户', '1.88万户 规上企业'],
  ['高速公路新增通车里程372公里、累计达1183公里', '1183公里 高速公路通车里程'],
  ['高新技术企业3万家,当年净增5400家', '5400家 净增高新技术企业'],
  ['白酒产量116万千升、占全国四分之一,下降7.8%', '7.8% 白酒产量'],
  ['大桥累计车流量1580万车次,日均8.6万车次', '8.6万车次 大桥车流量日均'],
  ['平均运输时间由22天压缩到18天', '18天 平均运输时间'],
  ['亏损企业占比由上年的41.2%降至26.8%', '26.8% 亏损企业占比'],
  ['合作项目签约286个', '286个 合作项目签约'],
])('what is told last in %s', (sentence, last) => {
  expect(namedIn(sentence).at(-1)).toBe(last);
});
