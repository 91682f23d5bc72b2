// The grammar of periods as one pattern; the first alternative that fits reads the words. The order is part of the grammar.
import { NUM, TO } from './part-of-year.js';

const YEAR = '(?:(?:18|19|20)\\d{2}|[一二][零一二三四五六七八九]{3})';
/** 23年 is a year, 23年来 and 连续23年 a number of years. */
const SHORT_YEAR_ENDS = '年(?!来|代|间|内|前|期|多(?!了|少|出|多|几)|以上)';
const SHORT = '(?<![\\d.第近每满过去续达约整])(?:\\d{2}|[零一二三四五六七八九]{2})';
/** 有没有23年多: after these words two digits are a year whatever follows. */
const COMPARED_SHORT = '(?<=有没有|比)\\d{2}(?=年多)';
/** 二季度, and the 一 of “一、二季度”. */
const QUARTER = '第?[一二三四1-4](?:季度|(?=[、和与及]?第?[一二三四1-4]季度))';
const PART = `(?<part>上半年|下半年|${QUARTER}|前(?:[一二三]|[1-3])季度|(?:前|头)${NUM}个?月|${NUM}月?份?${TO}${NUM}月份?|${NUM}月份?)`;
/** A number of years, small enough to be a span. */
const COUNT = '(?:[一两三四五六七八九十]|(?<!\\d)[2-9])';
const RELATIVE = `(?<relative>今年|本年度?|去年|上年|前年|明年|过去(?:的)?${COUNT}年(?:来|间(?!接)|中(?![央期国小等西东部])|里(?!程))?|(?<![零一二三四五六七八九十几数\\d第])${COUNT}年来(?!年)|近${COUNT}年|(?:本届|这届)政府任期|(?:今后|未来)(?:的)?${COUNT}年|前五年|(?:本|二十|20)世纪末)`;

/** What a number before it counts or measures: 2000家 is no year. */
const COUNTED =
  '[年多余几万亿元家个项名人件户次位所吨亩米公平千百倍%台套辆度岁天月日号处条种类场座支批折成分]';
/** “2022、2023两年”. */
const SO_MANY_YEARS = '这?[两三四]年';
/** “临安2022创新券”, “九五GDP”: people leave 年 and 期间 out. */
const BARE_YEAR = `(?<![\\d.])(?:19|20)\\d{2}(?=[\\u4e00-\\u9fff])(?!${COUNTED}|[到至]\\d)`;
/** “2015还是2016?” */
const OTHER_YEAR = '(?<=还是|[和与跟比])(?:19|20)\\d{2}(?=[?,。]|$)';
const BARE_PLAN = `(?<![之点零一二三四五六七八九十百千万\\d第])(?<barePlan>十[一二三四]五|[七八九]五)(?=[a-z\\u4e00-\\u9fff])(?!${COUNTED})`;

const periodPattern = (shortYears: boolean) => {
  const year = shortYears ? `(?:${YEAR}|${SHORT}(?=${SHORT_YEAR_ENDS})|${COMPARED_SHORT})` : YEAR;
  const first = shortYears
    ? `(?:${year}|${SHORT}(?=${TO}(?:\\d{2}|[零一二三四五六七八九]{2})(?:年|这[三四五]年)))`
    : year;
  const listed = shortYears
    ? `|${SHORT}(?=(?:[、和与及跟]\\d{2})+${SHORT_YEAR_ENDS}|(?:[、和与及跟]\\d{2})*${SO_MANY_YEARS})|(?<!\\d)(?:19|20)\\d{2}(?=(?:[、和与及跟](?:19|20)\\d{2})+(?:年|${SO_MANY_YEARS}))|${BARE_YEAR}|${OTHER_YEAR}`
    : '';
  // Reports add up “1978、1979两年”; who asks may want each.
  const both = shortYears ? '' : `|(?:和|与|、)(?=${year}年?${SO_MANY_YEARS})`;
  const asked = shortYears ? [BARE_PLAN] : [];
  // 九三到九七这五年
  const lastShort = shortYears ? `|${SHORT}(?=这[三四五]年)` : '';
  const openEnd = shortYears ? '|(?=[a-z\\u4e00-\\u9fff])' : '';
  return new RegExp(
    [
      `(?<y1>${first})(?:年度?)?(?:${TO}${both})(?<y2>${year}${lastShort}|(?<=\\d{4}-)\\d{2}(?=年))(?:年(?:度|间(?!接))?|期间|(?=[)\\]]|这?[两三四五]年)${openEnd})`,
      `(?<year>${year})年度?(?:(?<since>以来)|(?:的|,|全市|全区|全省)?${PART}|的)?`,
      `(?<bare>(?<![\\d.])(?:19|20)\\d{2}(?=[)\\]]|$|第?[一二三四]季度|上半年|(?:、|和|与|及)(?:19|20)\\d{2}年)${listed})`,
      `${RELATIVE.replace('relative', 'rel')}(?:的)?(?:${PART.replace('part', 'relpart')})?`,
      `(?<![之点零一二三四五六七八九十百千万\\d第])[“"]?(?<plan>十[一二三四五]五|[一二三四五六七八九十]五)[”"]?(?=时期|期间|期末|这五年|之?[初末]|收官|收尾|开局|结束|规划|计划|以来|的|呢|时|目标|单位|累计|前|实际|原定|,|$)(?<planPart>前[一二三四]年)?`,
      ...asked,
      `[“"](?<quoted>十?[一二三四五六七八九十]五)[”"](?:时期|期间)?(?<quotedPart>前[一二三四]年)?`,
      '(?:(?:上|本|二十|20)世纪)?(?<![\\d零一二三四五六七八九十百千])(?<decade>[2-9]0|[二三四五六七八九]十)年代(?!以来|[以之]后|的?水平|[初末中后])',
      '第(?<fiveYears>[一二三四五六七八九十]{1,3})个五年(?:计划|规划|(?=合计|的|内|期))',
      '(?<=^|[,;。:])(?<wholeYear>全年)(?!度?目标)',
      `(?<![\\d年.])${PART.replace('part', 'alone')}(?!\\d+[^\\d日])`,
    ].join('|'),
    'g',
  );
};
/** As reports write periods. */
export const REPORT_PATTERN = periodPattern(false);
/** As people write them in a question: 23年 too. */
export const QUESTION_PATTERN = periodPattern(true);
