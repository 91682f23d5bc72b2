// The figures that a claim states.
import type { Field } from '../field/field.js';
import { extractFigures } from '../figures/extract-figures.js';
import type { Figure } from '../figures/figure.js';
import type { Query } from '../retrieve/query.js';
import { LEANS } from './evidence.js';

/** “…里程达2.5万公里,约占全球的三分之二”: what a share or rank is of stands with the figure before. */
const withSubjects = (figures: readonly Figure[]): Figure[] =>
  figures.map((figure, i) => {
    const before = figures[i - 1];
    return before && LEANS.test(figure.indicator)
      ? { ...figure, indicator: `${before.indicator}${figure.indicator}` }
      : figure;
  });

/** The figures that a claim states, and those it compares them with. */
export type ClaimedFigures = { readonly figures: readonly Figure[]; readonly bases: readonly Figure[] };

/** The figures of a claim, apart from those that it only compares with. */
export function claimedFigures(field: Field, query: Query, thisYear: number | null): ClaimedFigures {
  const read = withSubjects(
    extractFigures(field, query.text, {
      place: query.places[0] ?? null,
      period: query.periods[0] ?? null,
      nature: null,
      thisYear,
    }),
  );
  // “据1981年的报告”: the year of the report is no year of what it states
  const isDated = query.periods.length > 0 || query.reportYears.length === 0;
  const all = isDated ? read : read.map((figure) => ({ ...figure, period: null }));
  return { figures: all.filter(({ isBase }) => !isBase), bases: all.filter(({ isBase }) => isBase) };
}

/** “两省”, “三个”: a count so small that it rather belongs to the words. */
export const isAside = (figure: Figure, claim: string): boolean =>
  figure.unitClass === 'count' && /^[两三四五六七八九]/.test(claim.slice(figure.start));
