// The periods a text names — 2020年1—5月, 一季度, 去年, 十四五 — as spans of months.

/** First and last month, counted from the year 0: 2020年1月 is 2020 * 12. */
export type Period = { readonly from: number; readonly to: number };

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

export const yearPeriod = (year: number, last = year): Period => ({ from: year * 12, to: last * 12 + 11 });
export const monthsOf = (year: number, first: number, last: number): Period => ({
  from: year * 12 + first - 1,
  to: year * 12 + last - 1,
});
export const firstYear = ({ from }: Period): number => Math.floor(from / 12);
export const lastYear = ({ to }: Period): number => Math.floor(to / 12);
export const isWithin = (inner: Period, outer: Period): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;
export const overlaps = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to;
export const samePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;

const QUARTERS = ['一季度', '二季度', '三季度', '四季度'];

/** 2020年, 2020年1—5月, 2020年上半年, 2016—2020年. */
export function formatPeriod({ from, to }: Period): string {
  const [y1, m1, y2, m2] = [Math.floor(from / 12), (from % 12) + 1, Math.floor(to / 12), (to % 12) + 1];
  if (m1 === 1 && m2 === 12) return y1 === y2 ? `${y1}年` : `${y1}—${y2}年`;
  if (y1 !== y2) return `${y1}年${m1}月—${y2}年${m2}月`;
  if (m1 === m2) return `${y1}年${m1}月`;
  if (m1 === 1 && m2 === 6) return `${y1}年上半年`;
  if (m1 === 7 && m2 === 12) return `${y1}年下半年`;
  if (m2 - m1 === 2 && m1 % 3 === 1) return `${y1}年${QUARTERS[(m1 - 1) / 3]}`;
  return `${y1}年${m1}—${m2}月`;
}

const DIGITS = '零一二三四五六七八九';
const PLANS = [
  '一五',
  '二五',
  '三五',
  '四五',
  '五五',
  '六五',
  '七五',
  '八五',
  '九五',
  '十五',
  '十一五',
  '十二五',
  '十三五',
  '十四五',
  '十五五',
  '十六五',
];

function planPeriod(name: string): Period {
  const at = PLANS.indexOf(name);
  if (at < 2) return yearPeriod(1953 + at * 5, 1957 + at * 5);
  return yearPeriod(1966 + (at - 2) * 5, 1970 + (at - 2) * 5);
}

/** The first four years of a plan: “十一五”前四年. */
const partOfPlan = (plan: Period, part: string | undefined): Period =>
  part === undefined ? plan : yearPeriod(firstYear(plan), firstYear(plan) + '一二三四'.indexOf(part[1]!));

function smallNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '两') return 2;
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  return (
    (tens === '' ? 1 : Math.max(0, DIGITS.indexOf(tens!))) * 10 + Math.max(0, DIGITS.indexOf(ones || '零'))
  );
}

function yearNumber(text: string): number {
  const digits = [...text].map((c) => (/\d/.test(c) ? c : String(DIGITS.indexOf(c)))).join('');
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year <= 35 ? 2000 + year : 1900 + year;
}

const NUM = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九两])';
const YEAR = '(?:(?:18|19|20)\\d{2}|[一二][零一二三四五六七八九]{3})';
const SHORT = '(?<![\\d.第近每满过去])(?:\\d{2}|[零一二三四五六七八九]{2})';
const TO = '(?:-|~|至|到)+';
const PART = `(?<part>上半年|下半年|第?[一二三四1-4]季度|前(?:[一二三]|[1-3])季度|(?:前|头)${NUM}个?月|${NUM}月?份?${TO}${NUM}月份?|${NUM}月份?)`;
const RELATIVE =
  '(?<relative>今年|本年度?|去年|上年|前年|明年|过去(?:的)?(?:一|五|三|十|两)年|[五三两十]年来|一年来|近(?:五|三)年|(?:本届|这届)政府任期|今后(?:一|五|三|十)年|未来五年|前五年)';

const PATTERN = (shortYears: boolean) => {
  const year = shortYears ? `(?:${YEAR}|${SHORT}(?=年(?!来|代|间|内|前|期|多|以上)))` : YEAR;
  return new RegExp(
    [
      `(?<y1>${year})(?:年度?)?${TO}(?<y2>${year})(?:年度?|期间|(?=[)\\]]))`,
      `(?<year>${year})年度?(?:(?<since>以来)|(?:的|,|全市|全区|全省)?(?:${PART})?)`,
      `(?<bare>(?<![\\d.])(?:19|20)\\d{2})(?=[)\\]]|$|第?[一二三四]季度|上半年|(?:、|和|与|及)(?:19|20)\\d{2}年)`,
      `${RELATIVE.replace('relative', 'rel')}(?:的)?(?:${PART.replace('part', 'relpart')})?`,
      `(?<![之点零一二三四五六七八九十百千万\\d第])[“"]?(?<plan>十[一二三四五]五|[一二三四五六七八九十]五)[”"]?(?=时期|期间|规划|计划|末|初|以来|的|呢|时|目标|单位|累计|前|实际|原定|,|$)(?<planPart>前[一二三四]年)?`,
      `[“"](?<quoted>十?[一二三四五六七八九十]五)[”"](?:时期|期间)?(?<quotedPart>前[一二三四]年)?`,
      '第(?<fiveYears>[一二三四五六七八九十]{1,3})个五年(?:计划|规划)',
      '(?<=^|[,;。:])(?<wholeYear>全年)(?!度?目标)',
      `(?<![\\d年.])${PART.replace('part', 'alone')}(?!\\d+[^\\d日])`,
    ].join('|'),
    'g',
  );
};
const REPORT_PATTERN = PATTERN(false);
const QUESTION_PATTERN = PATTERN(true);

