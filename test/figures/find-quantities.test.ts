// Numerals with their units in running text, told apart from everything else that has digits in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/figures/find-quantities.js';
import type { Quantity } from '../../src/figures/quantity.js';
import { normalizeText } from '../../src/text/normalize.js';

const find = (text: string): Quantity[] => findQuantities(normalizeText(text));

/** 12000家, 3…5亿元 as 300000000…500000000元. */
const told = ({ value, valueTo, unit }: Quantity): string =>
  `${value.toFixed()}${valueTo ? `…${valueTo.toFixed()}` : ''}${unit}`;
const amountsIn = (text: string): string[] => find(text).map(told);

describe('an amount is read with its unit and without its scale', () => {
  it.each([
    ['累计达5799家', ['5799家']],
    ['累计达５７９９家', ['5799家']],
    ['科技型中小企业１，１５７家', ['1157家']],
    ['省科技型中小企业1.2万家', ['12000家']],
    ['共计减免金额达2923.24万元', ['29232400元']],
    ['填报研发支出62.1亿元', ['6210000000元']],
    ['国内生产总值超过126万亿元', ['126000000000000元']],
    ['粮食产量1.39万亿斤', ['1390000000000斤']],
    ['参训人员达9000多人次', ['9000人次']],
    ['柔性引进海外工程师300人次以上', ['300人次']],
    ['房租减免期由3个月提高到6个月', ['3个月', '6个月']],
    ['每千家企业中高新技术企业数30.05家', ['30.05家']],
    ['2020年度创新指数为156.1', ['156.1']],
    ['选送的7家单位8个成果入选参展', ['7家', '8个']],
    ['团队特派员9支84人', ['9支', '84人']],
    ['粮食产量三千五百万斤', ['35000000斤']],
    ['产值四百二十七亿四千万元', ['42740000000元']],
    ['同比提高4.25个百分点', ['4.25个百分点']],
    ['惠及1100多万学生', ['11000000']],
  ])('%s', (text, amounts) => {
    expect(amountsIn(text)).toEqual(amounts);
  });
});

describe('a share is a percentage however it is said', () => {
  it.each([
    ['比重达５９．８８％', ['59.88%']],
    ['增长百分之三点五', ['3.5%']],
    ['增长百分之十二点五至百分之十三', ['12.5…13%']],
    ['农民占两成', ['20%']],
    ['占三成半', ['35%']],
    ['占全国的五分之一', ['20%']],
    ['约三分之二', ['66.67%']],
    ['开展研发活动的企业过半。', ['50%']],
    ['将近一半', ['50%']],
    ['上涨千分之五', ['5‰']],
  ])('%s', (text, amounts) => {
    expect(amountsIn(text)).toEqual(amounts);
  });
});

describe('a range has two ends, both in the unit and scale of the second', () => {
  it.each([
    ['国内生产总值增长6%—6.5%', ['6…6.5%']],
    ['赤字率3%～5%', ['3…5%']],
    ['争创1-2家省级重点实验室', ['1…2家']],
    ['共投入500至600万元', ['5000000…6000000元']],
    ['投资3—5亿元', ['300000000…500000000元']],
    ['三至五家', ['3…5家']],
    ['提高3到5个百分点', ['3…5个百分点']],
  ])('%s', (text, amounts) => {
    expect(amountsIn(text)).toEqual(amounts);
  });
});

describe('翻番 is counted in doublings', () => {
  it.each([
    ['国内生产总值翻一番', ['1番']],
    ['比2010年翻两番', ['2番']],
  ])('%s', (text, amounts) => {
    expect(amountsIn(text)).toEqual(amounts);
  });
});

describe('a bound is read from the words around the amount', () => {
  it.each([
    ['预计新增高新技术企业425家以上', '以上'],
    ['城镇新增就业不低于1000万人', '以上'],
    ['组织攻关项目不少于50项', '以上'],
    ['至少20家', '以上'],
    ['调查失业率控制在5.5%以内', '以内'],
    ['居民消费价格涨幅不超过3%', '以内'],
    ['降到4%以下', '以内'],
    ['带动全社会研发投入超10亿元', '超过'],
    ['国内生产总值超过126万亿元', '超过'],
    ['总量突破90万亿元', '超过'],
    ['投资总额约146亿元', '约'],
    ['出口增长近30%', '近'],
    ['接近4000亿元', '近'],
    ['全社会研发经费占地区生产总值3%左右', '左右'],
    ['走访服务企业400余家次', '多'],
    ['参训人员达9000多人次', '多'],
    ['不足10家', '不到'],
    ['还不到60%', '不到'],
    ['完成高新技术企业入库579家', null],
  ])('%s', (text, bound) => {
    expect(find(text).map((quantity) => quantity.bound)).toEqual([bound]);
  });
});

