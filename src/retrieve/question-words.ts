// Words by which a question, or a part of one, shows what it is: the name of an indicator, the report it means.

/** Nouns that end the name of an indicator: 粮食产量, 财政收入. */
const INDICATOR_NOUN =
  '[额数率量值速幅]|比重|占比|比例|投资|收入|支出|投入|费用|经费|目标|面积|里程|规模|情况|指数|位次|排名|总产值|增加值|产值|人口|就业|赤字|储备|存款|贷款|税收|利润|营收|补助|资金|价格|增长|增减|家数|个数';

/** A question without a question word wants a figure where it ends in the name of one: 新增高企目标, 高铁里程. */
export const ENDS_IN_INDICATOR = new RegExp(
  `(?:${INDICATOR_NOUN}|合计|总[和计]|之和)(?:\\(\\d{4}\\)|(?:19|20)\\d{2}年?|是|为|呢|[?。])*$`,
);

/** Fewer characters are a measure of something, not a thing measured: 增长, 总额, 就业率. */
const MIN_NAME_CHARS = 4;
const NAMES_INDICATOR = new RegExp(`(?:${INDICATOR_NOUN})$`);

const LATIN_INDICATOR = /^(?:gdp|cpi|ppi|pmi|m2)(?:总量)?$/;

/** Does a text of its own name an indicator: 粮食产量, not 占比 or 总额? */
export const isIndicatorName = (text: string): boolean =>
  LATIN_INDICATOR.test(text) ||
  (text.length >= MIN_NAME_CHARS &&
    NAMES_INDICATOR.test(text) &&
    !/^(?:总|金|涉及|平均|增长|同比)/.test(text));

const REPORT_YEAR =
  /((?:19|20)\d{2})年?的?(?:[那这][份篇])?(?:国务院|政府工作|工作)?报告|((?:19|20)\d{2})年(?:作|做)报告/;

/** The year of the report that a normalised text names: 2024 of “2024年政府工作报告里”; null where it names none. */
export function reportYearNamed(text: string): number | null {
  const match = text.match(REPORT_YEAR);
  return match ? Number(match[1] ?? match[2]) : null;
}
