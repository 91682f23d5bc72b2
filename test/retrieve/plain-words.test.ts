import { describe, expect, it } from 'vitest';
import { inPlainWords } from '../../src/retrieve/plain-words.js';

describe('a turn of speech', () => {
  it.each([
    ['2015年粮食产量比前一年多多少', '2015年粮食产量比上年多多少'],
    ['占比高几个点', '占比高几个百分点'],
    ['新增就业超额完成多少', '新增就业实际比目标多多少'],
    ['三年里减少最多的是哪年', '三年里减少哪年最多'],
  ])('%s', (said, plain) => {
    expect(inPlainWords(said)).toBe(plain);
  });

  it.each(['前一年粮食产量多少', '赤字率安排的几个点', '高几个点名单位'])('is left as it is: %s', (said) => {
    expect(inPlainWords(said)).toBe(said);
  });
});
