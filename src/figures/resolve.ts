// Period, place and nature of each figure, from the words of its sentence and the scope of its section.
import type { Field } from '../field/field.js';
import {
  findPeriods,
  firstYear,
  lastYear,
  type Period,
  type PeriodMention,
  yearPeriod,
} from '../field/periods.js';
import { contains, type Place } from '../field/places.js';
import type { Nature, Scope } from '../ingest/context.js';
import type { Clause } from './clauses.js';
import type { Quantity } from './quantities.js';

/** What holds for the sentence: its section's scope, and the period named earlier in the same sentence. */
export type SentenceScope = Scope & { readonly carried?: Period | null };

export type Resolver = {
  /** Is a span part of a period: the 5个月 of 前5个月? */
  readonly isPeriod: (start: number, end: number) => boolean;
  /** The words of a span without the periods it names. */
  readonly withoutPeriods: (start: number, end: number) => string;
  /** A period for each figure of a run; `from` is where the words before the run begin. */
  readonly periodsFor: (
    run: readonly Quantity[],
    from: number,
  ) => { period: Period | null; named: boolean }[];
  /** The period named between two offsets; null where none is. */
  readonly periodWithin: (start: number, end: number) => Period | null;
  /** The last period named before an offset, else what carries over. */
  readonly periodBefore: (at: number) => { period: Period | null; named: boolean };
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

/** Words that make what follows a wish; 计划 only as a verb, for plans and programmes bear it in their names. */
const TARGET_WORDS =
  /力争|(?<!完成[^,;]{0,6})目标(?!任务的|管理|责任)|预期|拟(?!定|合)|确保|争取|将(?=达到?|增长|增加|新增|完成|实现|提高|超过|有|建成?|减少)|计划(?=新增|增长|完成|建|安排|达到?|在|到|投资|发行|生产|招|培)|(?:今年|明年|\d{4}年)[^,;]{0,12}计划|(?:^|,|;)(?:全年|今年|还|都)?要(?!素)|要(?=从|由|降|控制|达到)|必须|要求达到|(?:今年|明年)[^,;]{0,10}安排|今年(?:再|还要|要|将|拟)|准备/;
const ACTUAL_WORDS = /已经?(?!列入)|去年|上年|累计(?!投入|完成投资)|目前|截至|完成了|达到了|实现了|现有/;

/** A period that is part of a name, or only compared with: no period of the figure. */
function isAside(text: string, { start, end, kind }: PeriodMention): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (/(?:比|较|与|同|以|为|跟)$/.test(before) || /^(?:的?(?:基础上|水平|同期)|不变价|价格)/.test(after))
    return true;
  if ((before.match(/《/g)?.length ?? 0) > (before.match(/》/g)?.length ?? 0)) return true;
  if (
    /(?:等于|为|是|相当于)$/.test(before) &&
    /^的?(?:\d|百分|[一二三四五六七八九十]).{0,8}(?:倍|%|百分之)/.test(after)
  )
    return true;
  if (kind === 'plan') return /^[”"]?(?:发展|科技|人才)?(?:规划|计划纲要|纲要)/.test(after);
  return /^(?:年度?)?(?:全国|全省|科技活动周|不变)/.test(after) && /^年?度/.test(after);
}

/** 目前 under no heading of a year: the year of the report. */
const nowOf = (before: string, thisYear: number | null): { period: Period | null; named: boolean } =>
  thisYear !== null && /目前|现在|现有/.test(before)
    ? { period: yearPeriod(thisYear), named: false }
    : { period: null, named: false };

/** Periods a sentence names as its own, in order. */
export function ownPeriods(sentence: string, scope: SentenceScope): PeriodMention[] {
  const section = scope.period;
  const currentYear = section && section.to - section.from === 11 ? firstYear(section) : null;
  const mentions = findPeriods(sentence, {
    thisYear: scope.thisYear,
    currentYear: scope.carried ? firstYear(scope.carried) : currentYear,
  });
  return mentions.filter((mention) => !isAside(sentence, mention));
}

/** Makes the resolver of one normalised sentence. */
export function createResolver(field: Field, sentence: string, scope: SentenceScope): Resolver {
  const section = scope.period;
  const currentYear = section && section.to - section.from === 11 ? firstYear(section) : null;
  const mentions = findPeriods(sentence, {
    thisYear: scope.thisYear,
    currentYear: scope.carried ? firstYear(scope.carried) : currentYear,
  });
  const own = mentions.filter((mention) => !isAside(sentence, mention));
  const fallback = {
    period: scope.carried ?? section,
    named: scope.carried !== undefined && scope.carried !== null,
  };

  const lastBefore = (at: number): { period: Period | null; named: boolean } => {
    const mention = own.findLast(({ end }) => end <= at);
    const found = mention
      ? { period: mention.period, named: true }
      : fallback.period === null
        ? nowOf(sentence.slice(0, at), scope.thisYear)
        : fallback;
    const since = sentence
      .slice(mention?.end ?? 0, at)
      .split(/[,;。]/)
      .at(-1)!;
    const wholeYear =
      /全年/.test(since) && found.period && firstYear(found.period) === lastYear(found.period);
    return wholeYear ? { ...found, period: yearPeriod(firstYear(found.period!)) } : found;
  };

  return {
    isPeriod: (start, end) => mentions.some((mention) => mention.start < end && start < mention.end),
    withoutPeriods: (start, end) => {
      let text = '';
      let at = start;
      for (const mention of own) {
        if (mention.start < at || mention.end > end) continue;
        text += sentence.slice(at, mention.start);
        at = mention.end;
      }
      return text + sentence.slice(at, end);
    },
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
        section,
        thisYear: scope.thisYear,
      }),
    placeFor: (clause) => subjectPlace(field, clause, scope.place) ?? scope.place,
    natureFor: (quantity, clause) => natureOf(sentence, quantity, clause, scope.nature),
  };
}

