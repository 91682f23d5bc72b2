// The claimed value stands in the reports after all, but of another time, or of the opposite of what is claimed.
import { OPPOSED } from '../field/contrasts.js';
import { firstYear, overlaps, type Period } from '../field/period.js';
import { significantDigits } from '../figures/compare-figures.js';
import type { Figure } from '../figures/figure.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { Discrepancy } from './check-result.js';
import { clauseAgreement, readClaimWords } from './indicator-agreement.js';
import { type ClaimContext, type Judged, MIN_PERIOD } from './judge-figure.js';
import { findSubstitutions } from './substitution.js';

export type Displaced = { readonly discrepancy: Discrepancy; readonly figure: StoredFigure };

/** The names must agree so far for the value to be surely the one meant. */
const SURELY_MEANT = 0.8;
/** With fewer digits two years may well have the same value. */
const DISTINCTIVE_DIGITS = 3;
const ONE_YEAR = 12;

/** The claim with the opposite in its place: 农村居民 for 城镇居民. */
function reversed(claimed: Figure, text: string, stated: string): [Figure, string] | undefined {
  for (const pair of OPPOSED)
    for (const [mine, theirs] of [pair, [pair[1], pair[0]]] as const) {
      const said = `${claimed.indicator}${claimed.lead}${claimed.context}`;
      const isPair = said.includes(mine) && stated.includes(theirs) && mine.length === theirs.length;
      if (!isPair) continue;
      const swap = (words: string) => words.replaceAll(mine, theirs);
      const { indicator, lead, context } = claimed;
      return [
        { ...claimed, indicator: swap(indicator), lead: swap(lead), context: swap(context) },
        swap(text),
      ];
    }
  return undefined;
}

/** Would the names agree if the claim said the opposite? */
function agreesReversed(claimed: Figure, { evidence }: Judged, { field, query }: ClaimContext): boolean {
  const { indicator, lead, context } = evidence.figure;
  const other = reversed(claimed, query.text, `${indicator}${lead}${context}`);
  return (
    other !== undefined && clauseAgreement(field, readClaimWords(field, ...other), evidence) >= SURELY_MEANT
  );
}

const isLong = ({ from, to }: Period): boolean => to - from + 1 > ONE_YEAR;

/** Do the reports tell of the claimed year at all? Of one they do not, a value elsewhere says nothing. */
function isTold(period: Period, { evidence: { reportYear } }: Judged): boolean {
  return reportYear !== null && [reportYear, reportYear - 1].includes(firstYear(period));
}

/** Another time for which the value can hardly be stated too. */
function isOtherTime({ value, period: asked }: Figure, item: Judged): boolean {
  const { period, evidence } = item;
  if (asked === null || evidence.figure.period === null) return false;
  if (period.relation === 'around') return true;
  if (period.relation !== 'apart') return false;
  const own = evidence.figure.period;
  if (isLong(asked) && isLong(own)) return overlaps(asked, own);
  return significantDigits(value) >= DISTINCTIVE_DIGITS && (overlaps(asked, own) || isTold(asked, item));
}

/** What differs may be no more than one name, and the rest must be so much of a statement. */
const MIN_SHARED = 4;

const isName = (text: string): boolean => /^[\u3400-\u9fffa-z“”]{2,}$/.test(text);

/** “城市轨道交通新建通车…” where the report says “高速公路新建通车…”: the same statement of another thing. */
function isOfAnother(
  claimed: Figure,
  { evidence, place, period }: Judged,
  { field, query }: ClaimContext,
): boolean {
  if (significantDigits(claimed.value) < DISTINCTIVE_DIGITS || place < 1 || period.relation !== 'same')
    return false;
  const { bare } = readClaimWords(field, claimed, query.text);
  const stated = evidence.figure.context;
  const differing = findSubstitutions(field, `^${bare}`, `^${stated}`);
  const [only] = differing;
  if (differing.length !== 1 || !only || !isName(only.claimed) || !isName(only.stated)) return false;
  const shared = bare.replace(only.claimed, '').replace(/[\d.%]/g, '');
  return shared.length >= MIN_SHARED && [...shared].every((char) => stated.includes(char));
}

/** Where the value stands instead; undefined unless it is surely the one that is meant. */
export function findDisplaced(
  claimed: Figure,
  judged: readonly Judged[],
  context: ClaimContext,
): Displaced | undefined {
  const valued = judged
    .filter(({ agrees, place }) => agrees && place > 0)
    .sort((a, b) => b.agreement - a.agreement);
  const opposite = valued.find(
    (item) => item.isOpposed && item.period.score >= MIN_PERIOD && agreesReversed(claimed, item, context),
  );
  if (opposite) return { discrepancy: 'indicator', figure: opposite.evidence.figure };
  const elsewhen = valued.find(
    (item) => !item.isOpposed && item.agreement >= SURELY_MEANT && isOtherTime(claimed, item),
  );
  if (elsewhen) return { discrepancy: 'period', figure: elsewhen.evidence.figure };
  const other = valued.find((item) => isOfAnother(claimed, item, context));
  return other && { discrepancy: 'indicator', figure: other.evidence.figure };
}
