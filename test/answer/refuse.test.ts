// A refusal says which condition is missing, and offers the nearest thing that the reports hold — never as the answer.
import { describe, expect, it } from 'vitest';
import { FOUR_CITIES } from './reports.js';
import { useSmallIndex } from './small-index.js';

const small = useSmallIndex(FOUR_CITIES);
const headsOf = (nearest: readonly { readonly text: string }[]): string[] =>
  nearest.map(({ text }) => text.replace(/：.*/, ''));

describe('the year is missing', () => {
  it('and the reason names place and year', async () => {
    expect(await small().ask('湖州2021年新认定高新技术企业多少家')).toMatchObject({
      status: 'not_found',
      missing: 'period',
      reason: '报告中没有湖州市2021年“新认定高新技术企业”的数据；最接近的如下。',
    });
  });

  it('and the year that there is is offered first', async () => {
    const { nearest } = await small().ask('丽水2023年新认定高新技术企业多少家');
    expect(headsOf(nearest)[0]).toBe('128家（丽水市2022年）');
  });
});

describe('the place is missing', () => {
  it('in one city’s report, and another’s is offered under its own name', async () => {
    const { status, missing, nearest } = await small().ask('丽水2022年技术交易额多少');
    expect({ status, missing }).toEqual({ status: 'not_found', missing: 'place' });
    expect(headsOf(nearest)).toEqual(['96.4亿元（湖州市2022年）']);
  });

  it('in all reports, and nothing is offered', async () => {
    expect(await small().ask('温州2022年新认定高新技术企业多少家')).toMatchObject({
      status: 'not_found',
      missing: 'place',
      reason: '报告中没有温州市的内容。',
      nearest: [],
    });
  });
});

describe('the value is missing', () => {
  it('where only a target is stated and the result is asked', async () => {
    const { missing, reason, nearest } = await small().ask('湖州2023年实际新认定高新技术企业多少家');
    expect(missing).toBe('value');
    expect(reason).toContain('的实际数');
    expect(headsOf(nearest)).toEqual(['330家以上（湖州市2023年目标）']);
  });

  it('where only the result is stated and a target is asked', async () => {
    const { missing, reason, nearest } = await small().ask('丽水2022年新认定高新技术企业目标多少家');
    expect(missing).toBe('value');
    expect(reason).toContain('的目标数');
    expect(headsOf(nearest)[0]).toBe('128家（丽水市2022年）');
  });
});

describe('the indicator is missing', () => {
  it.each(['湖州2022年空气优良天数比例多少', '丽水2022年发明专利授权多少件'])('%s', async (question) => {
    expect(await small().ask(question)).toMatchObject({
      status: 'not_found',
      missing: 'indicator',
      nearest: [],
    });
  });
});

describe('every refusal', () => {
  const QUESTIONS = [
    '湖州2021年新认定高新技术企业多少家',
    '丽水2022年技术交易额多少',
    '湖州2023年实际新认定高新技术企业多少家',
    '湖州2022年空气优良天数比例多少',
  ];

  it.each(QUESTIONS)('shows no answer: %s', async (question) => {
    const { answer, sentences, citations } = await small().ask(question);
    expect({ answer, sentences, citations }).toEqual({ answer: '', sentences: [], citations: [] });
  });

  it.each(QUESTIONS.slice(0, 3))('quotes its offers verbatim: %s', async (question) => {
    const { nearest } = await small().ask(question);
    expect(nearest).not.toEqual([]);
    for (const { text, citation } of nearest) {
      expect(text).toContain(citation.quote);
      expect(citation.text.slice(citation.start, citation.end)).toBe(citation.quote);
    }
  });
});
