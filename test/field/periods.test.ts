import { describe, expect, it } from 'vitest';
import { findPeriods, type PeriodContext } from '../../src/field/find-periods.js';
import { formatPeriod } from '../../src/field/period.js';
import { normalizeText } from '../../src/text/normalize.js';

const read = (text: string, context: PeriodContext): string[] =>
  findPeriods(normalizeText(text), context).map(({ period }) => formatPeriod(period));

/** As reports say it; 今年 is 2020. */
const IN_A_REPORT: readonly [string, string[]][] = [
  ['2020年,嘉兴市科技工作', ['2020年']],
  ['2020年度全市研发经费', ['2020年']],
  ['二○二○年国民经济', ['2020年']],
  ['一九九七年的工作', ['1997年']],
  ['1 9 9 7 年，国内生产总值', ['1997年']],
  ['２０１９年末', ['2019年']],
  ['1~5月,嘉兴市高新技术产业增加值', ['2020年1—5月']],
  ['1—6月,全市第一批', ['2020年上半年']],
  ['1-9月完成', ['2020年1—9月']],
  ['1至11月', ['2020年1—11月']],
  ['2020年1—6月', ['2020年上半年']],
  ['2019年1～11月', ['2019年1—11月']],
  ['2020年1月至8月', ['2020年1—8月']],
  ['5~6月在全市举办', ['2020年5—6月']],
  ['上半年,全市已举办', ['2020年上半年']],
  ['下半年要', ['2020年下半年']],
  ['2019年上半年', ['2019年上半年']],
  ['一季度,规上工业', ['2020年一季度']],
  ['一、二季度', ['2020年一季度', '2020年二季度']],
  ['2022年一、二季度', ['2022年一季度', '2022年二季度']],
  ['第二、三季度', ['2020年二季度', '2020年三季度']],
  ['2022—23年', ['2022—2023年']],
  ['2021年第三季度', ['2021年三季度']],
  ['前三季度', ['2020年1—9月']],
  ['2018年前三季度增长', ['2018年1—9月']],
  ['前11个月', ['2020年1—11月']],
  ['头五个月', ['2020年1—5月']],
  ['2023年头五个月', ['2023年1—5月']],
  ['5月份', ['2020年5月']],
  ['2020年12月', ['2020年12月']],
  ['十二月', ['2020年12月']],
  ['去年新增', ['2019年']],
  ['2018年比上年增长,由上年的5位', ['2018年', '2017年', '2017年']],
  ['去年上半年', ['2019年上半年']],
  ['上年同期', ['2019年']],
  ['前年', ['2018年']],
  ['今年要', ['2020年']],
  ['今年上半年', ['2020年上半年']],
  ['本年度', ['2020年']],
  ['明年', ['2021年']],
  ['过去一年', ['2019年']],
  ['过去五年', ['2015—2019年']],
  ['过去的五年', ['2015—2019年']],
  ['五年来', ['2015—2019年']],
  ['四年来', ['2016—2019年']],
  ['过去六年', ['2014—2019年']],
  ['近三年', ['2017—2019年']],
  ['今后五年', ['2020—2024年']],
  ['2016—2020年', ['2016—2020年']],
  ['2016-2020年间', ['2016—2020年']],
  ['一九七九和一九八○两年', ['1979—1980年']],
  ['1953年到1978年间', ['1953—1978年']],
  ['1979年至1983年', ['1979—1983年']],
  ['从2013年到2017年', ['2013—2017年']],
  ['(2021—2025)', ['2021—2025年']],
  ['“十四五”时期', ['2021—2025年']],
  ['“十三五”规划', ['2016—2020年']],
  ['十二五期间', ['2011—2015年']],
  ['“十一五”末', ['2006—2010年']],
  ['“十五”计划', ['2001—2005年']],
  ['“九五”期间', ['1996—2000年']],
  ['“六五”计划', ['1981—1985年']],
  ['一五计划', ['1953—1957年']],
  ['“三五”', ['1966—1970年']],
  ['2019年1—5月增长3.5%,上半年增长4%', ['2019年1—5月', '2019年上半年']],
  ['从2018年的579家增加到2020年的1157家', ['2018年', '2020年']],
];

/** These name no period. */
const NO_PERIOD: readonly string[] = [
  '新增高新技术企业579家',
  '研发经费56.7亿元',
  '第一次会议',
  '5个月均值以外的3个项目',
  '列全省第三位',
  '“三服务”活动',
  '百年大计',
  '二十年来',
  '二、三产业',
  '服务中心1号楼',
];

