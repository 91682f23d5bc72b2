// What a claim compares with (“由2.3%提高到…”): it must stand in the paragraphs that support the claim.
import type { Field } from '../field/field.js';
import { sameMeasure, sameValue } from '../figures/compare-figures.js';
import { extractFigures } from '../figures/extract-figures.js';
import type { Figure } from '../figures/figure.js';
import { inOneUnit } from '../figures/one-unit.js';
import { normalizeText } from '../text/normalize.js';
import type { Citation } from './answer.js';
import type { Discrepancy, Finding } from './check-result.js';
import type { ClaimedFigures } from './claimed-figures.js';

const NO_SCOPE = { place: null, period: null, nature: null, thisYear: null };

const sameWay = (a: Figure, b: Figure): boolean =>
  a.direction === null || b.direction === null || a.direction === b.direction;

const agree = (base: Figure, figure: Figure): boolean =>
  sameMeasure(base, figure) && sameValue(base, figure) && sameWay(base, figure);

const discrepancyOf = (base: Figure, figure: Figure): Discrepancy =>
  sameValue(base, figure) ? 'direction' : 'number';

type Stated = { readonly n: number; readonly figure: Figure };

/** “由9.8%降至7.4%” told as “由7.4%升至9.8%”: what is said to be the base is the level, and the other way round. */
function turnedBase(base: Figure, levels: readonly Figure[], stated: readonly Stated[]): Stated | undefined {
  const theirs = stated.filter(({ figure }) => figure.isBase);
  if (theirs.some(({ figure }) => agree(base, figure))) return undefined;
  const swapped = theirs.filter(({ figure }) => levels.some((level) => agree(level, figure)));
  return stated.find(
    ({ n, figure }) =>
      !figure.isBase &&
      sameMeasure(base, figure) &&
      sameValue(base, figure) &&
      swapped.some((other) => other.n === n),
  );
}

/** The findings on bases that none of `citations` states; one that is stated is worth no mention. */
export function checkBases(
  field: Field,
  { bases, figures: levels }: ClaimedFigures,
  claim: string,
  citations: readonly Citation[],
): Finding[] {
  const stated: Stated[] = citations.flatMap(({ n, text }) =>
    extractFigures(field, normalizeText(text), NO_SCOPE).map((figure) => ({ n, figure })),
  );
  return bases
    .map((base) => ({ base, turned: turnedBase(base, levels, stated) }))
    .filter(({ base, turned }) => turned || !stated.some(({ figure }) => agree(base, figure)))
    .map(({ base, turned }): Finding => {
      const other = turned ?? stated.find(({ figure }) => figure.isBase && sameMeasure(base, figure));
      const verdict = other ? 'contradicted' : 'not_found';
      return {
        text: claim.slice(base.start, base.end),
        verdict,
        discrepancy: turned ? 'direction' : other ? discrepancyOf(base, other.figure) : null,
        citation: other?.n ?? null,
      };
    });
}

/** “从1012头增加到1249头” goes up whatever word the report has for it: 恢复到, 达到. */
export function goesWithBase(way: string, { bases, figures }: ClaimedFigures): boolean {
  if (way !== '增长' && way !== '下降') return false;
  return bases.some((base) =>
    figures.some((level) => {
      const [before, after] = inOneUnit(base, level) ?? [];
      return before && after && (way === '增长' ? after.gt(before) : after.lt(before));
    }),
  );
}
