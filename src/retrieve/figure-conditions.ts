// How a stored figure meets the place, the period and the nature that a question names; 0 where it does not.
import { firstYear, isWithin, type Period, samePeriod } from '../field/period.js';
import { COUNTRY, contains } from '../field/places.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import { NAMES_WISH, type Query } from './query.js';

const yearsIn = ({ from, to }: Period): number => to - from + 1;
/** What is added up or averaged over years says nothing of one of them. */
const OVER_YEARS = /累计|年均|平均每年|每年平均|新增|五年|三年来|共/;

/** 五年支出551亿元: said in the words before a value, it is of no single year, whatever its section is. */
const OF_YEARS =
  /(?<![第\d零一二三四五六七八九十])[两三四五六七八九十]年(?:来|间)?(?:共|累计|总共|合计)?(?:支出|投入|安排|新增|完成|增加|减少|发放|建成|培训|改造|转移|解决)/;

/** A figure that names no period is taken for the report's year where it is a wish, for the year before where it is a result. */
function undatedAgreement(figure: StoredFigure, asked: Period, reportYear: number | null): number {
  if (reportYear === null) return 0;
  const likely = figure.nature === 'target' ? reportYear : reportYear - 1;
  if (yearsIn(asked) > 12)
    return reportYear >= Math.floor(asked.from / 12) && reportYear <= Math.floor(asked.to / 12) + 1 ? 0.4 : 0;
  if (Math.floor(asked.from / 12) === likely) return 0.45;
  return Math.floor(asked.from / 12) === reportYear ? 0.25 : 0;
}

/** What five years came to is the state of their last year, the more so where its end is asked for: 2010年底. */
const UP_TO = 0.4;
const AT_END = 0.7;

function stateAgreement(figure: StoredFigure, own: Period, asked: Period, isAtEnd: boolean): number {
  if (asked.to !== own.to || OVER_YEARS.test(figure.context) || figure.kind === 'change') return 0;
  return isAtEnd ? AT_END : UP_TO;
}

/** 1 the very period · less the looser · 0 another period, which no answer may take for the one asked. */
export function periodAgreement(
  figure: StoredFigure,
  asked: Period,
  reportYear: number | null,
  isAtEnd = false,
): number {
  const own = figure.period;
  if (own === null) return undatedAgreement(figure, asked, reportYear);
  if (yearsIn(own) <= 12 && yearsIn(asked) <= 12 && OF_YEARS.test(`${figure.indicator}${figure.lead}`))
    return 0;
  if (samePeriod(own, asked)) return 1;
  if (isWithin(own, asked)) return yearsIn(asked) > 12 ? 0 : 0.7;
  if (!isWithin(asked, own)) return 0;
  if (yearsIn(own) <= 12) return figure.namesPeriod ? 0 : 0.35;
  return stateAgreement(figure, own, asked, isAtEnd);
}

const YEAR_END = /年?[底末]/;
/** “2023年全年”: what a half of it brought is no answer. */
const WHOLE_YEAR = /全年/;
const isPartOfYear = ({ period }: StoredFigure): boolean => period !== null && yearsIn(period) < 12;

/** In the very report that is named a figure of no stated period may be the one. */
const OPEN_IN_REPORT = 0.5;

export function periodScore(figure: StoredFigure, query: Query, reportYear: number | null): number {
  if (query.reportYears.length > 0 && !query.reportYears.includes(reportYear ?? 0)) return 0;
  if (query.reportYears.length > 0) {
    if (query.periods.length === 0) return 1;
    if (figure.period === null) return OPEN_IN_REPORT;
  }
  if (WHOLE_YEAR.test(query.text) && isPartOfYear(figure)) return 0;
  if (query.periods.length > 0)
    return Math.max(
      ...query.periods.map((asked) => periodAgreement(figure, asked, reportYear, YEAR_END.test(query.text))),
    );
  return query.months ? monthsScore(figure, query.months) : 0.8;
}

/** Months of no named year are a condition too: a whole year says nothing of its first half, unless only its section names it. */
function monthsScore({ period, namesPeriod }: StoredFigure, months: Period): number {
  if (period === null) return 0.2;
  if (period.from % 12 === months.from && period.to - period.from === months.to - months.from) return 1;
  return namesPeriod ? 0 : 0.35;
}

/**
 * The figure's own place, or one inside it that the words around it name; a name elsewhere in the sentence is another's,
 * and that of a wider place belongs to another name: 浙江省科技型中小企业 of 临安.
 */
export function placeScore(figure: StoredFigure, query: Query): number {
  if (query.places.length === 0) return 1;
  const isWider = (code: string): boolean => figure.place !== null && contains(code, figure.place.code);
  const near = `${figure.indicator}${figure.lead}${figure.context}`.replace(/《[^》]*》/g, '');
  const fits = query.places.some(
    ({ code, name }) =>
      figure.place?.code === code ||
      (!isWider(code) && (near.includes(name) || near.includes(name.replace(/[省市区县]$/, '')))),
  );
  if (fits) return 1;
  return figure.place === null && query.places.some((place) => place === COUNTRY) ? 0.5 : 0;
}

/** What is to come is a wish, whether the report calls it one or not. */
const isToCome = ({ period }: StoredFigure, reportYear: number | null): boolean =>
  period !== null && reportYear !== null && firstYear(period) > reportYear;

/** 要…多少 asks for a wish less firmly than 目标 does. */
const asksWishFirmly = (text: string): boolean => NAMES_WISH.test(text) || text.includes('拟');
/** A wish that is stated without a word for it. */
const UNMARKED = 0.5;

export function natureScore(figure: StoredFigure, query: Query, reportYear: number | null): number {
  if (query.nature === null) return figure.nature === 'actual' ? 1 : 0.4;
  if (figure.nature === query.nature) return 1;
  const mayBeWish = isToCome(figure, reportYear) || !asksWishFirmly(query.text);
  return query.nature === 'target' && mayBeWish ? UNMARKED : 0;
}
