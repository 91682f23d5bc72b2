// From what to what: the value before is never taken for the value reached.
import { describe, expect, it } from 'vitest';
import { yearPeriod } from '../../src/field/period.js';
import { figuresIn } from './read-figures.js';

const pairsIn = (sentence: string): string[] =>
  figuresIn(sentence).map(({ written, isBase }) => `${written} ${isBase ? 'before' : 'reached'}`);

it.each([
  ['对科技企业创新券使用额度由20万元提升至50万元', ['20万元 before', '50万元 reached']],
  ['抵用额度从50%提高到100%', ['50% before', '100% reached']],
  ['房租减免期由3个月延长到6个月', ['3个月 before', '6个月 reached']],
  ['科技创新能力指数由全省第5位上升到第4位', ['第5位 before', '第4位 reached']],
  ['贫困发生率由10.2%下降至0.6%', ['10.2% before', '0.6% reached']],
  ['贫困发生率从10.2%降到4%以下', ['10.2% before', '4% reached']],
  ['国务院组成部门由36个整合为12个', ['36个 before', '12个 reached']],
  ['粮食产量由1978年的6095亿斤增加到2018年的13158亿斤', ['6095亿斤 before', '13158亿斤 reached']],
  ['高新技术产业投资213.43亿元,增长21.9%', ['213.43亿元 reached', '21.9% reached']],
])('%s', (sentence, pairs) => {
  expect(pairsIn(sentence)).toEqual(pairs);
});

describe('both of a pair measure the same', () => {
  it.each([
    ['常住人口城镇化率由60.24%提高到64.72%', '常住人口城镇化率'],
    ['科技创新能力指数由全省第5位上升到第4位', '科技创新能力指数'],
    ['粮食产量由1978年的6095亿斤增加到2018年的13158亿斤', '粮食产量'],
  ])('%s', (sentence, indicator) => {
    expect(figuresIn(sentence).map((figure) => figure.indicator)).toEqual([indicator, indicator]);
  });
});

describe('each of a pair has its own time', () => {
  it('where both are named', () => {
    const [before, reached] = figuresIn('粮食产量由1978年的6095亿斤增加到2018年的13158亿斤');
    expect([before!.period, reached!.period]).toEqual(['1978年', '2018年']);
  });

  it('where only the first is named, the other is of the section’s', () => {
    const scope = { period: yearPeriod(2024), thisYear: 2024 };
    const [before, reached] = figuresIn('高铁营业里程从2020年的3.8万公里提高到4.8万公里', scope);
    expect([before!.period, reached!.period]).toEqual(['2020年', '2024年']);
  });

  it('where nothing names the first, it is of no known time', () => {
    const [before] = figuresIn('孵化器由8家增加到11家', { period: yearPeriod(2022), thisYear: 2022 });
    expect(before!.period).toBeNull();
  });
});

it('a value reached keeps the direction in which it was', () => {
  const directions = (sentence: string) => figuresIn(sentence).map(({ direction }) => direction);
  expect(directions('贫困发生率由10.2%下降至0.6%')).toEqual([null, 'down']);
  expect(directions('抵用额度从50%提高到100%')).toEqual([null, 'up']);
});

describe('a value that is only compared with', () => {
  it.each([
    ['1959年货运量将达到5.2亿吨,比1958年的3.8亿吨增长36%', '3.8亿吨', '1958年'],
    ['经费967亿元,比“五五”期间的577亿元增长68%', '577亿元', '1976—1980年'],
    ['国务院直属机构共59个,比现有的86个减少27个', '86个', null],
  ])('%s', (sentence, written, period) => {
    const figures = figuresIn(sentence, { thisYear: 1959 });
    expect(figures.map(({ isBase }) => isBase)).toEqual([false, true, false]);
    expect(figures[1]).toMatchObject({ written, period, nature: 'actual' });
  });

  it('is of what was spoken of before', () => {
    const [, before] = figuresIn('1959年货运量将达到5.2亿吨,比1958年的3.8亿吨增长36%', { thisYear: 1959 });
    expect(before!.indicator).toBe('货运量');
  });

  it('is none where a share is spoken of', () => {
    expect(pairsIn('占投资比重的5%提高')).toEqual(['5% reached']);
  });
});

it('a pair may be cut by a comma', () => {
  const figures = figuresIn('目前固定职工的比例,已由五十年代的50%左右,上升到80%以上', { thisYear: 1984 });
  expect(figures.map(({ isBase, period, indicator }) => [isBase, period, indicator])).toEqual([
    [true, '1950—1959年', '固定职工的比例'],
    [false, '1984年', '固定职工的比例'],
  ]);
});
