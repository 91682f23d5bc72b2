// Is a figure of the kind and unit that a question asks for?
import { describe, expect, it } from 'vitest';
import { formScore } from '../../src/retrieve/figure-form.js';
import { readAsked } from '../../src/retrieve/question.js';
import { statedBy } from '../answer/stated-figures.js';

const formOf = (sentence: string, question: string): number =>
  formScore(statedBy(sentence).figure, readAsked(question), sentence);

describe('a figure answers', () => {
  it.each([
    ['入库579家。', '入库多少家'],
    ['发放创新券3437万元。', '发放创新券多少万元'],
    ['研发投入同比增长12%。', '研发投入增长多少'],
    ['研发投入居全省第2位。', '研发投入居全省第几位'],
    ['占规上工业增加值比重达51.5%。', '占规上工业增加值比重多少'],
  ])('%s: %s', (sentence, question) => {
    expect(formOf(sentence, question)).toBe(1);
  });

  it('in another counter of the same things a little less', () => {
    expect(formOf('培育企业579个。', '培育企业多少家')).toBe(0.85);
  });

  it.each([
    ['实施项目30项。', '实施项目多少个'],
    ['全市2235万城市居民得到保障。', '保障居民多少人'],
  ])('%s: %s a little less where one of the two counters says nothing', (sentence, question) => {
    expect(formOf(sentence, question)).toBe(0.85);
  });

  it('in a counter of other things much less', () => {
    expect(formOf('实施项目30项。', '实施项目多少件')).toBe(0.4);
  });

  it('as a growth rate where a growth is asked', () => {
    expect(formOf('生产总值增长率8.1%。', '生产总值增长多少')).toBeGreaterThanOrEqual(0.7);
  });
});

describe('a figure does not answer', () => {
  it.each([
    ['入库579家。', '发放创新券多少万元', 'another unit'],
    ['研发投入158亿元。', '研发投入增长多少', 'a level for a change'],
    ['研发投入同比增长12%。', '研发投入居全省第几位', 'a change for a rank'],
    ['研发投入居全省第2位。', '研发投入多少亿元', 'a rank for a level'],
    ['同比提高1.4个百分点。', '占比重多少', 'points for a share'],
  ])('%s: %s (%s)', (sentence, question) => {
    expect(formOf(sentence, question)).toBe(0);
  });
});

it('where the question does not tell, a level is likelier than a share, and a change least likely', () => {
  const fits = ['研发投入158亿元。', '研发投入占比3.2%。', '研发投入增长12%。'].map((s) =>
    formOf(s, '研发投入多少'),
  );
  expect(fits).toEqual([1, 0.5, 0.2]);
});

it('a rate that is no change answers no question for one', () => {
  expect(formOf('消费对经济增长的贡献率达到66.4%。', '消费增长多少')).toBe(0);
  expect(formOf('国内生产总值增长率为8.1%。', '国内生产总值增长多少')).toBeGreaterThan(0);
});

it('a time, or how far a rank moved, is no amount of what is asked', () => {
  expect(formOf('新能源汽车销量领先28个月。', '新能源汽车销量多少')).toBe(0);
  expect(formOf('通关时间为28小时。', '通关时间是多少')).toBe(1);
});