function partOf(text: string, year: number): Period {
  if (text === '上半年') return monthsOf(year, 1, 6);
  if (text === '下半年') return monthsOf(year, 7, 12);
  const upTo = text.match(/^前([一二三1-3])季度$/);
  if (upTo) return monthsOf(year, 1, smallNumber(upTo[1]!) * 3);
  const quarter = text.match(/^第?([一二三四1-4])季度$/);
  if (quarter) return monthsOf(year, smallNumber(quarter[1]!) * 3 - 2, smallNumber(quarter[1]!) * 3);
  const first = text.match(new RegExp(`^(?:前|头)(${NUM})个?月$`));
  if (first) return monthsOf(year, 1, smallNumber(first[1]!));
  const range = text.match(new RegExp(`^(${NUM})月?份?${TO}(${NUM})月`));
  if (range) return monthsOf(year, smallNumber(range[1]!), smallNumber(range[2]!));
  const month = smallNumber(text.match(new RegExp(NUM))![0]);
  return monthsOf(year, month, month);
}

const SPAN_WORDS: Record<string, number> = { 一: 1, 两: 2, 三: 3, 五: 5, 十: 10 };

function relativePeriod(word: string, thisYear: number): Period {
  if (/^(?:今年|本年)/.test(word)) return yearPeriod(thisYear);
  if (/^(?:去年|上年)/.test(word)) return yearPeriod(thisYear - 1);
  if (word === '前年') return yearPeriod(thisYear - 2);
  if (word === '明年') return yearPeriod(thisYear + 1);
  const length = SPAN_WORDS[word.match(/[一两三五十]/)?.[0] ?? '五'] ?? 5;
  if (/今后|未来/.test(word)) return yearPeriod(thisYear, thisYear + length - 1);
  return yearPeriod(thisYear - length, thisYear - 1);
}

const isMonth = (period: Period): boolean => period.from <= period.to && period.from % 12 <= period.to % 12;

/** 第一个五年计划 is 一五. */
function planOfNumber(numeral: string): Omit<PeriodMention, 'start' | 'end'> | undefined {
  const name = `${numeral}五`;
  return PLANS.includes(name) ? { kind: 'plan', period: planPeriod(name) } : undefined;
}

type Groups = Record<string, string | undefined>;

type Reading = {
  readonly year: number | null;
  readonly thisYear: number | null /** Is the year in hand named, not only supposed? */;
  readonly known: boolean;
};

function readMention(
  g: Groups,
  { year, thisYear, known }: Reading,
): Omit<PeriodMention, 'start' | 'end'> | undefined {
  if (g['y1'] && g['y2'])
    return { kind: 'absolute', period: yearPeriod(yearNumber(g['y1']), yearNumber(g['y2'])) };
  const named = g['year'] ?? g['bare'];
  if (named) {
    const y = yearNumber(named);
    if (g['since']) return { kind: 'absolute', period: yearPeriod(y, Math.max(y, (thisYear ?? y + 1) - 1)) };
    return { kind: 'absolute', period: g['part'] ? partOf(g['part'], y) : yearPeriod(y) };
  }
  const plan = g['plan'] ?? g['quoted'];
  if (g['fiveYears']) return planOfNumber(g['fiveYears']);
  if (g['wholeYear']) return known ? { kind: 'absolute', period: yearPeriod(year!) } : undefined;
  if (plan)
    return PLANS.includes(plan)
      ? { kind: 'plan', period: partOfPlan(planPeriod(plan), g['planPart'] ?? g['quotedPart']) }
      : undefined;
  if (g['rel']) {
    if (thisYear === null) return undefined;
    const whole = relativePeriod(g['rel'], g['rel'] === '上年' ? (year ?? thisYear) : thisYear);
    return { kind: 'relative', period: g['relpart'] ? partOf(g['relpart'], firstYear(whole)) : whole };
  }
  if (g['alone'])
    return year === null
      ? { kind: 'part', period: partOf(g['alone'], 0) }
      : { kind: 'absolute', period: partOf(g['alone'], year) };
  return undefined;
}

/** Periods named in a normalised text, in order. A bare 1—5月 takes the year named before it, or the current year. */
export function findPeriods(text: string, context: PeriodContext): PeriodMention[] {
  const mentions: PeriodMention[] = [];
  // In a question 上半年 without a year is any year's; in a report it is the year in hand.
  let year = context.shortYears ? null : (context.currentYear ?? context.thisYear);
  let known = context.currentYear !== null && context.currentYear !== undefined;
  for (const match of text.matchAll(context.shortYears ? QUESTION_PATTERN : REPORT_PATTERN)) {
    const mention = readMention(match.groups ?? {}, {
      year,
      thisYear: context.thisYear,
      known: year !== null && known,
    });
    if (!mention || !isMonth(mention.period)) continue;
    if (mention.kind === 'part' && !context.shortYears) continue;
    if (
      (mention.kind === 'absolute' || mention.kind === 'relative') &&
      firstYear(mention.period) === lastYear(mention.period)
    ) {
      year = firstYear(mention.period);
      known = true;
    }
    mentions.push({ ...mention, start: match.index, end: match.index + match[0].length });
  }
  return mentions;
}
