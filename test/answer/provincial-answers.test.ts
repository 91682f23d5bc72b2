// What provincial reports put beside one another: a part of the province, a span of years, all that was ever built.
import { describe, expect, it } from 'vitest';
import { citedIn, firstLine, useSmallIndex } from './small-index.js';

const small = useSmallIndex({
  '2025浙江.txt': [
    '2025年浙江省政府工作报告',
    '一、2024年工作回顾',
    '全省地区生产总值达到90320亿元，首次跨上9万亿元台阶，按不变价格计算增长5.5%。海洋生产总值1.28万亿元，增长6.8%。单位地区生产总值能耗下降3.2%。',
    '第一、二、三产业增加值分别为2530亿元、36480亿元和51310亿元。常住人口6670万人，增加43万人。',
    '城镇和农村居民人均可支配收入分别为78250元和42785元，分别增长4.6%和6.1%。',
    '26个山区县城镇和农村居民收入分别增长5.2%和7.3%。',
    '冰雪旅游持续火爆，2023—2024年雪季接待游客1.21亿人次；全年接待国内游客2.88亿人次，增长29.6%。',
    '新建和改造提升高标准农田140万亩，累计建成1.19亿亩。原油、天然气产量分别为25万吨和342亿立方米。',
    '货物进出口总额5.26万亿元，出口3.90万亿元，规模由全国第3位升至第2位。',
    '亚运会筹办工作全面就绪，34个国家和地区的1270余名运动员报名参赛。',
  ],
  '2025陕西.txt': [
    '2025年陕西省政府工作报告',
    '一、2024年工作回顾',
    '全年地区生产总值35620亿元，增长5.3%，总量居全国第14位。',
  ],
});
const first = async (question: string): Promise<string> => firstLine(await small().ask(question));

describe('of the whole', () => {
  it.each([
    ['2024年浙江GDP增速多少', '5.5%'],
    ['2024年浙江农村居民收入涨了多少', '6.1%'],
    ['2024年浙江第二产业增加值是多少', '36480亿元'],
    ['2024年浙江接待国内游客多少人次', '2.88亿人次'],
    ['2024年浙江高标准农田实际完成了多少', '140万亩'],
    ['浙江高标准农田累计建成多少', '1.19亿亩'],
  ])('%s: %s', async (question, answer) => {
    expect((await first(question)).startsWith(answer)).toBe(true);
  });

  it('two provinces are compared', async () => {
    const answer = await small().ask('2024年浙江和陕西的GDP增速哪个快');
    expect(answer.answer).toContain('高出0.2个百分点');
    expect(citedIn(answer)).toEqual(['2025浙江.txt 3', '2025陕西.txt 3']);
  });
});

describe('no answer', () => {
  it.each([
    '2024年浙江出生人口多少',
    '2024年浙江对俄进出口额是多少',
    '2023年浙江接待国内游客多少人次',
    '亚运会在浙江哪个城市办',
  ])('%s', async (question) => {
    expect((await small().ask(question)).status).toBe('not_found');
  });
});

describe('a claim', () => {
  it.each(['2024年，浙江出口规模居全国第3位。', '2024年，浙江原油产量342亿立方米。'])(
    'of what came before, or of another: %s',
    async (claim) => {
      expect((await small().check(claim)).verdict).not.toBe('supported');
    },
  );

  it.each(['2024年，浙江出口规模居全国第2位。', '2024年，浙江天然气产量342亿立方米。'])(
    'that stands: %s',
    async (claim) => {
      expect((await small().check(claim)).verdict).toBe('supported');
    },
  );
});
