// Places that are told one after another: what is measured of each, however far before it was named.
import { describe, expect, it } from 'vitest';
import { figuresOfReport } from '../../src/figures/report-figures.js';
import { readReport } from '../../src/ingest/report.js';
import { field, figuresIn } from './read-figures.js';

const told = (sentence: string): string[] =>
  figuresIn(sentence).map(({ written, indicator, place }) => `${written} ${indicator} ${place}`);

describe('a list of places', () => {
  it('has what stands behind its last for each, and its changes with it', () => {
    expect(
      told('南京、苏州、无锡生产总值分别达1.8万亿元、2.6万亿元、1.6万亿元,增长4.5%、6.0%、5.8%'),
    ).toEqual([
      '1.8万亿元 南京生产总值 南京市',
      '2.6万亿元 苏州生产总值 苏州市',
      '1.6万亿元 无锡生产总值 无锡市',
      '4.5% 南京生产总值 南京市',
      '6.0% 苏州生产总值 苏州市',
      '5.8% 无锡生产总值 无锡市',
    ]);
  });

  it('keeps its changes where a sum stands between', () => {
    const changes = told(
      '南京、苏州、无锡生产总值分别为1.8万亿元、2.6万亿元、1.6万亿元,合计占全省的45.2%,分别增长4.5%、6.0%、5.8%',
    );
    expect(changes.slice(-3)).toEqual([
      '4.5% 南京生产总值 南京市',
      '6.0% 苏州生产总值 苏州市',
      '5.8% 无锡生产总值 无锡市',
    ]);
  });

  it('is never cut in the middle for fewer changes', () => {
    const [first, second] = figuresIn(
      '南京、苏州、无锡城镇新增就业分别为30万人、20万人、10万人,分别增长4.5%、6.0%',
    ).slice(-2);
    expect([first!.indicator, second!.indicator]).not.toContain('苏州城镇新增就业');
  });

  it('shares what is no measure too', () => {
    expect(told('扬州、泰州高新区分别前移3位、6位')).toEqual([
      '3位 扬州高新区 扬州市',
      '6位 泰州高新区 泰州市',
    ]);
  });
});

describe('a place that is only named', () => {
  const inParagraph = (text: string): string[] =>
    figuresOfReport(field, readReport(field, '报告.txt', Buffer.from(text)).paragraphs)
      .flatMap(({ figures }) => figures)
      .map(({ value, indicator, place }) => `${value} ${indicator} ${place?.name}`);

  it('is told in what places were told in before it', () => {
    expect(
      inParagraph(
        '南京、苏州生产总值分别为18000元、26000元。南通12000元、扬州7800元；凉山州2400元，增长5.9%。',
      ).slice(2),
    ).toEqual([
      '12000 南通生产总值 南通市',
      '7800 扬州生产总值 扬州市',
      '2400 凉山州生产总值 凉山彝族自治州',
      '5.9 凉山州生产总值 凉山彝族自治州',
    ]);
  });

  it('is not told in another unit, nor in what counts no such thing', () => {
    expect(inParagraph('南京拥有高校51所。苏州8000元。').at(-1)).toBe('8000 苏州 苏州市');
  });

  it('is told in what a heading names', () => {
    expect(
      told('技术合同成交额：鼓楼区81亿元、高新区62亿元、玄武区29亿元').map((line) => line.split(' ')[1]),
    ).toEqual(['鼓楼区技术合同成交额', '高新区', '玄武区技术合同成交额']);
  });

  it('is told in what the sentence itself spoke of', () => {
    expect(told('全省进出口总额增长5%,其中南京增长3%、苏州增长2%').slice(1)).toEqual([
      '3% 南京进出口总额 南京市',
      '2% 苏州进出口总额 苏州市',
    ]);
  });
});

describe('a part (其中…)', () => {
  it.each([
    ['自然保护区总面积2.2万平方公里,其中东部片区1.9万平方公里', '1.9万平方公里 东部片区面积 null'],
    ['汽车产量90万辆,其中新能源汽车30万辆', '30万辆 新能源汽车产量 null'],
    ['青年大学生留省超过40万人,其中南京引进23万人', '23万人 南京引进青年大学生留省 南京市'],
    ['“夜校”“工匠”两项工程累计培训90万人次,其中当年培训12万人次', '12万人次 “夜校”“工匠”两项工程培训 null'],
    ['货运航线累计开通42条,当年新增17条', '17条 新增货运航线 null'],
    ['一般公共预算收入500亿元,其中税收收入300亿元', '300亿元 税收收入 null'],
  ])('%s', (sentence, last) => {
    expect(told(sentence).at(-1)).toBe(last);
  });

  it('has none of what is said of the whole after it', () => {
    expect(told('旅客吞吐量800万人次,其中天府机场500万人次,货邮吞吐量9万吨').at(-1)).toBe(
      '9万吨 货邮吞吐量 null',
    );
  });
});
