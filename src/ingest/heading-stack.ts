// The headings that a paragraph stands under, and the period and nature that they give it.
import { findPeriods } from '../field/find-periods.js';
import type { Period } from '../field/period.js';
import { type Heading, PLAIN_LEVEL, TOP_LEVEL } from './headings.js';
import type { Nature } from './nature.js';

const ACTUAL_HEADING = /回顾|总结|完成情况|落实情况|工作情况|主要成绩|成就|进展|工作成效|主要成效|主要工作$/;
const TARGET_HEADING =
  /计划|思路|打算|安排|部署|建议|展望|将(?:重点|着力|继续|全力)?(?:做好|抓好|推进)|政策取向|总体要求|(?:主要|预期|工作|发展|总体|目标)(?:目标|任务)|今年任务/;

/** Only a heading that names a year may turn the nature of the section it stands in. */
function headingNature(title: string, hasPeriod: boolean, inherited: Nature | null): Nature | null {
  if (inherited !== null && !hasPeriod) return null;
  const target = TARGET_HEADING.test(title);
  const actual = ACTUAL_HEADING.test(title);
  if (actual && (!target || /完成情况|落实情况/.test(title))) return 'actual';
  return target && !actual ? 'target' : null;
}

/** The one period a heading names. “过去一年和五年” is a review of the year that turns to the five years later. */
function headingPeriod(title: string, thisYear: number | null): Period | null {
  const periods = findPeriods(title, { thisYear }).map(({ period }) => period);
  const distinct = [...new Map(periods.map((period) => [`${period.from}-${period.to}`, period])).values()];
  if (distinct.length <= 1) return distinct[0] ?? null;
  const lastYearOnly = distinct.find(
    ({ from, to }) => thisYear !== null && from === (thisYear - 1) * 12 && to - from === 11,
  );
  const isReview = /回顾|总结/.test(title) || distinct.every((period) => looksBack(period, thisYear));
  return isReview ? (lastYearOnly ?? null) : null;
}

/** What is told beside a plan: relations with the world, and other documents. */
const BESIDE_PLAN = /外交|国际|对外政策|和平|港澳|台湾|统一|《/;

type Frame = {
  readonly level: number;
  readonly period: Period | null;
  readonly nature: Nature | null;
  /** A part of the report by a title without a number. */
  readonly opensPart: boolean;
};

/** 一、 under a title of a part is its first section. */
const FIRST_NUMBER = /^一、/;
const SECTION_LEVEL = 2;
/** The title of the whole names the year in which it is given. */
const REPORT_TITLE = /报告/;

/** Does a section speak of the report's own year or later? */
export const looksAhead = (period: Period | null, thisYear: number | null): boolean =>
  period !== null && thisYear !== null && period.from >= thisYear * 12;

const spansYears = (period: Period | null): boolean => period !== null && period.to - period.from > 11;

/** Or only of years before it? */
const looksBack = (period: Period | null, thisYear: number | null): boolean =>
  period !== null && thisYear !== null && period.to < thisYear * 12;

/** The headings that a paragraph stands under, outermost first. */
export function createHeadingStack(thisYear: number | null) {
  let frames: Frame[] = [];
  let reviewed = false;
  let hasNumberedParts = false;
  let hasSectionsInParts = false;
  /** The section that plans the report's own year or the years from it on. */
  let plan: Frame | null = null;

  const nearest = <K extends 'period' | 'nature'>(key: K): Frame[K] | null =>
    frames.findLast((frame) => frame[key] !== null)?.[key] ?? null;

  /** Sections after the plan that name no time and no nature of their own go on with it. */
  const planGoneOnWith = (frame: Frame, title: string): Frame | null =>
    plan?.level === frame.level &&
    (frame.level === TOP_LEVEL || frames.length === 0) &&
    frame.period === null &&
    frame.nature !== 'actual' &&
    findPeriods(title, { thisYear }).length === 0 &&
    !BESIDE_PLAN.test(title)
      ? plan
      : null;

  /** Where no part of the report is numbered, a title that names its years opens one; what is numbered from 一 under it are its sections. */
  const levelOf = (heading: Heading, period: Period | null): number => {
    if (heading.level === TOP_LEVEL) return numberedLevelOf(heading);
    return opensPart(heading, period) ? TOP_LEVEL : heading.level;
  };
  const numberedLevelOf = ({ title }: Heading): number => {
    const isFirst = FIRST_NUMBER.test(title) && !hasNumberedParts;
    hasSectionsInParts ||= isFirst && frames.at(-1)?.opensPart === true;
    hasNumberedParts ||= !hasSectionsInParts;
    return hasSectionsInParts ? SECTION_LEVEL : TOP_LEVEL;
  };
  const opensPart = ({ level, title }: Heading, period: Period | null): boolean =>
    level === PLAIN_LEVEL &&
    period !== null &&
    period.to - period.from >= 11 &&
    !hasNumberedParts &&
    !REPORT_TITLE.test(title);

  const open = (heading: Heading) => {
    const { title } = heading;
    const period = headingPeriod(title, thisYear);
    const level = levelOf(heading, period);
    frames = frames.filter((frame) => frame.level < level);
    const named = headingNature(title, period !== null, nearest('nature'));
    // After a review of the years before, a section on the report's own year is what is planned for it; 今后五年 always is.
    const ahead = looksAhead(period, thisYear) && (reviewed || plan !== null || spansYears(period));
    const implied = ahead ? 'target' : null;
    const frame = { level, period, nature: named ?? implied, opensPart: opensPart(heading, period) };
    frames.push(planGoneOnWith(frame, title) ?? frame);
    if (frame.nature === 'target' && looksAhead(period, thisYear)) plan = frame;
    if (named === 'actual' || looksBack(period, thisYear)) {
      reviewed = true;
      plan = null;
    }
  };

  /** The level of the innermost heading; that of the deepest where there is none. */
  const depth = (): number => frames.at(-1)?.level ?? Number.POSITIVE_INFINITY;

  return { nearest, open, depth };
}
