// Why there is no answer, and the nearest thing that the reports do hold — as an offer, never as the answer.
import { formatPeriod } from '../field/period.js';
import type { IndexReader } from '../indexing/index-reader.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import type { FindFigures, Found } from '../retrieve/find-figures.js';
import type { Query } from '../retrieve/query.js';
import { type ReadParagraph, sentenceOf, sureMatches } from './compose-figure.js';
import type { Draft, Missing } from './draft.js';

const MAX_OFFERS = 3;
/** An offer names the indicator as well as the best one does, and no other beside it. */
const SAME_NAMED = 0.1;

const names = (query: Query): string => query.places.map(({ name }) => name).join('、');
const periods = (query: Query): string =>
  query.periods.length > 0
    ? query.periods.map(formatPeriod).join('、')
    : query.reportYears.map((year) => `${year}年报告`).join('、');

/** Of a comparison only the thing compared is told. */
const COMPARING = /^[和与跟比]|相差|[和与跟]$|比$/g;

/** What is asked, as it is told: without the holes that place, period and question words left. */
function whatIsAsked({ focus }: Query): string {
  const parts = [...new Set(focus.split(' '))];
  const told = parts.filter((part) => !parts.some((other) => other !== part && other.includes(part)));
  const words = told.map((part, i) => (i < told.length - 1 ? part.replace(/了$/, '') : part)).join('');
  return `“${words.replace(COMPARING, '').replace(/[a-z]+/g, (letters) => letters.toUpperCase())}”`;
}

type Relaxation = { readonly missing: Missing; readonly query: Query; readonly reason: string };

/** What is asked without one of its conditions, in the order in which a reader would give them up. */
function relaxations(query: Query): Relaxation[] {
  const out: Relaxation[] = [];
  const what = whatIsAsked(query);
  const where = `${names(query)}${periods(query)}`;
  if (query.nature !== null)
    out.push({
      missing: 'value',
      query: { ...query, nature: null },
      reason: `报告中没有${where}${what}的${query.nature === 'actual' ? '实际数' : '目标数'}`,
    });
  if (query.periods.length > 0 || query.reportYears.length > 0 || query.months)
    out.push({
      missing: 'period',
      query: { ...query, periods: [], reportYears: [], months: null },
      reason: `报告中没有${where}${what}的数据`,
    });
  if (query.places.length > 0)
    out.push({
      missing: 'place',
      query: { ...query, places: [] },
      reason: `报告中没有${names(query)}${what}的数据`,
    });
  return out;
}

const isPlaceKnown = (index: IndexReader, query: Query): boolean =>
  query.places.length === 0 ||
  query.places.some(({ code }) => [...index.scopes.keys()].some(({ places }) => places.includes(code)));

function offersOf(matches: readonly FigureMatch[], read: ReadParagraph) {
  const seen = new Set<string>();
  const [best] = matches;
  return matches
    .filter(
      (match) =>
        best &&
        match.named >= best.named - SAME_NAMED &&
        match.excess <= best.excess + SAME_NAMED &&
        match.figure.unitClass === best.figure.unitClass,
    )
    .filter(({ figure }) => {
      const key = `${figure.place?.code}|${figure.period?.from}|${figure.period?.to}|${figure.value}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MAX_OFFERS)
    .map((match) => sentenceOf(match, read));
}

/** Finds what is missing by giving up one condition after the other. */
export async function refuse(
  found: Found,
  find: FindFigures,
  index: IndexReader,
  read: ReadParagraph,
): Promise<Draft> {
  const { query, asked } = found;
  if (!isPlaceKnown(index, query))
    return { status: 'not_found', missing: 'place', reason: `报告中没有${names(query)}的内容。`, offers: [] };
  for (const { missing, query: relaxed, reason } of relaxations(query)) {
    const sure = sureMatches((await find(relaxed, asked)).matches);
    if (sure.length > 0)
      return {
        status: 'not_found',
        missing,
        reason: `${reason}；最接近的如下。`,
        offers: offersOf(sure, read),
      };
  }
  return {
    status: 'not_found',
    missing: 'indicator',
    reason: `报告中没有查到与${whatIsAsked(query)}相符的内容。`,
    offers: [],
  };
}

/** No result is told, but what was wanted is: an offer. */
export const offerWish = (best: FigureMatch, query: Query, read: ReadParagraph): Draft => ({
  status: 'not_found',
  missing: 'value',
  reason: `报告中没有${names(query)}${periods(query)}${whatIsAsked(query)}的实际数；当时的目标如下。`,
  offers: [sentenceOf(best, read)],
});

/** Of several things asked for one has no figure: those of the others are offers. */
export const refuseSide = (side: Query, others: readonly FigureMatch[], read: ReadParagraph): Draft => ({
  status: 'not_found',
  missing: side.periods.length > 0 ? 'period' : 'place',
  reason: `报告中没有${names(side)}${periods(side)}${whatIsAsked(side)}的数据；其余的如下。`,
  offers: others.slice(0, MAX_OFFERS).map((match) => sentenceOf(match, read)),
});

/** Several are found, but not so that they may be put together: each is an offer. */
export const refuseTogether = (
  reason: string,
  matches: readonly FigureMatch[],
  read: ReadParagraph,
): Draft => ({
  status: 'not_found',
  missing: 'value',
  reason: `${reason}；各自的数据如下。`,
  offers: matches.map((match) => sentenceOf(match, read)),
});
