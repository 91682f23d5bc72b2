import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { monthsOf, type Period, yearPeriod } from '../../src/field/period.js';
import type { ChunkScope } from '../../src/indexing/index-reader.js';
import { fitOf, isAdmissible } from '../../src/retrieve/conditions.js';
import { readQuery } from '../../src/retrieve/query.js';

const field = loadField();

const about = (
  places: readonly string[],
  periods: readonly Period[],
  reportYear: number | null,
): ChunkScope => ({ places, periods, reportYear, isCredit: false });

const fitFor = (question: string, scope: ChunkScope) => fitOf(scope, readQuery(field, question, null));
const admits = (question: string, scope: ChunkScope): boolean => isAdmissible(fitFor(question, scope));

const JIAXING = '330400';
const SHAOXING = '330600';
const SHENGZHOU = '330683';

describe('a place is a condition', () => {
  const year = [yearPeriod(2020)];

  it('met by a text about it', () => {
    expect(admits('嘉兴高企入库多少家', about([JIAXING], year, 2020))).toBe(true);
  });

  it('not met by a text about another', () => {
    expect(admits('嘉兴高企入库多少家', about([SHAOXING], year, 2020))).toBe(false);
    expect(admits('江苏高企入库多少家', about([SHAOXING], year, 2020))).toBe(false);
  });

  it('met by a text about a place inside it, but not by one about the place around it', () => {
    expect(admits('绍兴有多少家企业', about([SHENGZHOU], year, 2020))).toBe(true);
    expect(admits('嵊州有多少家企业', about([SHAOXING], year, 2020))).toBe(false);
  });

  it('perhaps met where nothing is known of the text’s place', () => {
    expect(fitFor('嘉兴高企入库多少家', about([], year, 2020)).place).toBe(0.5);
  });

  it('that is not named is met by every text', () => {
    expect(fitFor('高企入库多少家', about([SHAOXING], year, 2020)).place).toBe(1);
  });
});

describe('a period is a condition', () => {
  const closeness = (question: string, period: Period, reportYear: number) =>
    fitFor(question, about([], [period], reportYear)).period;

  it('met best by the very period', () => {
    expect(closeness('2020年上半年入库多少家', monthsOf(2020, 1, 6), 2020)).toBe(1);
  });

  it('met less by a part of it, and less by what it is a part of', () => {
    const part = closeness('2020年入库多少家', monthsOf(2020, 1, 6), 2020);
    const whole = closeness('2020年上半年入库多少家', yearPeriod(2020), 2020);
    expect(part).toBeLessThan(1);
    expect(whole).toBeLessThan(part);
    expect(whole).toBeGreaterThan(0);
  });

  it('not met by another year of another report', () => {
    expect(closeness('2024年入库多少家', yearPeriod(2020), 2020)).toBe(0);
  });

  it('perhaps met by a report of that year whose sentence names another', () => {
    expect(closeness('2020年入库多少家', yearPeriod(2019), 2020)).toBe(0.5);
  });

  it('read as the year of a report where the question says so', () => {
    const report = about([], [yearPeriod(2017)], 2018);
    expect(fitFor('2018年报告说城镇新增就业多少', report).period).toBe(1);
    expect(fitFor('2018年报告说城镇新增就业多少', { ...report, reportYear: 2019 }).period).toBe(0);
  });
});
