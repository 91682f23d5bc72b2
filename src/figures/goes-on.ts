// Sentences that leave their subject to the one before them, and the subject that one hands on.
import { cutClauses } from './clauses.js';
import { clauseSubject } from './subject.js';

/** A sentence about what the one before spoke of: “在1949年,这个比重…”. */
const POINTS_BACK = /^[^;。]{0,10}(?:这|该)(?:一|个|项)(?:比重|比例|数字|指标)/;
/** “…储蓄大幅度增加。一九八五年末达到…”: a sentence that begins with a time and its verb goes on with the one before. */
const GOES_ON =
  /^(?:到|截至)?[\d一二零三四五六七八九]{4}年(?:末|底)?,?(?:已?达到?|增加到|上升到|提高到|下降到|降到|只有|为)(?=[\d一二两三四五六七八九十百])/;
/** “一季度、上半年、前三季度分别增长…”: parts of a year tell of what the sentence before began with. */
const BY_QUARTERS =
  /^(?:[一二三四]季度|[上下]半年|前三季度)(?:[、和](?:[一二三四]季度|[上下]半年|前三季度))*(?:分别|同比)*(?:增长|下降|回升|回落)/;
export const tellsQuarters = (sentence: string): boolean => BY_QUARTERS.test(sentence);

/** Does a sentence leave what it speaks of to the one before? */
export const goesOn = (sentence: string): boolean => POINTS_BACK.test(sentence) || GOES_ON.test(sentence);

/** What a whole sentence without figures speaks of: 城乡居民储蓄 of “四是,城乡居民储蓄大幅度增加。” */
export function subjectOf(sentence: string): string | undefined {
  if (!sentence.endsWith('。')) return undefined;
  return cutClauses(sentence)
    .map(({ text }) => clauseSubject(text))
    .find((subject) => subject.length > 2);
}
