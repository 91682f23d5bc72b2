import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { figuresOfReport } from '../../src/figures/report-figures.js';
import { readReport } from '../../src/ingest/report.js';
import { namedIn } from './read-figures.js';

const field = loadField();

/** Each figure of one paragraph as “kind indicator”. */
function indicatorsIn(text: string): string[] {
  const { paragraphs } = readReport(field, '2020_国务院_政府工作报告.txt', Buffer.from(text));
  return figuresOfReport(field, paragraphs).flatMap(({ figures }) =>
    figures.map(({ kind, indicator }) => `${kind} ${indicator}`),
  );
}

describe('what a sentence speaks of', () => {
  it('goes on behind a semicolon that cuts a long sentence', () => {
    const text =
      '我国高等学校的学生，一九五二年有十九万人，到了一九五七年已经有四十四万人，即增加一倍多；一九五八年又比一九五七年增加百分之五十，达到六十六万人。';
    expect(indicatorsIn(text).slice(-2)).toEqual(['change 高等学校的学生', 'value 高等学校的学生']);
  });

  it('gives way to what a clause behind the semicolon names', () => {
    const text =
      '一九五四年预算中经济建设的支出等于一九五〇年的六倍，一九五三年的两倍，比过去任何一年都多得多；经济建设费占整个财政支出的比重，也从百分之二十五增加到百分之四十五。';
    expect(indicatorsIn(text).slice(-2)).toEqual([
      'share 经济建设费占整个财政支出的比重',
      'share 经济建设费占整个财政支出的比重',
    ]);
  });

  it('is not what stands in a bracket', () => {
    const text = '签约项目117项(其中海外项目14项),占比42%,投资总额146亿元。';
    expect(indicatorsIn(text)).toEqual([
      'value 签约项目',
      'value 海外项目',
      'share 签约项目占比',
      'value 签约项目投资总额',
    ]);
  });

  it('is not the source of a count', () => {
    expect(indicatorsIn('农业研究组织，据十二个省的不完全统计，有七千六百个。').at(-1)).toBe(
      'value 农业研究组织',
    );
  });

  it('may be one character before a colon', () => {
    expect(indicatorsIn('钢：从一百三十五万吨增加到四百十二万吨。')).toEqual(['value 钢', 'value 钢']);
  });

  it('is read without the words that lead to its number', () => {
    expect(indicatorsIn('铁路货物周转量将达到一千亿吨公里，工业总产值预计增长百分之五。')).toEqual([
      'value 铁路货物周转量',
      'change 工业总产值',
    ]);
  });
});

describe('a share', () => {
  it('is of what it is part of: those who do something', () => {
    expect(indicatorsIn('有15%的国营企业存在亏损。')).toEqual(['share 国营企业存在亏损']);
    expect(indicatorsIn('农民有60%左右过着有吃有穿的生活。')).toEqual(['share 农民过着有吃有穿的生活']);
  });

  it('is not a rate that is itself measured in per cent', () => {
    expect(indicatorsIn('就业增加，有7%的增速就够了。')).toEqual(['value 就业增加']);
  });
});

describe('changes side by side', () => {
  it('are those of the values that were named last', () => {
    const text = '房租减免1103万元,发放创新券3437万元,使用1420万元,同比增长147%、336%。';
    expect(indicatorsIn(text).slice(-2)).toEqual(['change 发放创新券', 'change 使用创新券']);
  });

  it('of 递增 are changes too', () => {
    expect(indicatorsIn('农业总产值平均每年递增百分之四。')).toEqual(['change 农业总产值']);
  });
});

describe('a count', () => {
  it('of those taken into a list is named by the list', () => {
    expect(indicatorsIn('备案众创空间14家，2家列入省级优秀众创空间。')).toEqual([
      'value 备案众创空间',
      'value 省级优秀众创空间',
    ]);
  });

  it('of money for a purpose is named by the money', () => {
    expect(indicatorsIn('增发1万亿元国债支持灾后恢复重建。')).toEqual(['value 国债']);
  });
});

describe('a sentence that begins with a time goes on with the one before', () => {
  it.each([
    ['四是,城乡居民储蓄大幅度增加。一九八五年末达到一千六百二十三亿元。', '城乡居民储蓄'],
    ['第一是现代工业的比重迅速上升。在一九四九年,这个比重约为百分之十七。', '现代工业的比重'],
  ])('%s', (text, indicator) => {
    expect(indicatorsIn(text)[0]).toMatch(new RegExp(` ${indicator}$`));
  });

  it('unless it names what it measures', () => {
    expect(indicatorsIn('城乡居民储蓄大幅度增加。一九八五年末粮食库存达到三亿吨。')).toEqual([
      'value 粮食库存',
    ]);
  });
});

it('whose it is changes, what is measured does not', () => {
  expect(namedIn('城镇居民人均可支配收入42168元、农村居民15147元,分别增长3.1%、6.7%')).toEqual([
    '42168元 城镇居民人均可支配收入',
    '15147元 农村居民人均可支配收入',
    '3.1% 城镇居民人均可支配收入',
    '6.7% 农村居民人均可支配收入',
  ]);
});

it("a number in the bracket after a name is the name's own", () => {
  expect(namedIn('细颗粒物(PM2.5)平均浓度下降9.1%')).toEqual(['9.1% 细颗粒物(pm2.5)平均浓度']);
});

it('members listed in the clause before are gone through in their order', () => {
  expect(namedIn('高新区、蜀山区、经开区列前三位,评分分别为96.8分、91.5分、90.2分').slice(1)).toEqual([
    '96.8分 高新区评分',
    '91.5分 蜀山区评分',
    '90.2分 经开区评分',
  ]);
});
