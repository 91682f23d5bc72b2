// A claim in everyday order and verbs, and the same in the order and the verbs of a report.
import { expect, it } from 'vitest';
import { inReportWords, withYearsEnd } from '../../src/verify/report-words.js';

it.each([
  ['跟1995年底相比,2000年底外汇储备多出920亿元。', '2000年底外汇储备比1995年底增加920亿元。'],
  ['与2015年相比,出口增长3%,进口下降2%。', '出口比2015年增长3%,进口比2015年下降2%。'],
  ['全县打了12万吨粮食,比上年多收3000吨。', '全县粮食产量12万吨,比上年增加3000吨。'],
  ['去年生产了30万辆汽车。', '去年汽车产量30万辆。'],
  ['有120个老旧小区得到改造。', '改造老旧小区120个。'],
  ['财政收入还没到2000亿元。', '财政收入不到2000亿元。'],
  ['贫困人口少了1232万。', '贫困人口减少1232万。'],
  ['录取学生3000名,比上年多招200名。', '录取学生3000名,比上年增加200名。'],
  ['港口吞吐了一百二十万个标准集装箱。', '港口吞吐量一百二十万标准箱。'],
  ['养老金每人每月再加三十块。', '养老金每人每月提高三十元。'],
  ['去年造出30万辆新能源车。', '去年新能源汽车产量30万辆。'],
  ['有520万人次从萧山机场进出港。', '萧山机场旅客吞吐量520万人次。'],
  ['物价涨了0.2%。', '物价上涨0.2%。'],
  ['白鹭增加到现在的1126只。', '白鹭增加到1126只。'],
])('%s', (claim, put) => {
  expect(inReportWords(claim)).toBe(put);
});

it.each([
  ['与上年相比,出口增长3%。', 'the year before needs no name'],
  ['有120个老旧小区。', 'nothing is done to them'],
  ['参加人数多达300人。', '多达 compares with nothing'],
  ['建造了30万套住房。', 'built is not made'],
  ['企业增加了20家。', 'added is not told otherwise'],
  ['没有完成目标。', 'no number is denied'],
])('%s stays as it is: %s', (claim) => {
  expect(inReportWords(claim)).toBe(claim);
});

it('the beginning of a year is the end of the one before', () => {
  expect(withYearsEnd('截至2003年初,建交的国家有160个。')).toBe('截至2002年底,建交的国家有160个。');
});
