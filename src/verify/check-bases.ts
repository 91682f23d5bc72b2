// What a claim compares with (“由2.3%提高到…”): it must stand in the paragraphs that support the claim.
import type { Field } from '../field/field.js';
import { sameMeasure, sameValue } from '../figures/compare-figures.js';
import { extractFigures } from '../figures/extract-figures.js';
import type { Figure } from '../figures/figure.js';
import { normalizeText } from '../text/normalize.js';
import type { Citation } from './answer.js';
import type { Discrepancy, Finding } from './check-result.js';

const NO_SCOPE = { place: null, period: null, nature: null, thisYear: null };

const sameWay = (a: Figure, b: Figure): boolean =>
  a.direction === null || b.direction === null || a.direction === b.direction;

const agree = (base: Figure, figure: Figure): boolean =>
  sameMeasure(base, figure) && sameValue(base, figure) && sameWay(base, figure);

const discrepancyOf = (base: Figure, figure: Figure): Discrepancy =>
  sameValue(base, figure) ? 'direction' : 'number';

/** The findings on bases that none of `citations` states; one that is stated is worth no mention. */
export function checkBases(
  field: Field,
  bases: readonly Figure[],
  claim: string,
  citations: readonly Citation[],
): Finding[] {
  const stated = citations.flatMap(({ n, text }) =>
    extractFigures(field, normalizeText(text), NO_SCOPE).map((figure) => ({ n, figure })),
  );
  return bases
    .filter((base) => !stated.some(({ figure }) => agree(base, figure)))
    .map((base): Finding => {
      const other = stated.find(({ figure }) => figure.isBase && sameMeasure(base, figure));
      const verdict = other ? 'contradicted' : 'not_found';
      return {
        text: claim.slice(base.start, base.end),
        verdict,
        discrepancy: other ? discrepancyOf(base, other.figure) : null,
        citation: other?.n ?? null,
      };
    });
}
