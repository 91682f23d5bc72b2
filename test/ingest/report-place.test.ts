// Whose report it is where the title does not say.
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { readReport } from '../../src/ingest/report.js';

const field = loadField();
const reportOf = (...lines: string[]) =>
  readReport(field, 'bg_03.txt', Buffer.from(lines.join('\n\n'))).report;

describe('a report of a government', () => {
  it('is of the place whose congress it is given to', () => {
    const report = reportOf(
      '政府工作报告',
      '——2023年1月15日在吉林省第十四届人民代表大会第一次会议上',
      '各位代表：',
      '我代表省政府，向大会报告政府工作。',
      '长春、吉林两个主战场实现社会面清零。',
    );
    expect(report).toMatchObject({ place: { name: '吉林省' }, title: '吉林省2023年政府工作报告' });
  });

  it('is of the province that it and its cities make most mentions of, where it says 省人民政府 only', () => {
    const report = reportOf(
      '政府工作报告',
      '（2023年1月12日）',
      '我代表省人民政府，向大会报告工作，请予审议。',
      '昆明、曲靖、大理三市州生产总值占全省一半。云南咖啡产量居全国首位。滇中引水完成投资150亿元，与广西共建通道。',
    );
    expect(report.place?.name).toBe('云南省');
  });

  it('is of no place where it speaks of none', () => {
    const report = reportOf('政府工作报告', '我代表省人民政府，向大会报告工作。', '全省生产总值增长5%。');
    expect(report.place).toBeNull();
  });
});

describe('a report of a bureau', () => {
  it('keeps its own title', () => {
    const report = reportOf('绍兴市2022年科技工作总结', '全市新增高新技术企业300家。');
    expect(report).toMatchObject({ place: { name: '绍兴市' }, title: '绍兴市2022年科技工作总结' });
  });
});

describe('a page', () => {
  it('is of the year it was published in, where it names none', () => {
    const report = reportOf(
      '宁波:上半年科技创新成绩单出炉',
      '发布日期:2023-07-21  来源:市科技局',
      '1-6月,全市技术交易额236.9亿元。',
    );
    expect(report).toMatchObject({ place: { name: '宁波市' }, year: 2023 });
  });

  it('has a title in a first line too long for a heading', () => {
    const title =
      '佛山市顺德区经济促进局（科学技术局）关于2022年度核心技术攻关项目评审结果及创新券兑付情况的通报';
    expect(reportOf(title, '各镇（街道）：', '（一）申报和评审情况', '共收到申报项目143项。')).toMatchObject({
      place: { name: '顺德区' },
      title,
    });
  });
});
