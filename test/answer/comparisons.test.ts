// Two or more side by side: what is compared is of one measure and one kind, and what is shown is computed from it.
import { describe, expect, it } from 'vitest';
import { FOUR_CITIES } from './reports.js';
import { firstLine, useSmallIndex } from './small-index.js';

const GRAIN = {
  '甲.txt': ['2009年国务院政府工作报告', '2008年，粮食产量达到10570亿斤，城镇新增就业1113万人。'],
  '乙.txt': [
    '2008年国务院政府工作报告',
    '2007年，粮食产量达到50150万吨。',
    '2008年预期目标：城镇新增就业1000万人以上。',
  ],
  '丙.txt': ['2010年国务院政府工作报告', '2010年预期目标：城镇新增就业900万人以上。'],
  '戊.txt': [
    '2021年国务院政府工作报告',
    '2020年，全国脱贫人口务工规模超过3200万人。',
    '2020年，国有企业利润增长23.5%。',
  ],
  '己.txt': ['2022年国务院政府工作报告', '2021年，全国脱贫人口务工规模超过3300万。'],
  '丁.txt': ['2011年国务院政府工作报告', '2011年，进出口总额3.6万亿美元。'],
};

const small = useSmallIndex({ ...FOUR_CITIES, ...GRAIN });
const first = async (question: string) => firstLine(await small().ask(question));

describe('two are compared', () => {
  it.each([
    [
      '湖州和丽水2022年新认定高新技术企业对比',
      '湖州市2022年比丽水市2022年高出184家（由312家与128家计算得出）。[1][2]',
    ],
    [
      '丽水2022年新认定的高企有没有衢州多',
      '丽水市2022年比衢州市2022年低18家（由128家与146家计算得出）。[1][2]',
    ],
    ['2008年粮食产量比07年多多少', '2008年比2007年高出540亿斤（由10570亿斤与50150万吨计算得出）。[1][2]'],
    [
      '湖州2022年中试基地比概念验证中心多几家',
      '中试基地比建成概念验证中心高出8家（由17家与9家计算得出）。[1]',
    ],
    [
      '丽水2022年发放创新券比使用创新券多多少',
      '发放创新券比使用创新券高出348万元（由860万元与512万元计算得出）。[1]',
    ],
  ])('%s', async (question, answer) => {
    expect(await first(question)).toBe(answer);
  });
});

describe('of several the first is told', () => {
  it.each([
    [
      '湖州、丽水、衢州2022年新认定高新技术企业哪个最多',
      '按报告所述，3项中最高的是湖州市2022年（312家）。[1][2][3]',
    ],
    [
      '湖州、丽水、衢州2022年新认定高新技术企业哪个最少',
      '按报告所述，3项中最低的是丽水市2022年（128家）。[1][2][3]',
    ],
  ])('%s', async (question, answer) => {
    expect(await first(question)).toBe(answer);
  });
});

describe('all in order', () => {
  it('are told from the highest down', async () => {
    const { answer } = await small().ask('把丽水、湖州、衢州2022年新认定高新技术企业从高到低排一下');
    const values = answer.split('\n').slice(1, 4);
    expect(values.map((line) => line.match(/^\d+家/)?.[0])).toEqual(['312家', '146家', '128家']);
  });
});

describe('bounds that decide no order', () => {
  it('are told each where each is asked for', async () => {
    const answer = await small().ask('2020年和2021年全国脱贫人口务工规模哪年多,分别多少');
    expect(answer.answer).toContain('超过3200万人');
    expect(answer.answer).toContain('超过3300万');
    expect((await small().ask('2020年和2021年全国脱贫人口务工规模哪年多')).status).toBe('not_found');
  });
});

it('a change in per cent is told where no report has the values', async () => {
  expect(await first('2020年国有企业利润比上年多多少')).toMatch(/^23.5%/);
});

describe('what is of another kind is never the other side', () => {
  it.each([
    ['湖州2022年高新技术产业增加值占比比丽水高几个百分点', /^湖州市2022年比丽水市2022年高出15\.2个百分点/],
    ['湖州的高企总数有没有衢州多', /^湖州市2022年比衢州市2022年高出1160家（由1850家与690家/],
    ['湖州2022年高新技术产业增加值增速比丽水高多少', /^湖州市2022年比丽水市2022年高出8\.4个百分点/],
  ])('%s', async (question, answer) => {
    expect(await first(question)).toMatch(answer);
  });
});

describe('what cannot be compared is refused, and what there is offered', () => {
  it.each([
    ['湖州的高企总数有没有宁波多', /没有宁波市/, 1],
    ['湖州、丽水、宁波2022年新认定高新技术企业哪个最多', /没有宁波市/, 2],
    ['2010年城镇新增就业比08年多多少', /没有2010年/, 1],
  ])('%s', async (question, reason, offers) => {
    const { status, reason: told, nearest } = await small().ask(question);
    expect(status).toBe('not_found');
    expect(told).toMatch(reason);
    expect(nearest).toHaveLength(offers);
  });
});
