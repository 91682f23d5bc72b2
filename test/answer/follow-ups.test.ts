// A follow-up that asks for something else is not answered with what was told before it.
import { describe, expect, it } from 'vitest';
import { firstLine, useSmallIndex } from './small-index.js';

const small = useSmallIndex({
  '2013_国务院_政府工作报告.txt': [
    '2013年国务院政府工作报告',
    '一、2012年工作回顾',
    '2012年，粮食产量达到11791亿斤，比上年增加367亿斤。进出口总额3.87万亿美元，居世界第二位。',
    '国内生产总值51.9万亿元，居世界第二位。农村贫困人口减少2339万人。',
    '二、2013年工作任务',
    '今年拟安排财政赤字12000亿元，其中中央财政赤字8500亿元，代地方发债3500亿元。',
    '中央财政安排教育补助资金301亿元，比去年增加58亿元。中央财政安排用于农业的资金3917亿元，比去年增加520亿元。',
  ],
  '2014_国务院_政府工作报告.txt': [
    '2014年国务院政府工作报告',
    '一、2013年工作回顾',
    '2013年，农村贫困人口减少1650万人，城镇新增就业1310万人。',
  ],
  '湖州市2022年工作总结.txt': [
    '湖州市2022年科技创新工作总结',
    '2022年，全市落实减免房租的孵化器42家，众创空间35家。',
    '全年推荐申报高新技术企业158家，第一批通过146家。',
  ],
});

const first = async (question: string, ...history: string[]): Promise<string> =>
  firstLine(await small().ask(question, history));

describe('a follow-up', () => {
  it.each([
    ['第二年呢', '2012年农村贫困人口减少了多少', /^下降1650万人（2013年）/],
    ['其中中央的是多少', '2013年财政赤字安排了多少亿', /^8500亿元（2013年目标）/],
    ['那进出口总额呢', '2012年国内生产总值排世界第几', /^第二位（2012年）：“进出口总额/],
    ['众创空间呢', '湖州2022年有几家孵化器落实了减免房租', /^35家/],
    ['第一批过了几家', '湖州2022年推荐申报高企多少家', /^146家/],
    ['比上年增加多少', '2013年中央财政安排教育补助资金多少', /^58亿元/],
  ])('%s', async (question, before, answer) => {
    expect(await first(question, before)).toMatch(answer);
  });

  it('that asks for a part which the reports do not name is refused', async () => {
    expect((await small().ask('其中外债的呢', ['2013年财政赤字安排了多少亿'])).status).toBe('not_found');
  });

  it('may be told the same again where it asks for nothing else', async () => {
    expect(await first('实际呢', '2012年农村贫困人口减少了多少')).toMatch(/^下降2339万人（2012年）/);
  });
});
