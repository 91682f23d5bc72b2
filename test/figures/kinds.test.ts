// What sort of statement a figure is: a level, a change, a share, a rank, or how far it is from another's.
import { describe, expect, it } from 'vitest';
import { figuresIn } from './read-figures.js';

const kindsIn = (sentence: string): string[] =>
  figuresIn(sentence).map(({ written, kind }) => `${written} ${kind}`);
const turnsIn = (sentence: string): string[] =>
  figuresIn(sentence).map(({ written, direction, basis }) => `${written} ${direction} ${basis}`);

describe('a level and its change are told apart', () => {
  it.each([
    ['高新技术产业投资213.43亿元,增长21.9%', ['213.43亿元 value', '21.9% change']],
    ['全区高新投资32.6亿元,增幅20.5%', ['32.6亿元 value', '20.5% change']],
    ['规上工业企业研发费用56.7亿元,同比增长24.7%', ['56.7亿元 value', '24.7% change']],
    ['占规上工业增加值比重达50.7%,同比提高4.6个百分点', ['50.7% share', '4.6个百分点 change']],
    ['高新技术产业增加值占规上工业增加值比重提高至62%', ['62% share']],
    ['粮食产量增加到13158亿斤', ['13158亿斤 value']],
    ['贫困发生率下降至0.6%', ['0.6% value']],
    ['贫困发生率下降0.6个百分点', ['0.6个百分点 change']],
    ['新增高新技术企业300家', ['300家 value']],
    ['国内生产总值翻一番', ['翻一番 change']],
    ['增加值增长1.5倍', ['1.5倍 change']],
  ])('%s', (sentence, kinds) => {
    expect(kindsIn(sentence)).toEqual(kinds);
  });
});

describe('a share is of something', () => {
  it.each([
    ['高新技术产业增加值占规模以上工业增加值比重达59.88%', ['59.88% share']],
    ['R&D经费投入20.05亿元,占GDP比重达3.34%', ['20.05亿元 value', '3.34% share']],
    ['规上工业企业中开展R&D活动企业比重达30%', ['30% share']],
    ['高新技术产业增加值占比79%以上', ['79% share']],
    ['新能源汽车产销量占全球比重超过60%', ['60% share']],
    ['占三分之一', ['三分之一 share']],
    ['城镇登记失业率4.5%', ['4.5% value']],
  ])('%s', (sentence, kinds) => {
    expect(kindsIn(sentence)).toEqual(kinds);
  });
});

describe('a rank is neither', () => {
  it('and follows level, change and share in one sentence', () => {
    expect(kindsIn('研发经费56.7亿元,增长24.7%,占地区生产总值比重达3.1%,位居全省第二位')).toEqual([
      '56.7亿元 value',
      '24.7% change',
      '3.1% share',
      '第二位 rank',
    ]);
  });

  it.each([
    ['居全省第24位', '全省'],
    ['位居世界首位', '世界'],
    ['增幅居全市第5位', '全市'],
  ])('%s is among its %s', (sentence, among) => {
    expect(figuresIn(sentence)[0]).toMatchObject({ kind: 'rank', basis: among });
  });
});

describe('how far from another’s value is a gap', () => {
  it.each([
    ['高新技术产业投资增长4%,高于全国7.8个百分点', '7.8个百分点', 'up'],
    ['规上工业增加值增长6%,低于全省1.3个百分点', '1.3个百分点', 'down'],
    ['增速快于全省平均2.1个百分点', '2.1个百分点', 'up'],
  ])('%s', (sentence, written, direction) => {
    expect(figuresIn(sentence).at(-1)).toMatchObject({ written, kind: 'gap', direction });
  });

  it('and what grew is told by the change before it', () => {
    expect(figuresIn('高新技术产业投资增长4%,高于全国7.8个百分点')[0]).toMatchObject({
      written: '4%',
      kind: 'change',
      value: '4',
      direction: 'up',
      indicator: '高新技术产业投资',
    });
  });
});

describe('a change has its direction and what it is against', () => {
  it.each([
    ['同比增长24.7%', ['24.7% up 同比']],
    ['比上年增长3.3%', ['3.3% up 比上年']],
    ['年均增长6.2%', ['6.2% up 年均']],
    ['环比下降0.3%', ['0.3% down 环比']],
    ['进出口总额下降5.6%', ['5.6% down null']],
    ['单位国内生产总值能耗下降2.5%左右', ['2.5% down null']],
    ['居民消费价格上涨0.2%', ['0.2% up null']],
    ['粮食减产120亿公斤', ['120亿公斤 down null']],
    ['出口下降了两成', ['两成 down null']],
    ['商品房销售面积下降8.5%,降幅比上年收窄15.8个百分点', ['8.5% down null', '15.8个百分点 down 比上年']],
  ])('%s', (sentence, turns) => {
    expect(turnsIn(sentence)).toEqual(turns);
  });

  it('and a level that was reached keeps the way it was reached', () => {
    expect(turnsIn('贫困发生率下降至0.6%')).toEqual(['0.6% down null']);
    expect(turnsIn('比重提高至62%')).toEqual(['62% up null']);
  });
});

describe('changes and what only looks like one', () => {
  it.each([
    ['工业总产值每年递增14.7%', 'change', '工业总产值'],
    ['专利申请量保持在10%以上的增长', 'change', '专利申请量'],
    ['固定资产投资增长幅度由上年的58.6%回落到27.8%', 'change', '固定资产投资增长幅度'],
    ['内设机构精简四分之一', 'change', '内设机构'],
    ['人口自然增长率为12.5‰', 'value', '人口自然增长率'],
    ['高新技术产业投资增长5.3%,比规上工业投资增速高12.9个百分点', 'gap', '高新技术产业投资'],
    ['粮食产量比上年高2个百分点', 'change', '粮食产量'],
    ['比重达51.5%', 'share', '比重'],
  ])('%s: %s', (sentence, kind, indicator) => {
    expect(figuresIn(sentence).at(-1)).toMatchObject({ kind, indicator });
  });
});

it.each([
  ['研发强度2.52%,居中部第2位', '研发强度', '中部'],
  ['城镇化率75.9%,居全国各省区首位', '城镇化率', '全国各省区'],
  ['出口销量114万辆,连续22年位居中国品牌乘用车出口第一', '出口销量', '中国品牌乘用车出口'],
  ['总量居全国第5位、西部第1位', '总量', '西部'],
])('a rank among any: %s', (sentence, indicator, basis) => {
  expect(figuresIn(sentence).at(-1)).toMatchObject({ kind: 'rank', indicator, basis });
});

it('a rank left and the one reached are both told, and by how many places is a change', () => {
  expect(figuresIn('综合排名由第5位前移至第4位').map(({ value, isBase }) => [value, isBase])).toEqual([
    ['5', true],
    ['4', false],
  ]);
  expect(figuresIn('综合排名前移3位')).toMatchObject([{ kind: 'change', direction: 'up' }]);
});

it('a rank keeps whom it is among', () => {
  const basesIn = (sentence: string) => figuresIn(sentence).map(({ basis }) => basis);
  expect(basesIn('全省排名第5位')).toEqual(['全省']);
  expect(basesIn('科技创新能力指数由全省第5位上升到第4位')).toEqual(['全省', '全省']);
  expect(figuresIn('外贸总额达到6208亿美元,世界排名由第十位上升到第五位').at(-1)).toMatchObject({
    indicator: '外贸总额',
    basis: '世界',
  });
});
