import { expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { formatPeriod } from '../../src/field/period.js';
import { figuresOfReport } from '../../src/figures/report-figures.js';
import { chunkReport } from '../../src/indexing/chunks.js';
import { withFigurePeriods } from '../../src/indexing/periods-of-chunks.js';
import { readReport } from '../../src/ingest/report.js';

const field = loadField();

const periodsIn = (...lines: string[]): string[][] => {
  const bytes = Buffer.from(lines.join('\n\n'));
  const { report, paragraphs } = readReport(field, '1959_国务院_政府工作报告.txt', bytes);
  const chunks = chunkReport(field, report, paragraphs);
  return withFigurePeriods(chunks, figuresOfReport(field, paragraphs)).map(({ periods }) =>
    periods.map(formatPeriod),
  );
};

it('a sentence is found under the year whose value it compares with', () => {
  expect(periodsIn('1959年铁路货运量将达到5.2亿吨,比1958年的3.8亿吨增长36%。').at(-1)).toEqual([
    '1959年',
    '1958年',
  ]);
});

it('but not under one that it only compares with, nor under a part of its own', () => {
  expect(periodsIn('1959年铁路货运量将达到5.2亿吨,比1958年增长36%。').at(-1)).toEqual(['1959年']);
});

it('a sentence of no known period stays so', () => {
  expect(periodsIn('目前铁路职工有200万人。').at(-1)).toEqual([]);
});
