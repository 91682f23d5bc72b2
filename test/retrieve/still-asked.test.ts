import { describe, expect, it } from 'vitest';
import { stillAsked } from '../../src/retrieve/still-asked.js';

describe('what is still asked of another indicator', () => {
  it.each([
    ['2010年钢产量居世界第几位', '居世界第几位'],
    ['2010年研发经费占gdp的比重是多少', '占gdp的比重是多少'],
    ['2010年财政收入增长多少', '增长多少'],
    ['2010年进出口总额的增长目标是多少', '增长目标是多少'],
    ['2010年铁路投资计划完成多少', '计划多少'],
    ['2010年财政收入涨了多少', '涨了多少'],
    ['2010年财政收入是多少', '多少'],
    ['2010年新建了几座水库', '多少'],
    ['2010年财政收入怎么样', ''],
  ])('after “%s”', (earlier, asked) => {
    expect(stillAsked(earlier, '那粮食产量呢', '粮食产量')).toBe(asked);
  });

  it('is nothing where the question says itself what it asks', () => {
    expect(stillAsked('2010年钢产量居世界第几位', '粮食产量是多少', '粮食产量')).toBe('');
  });

  it('is no growth of what is a level, but how high it is', () => {
    expect(stillAsked('2010年财政收入增长多少', '失业率呢', '失业率')).toBe('多少');
  });
});
