// A figure as people read it: the value first, with its bound; then where and when; then the report's own words.
import { describe, expect, it } from 'vitest';
import {
  figureSentence,
  whereAndWhen,
  writtenBound,
  writtenValue,
} from '../../src/answer/figure-sentence.js';
import { type Stated, statedBy, statedIn } from './stated-figures.js';

const sentenceOf = ({ figure, paragraph }: Stated): string => figureSentence(figure, paragraph).text;
const bounded = (sentence: string): string => {
  const { figure, paragraph } = statedBy(sentence);
  return writtenBound(figure, paragraph);
};

it('begins with the value, then place and period, then the words of the report', () => {
  expect(sentenceOf(statedBy('1—6月，全市完成高新技术企业入库579家。'))).toBe(
    '579家（绍兴市2020年上半年）：“全市完成高新技术企业入库579家”',
  );
});

it('calls a target a target', () => {
  const { figure } = statedBy('力争新增高新技术企业300家。', '绍兴市2021年工作计划');
  expect(whereAndWhen(figure)).toBe('绍兴市2021年目标');
});

it('says that what is expected is only expected', () => {
  expect(whereAndWhen(statedBy('预计新增高新技术企业425家。').figure)).toBe('绍兴市2020年预计');
});

it('says nothing of a place and a period that the report leaves open', () => {
  const { figure, paragraph } = statedBy('完成高新技术企业入库579家。', '会议纪要');
  expect(figureSentence(figure, paragraph).text).toBe('579家：“完成高新技术企业入库579家”');
});

it('does not name the whole country as a place', () => {
  const [stated] = statedIn('国务院政府工作报告', '一、2018年工作回顾', '国内生产总值增长6.6%。');
  expect(stated!.figure.place?.name).toBe('全国');
  expect(whereAndWhen(stated!.figure)).not.toContain('全国');
});

describe('the value', () => {
  it.each([
    ['走访服务企业400余家次。', '400余家次'],
    ['柔性引进海外工程师300人次以上。', '300人次以上'],
    ['全社会研发经费占地区生产总值3%左右。', '3%左右'],
    ['带动全社会研发投入超10亿元。', '超过10亿元'],
    ['投资总额约146亿元。', '约146亿元'],
    ['城镇新增就业不低于1000万人。', '不低于1000万人'],
    ['调查失业率不超过5.5%。', '不超过5.5%'],
    ['争创1-2家省级重点实验室。', '1-2家'],
    ['完成高新技术企业入库579家。', '579家'],
  ])('of “%s” is %s', (sentence, value) => {
    expect(bounded(sentence)).toBe(value);
  });

  it('is written without the gaps that its paragraph has', () => {
    const { figure, paragraph } = statedBy('国内生产总值增长 6.6 %。');
    expect(writtenValue(figure, paragraph)).toBe('6.6%');
  });
});

describe('the quotation', () => {
  it('reaches back to the clause that names what is measured', () => {
    const stated = statedBy('高新技术产业增加值298.81亿元，增长1.2%，占规上工业增加值比重达51.5%。');
    expect(sentenceOf(stated)).toBe(
      '51.5%（绍兴市2020年）：“高新技术产业增加值298.81亿元，增长1.2%，占规上工业增加值比重达51.5%”',
    );
  });

  it('ends with the figure’s own clause', () => {
    const [first] = statedIn('绍兴市2020年科技工作总结', '发放创新券3437万元，使用1420万元。');
    expect(sentenceOf(first!)).toBe('3437万元（绍兴市2020年）：“发放创新券3437万元”');
  });

  it('is short: of a long sentence only the clauses by the figure', () => {
    const filler = '深入实施创新驱动发展战略，'.repeat(12);
    const { figure, paragraph } = statedBy(`${filler}完成高新技术企业入库579家。`);
    const { start, end } = figureSentence(figure, paragraph).span;
    expect(paragraph.slice(start, end)).toContain('高新技术企业入库579家');
    expect(end - start).toBeLessThanOrEqual(80);
  });

  it('is the paragraph’s own text at its span', () => {
    const { figure, paragraph } = statedBy('全市研发经费１２.５亿元，同比增长１２％。');
    const { text, span } = figureSentence(figure, paragraph);
    expect(paragraph.slice(span.start, span.end)).toBe('全市研发经费１２.５亿元，同比增长１２％');
    expect(text).toContain(paragraph.slice(span.start, span.end));
  });
});
