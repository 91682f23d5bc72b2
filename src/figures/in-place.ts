// Whose a figure is where its own clause names no place: that of the clause before, as far as it is still spoken of.
import type { Figure } from './figure.js';
import type { InClause } from './read-run.js';

/** The main figures of an economy: told in a row they are of one place. */
const OF_ECONOMY =
  /(?:生产总值|gdp|(?:工业|服务业)增加值|固定资产投资|零售总额|预算收入|财政收入|可支配收入|进出口总?[额值]?)$/;
/** 全省, 我市: back at the place of the section. */
const OF_SECTION = /[全我本][省市区县州盟旗]/;

/** “全省接待游客2.8亿人次,旅游花费3705亿元,其中哈尔滨接待1.79亿人次,旅游花费2314亿元”: no place has two values of one thing. */
const isToldTwice = ({ indicator, unitClass, kind }: Figure, { carried }: InClause): boolean =>
  kind === 'value' &&
  carried.previous.some((named) => named.indicator === indicator && named.unitClass === unitClass);

/** “哈尔滨地区生产总值5576亿元,规模以上工业增加值增长3.1%”. */
const isOfOneEconomy = ({ indicator }: Figure, { carried }: InClause): boolean =>
  OF_ECONOMY.test(carried.subject) && OF_ECONOMY.test(indicator);

/** A figure with the place that is spoken of: “台州市研发投入210亿元,增长9%”. */
export function inPlace(figure: Figure, inClause: InClause): Figure {
  const { sentence, clause, carried } = inClause;
  if (!carried.place || sentence.resolver.placeFor(clause, undefined) !== null) return figure;
  const goesOn = carried.subject !== '' && figure.indicator.startsWith(carried.subject);
  const isOfSection = figure.place?.code === sentence.resolver.sectionPlace?.code;
  const isCarried =
    isOfSection &&
    !OF_SECTION.test(clause.text) &&
    (isToldTwice(figure, inClause) || isOfOneEconomy(figure, inClause));
  return goesOn || isCarried ? { ...figure, place: carried.place } : figure;
}
