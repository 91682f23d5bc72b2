// What a report as a whole tells of itself: place, year, nature and title, from its file name, title and first words.
import type { Field } from '../field/field.js';
import { findPeriods } from '../field/find-periods.js';
import { firstYear, formatPeriod, type Period, yearPeriod } from '../field/period.js';
import type { Place } from '../field/places.js';
import type { Scope } from './context.js';
import type { Nature } from './nature.js';
import { mostNamedPlace, onlyPlace, placeOfGovernment } from './report-place.js';

export type ReportHead = {
  /** File name without folder and ending, normalised. */
  readonly fileName: string;
  /** The first heading-like line, normalised. */
  readonly title: string | null;
  /** The first blocks that are no noise, titles among them, normalised. */
  readonly opening: readonly string[];
  /** What a web page says of itself, normalised. */
  readonly pageData: readonly string[];
  /** Paragraphs that are no noise, normalised, in order. */
  readonly body: readonly string[];
};

export type ReportScope = Scope & {
  readonly fixedPlace: boolean;
  /** A title made from place, period and kind; null where the file name tells more. */
  readonly title: (place: Place | null) => string | null;
};

/** How far into a report its first words reach. */
const HEAD_PARAGRAPHS = 4;
const years = (text: string): Period[] =>
  findPeriods(text, { thisYear: null })
    .filter(({ kind }) => kind === 'absolute')
    .map(({ period }) => period);
const singleYear = (text: string): number | null => {
  const [first] = years(text);
  return first && first.to - first.from === 11 ? firstYear(first) : null;
};

/** A year in a file name: "2025_国务院_政府工作报告". */
const fileYear = (name: string): number | null =>
  Number(name.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/)?.[0] ?? 0) || null;

/** The year most named in the head of a text, where it opens a sentence: “2020年,嘉兴市科技工作…”. */
function openingYear(body: readonly string[]): number | null {
  for (const text of body.slice(0, HEAD_PARAGRAPHS)) {
    const year = singleYear(text.slice(0, 60));
    if (year) return year;
  }
  return null;
}

/** The day on which a report is given, under its title: “(2023年1月12日)”, “2023年1月15日在…会议上”. */
const GIVEN_ON =
  /^[-—(]*(?=[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月)[^,。]{0,40}(?:日|会议上?|次会议)[)]?$/;

function givenYear(opening: readonly string[]): number | null {
  const line = opening.find((text) => GIVEN_ON.test(text));
  const [day] = line ? years(line) : [];
  return day ? firstYear(day) : null;
}

const PUBLISHED = /(?:日期|时间)[:：]?\s*((?:19|20)\d{2})[-年/.]/;

/** “发布日期:2023-07-21”: the year of a page that names none. */
function publishedYear(pageData: readonly string[]): number | null {
  const year = pageData.map((text) => text.match(PUBLISHED)?.[1]).find(Boolean);
  return year ? Number(year) : null;
}

/** A plan for a year that only its documents' names tell: 《2023年重点项目建设计划》. */
function quotedYear(body: readonly string[]): number | null {
  const quoted = body.flatMap((text) =>
    [...text.matchAll(/《((?:19|20)\d{2})年[^》]{0,24}(?:计划|要点|方案)》/g)].map(([, year]) =>
      Number(year),
    ),
  );
  return new Set(quoted).size === 1 ? quoted[0]! : null;
}

function reportNature(title: string | null, body: readonly string[]): Nature | null {
  const head = `${title ?? ''}${body[0] ?? ''}`;
  const reviews = /总结|回顾/.test(title ?? '');
  const plans = /计划|思路|要点|行动|规划|方案|争创/.test(title ?? '');
  if (reviews !== plans) return reviews ? 'actual' : 'target';
  if (reviews) return null;
  return /主要目标(?:是|为|:)|工作目标(?:是|为|:)|总体要求(?:是|:)/.test(head) ? 'target' : null;
}

const KIND = /政府工作报告|工作报告|工作总结|工作计划|工作要点|总结|计划|规划|公报|通报/;

/** A title that tells neither whose report it is nor of when. */
export const isBareTitle = (title: string): boolean => KIND.exec(title)?.[0] === title.trim();

function madeTitle(
  place: Place | null,
  year: number | null,
  nature: Nature | null,
  head: ReportHead,
): string {
  const told = head.fileName.match(KIND) ?? head.title?.match(KIND);
  const kind = told?.[0] ?? (nature === 'target' ? '工作计划' : '工作报告');
  const when = year ? formatPeriod(yearPeriod(year)) : '';
  return `${place?.name ?? ''}${when}${kind}`;
}

/** “丽水市2022年科技创新工作总结” reviews the year that its file name bears too; a report of a government is given in it. */
const isReviewOfYear = ({ title, fileName }: ReportHead, year: number | null): boolean =>
  /总结|回顾/.test(title ?? '') && fileYear(fileName) === year;

/** A government reports in one year on the year before, and plans its own. */
const isGovernments = ({ title, fileName, opening }: ReportHead): boolean =>
  [title ?? '', fileName, ...opening.slice(0, 2)].some((text) => /政府工作报告/.test(text));

/** The report's own scope. */
export function scopeReport(field: Field, head: ReportHead): ReportScope {
  const named =
    onlyPlace(field, head.fileName) ??
    (head.title ? onlyPlace(field, head.title) : null) ??
    placeOfGovernment(field, head);
  const bodyYear =
    (head.title ? singleYear(head.title) : null) ??
    givenYear(head.opening) ??
    openingYear(head.body) ??
    quotedYear(head.body) ??
    publishedYear(head.pageData);
  const thisYear = fileYear(head.fileName) ?? bodyYear;
  const nature = reportNature(head.title, head.body);
  const isOwnYear = fileYear(head.fileName) === null || isReviewOfYear(head, bodyYear);
  const period = bodyYear !== null && isOwnYear && !isGovernments(head) ? yearPeriod(bodyYear) : null;
  const place = named ?? mostNamedPlace(field, head.body);
  const hasFileTitle = /[\u4e00-\u9fff]{4}/.test(head.fileName);
  const title = (of: Place | null) => (hasFileTitle ? null : madeTitle(of, thisYear, nature, head));
  return { place, period, nature, thisYear, fixedPlace: named !== null, title };
}
