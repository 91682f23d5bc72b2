import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { formatPeriod } from '../../src/field/period.js';
import { figuresOfReport } from '../../src/figures/report-figures.js';
import { readReport } from '../../src/ingest/report.js';

const field = loadField();

/** Each figure of a report of a few lines as “words: period”. */
function periodsIn(name: string, text: string): string[] {
  const { paragraphs } = readReport(field, `${name}.txt`, Buffer.from(text));
  const textOf = new Map(paragraphs.map((paragraph) => [paragraph.number, paragraph.text]));
  return figuresOfReport(field, paragraphs).flatMap(({ paragraph, figures }) =>
    figures.map(
      ({ span, period }) =>
        `${textOf.get(paragraph)!.slice(span.start, span.end)}: ${period ? formatPeriod(period) : '-'}`,
    ),
  );
}

const council = (year: number, text: string) => periodsIn(`${year}_国务院_政府工作报告`, text);

it('when one thing came about says nothing of the next', () => {
  const text = '一、2024年工作回顾\n\n通道于6月30日建成通车，截至年底车流量1580万车次。';
  expect(council(2025, text)).toEqual(['1580万车次: 2024年']);
});

describe('years that are only counted', () => {
  it('are those just past, where the report looks back', () => {
    expect(council(1998, '五年间，进出口贸易总额增长两倍，新建铁路五千公里。')).toEqual([
      '两倍: 1993—1997年',
      '五千公里: 1993—1997年',
    ]);
  });

  it('are those of the plan that the paragraph has named', () => {
    const text = '第一个五年计划期间，投资总额为四百九十三亿元。五年内施工的建设单位有一万多个。';
    expect(council(1959, text)).toEqual(['四百九十三亿元: 1953—1957年', '一万多个: 1953—1957年']);
  });

  it('are still to come, where the sentence says what will be', () => {
    expect(council(1998, '要按期完成三年内裁减军队员额五十万人的任务。')).toEqual(['五十万人: 1998—2000年']);
    expect(council(2007, '今年要淘汰落后产能，五年将淘汰炼铁产能1亿吨。')).toEqual(['1亿吨: 2006—2010年']);
  });

  it('end with the year that is named beside them', () => {
    const text = '产值一九八一年下降百分之四，一九八二年预计增长百分之九，两年平均每年增长百分之二。';
    expect(council(1983, text).at(-1)).toBe('百分之二: 1981—1982年');
  });

  it('are those counted last, however many the section has', () => {
    const text = '一、过去五年工作回顾\n\n五年年均增长5.2%，十年增加近70万亿元、年均增长6.2%。';
    expect(council(2023, text)).toEqual(['5.2%: 2018—2022年', '70万亿元: 2013—2022年', '6.2%: 2013—2022年']);
  });

  it('are no plan that the sentence only compares with', () => {
    const text = '资源增长将保持第五个五年计划期间的水平。五年内计划新建项目八百个。';
    expect(council(1982, text)).toEqual(['八百个: 1981—1985年']);
  });

  it('are not the year of a value before', () => {
    const text =
      '四年来，生产总值从2020年的4万亿元增加到6万亿元，年均增长7.2%，先后跨越5万亿元、6万亿元两大关口。';
    expect(council(2025, text)).toEqual([
      '4万亿元: 2020年',
      '6万亿元: 2024年',
      '7.2%: 2021—2024年',
      '5万亿元: 2021—2024年',
      '6万亿元: 2021—2024年',
    ]);
  });

  it('are, of a plan that still runs, those behind the report', () => {
    expect(council(2025, '“十四五”以来新增高速公路1263公里。')).toEqual(['1263公里: 2021—2024年']);
  });

  it('are none in the name of a schooling', () => {
    expect(council(2025, '一、2024年工作回顾\n\n学前教育普及，九年义务教育巩固率98.9%。').at(-1)).toBe(
      '98.9%: 2024年',
    );
  });

  it('are not the last digit of a year', () => {
    const text = '一九八三年财政收入增加一百二十七亿元，一九八四年增加二百五十五亿元。';
    expect(council(1986, text)).toEqual(['一百二十七亿元: 1983年', '二百五十五亿元: 1984年']);
  });
});

describe('a sum over the section', () => {
  it('is stated for all of its years, whatever year was named before', () => {
    const text = '一、过去五年工作回顾\n\n2012年末，贷款余额17万亿元。收购价累计提高41.7%。';
    expect(council(2013, text).at(-1)).toBe('41.7%: 2008—2012年');
  });
});

describe('the value before', () => {
  it('is of the year that the sentence compared with', () => {
    const text = '2007年，国内生产总值比2002年增长65.5%，从世界第六位上升到第四位。';
    expect(council(2008, text)).toEqual(['65.5%: 2007年', '第六位: 2002年', '第四位: 2007年']);
  });

  it('is of the same year, where it is that of its beginning', () => {
    const text = '首先报告2001年的工作\n\n低保人数，由年初的400万人扩大到年末的1120万人。';
    expect(council(2002, text)).toEqual(['400万人: 2001年', '1120万人: 2001年']);
  });

  it('of what is to be changed has no year, and the level has that of the plan', () => {
    const text = '三、2019年政府工作任务\n\n将制造业等行业现行16%的税率降至13%。';
    expect(council(2019, text)).toEqual(['16%: -', '13%: 2019年']);
  });

  it('is of the year before this one, however often 上年 is said', () => {
    const text = '一、2003年工作回顾\n\n总额比上年增长37.1%，由上年居世界第五位上升到第四位。';
    expect(council(2004, text)).toEqual(['37.1%: 2003年', '第五位: 2002年', '第四位: 2003年']);
  });
});

describe('a year that is only compared with', () => {
  it('does not hold for what follows', () => {
    const text = '三、2007年政府工作任务\n\n增量要继续高于上年。安排资金3917亿元。';
    expect(council(2007, text)).toEqual(['3917亿元: 2007年']);
  });
});

describe('years since an event', () => {
  it('are of no known beginning', () => {
    expect(council(1975, '一九七四年产值很高。全国解放以来，人口增加百分之六十。')).toEqual([
      '百分之六十: -',
    ]);
  });
});

describe('parts of a year under the year of a section', () => {
  const under2020 = (text: string) => periodsIn('嘉兴市科技工作报告', `2020年工作总结\n\n${text}`);

  it('are those of that year', () => {
    expect(under2020('上半年新增5家，一季度新增2家，1—5月新增4家，前三季度新增8家。')).toEqual([
      '5家: 2020年上半年',
      '2家: 2020年一季度',
      '4家: 2020年1—5月',
      '8家: 2020年1—9月',
    ]);
  });

  it('listed side by side belong to as many figures, or make one span', () => {
    expect(under2020('一、二季度分别新增3家、2家。')).toEqual(['3家: 2020年一季度', '2家: 2020年二季度']);
    expect(under2020('一、二季度新增5家。')).toEqual(['5家: 2020年上半年']);
  });
});

describe('a paragraph that turns to a plan', () => {
  it('holds its years for those after it, and they are planned for', () => {
    const text = '一、2020年工作回顾\n\n二、主要目标\n\n“十四五”时期是第一个五年。\n\n能耗降低13.5%。';
    expect(council(2021, text)).toEqual(['13.5%: 2021—2025年']);
  });
});
