import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { formatPeriod } from '../../src/field/period.js';
import { resolveFollowUp } from '../../src/retrieve/follow-up.js';
import { readQuery } from '../../src/retrieve/query.js';

const field = loadField();

const wholeOf = (question: string, ...history: string[]): string =>
  resolveFollowUp(field, question, history, null).text.trim();
const topicOf = (question: string, ...history: string[]): string =>
  resolveFollowUp(field, question, history, null).topic;

function asked(question: string, ...history: string[]) {
  const { text, topic } = resolveFollowUp(field, question, history, null);
  const { focus, places, periods } = readQuery(field, text, null, topic);
  return { focus, places: places.map(({ name }) => name), periods: periods.map(formatPeriod) };
}

describe('a follow-up', () => {
  it('of another place keeps indicator and period', () => {
    const { focus, places, periods } = asked('绍兴呢？', '嘉兴2020年上半年高企入库多少家');
    expect(places).toEqual(['绍兴市']);
    expect(periods).toEqual(['2020年上半年']);
    expect(focus).toContain('高企入库');
  });

  it('of another period keeps indicator and place', () => {
    const { focus, places, periods } = asked('那2021年呢？', '绍兴2020年研发经费是多少');
    expect(places).toEqual(['绍兴市']);
    expect(periods).toEqual(['2021年']);
    expect(focus).toContain('研发经费');
  });

  it('of another indicator keeps place and period', () => {
    const { focus, places, periods } = asked('同比增长呢', '嘉兴2020年1-5月高新技术产业增加值是多少');
    expect(places).toEqual(['嘉兴市']);
    expect(periods).toEqual(['2020年1—5月']);
    expect(focus).toContain('增长');
    expect(focus).toContain('高新技术产业增加值');
  });

  it('of a follow-up carries over from the question before that', () => {
    const { focus, places, periods } = asked('那2021年呢', '嘉兴2020年高企入库多少家', '绍兴呢？');
    expect(places).toEqual(['绍兴市']);
    expect(periods).toEqual(['2021年']);
    expect(focus).toContain('高企入库');
  });
});

describe('a counterpart', () => {
  it('is added to what it is a counterpart of', () => {
    expect(wholeOf('石油呢', '2020年煤炭产量是多少')).toBe('2020年煤炭产量是多少 石油');
    expect(topicOf('石油呢', '2020年煤炭产量是多少')).toBe('石油');
  });

  it('gives way to the next one', () => {
    expect(wholeOf('电力呢', '2020年煤炭产量是多少', '石油呢')).toBe('2020年煤炭产量是多少 电力');
  });

  it('takes the place of its opposite', () => {
    expect(asked('农村的呢', '2001年城镇居民人均可支配收入是多少').focus).toBe('农村居民人均可支配收入 农村');
  });

  it('with a year of its own takes the place of opposite and year', () => {
    const { focus, periods } = asked('2002年城镇的是多少', '2001年农村居民人均纯收入是多少');
    expect(focus).toBe('城镇居民人均纯收入 城镇');
    expect(periods).toEqual(['2002年']);
  });

  it('by number takes the place of the number', () => {
    const { focus } = asked('第二批呢', '绍兴2020年第一批省级企业研究院有多少家');
    expect(focus).toBe('省级企业研究院 第二批');
  });
});

describe('an indicator of its own', () => {
  it('drops the earlier one, but keeps place and period', () => {
    expect(asked('粮食产量呢', '浙江2020年研发经费是多少')).toEqual({
      focus: '粮食产量',
      places: ['浙江省'],
      periods: ['2020年'],
    });
  });

  it('is none where it only says what of the earlier one is asked', () => {
    expect(asked('占全省比重呢', '绍兴2020年高企入库多少家').focus).toBe('高企入库占全省比重');
  });
});

describe('the nature', () => {
  it('that is asked for takes the place of the other', () => {
    expect(wholeOf('实际呢', '绍兴2020年高企入库目标是多少')).toBe('绍兴2020年高企入库多少 实际');
    expect(wholeOf('那目标呢', '绍兴2020年高企实际入库多少家')).toBe('绍兴2020年高企入库多少家 目标');
  });
});

describe('the kind of value', () => {
  it('that is asked for leaves the unit of the earlier question behind', () => {
    expect(wholeOf('增速呢', '湖北2023年财政收入多少亿元')).toBe('湖北2023年财政收入 增速');
  });

  it('over several years leaves the earlier year behind', () => {
    expect(asked('五年累计呢', '重庆2023年城镇新增就业多少人')).toMatchObject({
      places: ['重庆市'],
      periods: [],
    });
  });
});

describe('a growth that was asked', () => {
  it('is asked of the next indicator too', () => {
    expect(wholeOf('农村居民人均纯收入呢', '2003年城镇居民人均可支配收入实际增长多少')).toBe(
      '2003年 农村居民人均纯收入实际增长多少',
    );
  });

  it('is not where the next question says what it asks', () => {
    expect(wholeOf('粮食产量是多少', '2003年财政收入增长多少')).not.toContain('增长');
  });
});

describe('a question that says neither where nor when', () => {
  const question = '科技型中小企业新增认定计划一共是多少家';

  it('stays there and then', () => {
    expect(asked(question, '临安2022年研发投入强度要达到多少')).toMatchObject({
      places: ['临安区'],
      periods: ['2022年'],
    });
  });

  it('may stand alone, which an ellipsis may not', () => {
    const standing = (text: string) =>
      resolveFollowUp(field, text, ['临安2022年研发投入强度要达到多少'], 2024).mayStandAlone;
    expect(standing(question)).toBe(true);
    expect(standing('绍兴呢')).toBe(false);
    expect(standing('临安2021年新认定高新技术企业一共多少家')).toBe(false);
  });

  it('may stand alone where it names its own place but only a part of a year', () => {
    const whole = resolveFollowUp(
      field,
      '嘉兴上半年高企入库多少家',
      ['绍兴2020年新增多少家国家高新技术企业'],
      2024,
    );
    expect(whole).toMatchObject({ text: '嘉兴2020年上半年高企入库多少家', mayStandAlone: true });
  });

  it('says whose period it took', () => {
    const takesPeriod = (text: string) =>
      resolveFollowUp(field, text, ['四川2023年粮食产量多少'], 2024).takesPeriod;
    expect(takesPeriod('目标呢')).toBe(true);
    expect(takesPeriod('2022年呢')).toBe(false);
  });
});

describe('去年', () => {
  const REPORT_OF_2024 = '2024年政府工作报告里国内生产总值增长多少';

  it('after a question about a report is the year before the report', () => {
    expect(asked('去年呢', REPORT_OF_2024).periods).toEqual(['2023年']);
    expect(asked('去年粮食产量多少', REPORT_OF_2024)).toMatchObject({
      focus: '粮食产量',
      periods: ['2023年'],
    });
  });

  it('stays that year in the questions that follow', () => {
    expect(asked('进出口总额呢', REPORT_OF_2024, '去年呢').periods).toEqual(['2023年']);
  });

  it('is else the asker’s own', () => {
    const { text } = resolveFollowUp(field, '去年呢', ['国内生产总值增长多少'], 2026);
    expect(readQuery(field, text, 2026).periods.map(formatPeriod)).toEqual(['2025年']);
  });
});

describe('a question that stands alone', () => {
  it('takes nothing over', () => {
    const question = '临安区2022年科技创新券一共发放了多少万元';
    expect(asked(question, '嘉兴上半年高企入库多少家')).toEqual(asked(question));
  });

  it('is left as it is without a history', () => {
    expect(asked('绍兴呢？').places).toEqual(['绍兴市']);
  });
});
