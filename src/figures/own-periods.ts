// The periods that a sentence names as its own, not as part of a name or for comparison.
import { findPeriods, type PeriodMention } from '../field/find-periods.js';
import { firstYear, lastYear, type Period, yearPeriod } from '../field/period.js';
import type { Scope } from '../ingest/context.js';
import { TARGET_WORDS } from './nature-of.js';
import type { SpokenMeasure } from './of-places.js';
import { countedYears } from './years-counted.js';

/** What holds for the sentence: its section's scope, and the period named earlier in the same sentence. */
export type SentenceScope = Scope & {
  readonly carried?: Period | null;
  /** The plan, or the years counted, that the paragraph named last. */
  readonly years?: Period | null;
  /** What the part of the sentence before a semicolon spoke of last. */
  readonly subject?: string;
  /** What places were told in last, for places that are only named. */
  readonly placeMeasure?: SpokenMeasure | null;
  /** What the sentence that it goes on from compared with. */
  readonly compared?: Period | null;
};

/** “从2020年的4.34万亿元增加到6.02万亿元”: the year is that of the value before alone. */
const THEN_REACHED = /^[^、,;。]{1,24}(?:到|至|为)/;

/** A period that the sentence only compares with: 比上年, 由去年, 在上年增产的基础上. */
export function isComparedWith(text: string, { start, end }: PeriodMention): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (
    /(?:比|较|与|同|以|为|跟|相当于)$/.test(before) ||
    /^(?:(?:期间|时期)?的?(?:基础上|水平|同期)|不变价|价格)/.test(after)
  )
    return true;
  if (/在$/.test(before) && /^[^,。;]{1,12}基础上/.test(after)) return true;
  if (
    /(?:高于|低于|快于|多于|少于|好于)(?:上年|去年)$/.test(text.slice(0, end)) &&
    /^(?:[,。;]|$)/.test(after)
  )
    return true;
  if (!/(?:由|从)$/.test(before)) return false;
  const named = text.slice(start, end);
  return /^(?:上年|去年)/.test(named) || (named.endsWith('的') && THEN_REACHED.test(after));
}

/** A period that is part of a name, or only compared with: no period of the figure. */
export function isAside(text: string, mention: PeriodMention): boolean {
  if (isComparedWith(text, mention)) return true;
  const { start, end, kind } = mention;
  const before = text.slice(0, start);
  const after = text.slice(end);
  if ((before.match(/《/g)?.length ?? 0) > (before.match(/》/g)?.length ?? 0)) return true;
  if (
    /(?:等于|为|是|相当于)$/.test(before) &&
    /^的?(?:\d|百分|[一二三四五六七八九十]).{0,8}(?:倍|%|百分之)/.test(after)
  )
    return true;
  if (kind === 'plan') return /^[”"]?普法|^[”"]?(?:发展|科技|人才)?(?:规划|计划纲要|纲要)/.test(after);
  return /^(?:年度?)?(?:全国|全省|科技活动周|不变)/.test(after) && /^年?度/.test(after);
}

/** “2025年底前建成港口”: by when one thing is done says nothing of the next. */
export const saysByWhen = (text: string, { end }: PeriodMention): boolean =>
  /^年?[底末]?(?:之)?前/.test(text.slice(end));

/** “宣绩高铁于8月建成通车,高铁总里程突破2640公里”: when one thing came about says nothing of the next. */
export const saysWhenDone = (text: string, { end, period }: PeriodMention): boolean =>
  period.to - period.from < 11 &&
  /^(?:\d{1,2}日)?[底初末中上下旬]*[^,;。、\d]{0,4}(?:建成|通车|开通|投用|投产|投运|启用|运营|落成|揭牌|获批|封关|竣工)/.test(
    text.slice(end),
  );

/** “‘十四五’以来”, “‘十四五’走过的四年”: of a plan that still runs, what lies behind the report. */
function untilNow(text: string, mention: PeriodMention, thisYear: number | null): PeriodMention {
  const { kind, period, end } = mention;
  const isBehind = kind === 'plan' && /^[”"]?(?:规划|时期)?(?:以来|走过|的?[两三四]年)/.test(text.slice(end));
  const runs = thisYear !== null && firstYear(period) < thisYear && lastYear(period) >= thisYear;
  return isBehind && runs ? { ...mention, period: yearPeriod(firstYear(period), thisYear - 1) } : mention;
}

/** Does a sentence speak of what is to come? A section that began before its report may speak of either. */
export const isAhead = (sentence: string, { nature, period, thisYear }: SentenceScope): boolean =>
  TARGET_WORDS.test(sentence) ||
  (nature === 'target' && (period === null || thisYear === null || firstYear(period) >= thisYear));

/** Every period that a sentence names, whatever for, in order. */
export function periodsNamed(sentence: string, scope: SentenceScope): PeriodMention[] {
  const { period, thisYear, carried = null, years = null } = scope;
  const yearOf = (one: Period | null): number | null =>
    one && firstYear(one) === lastYear(one) ? firstYear(one) : null;
  // After “2023—2024年冰雪季” 全年 is the section's again.
  const sectionYear = period && period.to - period.from === 11 ? firstYear(period) : null;
  const found = findPeriods(sentence, {
    thisYear,
    currentYear: yearOf(carried) ?? sectionYear,
  }).map((mention) => untilNow(sentence, mention, thisYear));
  const counted = countedYears(sentence, {
    found,
    own: found.filter((mention) => !isComparedWith(sentence, mention)),
    others: [period, carried, years],
    thisYear,
    isAhead: isAhead(sentence, scope),
  });
  return [...found, ...counted].sort((a, b) => a.start - b.start);
}
