// The place, period and nature that hold for each paragraph, carried from titles, headings and openers.
import type { Field } from '../field/field.js';
import { findPeriods, type PeriodMention } from '../field/find-periods.js';
import { type Period, yearPeriod } from '../field/period.js';
import { contains, type Place } from '../field/places.js';
import { createHeadingStack, looksAhead } from './heading-stack.js';
import type { Heading } from './headings.js';
import type { Nature } from './nature.js';

export type Scope = {
  readonly place: Place | null;
  /** The period of statements that name none; null where the report does not tell. */
  readonly period: Period | null;
  readonly nature: Nature | null;
  /** The year that 今年 means here. */
  readonly thisYear: number | null;
};

const PERIOD_OPENER =
  /^[-\s(（一二三四五六七八九十)）、]*(?:一年来|过去一年|过去的一年|去年|五年来|过去五年|过去的五年|本届政府|这五年|十年来)/;
/** Under a plan of the year these alone look back; 去年 may open what is planned after it. */
const OPENS_YEAR_PAST = /^[-\s(（一二三四五六七八九十)）、]*(?:一年来|过去的?一年)/;
/** A review of one year that turns to the five years before it; what follows is of those, until it turns back. */
const RETELLS_FIVE_YEARS =
  /(?:^|。)过去五年,我国|^[-\s]*(?:过去五年|五年来|这五年|“?十[一二三四]?五”?(?:时期|期间|规划))/;
/** A turn so near the head of a paragraph holds for the whole of it. */
const OPENING_CHARS = 40;
const ONE_YEAR_OPENER = /^[-\s]*(?:一年来|过去一年|去年|今年|回顾过去一年|在肯定成绩|我们也清醒|同时)/;
const PLAN_OPENER =
  /^[-\s]*(?:今年|新的一年|今后五年|\d{4}年).{0,14}?(?:目标|任务|要|将|重点|工作的总体要求|是)/;

/** “2021年,县科技局将重点做好以下工作:” opens what follows, however it is numbered. */
const ANNOUNCES_PLAN = /^[^。]{0,40}将(?:重点|着力|继续|全力)?(?:做好|抓好|推进)[^。]{0,12}:$/;
const OUTERMOST = 0;

const isWholeYear = ({ period }: PeriodMention): boolean => period.to - period.from === 11;

/** A tracker that is shown each paragraph in order and answers with its scope. */
export function createScopeTracker(field: Field, report: Scope, fixedPlace: boolean) {
  const headings = createHeadingStack(report.thisYear);
  let place = report.place;
  let running: Period | null = null;
  /** How deep the heading is under which it was said. */
  let runningLevel = 0;
  let retold: Period | null = null;

  const openHeading = (heading: Heading) => {
    headings.open(heading);
    if (heading.level <= runningLevel) running = null;
    if (heading.level <= 1 || findPeriods(heading.title, report).length > 0) retold = null;
  };

  /** The period that the paragraph stands under; one that retells five years does so for those after it. */
  const periodAbove = (text: string): Period | null => {
    const said = runningPeriod(text, report.thisYear);
    if (said) {
      running = said;
      runningLevel = headings.depth();
    }
    if (ONE_YEAR_OPENER.test(text)) retold = null;
    const above = retold ?? headings.nearest('period') ?? report.period ?? running;
    const turn = text.match(RETELLS_FIVE_YEARS)?.index;
    if (turn === undefined || report.thisYear === null) return above;
    retold = yearsTurnedTo(text.slice(turn), report.thisYear);
    return turn < OPENING_CHARS ? retold : above;
  };

  /** Years turned to that are still to come are planned for. */
  const natureAbove = (): Nature | null =>
    looksAhead(retold, report.thisYear) ? 'target' : (headings.nearest('nature') ?? report.nature);

  return (text: string, heading: Heading | undefined): Scope => {
    if (heading) openHeading(heading);
    else if (ANNOUNCES_PLAN.test(text)) openHeading({ level: OUTERMOST, title: text, wholeBlock: false });
    if (!fixedPlace) place = openerPlace(field, text, place) ?? place;
    const period = periodAbove(text);
    const nature = natureAbove();
    const thisYear = sectionYear(period, nature, report);
    const opened = openerPeriod(text, report.thisYear, { period, nature });
    if (opened) return { place, period: opened, nature: 'actual', thisYear };
    const planned = plannedYear(text, thisYear);
    if (planned) return { place, period: planned, nature: 'target', thisYear };
    return { place, period, nature, thisYear };
  };
}

