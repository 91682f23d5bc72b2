// What a question asks about: place, period, report, nature. Slots are conditions on the evidence, not hints.
import type { Field } from '../field/field.js';
import type { PeriodMention } from '../field/find-periods.js';
import { firstYear, type Period } from '../field/period.js';
import { COUNTRY, contains, type Place } from '../field/places.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { Nature } from '../ingest/nature.js';
import { reportYearNamed } from './question-words.js';
import { saidPlainly } from './said-plainly.js';
import { readSlots, type Slots, without, withoutSlots } from './slots.js';

export type Query = {
  /** The whole question, normalised, with what it takes over from earlier ones. */
  readonly text: string;
  /** The question without its place, period and question words: what is searched for. */
  readonly focus: string;
  /** What a follow-up names itself: it outweighs what was taken over; '' where nothing was. */
  readonly topic: string;
  /** What a follow-up asks for as part of what was asked before: 中央 of “其中中央的是多少”. */
  readonly part?: string;
  /** The figure that answers the question before, where this one asks for something else. */
  readonly told?: StoredFigure | undefined;
  readonly places: readonly Place[];
  readonly periods: readonly Period[];
  /** What a change is measured from: 1964年 of “1974年比1964年增长多少”; null where none is named. */
  readonly base: Period | null;
  /** Months of no named year (上半年), in the year 0. */
  readonly months: Period | null;
  /** Reports named by their year: “2018年报告”. */
  readonly reportYears: readonly number[];
  /** Years in which something was said: “2000年讲的…” is looked for in that year's report first. */
  readonly saidYears: readonly number[];
  readonly nature: Nature | null;
  /** One side of a comparison: its words are partly the other's. */
  readonly isSide?: boolean;
  /** Its period was an earlier question's: the wish of 目标呢, after a result of 2023, may be that of 2024. */
  readonly takesPeriod?: boolean;
  /** Its place and period were an earlier question's, all else is its own. */
  readonly mayStandAlone?: boolean;
  /** Asks for the editor, the source or the like of a report. */
  readonly wantsCredits: boolean;
  /** Asks who gave a report. */
  readonly wantsSpeaker: boolean;
};

/** Words that name a wish outright. */
export const NAMES_WISH =
  /目标|(?:年度|全年|下达的?)任务|任务(?=是|为|定|差|比|$|[?。])|力争|计划(?!单列)|预期(?!寿命)|打算/;
const TARGET_WORDS =
  /要求达到|拟(?!定)|要(?:新增|完成|达到|实现|建|培育|控制|引进|创建|冲|对接|把|新|有|提高|增长|招|改造)|安排(?!了)|准备|将要|控制在|要.{0,6}多少/;
const ACTUAL_WORDS =
  /实际|完成了(?!多少目标)|最后|结果|已(?:经|完成|达|实现|建成)|实绩|(?<![要应需])做到|最终/;
const CREDIT_WORDS = /责任编辑|责编|编辑是|版式|美编|校对|供稿|文章来源/;
const WHO = '(?:谁|哪(?:一)?位(?:总理|省长|市长|主席|区长|县长)?)';
const SPEAKER_WORDS = new RegExp(
  `报告(?:是|由)?${WHO}|${WHO}[^,。?]{0,12}[作做][^,。?]{0,10}报告|报告人|[作做]报告的(?:人|是)|(?:总理|省长|市长|主席|区长|县长)(?:是|叫)谁`,
);
const REPORT_WORDS = /^年?的?(?:[那这][份篇])?(?:国务院|政府工作|工作)?报告|^年?(?:作|做)报告/;
const SAYING = /^年?(?:的时候|时|里)?(?:讲|说|提出|提到|谈到|要求|部署)/;
/** Words that ask but name nothing. */
export const QUESTION_WORDS =
  /请问|我想(?:问|知道)(?:一下)?|麻烦|帮我|查(?:一下|查)|告诉我|(?:一共|总共|到底|究竟|大概|大约)?(?:是|有|为|达|到|定[的了为在]?)?(?:多少|几)(?:(?:万|亿)?(?:亩|套|斤|公斤|平方米|平方公里|公顷|千瓦时|千瓦|块钱|块|卢布)|个|家|项|人|名|位|件|场次|场|次|条|所|座|辆|户|公里|吨|斤|亿美元|万美元|美元|万亿元|亿元|万元|万[人家户辆吨]|亿|万|元|钱|度|岁|天|倍|分)?|百分之几|哪些|哪个|哪几个|哪几|哪里|哪儿|哪家|哪年|哪月|哪天|哪位|哪[一两二三四五六七八九十](?:个|家|项|座|所|位|条)?|多长时间内?|有?多(?:长|大|重|高|远)|多久|什么时候|什么|怎么样?|如何|谁|吗|呢|吧|呀|啊|[?!。,、]|分别|是不是|有没有|一下|是$/g;

