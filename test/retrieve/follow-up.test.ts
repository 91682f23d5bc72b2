import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { formatPeriod } from '../../src/field/period.js';
import { resolveFollowUp } from '../../src/retrieve/follow-up.js';
import { readQuery } from '../../src/retrieve/query.js';

const field = loadField();

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

describe('a question that stands alone', () => {
  it('takes nothing over', () => {
    const question = '临安区2022年科技创新券一共发放了多少万元';
    expect(asked(question, '嘉兴上半年高企入库多少家')).toEqual(asked(question));
  });

  it('is left as it is without a history', () => {
    expect(asked('绍兴呢？').places).toEqual(['绍兴市']);
  });
});
