// The periods a text names — 2020年1—5月, 一季度, 去年, 十四五 — as spans of months.
import { smallNumber, yearNumber } from './numbers-in-periods.js';
import { partOfYear } from './part-of-year.js';
import { firstYear, lastYear, type Period, yearPeriod } from './period.js';
import { QUESTION_PATTERN, REPORT_PATTERN } from './period-pattern.js';
import { partOfPlan, planPeriod } from './plan-period.js';

export type PeriodMention = {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
  /** 'plan': a five-year plan (十四五); 'relative': depends on the year of the report (去年); 'part': months of no named year, counted in the year 0. */
  readonly kind: 'absolute' | 'relative' | 'plan' | 'part';
};

export type PeriodContext = {
  /** The year that 今年 means; without it relative periods are not resolved. */
  readonly thisYear: number | null;
  /** The year that a bare 1—5月 belongs to, where none is named before it. */
  readonly currentYear?: number | null;
  /** People write 23年 for 2023年 when they ask, reports do not. */
  readonly shortYears?: boolean;
};

type Groups = Record<string, string | undefined>;
type Found = Omit<PeriodMention, 'start' | 'end'>;

type YearInHand = {
  readonly year: number | null;
  readonly thisYear: number | null;
  /** Is the year in hand named, not only supposed? */
  readonly known: boolean;
};

function relativePeriod(word: string, thisYear: number): Period {
  if (/^(?:今年|本年)/.test(word)) return yearPeriod(thisYear);
  if (/^(?:去年|上年)/.test(word)) return yearPeriod(thisYear - 1);
  if (word === '前年') return yearPeriod(thisYear - 2);
  if (word === '明年') return yearPeriod(thisYear + 1);
  if (/世纪末/.test(word)) return yearPeriod(2000);
  const length = smallNumber(word.match(/[一两三四五六七八九十2-9](?=年)/)?.[0] ?? '五');
  if (/今后|未来/.test(word)) return yearPeriod(thisYear, thisYear + length - 1);
  return yearPeriod(thisYear - length, thisYear - 1);
}

const isMonth = (period: Period): boolean => period.from <= period.to && period.from % 12 <= period.to % 12;
/** Months of no named year mean something in a question only. */
const isUsable = ({ kind, period }: Found, inQuestion: boolean): boolean =>
  isMonth(period) && (kind !== 'part' || inQuestion);

const absolute = (period: Period): Found => ({ kind: 'absolute', period });

function readYear(named: string, g: Groups, thisYear: number | null): Found {
  const year = yearNumber(named);
  if (g['since']) return absolute(yearPeriod(year, Math.max(year, (thisYear ?? year + 1) - 1)));
  return absolute(g['part'] ? partOfYear(g['part'], year) : yearPeriod(year));
}

/** 五十年代; reports look back on those of the last century. */
function readDecade(decade: string): Found {
  const first = 1900 + smallNumber(decade);
  return absolute(yearPeriod(first, first + 9));
}

/** 十四五; 第一个五年计划 is 一五. */
function readPlan(name: string, part: string | undefined): Found | undefined {
  const plan = planPeriod(name);
  return plan && { kind: 'plan', period: partOfPlan(plan, part) };
}

function readRelative(
  word: string,
  part: string | undefined,
  { year, thisYear }: YearInHand,
): Found | undefined {
  if (thisYear === null) return undefined;
  const whole = relativePeriod(word, /^[上本]年/.test(word) ? (year ?? thisYear) : thisYear);
  return { kind: 'relative', period: part ? partOfYear(part, firstYear(whole)) : whole };
}

const readPart = (part: string, year: number | null): Found =>
  year === null ? { kind: 'part', period: partOfYear(part, 0) } : absolute(partOfYear(part, year));

const readWholeYear = ({ year, known }: YearInHand): Found | undefined =>
  known && year !== null ? absolute(yearPeriod(year)) : undefined;

function readMention(g: Groups, inHand: YearInHand): Found | undefined {
  if (g['y1'] && g['y2']) return absolute(yearPeriod(yearNumber(g['y1']), yearNumber(g['y2'])));
  const named = g['year'] ?? g['bare'];
  if (named) return readYear(named, g, inHand.thisYear);
  if (g['decade']) return readDecade(g['decade']);
  if (g['fiveYears']) return readPlan(`${g['fiveYears']}五`, undefined);
  if (g['wholeYear']) return readWholeYear(inHand);
  const plan = g['plan'] ?? g['quoted'] ?? g['barePlan'];
  if (plan) return readPlan(plan, g['planPart'] ?? g['quotedPart']);
  if (g['rel']) return readRelative(g['rel'], g['relpart'], inHand);
  return g['alone'] ? readPart(g['alone'], inHand.year) : undefined;
}

/** “2017到2022这五年” are the five that end in 2022: the first only says from when. */
function withoutBase(found: Found, after: string): Found {
  const count = smallNumber(after.match(/^这([两三四五六七八九十])年/)?.[1] ?? '零');
  const { from, to } = found.period;
  return count > 0 && to - from + 1 === (count + 1) * 12 ? absolute({ from: from + 12, to }) : found;
}

/** The one year that a mention puts in hand for what follows it; null where it names several, or none. 上年 only looks back from it. */
function yearNamedBy({ kind, period }: Found, words: string): number | null {
  if (words.startsWith('上年')) return null;
  const isDated = kind === 'absolute' || kind === 'relative';
  return isDated && firstYear(period) === lastYear(period) ? firstYear(period) : null;
}

/** Periods named in a normalised text, in order. A bare 1—5月 takes the year named before it, or the current year. */
export function findPeriods(text: string, context: PeriodContext): PeriodMention[] {
  const { thisYear, currentYear = null, shortYears = false } = context;
  const pattern = shortYears ? QUESTION_PATTERN : REPORT_PATTERN;
  const mentions: PeriodMention[] = [];
  // In a question 上半年 without a year is any year's; in a report it is the year in hand.
  let year = shortYears ? null : (currentYear ?? thisYear);
  let known = currentYear !== null;
  for (const match of text.matchAll(pattern)) {
    const read = readMention(match.groups ?? {}, { year, thisYear, known });
    const mention = read && withoutBase(read, text.slice(match.index + match[0].length));
    if (!mention || !isUsable(mention, shortYears)) continue;
    const named = yearNamedBy(mention, match[0]);
    if (named !== null) {
      year = named;
      known = true;
    }
    mentions.push({ ...mention, start: match.index, end: match.index + match[0].length });
  }
  return mentions;
}
