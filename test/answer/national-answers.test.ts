// Questions that a nearby figure would answer wrongly: another part, another subject, a wish, a city for its province.
import { describe, expect, it } from 'vitest';
import { NATIONAL_REPORTS } from './national-reports.js';
import { firstLine, useSmallIndex } from './small-index.js';

const small = useSmallIndex(NATIONAL_REPORTS);
const ask = (question: string, ...history: string[]) => small().ask(question, history);
const heads = (texts: readonly { readonly text: string }[]): string[] =>
  texts.map(({ text }) => text.replace(/：.*/, ''));
const told = async (question: string, ...history: string[]): Promise<string[]> =>
  heads((await ask(question, ...history)).sentences);

describe('a target for a year whose result a later report should tell', () => {
  it.each([
    ['2023年城镇新增就业多少万人', '1200万人左右（2023年目标）'],
    ['2022年粮食产量是多少', '1.3万亿斤以上（2022年目标）'],
    ['2023年居民消费价格涨幅多少', '3%左右（2023年目标）'],
  ])('is no answer, but an offer: %s', async (question, offer) => {
    const { status, missing, reason, answer, nearest } = await ask(question);
    expect({ status, missing, answer }).toEqual({ status: 'not_found', missing: 'value', answer: '' });
    expect(reason).toContain('的实际数；当时的目标如下。');
    expect(heads(nearest)).toEqual([offer]);
  });

  it('is the answer where the target is asked', async () => {
    expect(await told('2022年城镇新增就业目标是多少')).toEqual(['1100万人以上（2022年目标）']);
  });

  it('gives way to the result where that is told', async () => {
    expect(await told('2022年城镇新增就业多少万人')).toEqual(['1206万人（2022年）']);
  });

  it('is the answer where it is set, not reached', async () => {
    expect(await told('2022年赤字率是多少')).toEqual(['2.8%左右（2022年目标）']);
  });
});

describe('each of several is told', () => {
  it.each([
    ['江苏和浙江2023年生产总值各是多少', ['128222亿元（江苏省2023年）', '82553亿元（浙江省2023年）']],
    ['浙江和江苏2023年研发投入强度分别是多少', ['3.2%（浙江省2023年）', '3.3%（江苏省2023年）']],
    ['2021年和2022年国内生产总值分别是多少', ['114万亿元（2021年）', '121万亿元（2022年）']],
    ['2021年和2022年国内生产总值增长各是多少', ['8.1%（2021年）', '3%（2022年）']],
  ])('%s', async (question, figures) => {
    expect(await told(question)).toEqual(figures);
  });

  it('never with another’s figure for the one that has none', async () => {
    const figures = await told('江苏和浙江2023年高新技术企业各有多少家');
    expect(figures).not.toContainEqual(expect.stringContaining('浙江'));
  });
});

describe('a city’s figure in its province’s report', () => {
  it('is the city’s', async () => {
    expect(await told('杭州数字经济核心产业增加值多少')).toEqual(['5675亿元（杭州市2023年）']);
  });

  it('does not answer for the province, but is offered under its own name', async () => {
    const { status, missing, nearest } = await ask('浙江数字经济核心产业增加值多少');
    expect({ status, missing }).toEqual({ status: 'not_found', missing: 'place' });
    expect(heads(nearest)).toEqual(['5675亿元（杭州市2023年）']);
  });
});

describe('a part that is asked for must be named', () => {
  it.each(['2021年农村居民人均可支配收入是多少', '2022年进口多少亿元'])('%s', async (question) => {
    expect(await ask(question)).toMatchObject({ status: 'not_found', sentences: [] });
  });

  it.each([
    ['2021年城镇居民人均可支配收入是多少', '47412元（2021年）'],
    ['2022年出口多少亿元', '24万亿元（2022年）'],
  ])('%s', async (question, figure) => {
    expect(await told(question)).toEqual([figure]);
  });
});

describe('a share is of its own subject', () => {
  it.each([
    ['数字经济占GDP比重是多少', '39.8%（2021年）'],
    ['民营经济占GDP比重是多少', '超过60%（2021年）'],
  ])('%s', async (question, figure) => {
    expect(await told(question)).toEqual([figure]);
  });

  it('and of no other', async () => {
    expect((await ask('房地产占国内生产总值的比重是多少')).status).toBe('not_found');
  });
});

describe('what came anew and all there is', () => {
  it.each([
    ['2022年新增专精特新企业多少家', '4357家（2022年）'],
    ['2022年累计专精特新企业多少家', '8997家（2022年）'],
    ['2022年孵化器有多少家', '1500家（2022年）'],
    ['2022年新增孵化器多少家', '150家（2022年）'],
  ])('%s', async (question, figure) => {
    expect((await told(question))[0]).toBe(figure);
  });
});

it('a growth since a year long past is told as the report says it', async () => {
  expect(await told('2021年粮食产量比1964年增长多少倍')).toEqual(['3.6倍（2021年）']);
});

it('two years that are compared have a difference', async () => {
  expect(firstLine(await ask('2022年国内生产总值比2021年多多少'))).toMatch(/^2022年比2021年高出7万亿元/);
});

it('an abbreviation finds what it is short for', async () => {
  expect(await told('2022年社保支出多少')).toEqual(['3.7万亿元（2022年）']);
});

describe('a follow-up', () => {
  it('of another place', async () => {
    expect(await told('浙江呢', '江苏2023年生产总值是多少')).toEqual(['82553亿元（浙江省2023年）']);
  });

  it('去年 after a question about a report is the year before it', async () => {
    expect(await told('去年城镇新增就业多少', '2023年政府工作报告里国内生产总值多少')).toEqual([
      '1206万人（2022年）',
    ]);
  });
});

describe('the report’s own words', () => {
  it.each([
    ['最大的是哪个堰塞湖', '唐家山堰塞湖最大'],
    ['总指挥是谁', '总指挥刘宁'],
    ['哪天开始泄流', '6月7日开始泄流'],
    ['抢险持续多长时间', '抢险持续近一个月'],
  ])('answer %s', async (question, words) => {
    expect((await ask(question)).answer).toContain(words);
  });

  it('of a list name all its members', async () => {
    expect(firstLine(await ask('四大科学装置是哪些'))).toBe(
      '国家四大科学装置分别是上海光源、散裂中子源、天眼和人造太阳。[1]',
    );
  });
});
