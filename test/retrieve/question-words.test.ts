import { describe, expect, it } from 'vitest';
import { ENDS_IN_INDICATOR, isIndicatorName, reportYearNamed } from '../../src/retrieve/question-words.js';

describe('the name of an indicator', () => {
  it.each(['粮食产量', '财政收入', '高速公路里程'])('%s is one', (name) => {
    expect(isIndicatorName(name)).toBe(true);
  });

  it.each(['占比', '总额', '增长', '同比增长率', '涉及金额', '平均价格', '电力'])(
    '%s only says what of one is measured',
    (words) => {
      expect(isIndicatorName(words)).toBe(false);
    },
  );
});

describe('a question without a question word', () => {
  it.each(['绍兴21年新增高企目标', '高铁里程是', '粮食产量呢?', '社会消费品零售总额(2021)'])(
    '%s ends in an indicator',
    (text) => {
      expect(ENDS_IN_INDICATOR.test(text)).toBe(true);
    },
  );

  it('about anything else does not', () => {
    expect(ENDS_IN_INDICATOR.test('乡村振兴战略')).toBe(false);
  });
});

describe('the report that a question means', () => {
  it.each([
    ['2024年政府工作报告里国内生产总值增长多少', 2024],
    ['2018年报告说城镇新增就业多少', 2018],
    ['2018年那份报告', 2018],
    ['2019年作报告时', 2019],
  ])('%s: of %d', (text, year) => {
    expect(reportYearNamed(text)).toBe(year);
  });

  it('is none where only a year is named', () => {
    expect(reportYearNamed('2020年入库多少家')).toBeNull();
  });
});