/** The five years that a paragraph turns to: those of the plan it names, else those just past. */
function yearsTurnedTo(text: string, thisYear: number): Period {
  const plan = findPeriods(text.slice(0, OPENING_CHARS), { thisYear }).find(({ kind }) => kind === 'plan');
  return plan?.period ?? yearPeriod(thisYear - 5, thisYear - 1);
}

/** In a bureau's report 今年 under a plan of next year is that year; the government's report is given in the year it plans. */
function sectionYear(period: Period | null, nature: Nature | null, report: Scope): number | null {
  if (!period || nature !== 'target' || report.thisYear === null) return report.thisYear;
  const year = Math.floor(period.from / 12);
  return period.to - period.from === 11 && year > report.thisYear ? year : report.thisYear;
}

/** The year that a paragraph opens with as one to come: “今年要…”. */
function plannedYear(text: string, thisYear: number | null): Period | null {
  if (thisYear === null || !PLAN_OPENER.test(text)) return null;
  const [first] = findPeriods(text.slice(0, 24), { thisYear });
  return first && isWholeYear(first) && looksAhead(first.period, thisYear) ? first.period : null;
}

/** “2022年是…的一年”, “过去一年,…”: under a heading that names no year it holds for the paragraphs that follow. */
function runningPeriod(text: string, thisYear: number | null): Period | null {
  if (thisYear === null) return null;
  const year = Number(text.match(/^(\d{4})年(?:是|,|以来|我国|在|的工作)/)?.[1] ?? 0);
  return year === thisYear - 1 ? yearPeriod(year) : null;
}

/** “过去一年” at the head of a paragraph; under a heading that already names one year, that year is meant. */
function openerPeriod(
  text: string,
  thisYear: number | null,
  { period: section, nature }: Pick<Scope, 'period' | 'nature'>,
): Period | null {
  if (!PERIOD_OPENER.test(text) || thisYear === null) return null;
  if (/^[-\s]*(?:五年来|过去五年|本届政府|这五年)/.test(text)) return yearPeriod(thisYear - 5, thisYear - 1);
  const namesYear = section !== null && section.to - section.from === 11;
  if (namesYear && !(nature === 'target' && looksAhead(section, thisYear) && OPENS_YEAR_PAST.test(text)))
    return null;
  return findPeriods(text.slice(0, 16), { thisYear })[0]?.period ?? null;
}

const OPENS_WITH_PLACE = /^(?:(?:今年以来|\d{4}年(?:以来)?|[^,。]{0,10}月(?:份)?|上半年|一年来|近年来),)?$/;
const GOVERNS =
  /^(?:市|省|县|区)?(?:委|政府|人民政府|科技|科委|各级|全市|深入|坚持|以|实施|围绕|紧扣|聚焦|积极|高新技术产业增加值|高新)/;

/** The place that a paragraph opens with as its subject: “今年以来,绍兴市科技局以…”. A place inside the present one changes nothing. */
function openerPlace(field: Field, text: string, current: Place | null): Place | null {
  const head = text.slice(0, 30);
  const [first] = field.placesIn(head);
  if (!first || first.place.code === '000000') return null;
  if (!OPENS_WITH_PLACE.test(head.slice(0, first.start)) || !GOVERNS.test(head.slice(first.end))) return null;
  return current && contains(current.code, first.place.code) ? null : first.place;
}
