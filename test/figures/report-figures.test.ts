// The figures of whole paragraphs and reports: where they stand, and what carries over from sentence to sentence.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../src/field/period.js';
import { findQuantities } from '../../src/figures/find-quantities.js';
import type { StatedFigure } from '../../src/figures/paragraph-figures.js';
import { figuresOfReport } from '../../src/figures/report-figures.js';
import { type Paragraph, readReport } from '../../src/ingest/report.js';
import { packageRoot } from '../../src/package-root.js';
import { normalizeText } from '../../src/text/normalize.js';
import { field } from './read-figures.js';

type InParagraph = { readonly paragraph: Paragraph; readonly figure: StatedFigure };

function figuresOf(path: string, bytes: Uint8Array): InParagraph[] {
  const { paragraphs } = readReport(field, path, bytes);
  return figuresOfReport(field, paragraphs).flatMap(({ paragraph: number, figures }) =>
    figures.map((figure) => ({ paragraph: paragraphs.find((p) => p.number === number)!, figure })),
  );
}

const fromText = (...lines: string[]): InParagraph[] => figuresOf('报告.txt', Buffer.from(lines.join('\n')));

const writtenAt = ({ paragraph, figure }: InParagraph): string =>
  paragraph.text.slice(figure.span.start, figure.span.end);
const told = (each: InParagraph): string =>
  [
    writtenAt(each),
    each.figure.place?.name ?? '-',
    each.figure.period ? formatPeriod(each.figure.period) : '-',
    each.figure.nature,
  ].join(' ');

const seedFiles = readdirSync(`${packageRoot}seeds`).sort();
const seeds = seedFiles.map((file) => figuresOf(file, readFileSync(`${packageRoot}seeds/${file}`)));
const inSeed = (seed: number, number: number): InParagraph[] =>
  seeds[seed]!.filter(({ paragraph }) => paragraph.number === number);

describe('every figure of the five reports', () => {
  const all = seeds.flat();

  it('stands in its paragraph where its span says', () => {
    expect(all.length).toBeGreaterThan(300);
    for (const each of all) {
      const context = each.figure.unit === '' ? '指数为' : '居全省'; // a bare number and a rank need words before them
      const [read] = findQuantities(normalizeText(`${context}${writtenAt(each)},`));
      expect(read?.value.toFixed(), writtenAt(each)).toBe(each.figure.value);
    }
  });

  it('stands within its sentence', () => {
    for (const { figure } of all) {
      expect(figure.span.start).toBeGreaterThanOrEqual(figure.sentence.start);
      expect(figure.span.end).toBeLessThanOrEqual(figure.sentence.end);
    }
  });

  it('stands in no paragraph that is noise or said before', () => {
    expect(
      all.filter(({ paragraph: { noise, duplicateOf } }) => noise !== null || duplicateOf !== null),
    ).toEqual([]);
  });
});

it('spans point into the original text, whatever its digits and spaces are', () => {
  const digit = fc.constantFrom(...'0123456789０１２３４５６７８９');
  const number = fc.tuple(fc.constantFrom('1', '３'), fc.array(digit, { maxLength: 4 }));
  const space = fc.constantFrom('', ' ', '　');
  fc.assert(
    fc.property(number, space, fc.constantFrom('家', '％', '万元'), ([first, rest], gap, unit) => {
      const written = `${first}${rest.join('')}${unit}`;
      const [found] = fromText(`${gap}全市　科技型中小企业　新增${written}，创历史新高。`);
      expect(writtenAt(found!)).toBe(written);
    }),
    { numRuns: 60 },
  );
});

describe('report 000', () => {
  it('states 嘉兴’s figures as 嘉兴’s and 绍兴’s as 绍兴’s, though both say 全市', () => {
    expect(inSeed(0, 17).map(told)).toEqual([
      '1157家 嘉兴市 2020年上半年 actual',
      '5799家 嘉兴市 2020年上半年 actual',
      '1000家 嘉兴市 2020年 target',
      '579家 嘉兴市 2020年上半年 actual',
      '185家 嘉兴市 2020年 target',
    ]);
    expect(inSeed(0, 31).map(told)).toEqual([
      '13个 绍兴市 2020年 actual',
      '两个 绍兴市 2020年 actual',
      '298.81亿元 绍兴市 2020年1—5月 actual',
      '1.2% 绍兴市 2020年1—5月 actual',
      '51.5% 绍兴市 2020年1—5月 actual',
      '4.25个百分点 绍兴市 2020年1—5月 actual',
    ]);
  });
});

