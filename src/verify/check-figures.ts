// One claimed figure against the figures that the reports state: of the same thing, or of the same value.
import { COUNTRY } from '../field/places.js';
import { boundsClash, isWithinBound } from '../figures/compare-figures.js';
import type { Figure } from '../figures/figure.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { Verdict } from './answer.js';
import type { Discrepancy } from './check-result.js';
import { findDisplaced } from './displaced.js';
import { namedByClaim } from './indicator-agreement.js';
import { type ClaimContext, type Judged, MIN_PERIOD, rankOf } from './judge-figure.js';

export type FigureFinding = {
  readonly verdict: Verdict;
  readonly discrepancy: Discrepancy | null;
  readonly figure: StoredFigure | null;
};

/** From here on claim and report are taken to speak of the same indicator. */
const SAME_INDICATOR = 0.62;
/** To contradict takes more than to support: the value itself does not help. */
const SURELY_SAME = 0.72;
/** Of its own name so much must be the claim's too. */
const MIN_NAMED = 0.65;
/** A value that agrees decides unless another figure fits the words better by so much. */
const MAX_BEHIND = 0.2;

function discrepancyOf(claimed: Figure, stated: StoredFigure): Discrepancy {
  if (claimed.kind === 'rank') return 'rank';
  if (claimed.direction && stated.direction && claimed.direction !== stated.direction) return 'direction';
  if (claimed.unit !== stated.unit) return 'unit';
  return boundsClash(claimed.bound, stated.bound) ? 'bound' : 'number';
}

/** “超过500家” where the report says 579家: no equal rewriting, but true. */
const isBounded = (claimed: Figure, stated: StoredFigure): boolean =>
  isWithinBound(claimed, stated) &&
  (claimed.direction === null || stated.direction === null || claimed.direction === stated.direction);

/** 142亿元 where the report has 142万元: the same digits, told of nearly the same thing, tell that it is the one that is meant. */
function isMisscaled(claimed: Figure, { value, unit }: StoredFigure): boolean {
  const digits = (text: string): string => text.replace('.', '').replace(/^0+|0+$/g, '');
  const isTold = digits(value).length >= MIN_DIGITS && digits(value) === digits(claimed.value);
  return isTold && claimed.unit === unit && claimed.value !== value;
}
const MIN_DIGITS = 3;

/** Is it stated of the claimed place and time? */
const isThere = ({ place, period, isOpposed }: Judged): boolean =>
  place > 0 && period.score >= MIN_PERIOD && !isOpposed;

/** A report of an unknown place cannot correct what is said of a named one. */
const isPlaced = ({ place }: Judged, { query }: ClaimContext): boolean =>
  place === 1 || query.places.every(({ code }) => code === COUNTRY.code);

/** Another value of the very period, where this one is only of a part of it: 前三季度 says nothing of a year that is told whole. */
const outdoes = (other: Judged, item: Judged, { kind, unit }: Figure): boolean =>
  !other.agrees &&
  other.period.score === 1 &&
  item.period.relation === 'part' &&
  other.evidence.figure.indicator === item.evidence.figure.indicator &&
  other.evidence.figure.reportId === item.evidence.figure.reportId &&
  other.evidence.figure.kind === kind &&
  other.evidence.figure.unit === unit;

export type FigureCheckContext = ClaimContext & {
  /** How many words of the figure's clause the sentence of a stated one does not carry. */
  readonly unsaid: (stated: StoredFigure) => number;
};

/** The figure that supports the claim: of the claimed value, about as near in words as any other, and in the sentence that says most of the claim. */
function findSupport(
  claimed: Figure,
  about: readonly Judged[],
  { unsaid }: FigureCheckContext,
): Judged | undefined {
  const nearest = Math.max(...about.map(rankOf));
  const supporting = about.filter(
    (item) =>
      item.agrees &&
      rankOf(item) >= nearest - MAX_BEHIND &&
      !about.some((other) => outdoes(other, item, claimed)),
  );
  const [first, ...others] = supporting;
  if (others.length === 0) return first;
  const counts = supporting.map(({ evidence }) => unsaid(evidence.figure));
  return supporting[counts.indexOf(Math.min(...counts))];
}

/** Of two that fit as well, the one that the claimed value cannot be: 1.2万家 may be 超过1万家, but not 1.05万家. */
const AS_WELL = 0.05;

/** The figure that is named as the claimed one is, and would correct it. */
function findCorrection(claimed: Figure, about: readonly Judged[], { field, words }: ClaimContext) {
  const named = about.filter(({ evidence }) => namedByClaim(field, words, evidence) >= MIN_NAMED);
  const [best] = named;
  const exact = named.find(
    (item) => rankOf(item) >= rankOf(best!) - AS_WELL && !isWithinBound(item.evidence.figure, claimed),
  );
  return exact ?? (best && isWithinBound(best.evidence.figure, claimed) ? undefined : best);
}

/** The most that names and time can give together: what comes within reach of it no other figure can outdo. */
const BEST_RANK = 1.15;

/** Does a supporting figure decide whatever else there is? */
export const isBeyondDoubt = (judged: readonly Judged[]): boolean =>
  judged.some(
    (item) =>
      item.agrees &&
      isThere(item) &&
      item.place === 1 &&
      item.period.relation === 'same' &&
      rankOf(item) >= BEST_RANK - MAX_BEHIND,
  );

/** The verdict on one claimed figure, given all that may decide on it. */
export function checkFigure(
  claimed: Figure,
  judged: readonly Judged[],
  context: FigureCheckContext,
): FigureFinding {
  const there = judged.filter((item) => isThere(item) && rankOf(item) >= SAME_INDICATOR);
  const isSurelyPlaced = there.some((item) => item.place === 1 && rankOf(item) >= SURELY_SAME);
  const about = there
    .filter(({ place }) => place === 1 || !isSurelyPlaced)
    .sort((a, b) => rankOf(b) - rankOf(a) || Number(b.agrees) - Number(a.agrees));
  const support = findSupport(claimed, about, context);
  if (support) return { verdict: 'supported', discrepancy: null, figure: support.evidence.figure };
  const best = findCorrection(claimed, about, context);
  const isSure = best && (rankOf(best) >= SURELY_SAME || isMisscaled(claimed, best.evidence.figure));
  if (best && isSure && isPlaced(best, context)) {
    const { figure } = best.evidence;
    if (isBounded(claimed, figure)) return { verdict: 'supported', discrepancy: null, figure };
    return { verdict: 'contradicted', discrepancy: discrepancyOf(claimed, figure), figure };
  }
  const displaced = findDisplaced(claimed, judged, context);
  return displaced
    ? { verdict: 'contradicted', ...displaced }
    : { verdict: 'not_found', discrepancy: null, figure: null };
}
