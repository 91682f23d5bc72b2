// What is told beside the best figure: the same of other places and periods that the question leaves open, and what another report says of the very same.
import { bothOfAll } from '../field/contrasts.js';
import { contains } from '../field/places.js';
import { sameValue } from '../figures/compare-figures.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import type { Query } from '../retrieve/query.js';

/** Another figure this close to the best is told beside it, where it is of another place or period. */
const CLOSE = 0.35;
/** The same indicator by name: its other places and periods are told too. */
const SERIES_CLOSE = 1.6;
/** More periods than this are not told at once. */
const MAX_ALTERNATIVES = 4;
/** Every place that fits is told by name, up to this many. */
export const MAX_PLACES = 8;

const samePeriodOf = (a: FigureMatch, b: FigureMatch): boolean =>
  a.figure.period?.from === b.figure.period?.from && a.figure.period?.to === b.figure.period?.to;
const samePlaceOf = (a: FigureMatch, b: FigureMatch): boolean =>
  a.figure.place?.code === b.figure.place?.code;
const sameScopeOf = (a: FigureMatch, b: FigureMatch): boolean =>
  samePlaceOf(a, b) && samePeriodOf(a, b) && a.figure.nature === b.figure.nature;
const stated = ({ figure }: FigureMatch): string => `${figure.value}${figure.unit}`;

/** One place is no alternative to another that it is part of. */
function areApart(a: FigureMatch, b: FigureMatch): boolean {
  const [one, other] = [a.figure.place?.code, b.figure.place?.code];
  return one !== undefined && other !== undefined && !contains(one, other) && !contains(other, one);
}

/** Is it the same kind of value, named as well by the question? */
const isAlike = (match: FigureMatch, best: FigureMatch): boolean =>
  !match.figure.isBase &&
  match.figure.kind === best.figure.kind &&
  match.figure.unitClass === best.figure.unitClass &&
  match.named >= best.named - 0.1;

const isSameIndicator = (match: FigureMatch, best: FigureMatch): boolean =>
  match.figure.indicator === best.figure.indicator;

/** Is all there is asked for, and stated: 五年累计? */
const isOfAll = ({ figure }: FigureMatch, { text }: Query): boolean =>
  bothOfAll(text, `${figure.indicator}${figure.lead}${figure.context}`);

/** Is it the same indicator's value of another place or period that the question leaves open? */
function isOpenTo(match: FigureMatch, best: FigureMatch, query: Query): boolean {
  const isOpen = query.periods.length === 0;
  const mayVary = isOpen || samePeriodOf(best, match);
  const isSeries =
    isSameIndicator(match, best) &&
    ((isOpen && query.months === null) || (query.places.length === 0 && areApart(match, best)));
  const isThere = query.places.length === 0 || samePlaceOf(best, match);
  if (isOfAll(best, query) && !isOfAll(match, query)) return false;
  return mayVary && isThere && best.score - match.score <= (isSeries ? SERIES_CLOSE : CLOSE);
}

/** Does another report say otherwise of the very same? */
const disagrees = (match: FigureMatch, best: FigureMatch): boolean =>
  match.figure.reportId !== best.figure.reportId &&
  sameScopeOf(match, best) &&
  isSameIndicator(match, best) &&
  match.figure.unit === best.figure.unit &&
  !sameValue(match.figure, best.figure) &&
  !sameValue(best.figure, match.figure);

/** Does it add to what is told already? */
const isNew = (match: FigureMatch, told: readonly FigureMatch[], isOther: boolean): boolean =>
  told.every(
    (one) => (isOther || !sameScopeOf(one, match)) && (areApart(one, match) || stated(one) !== stated(match)),
  );

/** The best with what is told beside it, in order of likelihood. */
export function withAlternatives(
  best: FigureMatch,
  rest: readonly FigureMatch[],
  query: Query,
): FigureMatch[] {
  const most = query.places.length === 0 ? MAX_PLACES + 1 : MAX_ALTERNATIVES;
  const out = [best];
  for (const match of rest.filter((other) => isAlike(other, best))) {
    const isOther = disagrees(match, best);
    const ofPlace = out.filter((told) => samePlaceOf(told, match)).length;
    const hasRoom = out.length < most && ofPlace < MAX_ALTERNATIVES;
    if (hasRoom && (isOther || isOpenTo(match, best, query)) && isNew(match, out, isOther)) out.push(match);
  }
  return out;
}