describe('a rank is a place in an order', () => {
  it.each([
    ['居全省第24位', ['24位']],
    ['科技创新评价指数位居全省第二位。', ['2位']],
    ['增长24.7%,位居全省第二。', ['24.7%', '2位']],
    ['分列全省第三位和第四位', ['3位', '4位']],
    ['由全省第5位上升到第4位', ['5位', '4位']],
    ['连续三年居全省首位', ['1位']],
    ['综合评价均进入全省前50%位', ['50%']],
    ['居全国前10位', ['10位']],
  ])('%s', (text, ranks) => {
    expect(amountsIn(text)).toEqual(ranks);
  });

  it('and “among the first ten” bounds it', () => {
    expect(find('居全国前10位')[0]).toMatchObject({ unitClass: 'rank', bound: '以内' });
  });
});

describe('what only looks like an amount is none', () => {
  it.each([
    '1. 推动科创走廊跃迁提升。',
    '10. 加强关键核心技术攻坚。',
    '2、深入实施“党建领航”工程。',
    '(一)强化政治引领',
    '一是实施现代产业体系发展行动。',
    '派遣第十四批科技特派员',
    '第三代半导体产业技术研究院',
    '召开第1次会议',
    '第一,坚持创新驱动;第二,坚持改革开放。',
    '第三,加快发展现代产业。',
    '发文日期2022-03-24',
    '索引号002508596/2022-80097',
    '国产大飞机C919投入商业运营',
    '推进G60科创走廊建设',
    '抓好“1+7”重大平台建设',
    '围绕我区“5+3”重点产业',
    '强化“四个意识”、坚定“四个自信”、做到“两个维护”',
    '打造科技“三服务”2.0版',
    '构建“一带六城多点”空间布局',
    '高层次人才个人申报',
    '十分重要',
  ])('%s', (text) => {
    expect(amountsIn(text)).toEqual([]);
  });

  it('such as the threshold that names a class of things', () => {
    expect(amountsIn('其中总投入5000万元以上项目6个、1000万元以上项目20个。')).toEqual(['6个', '20个']);
  });
});

const UNITS = ['家', '项', '人', '万元', '亿元', '%', '个百分点'] as const;

describe('every amount', () => {
  const amount = fc.record({
    integer: fc.integer({ min: 1, max: 999_999 }),
    decimals: fc.integer({ min: 0, max: 2 }),
    unit: fc.constantFrom(...UNITS),
  });

  it('is found where its span says, in whatever sentence it stands', () => {
    fc.assert(
      fc.property(amount, ({ integer, decimals, unit }) => {
        const written = `${(integer / 10 ** decimals).toFixed(decimals)}${unit}`;
        const text = `全市有关工作完成${written},较好`;
        const [found] = findQuantities(text);
        expect(text.slice(found!.start, found!.end)).toBe(written);
      }),
    );
  });

  it('is the same in full width', () => {
    fc.assert(
      fc.property(amount, ({ integer, unit }) => {
        const wide = [...String(integer)].map((digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0));
        expect(amountsIn(`完成${wide.join('')}${unit}`)).toEqual(amountsIn(`完成${integer}${unit}`));
        expect(amountsIn(`完成${integer}${unit}`)).toHaveLength(1);
      }),
    );
  });

  it('is the same in 万元 and in 亿元', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (tenThousands) => {
        const inYi = (tenThousands / 10_000).toFixed(4);
        expect(amountsIn(`完成${tenThousands}万元`)).toEqual([`${tenThousands}0000元`]);
        expect(amountsIn(`完成${inYi}亿元`)).toEqual([`${tenThousands}0000元`]);
      }),
    );
  });
});

it('amounts are in order and never overlap, whatever the text is made of', () => {
  const piece = fc.constantFrom(
    '3',
    '12.5',
    '第',
    '家',
    '%',
    '亿',
    '万',
    '元',
    '、',
    ',',
    '至',
    '—',
    '前',
    '位',
    '增长',
    '约',
    '两',
    '成',
    '百分之',
    '个',
    '月',
    '全省',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const found = findQuantities(normalizeText(pieces.join('')));
      for (const [i, { start, end }] of found.entries()) {
        expect(end).toBeGreaterThan(start);
        if (i > 0) expect(start).toBeGreaterThanOrEqual(found[i - 1]!.end);
      }
    }),
    { numRuns: 1000 },
  );
});
