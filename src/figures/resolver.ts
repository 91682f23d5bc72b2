// Period, place and nature of each figure, from the words of its sentence and the scope of its section.
import type { Field } from '../field/field.js';
import type { PeriodMention } from '../field/find-periods.js';
import { firstYear, lastYear, type Period, yearPeriod } from '../field/period.js';
import type { Place } from '../field/places.js';
import type { Nature } from '../ingest/nature.js';
import type { Clause } from './clauses.js';
import { natureOf } from './nature-of.js';
import {
  isAhead,
  isAside,
  isComparedWith,
  periodsNamed,
  type SentenceScope,
  saysByWhen,
  saysWhenDone,
} from './own-periods.js';
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
  /** The named years from … to … before an offset: 从1950年到1954年. */
  readonly rangeBefore: (at: number) => Period | null;
  /** The year that was last compared with before an offset: 2002 of “比2002年增长65.5%”. */
  readonly comparedBefore: (at: number) => Period | null;
  /** The years that an average or a sum over years is stated for: 五年年均, 五年累计. */
  readonly spanOf: (
    clause: Clause,
    quantity: Quantity,
    isAverage: boolean,
    period: Period | null,
  ) => Period | null;
  /** The place that a clause, or a member of a list in it, names as its subject. */
  readonly placeFor: (clause: Clause, member: string | undefined) => Place | null;
  readonly sectionPlace: Place | null;
  readonly natureFor: (quantity: Quantity, clause: Clause, time: TimedPeriod) => Nature;
};

/** 目前, or what is now planned, under no heading of a year: the year of the report. */
const nowOf = (before: string, thisYear: number | null): TimedPeriod =>
  thisYear !== null &&
  /目前|现在|现有|计划(?=新|完|建|安排|重点|在|再|投|扶)|准备(?!金)|拟(?!定)/.test(before)
    ? { period: yearPeriod(thisYear), named: false }
    : { period: null, named: false };

/** Years under which something is said to be so now. */
const NOW = /现在|如今|现已|目前|迄今|至今/;
const isSeveralYears = (period: Period | null): boolean =>
  period !== null && lastYear(period) > firstYear(period);

/** Does a period that the sentence names lie before the report's year, or after it? */
function whenIs({ period, named }: TimedPeriod, thisYear: number | null): 'past' | 'future' | null {
  if (!named || period === null || thisYear === null) return null;
  if (firstYear(period) > thisYear) return 'future';
  return lastYear(period) < thisYear ? 'past' : null;
}

/** 全年 after a month of a year: the whole of it. */
function widenedToYear(found: TimedPeriod, since: string): TimedPeriod {
  const { period } = found;
  const isWhole = /全年/.test(since) && period && firstYear(period) === lastYear(period);
  return isWhole ? { ...found, period: yearPeriod(firstYear(period)) } : found;
}

/** “一、二季度”, “2021年和2022年”: periods side by side are one span for a figure that stands alone. */
function spanEndingWith(sentence: string, own: readonly PeriodMention[], last: PeriodMention): Period {
  const before = own.findLast(({ end }) => end <= last.start);
  const isJoined =
    before &&
    /^[、和与及]?$/.test(sentence.slice(before.end, last.start)) &&
    before.period.to + 1 === last.period.from &&
    !sentence.startsWith('分别', last.end);
  return isJoined ? { from: before.period.from, to: last.period.to } : last.period;
}

/** “解放以来”, “中老铁路开通以来”: years of which only the end is known. */
const SINCE_AN_EVENT =
  /(?:解放|建国|成立|改革开放|大|全会|开通|开行|开放|启用|启动|设立|投运|投产|通车|运营|运行|实施)以来(?![的最首第])/;
/** “开通以来至2023年末”: a period that only says up to when. */
const UP_TO = /以来,?(?:截至|截止|至|到)+$/;

/** Looks up the last period named before an offset, else what carries over or holds for the section. */
function createLastBefore(sentence: string, own: readonly PeriodMention[], scope: SentenceScope) {
  const carried = scope.carried ?? null;
  const fallback: TimedPeriod = { period: carried ?? scope.period, named: carried !== null };
  const unnamed = (at: number): TimedPeriod => {
    const before = sentence.slice(0, at);
    if (fallback.period === null) return nowOf(before, scope.thisYear);
    const isNow = isSeveralYears(fallback.period) && NOW.test(before) && scope.thisYear !== null;
    return isNow ? { period: yearPeriod(scope.thisYear), named: false } : fallback;
  };
  return (at: number): TimedPeriod => {
    const holds = (mention: PeriodMention): boolean => {
      const since = sentence.slice(mention.end, at);
      if (saysWhenDone(sentence, mention) && /[,;、]/.test(since)) return false;
      return mention.end <= at && !(saysByWhen(sentence, mention) && since.includes(';'));
    };
    const mention = own.findLast(holds);
    const from = mention && UP_TO.test(sentence.slice(0, mention.start)) ? 0 : (mention?.end ?? 0);
    if (SINCE_AN_EVENT.test(sentence.slice(from, at))) return { period: null, named: true };
    const found = mention ? { period: spanEndingWith(sentence, own, mention), named: true } : unnamed(at);
    const words = sentence.slice(mention?.end ?? 0, at).split(/[,;。]/);
    return widenedToYear(found, words.at(-1)!);
  };
}

/** 在1998年, 到本世纪末 at the head of a clause: the word goes with its period. */
const LEADS_TO_PERIOD = /在$|(?<=^|[,;:。])(?:到|自|从)$/;

function withoutSpans(sentence: string, spans: readonly PeriodMention[], start: number, end: number): string {
  let text = '';
  let at = start;
  for (const span of spans) {
    if (span.start < at || span.end > end) continue;
    const between = sentence.slice(at, span.start).replace(LEADS_TO_PERIOD, '');
    if (at === start || !/^[、和与及]$/.test(between)) text += between;
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
    rangeBefore: (at) => {
      const range = own.findLast(({ end }) => end <= at);
      return range?.kind === 'absolute' && lastYear(range.period) > firstYear(range.period)
        ? range.period
        : null;
    },
    comparedBefore: (at) =>
      mentions.findLast((mention) => mention.end <= at && isComparedWith(sentence, mention))?.period ??
      scope.compared ??
      null,
    spanOf: (clause, quantity, isAverage, period) =>
      yearsOf({
        before: sentence.slice(isAverage ? 0 : clause.start, quantity.start),
        isAverage,
        own: period,
        namesOwn: own.some(({ end }) => end <= quantity.start),
        section: scope.period,
        years: scope.years ?? null,
        thisYear: scope.thisYear,
        isTarget:
          natureOf(sentence, quantity, clause, { ...scope, when: null }) === 'target' &&
          isAhead(sentence, scope),
      }),
    placeFor: (clause, member = '') =>
      subjectPlace(field, { text: member }, scope.place) ?? subjectPlace(field, clause, scope.place),
    sectionPlace: scope.place,
    natureFor: (quantity, clause, time) =>
      natureOf(sentence, quantity, clause, {
        nature: scope.nature,
        when: whenIs(time, scope.thisYear),
      }),
  };
}
