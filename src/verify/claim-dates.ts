// The dates a claim in words gives, held against those of a sentence: each must be the sentence's own or its section's.
import { findPeriods, type PeriodMention } from '../field/find-periods.js';
import { firstYear, isWithin, overlaps, type Period } from '../field/period.js';
import { parseNumeral } from '../figures/parse-numeral.js';
import type { ChunkFacts, ChunkScope } from '../indexing/index-reader.js';

/** same: stated there · other: the sentence gives another date · unstated: it gives none. */
export type DateFit = 'same' | 'other' | 'unstated';

const MONTHS = 12;
const isMonthly = ({ from, to }: Period): boolean => to - from + 1 < MONTHS;

const DAY =
  /(?<month>\d{1,2}|[一二三四五六七八九十]{1,3})月(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/g;

/** The days named, as “10-16”. */
export function daysIn(text: string): string[] {
  return [...text.matchAll(DAY)].map(({ groups }) =>
    [groups!['month']!, groups!['day']!].map((numeral) => String(parseNumeral(numeral) ?? numeral)).join('-'),
  );
}

/** 面向2030年: what is looked to is not when it was. */
const looksTo = ({ start }: PeriodMention, text: string): boolean =>
  /(?:面向|瞄准|迈向)$/.test(text.slice(0, start));

/** A date by itself, not “2018年的…” that only names which: what happened once happened then. */
const isDatedOnce = ({ kind, period }: PeriodMention, text: string): boolean =>
  kind === 'absolute' && (/(?:\d{4}|[一二][零一二三四五六七八九]{3})年/.test(text) || isMonthly(period));

type Dated = {
  /** The claim, normalised, and the periods that it names. */
  readonly claim: string;
  readonly periods: readonly Period[];
  /** The sentence, normalised, with the facts of its chunk. */
  readonly sentence: string;
  readonly chunk: Pick<ChunkFacts, 'scope' | 'namesPeriod'>;
};

/** Does the scope of a sentence that names no date hold the asked one? */
function inScope(asked: Period, { periods, reportYear }: ChunkScope): boolean {
  if (periods.length > 0) return periods.some((own) => isWithin(asked, own) || isWithin(own, asked));
  return reportYear !== null && [reportYear, reportYear - 1].includes(firstYear(asked));
}

function fitPeriod(asked: Period, { sentence, chunk }: Dated): DateFit {
  const all = findPeriods(sentence, { thisYear: chunk.scope.reportYear });
  const mentions = all.filter((mention) => !looksTo(mention, sentence));
  const onlyLooks = all.length > 0 && mentions.length === 0;
  const scope = onlyLooks ? { ...chunk.scope, periods: [] } : chunk.scope;
  const namesPeriod = chunk.namesPeriod && !onlyLooks;
  const named = [...mentions.map(({ period }) => period), ...(namesPeriod ? scope.periods : [])];
  if (named.some((own) => isWithin(own, asked) || (isWithin(asked, own) && !isMonthly(asked)))) return 'same';
  const isElsewhere = mentions.some(
    (mention) => isDatedOnce(mention, sentence) && !overlaps(mention.period, asked),
  );
  if (isElsewhere) return 'other';
  return !isMonthly(asked) && !namesPeriod && inScope(asked, scope) ? 'same' : 'unstated';
}

/** The worst fit among the claim's dates. */
export function fitDates(dated: Dated): DateFit {
  const fits = dated.periods.map((asked) => fitPeriod(asked, dated));
  const [own, theirs] = [daysIn(dated.claim), daysIn(dated.sentence)];
  if (own.some((day) => !theirs.includes(day))) fits.push(theirs.length > 0 ? 'other' : 'unstated');
  if (fits.includes('other')) return 'other';
  return fits.includes('unstated') ? 'unstated' : 'same';
}
