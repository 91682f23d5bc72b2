// A wish for a year whose results a later report should tell is no result, and no answer to “how much was it”.
import { lastYear } from '../field/period.js';
import { isMark } from '../figures/passed-mark.js';
import { type IndexReader, latestReviewOf } from '../indexing/index-reader.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import type { Query } from '../retrieve/query.js';
import { sureMatches } from './compose-figure.js';

/** Quantities that are set, not reached: a deficit, bonds, what a budget grants. */
const SET_BY_PLAN = /赤字|债|国债|预算|转移支付|安排|拟|下达|额度/;

/** Words and bounds of an aim; what is granted or raised by decision comes true as it is said. */
const AIM = /目标|预期|力争|争取|确保/;
const AIMED_BOUNDS = new Set<string | null>(['以上', '左右', '以内', '约']);

/** Is the best there is only a wish, though reports after its year tell results and the question asks for no wish? */
export function isLoneWish(best: FigureMatch, query: Query, latestReview: number | null): boolean {
  const { nature, period, indicator, context, bound } = best.figure;
  if (query.nature !== null || nature !== 'target' || !period || latestReview === null) return false;
  if (query.periods.length === 0 || SET_BY_PLAN.test(`${indicator}${context}`)) return false;
  if (/预计/.test(query.text) || !(AIM.test(context) || AIMED_BOUNDS.has(bound))) return false;
  return lastYear(period) < latestReview;
}

/** The sure matches without mere wishes for what came after, and without marks where the value reached is told: what a figure may be compared with, or added to. */
export function resultsOf(query: Query, matches: readonly FigureMatch[], index: IndexReader): FigureMatch[] {
  const latest = latestReviewOf(
    index,
    query.places.map(({ code }) => code),
  );
  const results = sureMatches(matches).filter((match) => !isLoneWish(match, query, latest));
  const reached = results.filter(({ figure }) => !isMark(figure));
  return reached.length > 0 ? reached : results;
}

/** How much less than the best another may name, or how much more of its own it may have. */
const NEAR = 0.1;

/** The best with those that are of the same by words and nature: only these may take its place beside another figure. */
export function likeBest(matches: readonly FigureMatch[]): FigureMatch[] {
  const [best] = matches;
  return matches.filter(
    (match) =>
      best &&
      match.figure.nature === best.figure.nature &&
      match.named >= best.named - NEAR &&
      match.excess <= best.excess + NEAR,
  );
}