/** A place that opens a clause as its subject: “嘉兴市高新技术产业增加值…”. One around the section's place only names a level: 浙江省科技型中小企业. */
function subjectPlace(field: Field, { text }: Clause, section: Place | null): Place | null {
  const [first] = field.placesIn(text);
  if (!first || first.place.code === '000000' || (section && contains(first.place.code, section.code)))
    return null;
  const before = text.slice(0, first.start).replace(/[\d年月~\-上下半至到]/g, '');
  const isFull = text.slice(first.start, first.end) === first.place.name;
  return before.length <= 2 &&
    (isFull || section === null || section.code === '000000') &&
    !/[与和向对在]$/.test(before)
    ? first.place
    : null;
}

const YEARS: Record<string, number> = { 两: 2, 三: 3, 四: 4, 五: 5, 十: 10 };

type Years = {
  before: string;
  isAverage: boolean;
  own: Period | null;
  section: Period | null;
  thisYear: number | null;
};

/** The years of 五年累计 or 年均; an average over years that nothing names is of no known period. */
function yearsOf({ before, isAverage, own, section, thisYear }: Years): Period | null {
  const count =
    YEARS[
      before.match(/([两三四五十])年(?:来|间|内)?(?:共|累计|年均|平均|新增|合计|增加|增长|,)/)?.[1] ?? ''
    ];
  const isLong = (period: Period | null) => period !== null && period.to - period.from > 11;
  if (count === undefined) return !isAverage || isLong(own) ? own : isLong(section) ? section : null;
  if (own && lastYear(own) - firstYear(own) + 1 === count) return own;
  const last = own && !isLong(own) ? lastYear(own) : thisYear === null ? null : thisYear - 1;
  return last === null ? own : yearPeriod(last - count + 1, last);
}

function natureOf(sentence: string, quantity: Quantity, clause: Clause, section: Nature | null): Nature {
  const before = sentence.slice(Math.max(0, clause.start - 40), quantity.start);
  if (/^[^,;。]{0,30}的(?:预期|约束性)?目标/.test(sentence.slice(quantity.end, clause.end))) return 'target';
  if (section === 'target')
    return ACTUAL_WORDS.test(sentence.slice(clause.start, quantity.start)) && !TARGET_WORDS.test(before)
      ? 'actual'
      : 'target';
  return TARGET_WORDS.test(sentence.slice(Math.max(0, clause.start - 24), quantity.start))
    ? 'target'
    : 'actual';
}
