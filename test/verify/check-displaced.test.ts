// A claimed value or event that the reports tell of another time or place: contradicted, with what they say.
import { describe, expect, it } from 'vitest';
import { useSmallIndex } from '../answer/small-index.js';

const REPORT = [
  '湖州市2023年政府工作报告',
  '一、过去五年工作回顾',
  '五年来，人民生活持续改善。易地搬迁群众83.6万人，新增电力装机350万千瓦。',
  '五年累计，共淘汰落后水泥产能117万吨、印染产能7.8亿米。',
  '二、2022年工作回顾',
  '2022年，城镇居民人均可支配收入增长8.45%，实现技术交易额18914万元。',
  '新增未来社区475个、累计1078个。',
  '规上工业增加值增长6.3%，而前三季度增速为5.4%。',
  '在德清地理信息小镇开展了数据要素改革试点。',
  '三、其他工作',
  '经过多年努力，我市于2019年12月正式加入长三角技术市场联盟。',
];
const small = useSmallIndex({ '湖州.txt': REPORT });
const check = (claim: string) => small().check(claim);

describe('supported', () => {
  it.each([
    '2018—2022年五年累计，湖州市共淘汰落后水泥产能117万吨。',
    '2022年湖州市技术交易额约为1.89亿元。',
    '2022年湖州市新增未来社区475个。',
    '2019年12月湖州市正式加入长三角技术市场联盟。',
  ])('%s', async (claim) => {
    expect((await check(claim)).verdict).toBe('supported');
  });
});

describe('contradicted', () => {
  it.each([
    ['a sum of years told of one', '2022年这一年，湖州市易地搬迁群众83.6万人。', 'period'],
    ['the opposite of what grew', '2022年湖州市农村居民人均可支配收入增长8.45%。', 'indicator'],
    ['what there is for what was added', '2022年湖州市新增未来社区1078个。', 'number'],
    ['a part of the year for the year', '2022年湖州市规上工业增加值增长5.4%。', 'number'],
    ['another date', '2021年12月湖州市正式加入长三角技术市场联盟。', 'period'],
  ])('%s: %s', async (_, claim, discrepancy) => {
    const { verdict, findings, correction } = await check(claim);
    expect({ verdict, discrepancy: findings[0]!.discrepancy }).toEqual({
      verdict: 'contradicted',
      discrepancy,
    });
    expect(correction).toMatch(/\[1\]$/);
  });

  it('the correction names the time that the value is stated for', async () => {
    const { correction } = await check('2022年一年，湖州市新增电力装机350万千瓦。');
    expect(correction).toContain('2018—2022年');
  });
});

describe('not supported', () => {
  it.each(['2021年9月湖州市正式加入黄河流域技术联盟。', '2020年湖州市技术交易额18914万元。'])(
    '%s',
    async (claim) => {
      expect((await check(claim)).verdict).not.toBe('supported');
    },
  );
});
