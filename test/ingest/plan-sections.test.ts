// Which sections of a report plan and which look back, where their headings do not say.
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { formatPeriod } from '../../src/field/period.js';
import { figuresOfReport } from '../../src/figures/report-figures.js';
import { readReport } from '../../src/ingest/report.js';

const field = loadField();

const toldIn = (path: string, ...lines: string[]): string[] => {
  const { paragraphs } = readReport(field, path, Buffer.from(lines.join('\n\n')));
  return figuresOfReport(field, paragraphs).flatMap(({ paragraph: number, figures }) => {
    const { text } = paragraphs.find((paragraph) => paragraph.number === number)!;
    return figures.map(({ span, period, nature }) =>
      [text.slice(span.start, span.end), period ? formatPeriod(period) : '-', nature].join(' '),
    );
  });
};
const governmentReport = (...lines: string[]): string[] => toldIn('2015_国务院_政府工作报告.txt', ...lines);

describe('a report that reviews, plans, and goes on', () => {
  const review = ['一、2014年工作回顾', '高速公路新增通车里程7000公里。', '二、2015年工作总体部署'];

  it('goes on with its plan under headings that name no time', () => {
    const told = governmentReport(
      ...review,
      '三、持续推进民生改善',
      '基础养老金标准统一由55元提高到70元。',
      '目前已有参保人数5亿人。',
    );
    expect(told).toEqual([
      '7000公里 2014年 actual',
      '55元 - actual',
      '70元 2015年 target',
      '5亿人 2015年 actual',
    ]);
  });

  it('takes the year of its plan for tasks that name none', () => {
    expect(governmentReport(...review, '三、重点工作任务', '研发投入强度力争达到2.6%。').at(-1)).toBe(
      '2.6% 2015年 target',
    );
  });

  it('leaves the plan where it turns to the world', () => {
    expect(governmentReport(...review, '三、坚持独立自主的外交政策', '同我国建交的国家有172个。')).toEqual([
      '7000公里 2014年 actual',
      '172个 - actual',
    ]);
  });

  it('plans under a heading of its year that calls nothing a plan, with no review before it', () => {
    expect(
      governmentReport('一、2015年总体要求和主要目标', '二、2015年重点事项', '高新技术企业达到2100家。'),
    ).toEqual(['2100家 2015年 target']);
  });
});

describe('a plan that looks back', () => {
  const plan = ['一、2014年工作回顾', '一年来,成绩很大。', '二、2015年的工作'];

  it('tells of the year past until it turns ahead', () => {
    const told = governmentReport(
      ...plan,
      '2015年是关键的一年。过去一年,各项工作取得了很大成绩。国内生产总值增长10.3%。这为做好工作打下了基础,新增就业900万人。',
    );
    expect(told).toEqual(['10.3% 2014年 actual', '900万人 2015年 target']);
  });

  it('names a year past only in passing', () => {
    expect(
      governmentReport(
        ...plan,
        '主要预期目标是:研发投入强度提高到2.3%,把去年的欠账补回来;优良天数率不低于88%;进出口总额保持在1万亿元左右;粮食产量保持在7000万吨以上,城镇调查失业率5.5%以内。',
      ).at(1),
    ).toBe('88% 2015年 target');
  });
});

it('the year of a review holds though its file name bears it too', () => {
  const lines = ['丽水市2022年科技创新工作总结', '一、主要指标完成情况', '全社会研发投入41.3亿元。'];
  expect(toldIn('丽水市2022年科技创新工作总结.txt', ...lines)).toEqual(['41.3亿元 2022年 actual']);
});

it('a title that ends in a bracket is a title', () => {
  const text = '舟山市2023年政府工作报告（科技部分）\n一、2022年工作回顾\n全市新认定高新技术企业58家。';
  expect(readReport(field, '报告.txt', Buffer.from(text)).report.place?.name).toBe('舟山市');
});

describe('a report whose parts are not numbered', () => {
  const report = (...lines: string[]): string[] =>
    toldIn(
      '2023_广西壮族自治区_政府工作报告.txt',
      ['政府工作报告', '', '过去五年工作回顾', '五年来,高速公路通车里程突破8000公里。', ...lines].join('\n'),
    );

  it('turns with each title that names its years', () => {
    const told = report(
      '2022年工作',
      '规模以上工业增加值增长4.2%。',
      '今后五年目标任务',
      '人均地区生产总值达到1.2万美元。',
      '2023年重点工作',
      '建成高标准农田180万亩。',
      '全面加强政府自身建设',
      '精简审批材料15%。',
    );
    expect(told).toEqual([
      '8000公里 2018—2022年 actual',
      '4.2% 2022年 actual',
      '1.2万美元 2023—2027年 target',
      '180万亩 2023年 target',
      '15% 2023年 target',
    ]);
  });
});

it('a part that names years gone by is a review, whatever its title', () => {
  const told = toldIn(
    '2023_安徽省_政府工作报告.txt',
    '一、过去五年:大踏步走向前列',
    '全省生产总值年均增长6%。',
    '二、2023年:奋勇争先',
    '新建高速公路300公里。',
  );
  expect(told).toEqual(['6% 2018—2022年 actual', '300公里 2023年 target']);
});

describe('a paragraph that announces what will be done', () => {
  it('opens a plan, however the items after it are numbered', () => {
    const told = toldIn(
      '总结.txt',
      '长沙县科学技术局2020年度工作总结暨2021年工作安排',
      '五是“十三五”圆满收官。五年来,全县高新技术企业增加300家。',
      '2021年,县科技局将重点做好以下工作:',
      '一、新认定企业研究院40家。',
      '二、科技型中小企业入库650家。',
    );
    expect(told.slice(1)).toEqual(['40家 2021年 target', '650家 2021年 target']);
  });
});
