// How well a scope of chunks meets the place and period a question names.
import { firstYear, isWithin, lastYear, overlaps, type Period, samePeriod } from '../field/period.js';
import { contains } from '../field/places.js';
import type { ChunkScope } from '../indexing/index-reader.js';
import type { Query } from './query.js';

export type Fit = {
  /** 1 where the text is about the place, 0.5 where nothing is known, 0 where it is about another. */
  readonly place: number;
  /** 1 the very period … 0 another period. */
  readonly period: number;
};

const SAME = 1;
const INSIDE = 0.8;
const AROUND = 0.7;
const TOUCHING = 0.4;
const REPORT_OF_THAT_YEAR = 0.5;
const UNKNOWN = 0.5;
/** Another report may retell what was said that year. */
const ELSEWHERE = 0.6;

function placeFit(scope: ChunkScope, query: Query): number {
  if (query.places.length === 0) return 1;
  if (scope.places.length === 0) return UNKNOWN;
  return query.places.some(({ code }) =>
    scope.places.some((place) => place === code || (code !== '000000' && contains(code, place))),
  )
    ? 1
    : 0;
}

function closeness(own: Period, asked: Period): number {
  if (samePeriod(own, asked)) return SAME;
  if (isWithin(own, asked)) return INSIDE;
  if (isWithin(asked, own)) return AROUND;
  return overlaps(own, asked) ? TOUCHING : 0;
}

function onePeriodFit(scope: ChunkScope, asked: Period, query: Query): number {
  const best = Math.max(0, ...scope.periods.map((own) => closeness(own, asked)));
  if (query.saidYears.includes(firstYear(asked)))
    return scope.reportYear === firstYear(asked) ? SAME : best * ELSEWHERE;
  if (best > 0) return best;
  const year = scope.reportYear;
  if (year === null) return scope.periods.length === 0 ? UNKNOWN : 0;
  if (year >= firstYear(asked) && year <= lastYear(asked)) return REPORT_OF_THAT_YEAR;
  if (scope.periods.length > 0) return 0;
  return year - 1 === lastYear(asked) ? REPORT_OF_THAT_YEAR : 0;
}

/** 上半年 of no named year: any year's. */
function monthsFit(scope: ChunkScope, months: Period): number {
  if (scope.periods.length === 0) return UNKNOWN;
  const same = scope.periods.some(
    ({ from, to }) => from % 12 === months.from && to - from === months.to - months.from,
  );
  return same ? SAME : TOUCHING;
}

function periodFit(scope: ChunkScope, query: Query): number {
  const { periods, reportYears } = query;
  if (reportYears.length > 0) {
    if (scope.reportYear === null) return UNKNOWN;
    if (!reportYears.includes(scope.reportYear)) return 0;
    const best = Math.max(0, ...periods.map((asked) => onePeriodFit(scope, asked, query)));
    return periods.length === 0 ? 1 : Math.max(TOUCHING, best);
  }
  if (periods.length === 0) return query.months ? monthsFit(scope, query.months) : 1;
  return Math.max(...periods.map((asked) => onePeriodFit(scope, asked, query)));
}

export const fitOf = (scope: ChunkScope, query: Query): Fit => ({
  place: placeFit(scope, query),
  period: periodFit(scope, query),
});

/** Both conditions are met, or may be. */
export const isAdmissible = ({ place, period }: Fit): boolean => place > 0 && period > 0;

/** How each scope meets a query, and those that may: all of them where none does. */
export type Admission = {
  readonly fits: ReadonlyMap<ChunkScope, Fit>;
  readonly admitted: ReadonlySet<ChunkScope>;
};

/** Holds every scope against the conditions of a query. Bylines are looked at only where people are asked for. */
export function admit(scopes: Iterable<ChunkScope>, query: Query): Admission {
  const searched = [...scopes].filter(({ isCredit }) => isCredit === query.wantsCredits);
  const fits = new Map(searched.map((scope) => [scope, fitOf(scope, query)]));
  const admissible = searched.filter((scope) => isAdmissible(fits.get(scope)!));
  return { fits, admitted: new Set(admissible.length > 0 ? admissible : searched) };
}
