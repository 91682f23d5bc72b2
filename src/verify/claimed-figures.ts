// The figures that a claim states.
import type { Field } from '../field/field.js';
import { extractFigures } from '../figures/extract-figures.js';
import type { Figure } from '../figures/figure.js';
import type { Query } from '../retrieve/query.js';

/** The figures of a claim, apart from those that it only compares with. */
export function claimedFigures(
  field: Field,
  query: Query,
  thisYear: number | null,
): { readonly figures: Figure[]; readonly bases: Figure[] } {
  const all = extractFigures(field, query.text, {
    place: query.places[0] ?? null,
    period: query.periods[0] ?? null,
    nature: null,
    thisYear,
  });
  return { figures: all.filter(({ isBase }) => !isBase), bases: all.filter(({ isBase }) => isBase) };
}

/** “两省”, “三个”: a count so small that it rather belongs to the words. */
export const isAside = (figure: Figure, claim: string): boolean =>
  figure.unitClass === 'count' && /^[两三四五六七八九]/.test(claim.slice(figure.start));
