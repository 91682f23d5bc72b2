// How a block that is numbered begins, and how deep that stands.

const NUMBERED: readonly [RegExp, number][] = [
  [/^第[一二三四五六七八九十]+(?:部分|章|编)/, 1],
  [/^[一二三四五六七八九十]{1,3}、/, 1],
  [/^[(（][一二三四五六七八九十]{1,3}[)）]/, 2],
  [/^\d{1,2}[、..．](?!\d)/, 3],
  // 1.2 heads a section; 1.2万亩 is an amount.
  [
    /^\d{1,2}(?:\.\d{1,2}){1,2}(?:[、.]|\s+|(?=[去今明全一]))(?=[\u4e00-\u9fff“])(?![万亿千百十倍个家项条件元米公吨亩斤平分级岁度])/,
    4,
  ],
  [/^[一二三四五六七八九十]{1,3}(?:是|要)/, 3],
  [/^[(（]\d{1,2}[)）]/, 4],
];

/** 1 for “一、”, 2 for “(一)”, …; undefined where a text bears no number. */
export const numberedLevel = (text: string): number | undefined =>
  NUMBERED.find(([pattern]) => pattern.test(text))?.[1];