describe('report 004', () => {
  it('gives a year’s results and the next year’s plan for the same indicator', () => {
    const investment = seeds[4]!.filter(({ figure }) => figure.indicator === '高新技术产业投资');
    expect(investment.filter(({ figure }) => figure.kind === 'change').map(told)).toContain(
      '5.3% 绍兴市 2020年1—10月 actual',
    );
    expect(investment.map(told)).toContain('10% 绍兴市 2021年 target');
  });
});

describe('report 003', () => {
  it('states each figure of its doubled body once', () => {
    expect(seeds[3]!.map(writtenAt).filter((written) => written === '146件')).toHaveLength(1);
  });
});

describe('a target announced', () => {
  it('holds up to the full stop, however long the sentence is', () => {
    const figures = fromText(
      '绍兴市2022年工作报告',
      '综合各方面的因素，经济社会发展主要预期目标是：新增高新技术企业300家，科技型中小企业1000家；全社会研发投入占地区生产总值比重3%，规上工业企业研发费用增长10%；技术合同交易额100亿元，创新券1000万元。去年创新券860万元。',
    );
    expect(figures.map((each) => `${writtenAt(each)} ${each.figure.nature}`)).toEqual([
      '300家 target',
      '1000家 target',
      '3% target',
      '10% target',
      '100亿元 target',
      '1000万元 target',
      '860万元 actual',
    ]);
  });
});

describe('a period named', () => {
  it('holds for the rest of its sentence, semicolons and all', () => {
    const figures = fromText(
      '绍兴市2020年科技工作总结',
      '1—5月，研发费用56.7亿元；投资增长20%；增加值298.81亿元。创新券发放3437万元。',
    );
    expect(figures.map(told)).toEqual([
      '56.7亿元 绍兴市 2020年1—5月 actual',
      '20% 绍兴市 2020年1—5月 actual',
      '298.81亿元 绍兴市 2020年1—5月 actual',
      '3437万元 绍兴市 2020年 actual',
    ]);
  });
});

describe('an advertisement inside a paragraph', () => {
  it('states nothing, and moves no span', () => {
    const figures = fromText(
      '绍兴市2023年工作计划',
      '新增省级企业研究院10家，k8凯发天生赢家一触即发新增省级高新技术企业研发中心40家。',
    );
    expect(figures.map(writtenAt)).toEqual(['10家', '40家']);
  });
});

it('a sentence that the file breaks in two is read across the break', () => {
  const [figure] = fromText(
    '绍兴市2020年科技工作总结',
    '会议指出，各项工作取得了新的成效，全市规模以上工业企业的研发费用在本年度内比上年',
    '增长24.7%，创历史新高。',
  );
  expect(figure).toMatchObject({ figure: { kind: 'change', basis: '比上年' } });
});

describe('a sentence broken into several lines', () => {
  it('is read as one, a lone subscript between them', () => {
    const told = fromText(
      '2017年工作报告',
      '',
      '降低企业税负5700多亿元，扩大地方政府存量债务置换规模。稳健的货币政策灵活适度，广义货币M',
      '2',
      '增长11.3%，低于预期目标。',
    );
    expect(told.slice(1).map(({ figure }) => [figure.indicator, figure.value, figure.kind])).toEqual([
      ['广义货币m2', '11.3', 'change'],
    ]);
  });
});

it('a date by which something is to be done goes no further', () => {
  const told = fromText(
    '2023年海南省政府工作报告',
    '',
    '一、今后五年目标',
    '',
    '未来五年，力争突破1万亿元；2025年底前建成港口3个；高新技术企业达到3000家。',
  );
  expect(told.map(({ figure: { value, period } }) => `${value} ${period && formatPeriod(period)}`)).toEqual([
    '1000000000000 2023—2027年',
    '3 2025年',
    '3000 2023—2027年',
  ]);
});
