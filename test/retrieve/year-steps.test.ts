// Years that a follow-up counts from the question before it.
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { formatPeriod } from '../../src/field/period.js';
import { resolveFollowUp } from '../../src/retrieve/follow-up.js';
import { readQuery } from '../../src/retrieve/query.js';

const field = loadField();

function periodsOf(question: string, ...history: string[]): string[] {
  const { text, topic } = resolveFollowUp(field, question, history, 2026);
  return readQuery(field, text, 2026, topic).periods.map(formatPeriod);
}

describe('a year counted from the one before', () => {
  it.each([
    ['第二年呢', '2016年'],
    ['次年呢？', '2016年'],
    ['那下一年呢', '2016年'],
    ['后一年的呢', '2016年'],
    ['再往后一年', '2016年'],
    ['隔年呢', '2016年'],
    ['两年后呢', '2017年'],
    ['第三年呢', '2017年'],
    ['前一年呢', '2014年'],
    ['再上一年是多少', '2014年'],
    ['上年呢', '2014年'],
    ['再往前两年呢', '2013年'],
    ['那一年的目标呢', '2015年'],
  ])('%s', (question, year) => {
    expect(periodsOf(question, '2015年粮食产量是多少')).toEqual([year]);
  });

  it('goes on from the year it was moved to', () => {
    expect(periodsOf('再下一年呢', '2015年粮食产量是多少', '次年呢')).toEqual(['2017年']);
  });

  it('by number is counted from the year that was named', () => {
    expect(periodsOf('第三年呢', '2015年粮食产量是多少', '第二年呢')).toEqual(['2017年']);
  });

  it('keeps the part of the year', () => {
    expect(periodsOf('次年同期呢', '嘉兴2020年上半年高企入库多少家')).toEqual(['2021年上半年']);
    expect(periodsOf('其中一季度呢', '2020年煤炭产量多少')).toEqual(['2020年一季度']);
  });

  it('is counted on from the last of several', () => {
    expect(periodsOf('下一年呢', '2015年和2016年粮食产量各是多少')).toEqual(['2017年']);
  });
});

describe('a year that is no step from the one before', () => {
  it('is the asker’s own last year', () => {
    expect(periodsOf('去年呢', '2015年粮食产量是多少')).toEqual(['2025年']);
  });

  it('is only what a change is measured from', () => {
    expect(periodsOf('比上一年增加多少', '2015年粮食产量是多少')).toEqual(['2015年']);
  });
});
