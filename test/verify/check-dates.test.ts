// The dates of a claim in words against those of a sentence and its section.
import { expect, it } from 'vitest';
import { monthsOf, type Period, yearPeriod } from '../../src/field/period.js';
import { daysIn, fitDates } from '../../src/verify/claim-dates.js';

const chunkOf = (period: Period, namesPeriod: boolean, reportYear: number) => ({
  scope: { places: [], periods: [period], reportYear, isCredit: false },
  namesPeriod,
});
const inSection = chunkOf(yearPeriod(2001), false, 2002);
const dated = chunkOf(monthsOf(2001, 12, 12), true, 2003);

it('the year of the section is the sentence’s', () => {
  const claim = { claim: '2001年我国正式加入世界贸易组织', periods: [yearPeriod(2001)] };
  expect(fitDates({ ...claim, sentence: '我国正式加入世界贸易组织', chunk: inSection })).toBe('same');
});

it('a month is not told by a year, nor a year by the year after', () => {
  const december = { claim: '2001年12月加入', periods: [monthsOf(2001, 12, 12)] };
  expect(fitDates({ ...december, sentence: '我国正式加入世界贸易组织', chunk: inSection })).toBe('unstated');
  const later = { claim: '2002年加入', periods: [yearPeriod(2002)] };
  expect(fitDates({ ...later, sentence: '我国正式加入世界贸易组织', chunk: inSection })).toBe('unstated');
});

it('a date of its own is another date', () => {
  const claim = { claim: '2002年12月加入', periods: [monthsOf(2002, 12, 12)] };
  expect(fitDates({ ...claim, sentence: '我国于2001年12月正式加入', chunk: dated })).toBe('other');
});

it('days are compared in whatever numerals', () => {
  expect(daysIn('1964年10月16日')).toEqual(daysIn('一九六四年十月十六日'));
});

it('what a sentence looks to is not when it was', () => {
  const claim = { claim: '2016年启动重大项目', periods: [yearPeriod(2016)] };
  const chunk = chunkOf(yearPeriod(2030), true, 2017);
  expect(fitDates({ ...claim, sentence: '启动面向2030年的重大项目', chunk })).toBe('same');
  expect(fitDates({ ...claim, sentence: '2030年启动重大项目', chunk })).toBe('other');
});
