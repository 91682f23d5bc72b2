// The figure table: stored figures by indicator, place, period and nature.
import type { Field } from '../field/field.js';
import { findPeriods } from '../field/find-periods.js';
import { isWithin, type Period, samePeriod } from '../field/period.js';
import { allFigures, type StoredFigure } from '../indexing/figure-reader.js';
import type { IndexReader } from '../indexing/index-reader.js';
import { normalizeText } from '../text/normalize.js';

export type FigureSelection = {
  readonly indicator?: string | undefined;
  readonly place?: string | undefined;
  readonly period?: string | undefined;
  readonly nature?: 'actual' | 'target' | undefined;
};

function namesIndicator(field: Field, figure: StoredFigure, wanted: string): boolean {
  const text = field.terms.canonical(`${figure.indicator} ${figure.lead}`);
  return wanted.split(/\s+/).every((word) => text.includes(word));
}

function isOfPeriod(figure: StoredFigure, wanted: readonly Period[]): boolean {
  const own = figure.period;
  return own !== null && wanted.some((period) => samePeriod(own, period) || isWithin(own, period));
}

type Condition = (figure: StoredFigure) => boolean;

function indicatorCondition(field: Field, name: string): Condition {
  const wanted = field.terms.canonical(normalizeText(name));
  return (figure) => wanted === '' || namesIndicator(field, figure, wanted);
}

function placeCondition(field: Field, name: string): Condition {
  const codes = field.placesIn(normalizeText(name)).map(({ place }) => place.code);
  return (figure) => codes.includes(figure.place?.code ?? '');
}

function periodCondition(name: string): Condition {
  const mentions = findPeriods(normalizeText(name), { thisYear: null, shortYears: true });
  const wanted = mentions.map(({ period }) => period);
  return (figure) => isOfPeriod(figure, wanted);
}

function conditionsOf(field: Field, { indicator, place, period, nature }: FigureSelection): Condition[] {
  const conditions: Condition[] = [];
  if (indicator) conditions.push(indicatorCondition(field, indicator));
  if (place) conditions.push(placeCondition(field, place));
  if (period) conditions.push(periodCondition(period));
  if (nature) conditions.push((figure) => figure.nature === nature);
  return conditions;
}

/** Figures that meet every given condition, by indicator, then period. */
export function selectFigures(index: IndexReader, field: Field, selection: FigureSelection): StoredFigure[] {
  const conditions = conditionsOf(field, selection);
  return [...allFigures(index.store)]
    .filter((figure) => conditions.every((holds) => holds(figure)))
    .sort((a, b) => (a.period?.from ?? 0) - (b.period?.from ?? 0) || a.id - b.id);
}