/** As people ask; there 今年 is not known. */
const IN_A_QUESTION: readonly [string, string[]][] = [
  ['23年gdp增长多少', ['2023年']],
  ['24年底常住人口城镇化率到多少了', ['2024年']],
  ['98年粮食产量', ['1998年']],
  ['二三年目标是多少', ['2023年']],
  ['20年上半年高企入库多少家', ['2020年上半年']],
  ['2020年上半年嘉兴高企入库多少家', ['2020年上半年']],
  ['21年1-5月', ['2021年1—5月']],
  ['十三五期间新建多少套', ['2016—2020年']],
  ['“十四五”呢', ['2021—2025年']],
  ['2022到2023年', ['2022—2023年']],
  ['22-23年高企', ['2022—2023年']],
  ['22、23年高企', ['2022年', '2023年']],
  ['2018、2019、2020年新增就业', ['2018年', '2019年', '2020年']],
  ['22、23两年高企', ['2022年', '2023年']],
  ['22和23这两年高企', ['2022年', '2023年']],
  ['2022和2023两年高企', ['2022年', '2023年']],
  ['2021、2022、2023三年高企', ['2021年', '2022年', '2023年']],
  ['2022年和2023年两年高企', ['2022年', '2023年']],
  ['完成12两', []],
  ['10年新增就业比09年多多少', ['2010年', '2009年']],
  ['22年有没有21年多', ['2022年', '2021年']],
  ['干了20年多', []],
  ['98—99年', ['1998—1999年']],
  ['临安2022创新券发放多少', ['2022年']],
  ['2000家企业', []],
  ['2018到2022五年累计', ['2018—2022年']],
  ['九五gdp年均增长率', ['1996—2000年']],
  ['九五折优惠', []],
  ['近20年', []],
  ['第30年', []],
];

describe('a report whose year is 2020', () => {
  it.each(IN_A_REPORT)('reads %s as %j', (text, expected) => {
    expect(read(text, { thisYear: 2020 })).toEqual(expected);
  });

  it.each(NO_PERIOD)('reads no period in %s', (text) => {
    expect(read(text, { thisYear: 2020 })).toEqual([]);
  });
});

describe('a question', () => {
  it.each(IN_A_QUESTION)('%s asks about %j', (text, expected) => {
    expect(read(text, { thisYear: null, shortYears: true })).toEqual(expected);
  });

  it('leaves relative periods and bare months open where this year is not known', () => {
    expect(read('去年1-5月增长多少', { thisYear: null, shortYears: true })).toEqual([]);
  });

  it('resolves relative periods by the year of the asker', () => {
    expect(read('去年上半年增长多少', { thisYear: 2024, shortYears: true })).toEqual(['2023年上半年']);
    expect(read('过去五年新增多少', { thisYear: 2024, shortYears: true })).toEqual(['2019—2023年']);
  });
});

describe('a mention', () => {
  it('stands where its span says', () => {
    const text = '嘉兴市2020年1~5月增加值439.29亿元';
    const [mention] = findPeriods(text, { thisYear: null });
    expect(text.slice(mention!.start, mention!.end)).toBe('2020年1~5月');
  });

  it('tells a five-year plan and a relative period from a named one', () => {
    const kinds = findPeriods('“十四五”时期,2021年,去年', { thisYear: 2022 }).map(({ kind }) => kind);
    expect(kinds).toEqual(['plan', 'absolute', 'relative']);
  });

  it('of a bare month takes the section’s year, where that is another than the report’s', () => {
    const [mention] = findPeriods('1-5月', { thisYear: 2020, currentYear: 2019 });
    expect(formatPeriod(mention!.period)).toBe('2019年1—5月');
  });
});

describe('a decade', () => {
  const decadesIn = (text: string): string[] =>
    findPeriods(text, { thisYear: 1984 }).map(({ period }) => formatPeriod(period));

  it.each(['五十年代的50%', '50年代的50%', '上世纪五十年代'])('%s', (text) => {
    expect(decadesIn(text)).toEqual(['1950—1959年']);
  });

  it.each(['五十年代初', '进入八十年代以后', '九十年代的水平'])('%s is no span of ten years', (text) => {
    expect(decadesIn(text)).toEqual([]);
  });
});
