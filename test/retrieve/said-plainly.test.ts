// A question as it is typed in the words in which it is read.
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { readQuery } from '../../src/retrieve/query.js';
import { saidPlainly } from '../../src/retrieve/said-plainly.js';

const field = loadField();

describe('one that lies above another', () => {
  it.each([
    ['深圳GDP超广州多少亿', '深圳gdp比广州多多少亿'],
    ['高企数量杭州落后宁波几家', '高企数量杭州比宁波少几家'],
    ['开工量2011年超出2013年多少万套', '开工量2011年比2013年多多少万套'],
  ])('%s is a comparison', (question, said) => {
    expect(saidPlainly(field, question)).toBe(said);
  });

  it.each(['增速超过全国多少', '产值超过百亿的企业有多少家', '杭州出口超过1000亿元的有多少家'])(
    'needs two of a kind: %s',
    (question) => {
      expect(saidPlainly(field, question)).toBe(question);
    },
  );
});

describe('a wish for growth', () => {
  it('is for the economy where nothing else is named', () => {
    expect(saidPlainly(field, '湖北今年的增长目标是多少')).toBe('湖北今年的经济增长目标是多少');
    expect(saidPlainly(field, '江苏、浙江两省2025年增长目标')).toBe('江苏、浙江两省2025年经济增长目标');
  });

  it('is for what is named', () => {
    expect(saidPlainly(field, '湖北今年出口的增长目标是多少')).toBe('湖北今年出口的增长目标是多少');
  });
});

describe('a province by one character', () => {
  it('is written out at the head of a question', () => {
    expect(readQuery(field, '皖2024年出口多少辆', 2024).places.map(({ name }) => name)).toEqual(['安徽省']);
    expect(readQuery(field, '粤和苏GDP谁高', 2024).places.map(({ name }) => name)).toEqual([
      '广东省',
      '江苏省',
    ]);
  });

  it.each(['川流不息的客流多少', '豫剧团有几个', '京东方投资多少'])('is none in a word: %s', (question) => {
    expect(readQuery(field, question, 2024).places).toEqual([]);
  });
});

it.each([
  ['能耗哪年降得多,2015还是2016?', [2015, 2016]],
  ['2015年和2016比哪年多', [2015, 2016]],
])('both years are read in %s', (question, years) => {
  const read = readQuery(field, question, null).periods.map(({ from }) => Math.floor(from / 12));
  expect(read).toEqual(years);
});

it('占比 is no comparison with the year after it', () => {
  const { base, periods } = readQuery(field, '亏损企业占比去年降到了多少', 2025);
  expect(base).toBeNull();
  expect(periods).toHaveLength(1);
});
