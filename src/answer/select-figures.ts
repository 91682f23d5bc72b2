// The figure table: stored figures by indicator, place, period and nature.
import type { Field } from '../field/field.js';
import { findPeriods, isWithin, type Period, samePeriod } from '../field/periods.js';
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

/** Figures that meet every given condition, by indicator, then period. */
export function selectFigures(index: IndexReader, field: Field, selection: FigureSelection): StoredFigure[] {
  const indicator = selection.indicator ? field.terms.canonical(normalizeText(selection.indicator)) : '';
  const places = selection.place
    ? field.placesIn(normalizeText(selection.place)).map(({ place }) => place.code)
    : [];
  const periods = selection.period
    ? findPeriods(normalizeText(selection.period), { thisYear: null, shortYears: true }).map(
        ({ period }) => period,
      )
    : [];
  const wanted: StoredFigure[] = [];
  for (const figure of allFigures(index.store)) {
    if (indicator !== '' && !namesIndicator(field, figure, indicator)) continue;
    if (selection.place && !places.includes(figure.place?.code ?? '')) continue;
    if (selection.period && !isOfPeriod(figure, periods)) continue;
    if (selection.nature && figure.nature !== selection.nature) continue;
    wanted.push(figure);
  }
  return wanted.sort((a, b) => (a.period?.from ?? 0) - (b.period?.from ?? 0) || a.id - b.id);
}
