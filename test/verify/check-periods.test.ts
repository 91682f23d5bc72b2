// A sum of years is no single year's; a level reached at their end is that of the last.
import { expect, it } from 'vitest';
import { monthsOf, type Period, yearPeriod } from '../../src/field/period.js';
import type { StoredFigure } from '../../src/indexing/figure-reader.js';
import type { Evidence } from '../../src/verify/evidence.js';
import { fitPeriod } from '../../src/verify/period-fit.js';

const FIVE_YEARS = yearPeriod(2013, 2017);

function evidence(before: string, period: Period | null, more: Partial<StoredFigure> = {}): Evidence {
  const figure = {
    kind: 'value',
    indicator: '',
    lead: before,
    context: before,
    isBase: false,
    namesPeriod: false,
    nature: 'actual',
    period,
    ...more,
  } as StoredFigure;
  return {
    figure,
    reportYear: 2018,
    place: null,
    sentence: before,
    before,
    listed: null,
    beside: () => [],
    section: FIVE_YEARS,
    clausePeriod: null,
    sentencePeriod: null,
  };
}

it.each([
  ['易地扶贫搬迁', '2017年这一年搬迁830万人', 0, 'around'],
  ['五年来新增电力装机', '2017年新增电力装机', 0, 'around'],
  ['国内生产总值增加到', '2017年国内生产总值', 0.4, 'same'],
  ['社会保障基金积累', '到2017年积累', 0.4, 'same'],
])('%s (five years), claimed as “%s”', (before, claim, score, relation) => {
  expect(fitPeriod(evidence(before, FIVE_YEARS), yearPeriod(2017), claim)).toEqual({ score, relation });
});

it('a part of the year is less than the year, a whole year no part of it', () => {
  const part = evidence('前三季度增速', monthsOf(2017, 1, 9), { namesPeriod: true });
  expect(fitPeriod(part, yearPeriod(2017), '').relation).toBe('part');
  const year = evidence('全年增速', yearPeriod(2017), { namesPeriod: true });
  expect(fitPeriod(year, monthsOf(2017, 1, 6), '')).toEqual({ score: 0, relation: 'around' });
});

it('“五年累计” is of the years of its section, though the sentence before names one of them', () => {
  const summed = evidence('五年累计,共淘汰落后炼铁产能', yearPeriod(2017));
  expect(fitPeriod(summed, FIVE_YEARS, '').score).toBe(1);
});

it('of two amounts added up from the same month on, the earlier is none of the later', () => {
  const part = evidence('实现交易额', monthsOf(2017, 1, 5), { namesPeriod: true });
  expect(fitPeriod(part, monthsOf(2017, 1, 10), '')).toEqual({ score: 0, relation: 'apart' });
});

it('what there is now is of the last year, whatever was added up before', () => {
  const now = evidence('五年来,同30个国家建交,建交国家现已达到', FIVE_YEARS, { lead: '建交国家现已达到' });
  expect(fitPeriod(now, yearPeriod(2017), '').relation).toBe('same');
});

it('a rank is reached by the end of the years, whatever is told of these before it', () => {
  const rank = evidence('五年连跨两个台阶;位次前移到', FIVE_YEARS, { kind: 'rank' });
  expect(fitPeriod(rank, yearPeriod(2017), '').relation).toBe('same');
});
