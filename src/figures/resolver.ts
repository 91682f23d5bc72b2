// Period, place and nature of each figure, from the words of its sentence and the scope of its section.
import type { Field } from '../field/field.js';
import type { PeriodMention } from '../field/find-periods.js';
import { firstYear, lastYear, type Period, yearPeriod } from '../field/period.js';
import type { Place } from '../field/places.js';
import type { Nature } from '../ingest/context.js';
import type { Clause } from './clauses.js';
import { natureOf } from './nature-of.js';
import { isAside, periodsNamed, type SentenceScope } from './own-periods.js';
import type { Quantity } from './quantity.js';
import { subjectPlace } from './subject-place.js';
import { yearsOf } from './years-of.js';

/** A period, and whether the sentence itself names it. */
export type TimedPeriod = { readonly period: Period | null; readonly named: boolean };

export type Resolver = {
  /** Is a span part of a period: the 5个月 of 前5个月? */
  readonly isPeriod: (start: number, end: number) => boolean;
  /** The words of a span without the periods it names. */
  readonly withoutPeriods: (start: number, end: number) => string;
  /** A period for each figure of a run; `from` is where the words before the run begin. */
  readonly periodsFor: (run: readonly Quantity[], from: number) => TimedPeriod[];
  /** The period named between two offsets; null where none is. */
  readonly periodWithin: (start: number, end: number) => Period | null;
  /** The last period named before an offset, else what carries over. */
  readonly periodBefore: (at: number) => TimedPeriod;
  /** The years that an average or a sum over years is stated for: 五年年均, 五年累计. */
  readonly spanOf: (
    clause: Clause,
    quantity: Quantity,
    isAverage: boolean,
    own: Period | null,
  ) => Period | null;
  readonly placeFor: (clause: Clause) => Place | null;
  readonly natureFor: (quantity: Quantity, clause: Clause) => Nature;
};

/** 目前 under no heading of a year: the year of the report. */
const nowOf = (before: string, thisYear: number | null): TimedPeriod =>
  thisYear !== null && /目前|现在|现有/.test(before)
    ? { period: yearPeriod(thisYear), named: false }
    : { period: null, named: false };

/** 全年 after a month of a year: the whole of it. */
function widenedToYear(found: TimedPeriod, since: string): TimedPeriod {
  const { period } = found;
  const isWhole = /全年/.test(since) && period && firstYear(period) === lastYear(period);
  return isWhole ? { ...found, period: yearPeriod(firstYear(period)) } : found;
}

/** Looks up the last period named before an offset, else what carries over or holds for the section. */
function createLastBefore(sentence: string, own: readonly PeriodMention[], scope: SentenceScope) {
  const carried = scope.carried ?? null;
  const fallback: TimedPeriod = { period: carried ?? scope.period, named: carried !== null };
  const unnamed = (at: number): TimedPeriod =>
    fallback.period === null ? nowOf(sentence.slice(0, at), scope.thisYear) : fallback;
  return (at: number): TimedPeriod => {
    const mention = own.findLast(({ end }) => end <= at);
    const found = mention ? { period: mention.period, named: true } : unnamed(at);
    const words = sentence.slice(mention?.end ?? 0, at).split(/[,;。]/);
    return widenedToYear(found, words.at(-1)!);
  };
}

function withoutSpans(sentence: string, spans: readonly PeriodMention[], start: number, end: number): string {
  let text = '';
  let at = start;
  for (const span of spans) {
    if (span.start < at || span.end > end) continue;
    text += sentence.slice(at, span.start);
    at = span.end;
  }
  return text + sentence.slice(at, end);
}

/** Makes the resolver of one normalised sentence. */
export function createResolver(field: Field, sentence: string, scope: SentenceScope): Resolver {
  const mentions = periodsNamed(sentence, scope);
  const own = mentions.filter((mention) => !isAside(sentence, mention));
  const lastBefore = createLastBefore(sentence, own, scope);
  return {
    isPeriod: (start, end) => mentions.some((mention) => mention.start < end && start < mention.end),
    withoutPeriods: (start, end) => withoutSpans(sentence, own, start, end),
    periodsFor: (run, from) => {
      const listed = own.filter(({ start, end }) => start >= from && end <= run[0]!.start);
      if (run.length > 1 && listed.length === run.length)
        return listed.map(({ period }) => ({ period, named: true }));
      return run.map(({ start }) => lastBefore(start));
    },
    periodWithin: (start, end) =>
      mentions.findLast((mention) => mention.start >= start && mention.end <= end)?.period ?? null,
    periodBefore: lastBefore,
    spanOf: (clause, quantity, isAverage, period) =>
      yearsOf({
        before: sentence.slice(isAverage ? 0 : clause.start, quantity.start),
        isAverage,
        own: period,
        section: scope.period,
        thisYear: scope.thisYear,
      }),
    placeFor: (clause) => subjectPlace(field, clause, scope.place) ?? scope.place,
    natureFor: (quantity, clause) => natureOf(sentence, quantity, clause, scope.nature),
  };
}
