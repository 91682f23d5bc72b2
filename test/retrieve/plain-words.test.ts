import { describe, expect, it } from 'vitest';
import { inPlainWords } from '../../src/retrieve/plain-words.js';

describe('a turn of speech', () => {
  it.each([
    ['2015年粮食产量比前一年多多少', '2015年粮食产量比上年多多少'],
    ['占比高几个点', '占比高几个百分点'],
    ['新增就业超额完成多少', '新增就业实际比目标多多少'],
    ['三年里减少最多的是哪年', '三年里减少哪年最多'],
    ['科技馆啥时候开放', '科技馆什么时候开放'],
    ['创新券咋用', '创新券怎么用'],
    ['入库企业怎么没增加', '入库企业为什么没增加'],
    ['赛马制怎么个赛法', '赛马制怎么赛'],
    ['三张清单都叫什么', '三张清单有哪些'],
    ['年度任务干完没有', '年度任务完成了吗'],
    ['税收没收够的原因', '税收没有完成的原因'],
  ])('%s', (said, plain) => {
    expect(inPlainWords(said)).toBe(plain);
  });

  it.each(['前一年粮食产量多少', '赤字率安排的几个点', '高几个点名单位', '怎么不一样', '没收违法所得多少'])(
    'is left as it is: %s',
    (said) => {
      expect(inPlainWords(said)).toBe(said);
    },
  );
});