/** 'actual' only where the question insists on it (实际, 最后). */
export function natureOf(text: string): Nature | null {
  if (ACTUAL_WORDS.test(text)) return 'actual';
  return NAMES_WISH.test(text) || TARGET_WORDS.test(text) ? 'target' : null;
}

/** The places that are asked about; beside one of them 全国 only ranks or compares it: 居全国第几. */
function placesAsked({ places }: Slots): Place[] {
  // 浙江杭州 is 杭州: what stands right before a place of its own only says where that is.
  const own = places.filter(
    ({ place, end }) =>
      !places.some(
        (next) => next.start === end && next.place !== place && contains(place.code, next.place.code),
      ),
  );
  const distinct = [...new Map(own.map(({ place }) => [place.code, place])).values()];
  return distinct.length > 1 ? distinct.filter(({ code }) => code !== COUNTRY.code) : distinct;
}

/** A bare 1—5月 beside a year: both are one period. */
function mergePeriods(mentions: readonly PeriodMention[]): Period[] {
  const periods = mentions.map(({ period }) => period);
  const isWider = (outer: Period, inner: Period) =>
    outer.to - outer.from >= 11 &&
    inner.to - inner.from < 11 &&
    inner.from >= outer.from &&
    inner.to <= outer.to;
  const kept = periods.filter((outer) => !periods.some((inner) => isWider(outer, inner)));
  return [...new Map(kept.map((period) => [`${period.from}-${period.to}`, period])).values()];
}

const namesReport = (text: string, { end, start }: PeriodMention): boolean =>
  REPORT_WORDS.test(text.slice(text[end - 1] === '年' ? end : start + 4));

/** The months of a part named without a year join the year named elsewhere: “(2020)…1-10月”. */
function joinParts(mentions: readonly PeriodMention[]): { absolute: PeriodMention[]; months: Period | null } {
  const parts = mentions.filter(({ kind }) => kind === 'part');
  const absolute = mentions.filter(({ kind }) => kind !== 'part');
  const part = parts[0]?.period;
  if (!part) return { absolute, months: null };
  const years = absolute.filter(({ period }) => period.to - period.from === 11);
  if (years.length !== 1) return { absolute, months: part };
  const year = firstYear(years[0]!.period) * 12;
  return {
    absolute: [
      ...absolute,
      { ...parts[0]!, kind: 'absolute', period: { from: year + part.from, to: year + part.to } },
    ],
    months: null,
  };
}

/** 截至2020年6月 is the year up to then: what adds up is stated for its first half. */
const upToMonths = (slots: Slots): Slots => ({
  ...slots,
  periods: slots.periods.map((mention) =>
    mention.period.from === mention.period.to &&
    /(?:截[至止]到?|(?:^|[,、])到)$/.test(slots.text.slice(0, mention.start))
      ? { ...mention, period: { ...mention.period, from: mention.period.from - (mention.period.from % 12) } }
      : mention,
  ),
});

/** No 占比 and no 同比. */
const COMPARED_WITH = /(?:(?<![占同环对])比|较)$/;
const CHANGED =
  /^年?(?:底|末|同期)?(?:相比)?,?的?(?:实际|总共|一共|共)?(?:会|将|要)?(?:增|提高|上升|下降|减|降|涨|升|扩大|缩小|翻)/;

const isBase = (text: string, { start, end }: PeriodMention): boolean =>
  COMPARED_WITH.test(text.slice(0, start)) && CHANGED.test(text.slice(end));

/** Reads a standalone question. `thisYear` is what 今年 means to the asker, where the question names no report; `topic` what a follow-up named itself. */
export function readQuery(field: Field, question: string, thisYear: number | null, topic = ''): Query {
  const text = saidPlainly(field, question);
  const slots = upToMonths(readSlots(field, text, reportYearNamed(text) ?? thisYear));
  const named = slots.periods.filter((mention) => namesReport(slots.text, mention));
  const base = slots.periods.find((mention) => isBase(slots.text, mention));
  const { absolute, months } = joinParts(
    slots.periods.filter((mention) => mention !== base && !named.includes(mention)),
  );
  const bare = withoutSlots(slots);
  return {
    text: slots.text,
    focus:
      bare
        .replace(QUESTION_WORDS, ' ')
        .replace(/\(\)|\s+/g, ' ')
        .trim() || slots.text,
    topic,
    places: placesAsked(slots),
    periods: mergePeriods(absolute),
    base: base?.period ?? null,
    months,
    reportYears: named.map(({ period }) => firstYear(period)),
    saidYears: slots.periods
      .filter(({ end }) => SAYING.test(slots.text.slice(end)))
      .map(({ period }) => firstYear(period)),
    nature: natureOf(without(slots.text, slots.places)),
    wantsCredits: CREDIT_WORDS.test(slots.text),
    wantsSpeaker: SPEAKER_WORDS.test(slots.text),
  };
}
