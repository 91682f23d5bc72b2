// How likely a sentence answers a question of fact: signs of it, weighed.

/** What speaks for and against a sentence; shares and nearness 0 … 1. */
export type Evidence = {
  /** Share of the question's words that the sentence names, and that its paragraph names. */
  readonly spoken: number;
  readonly paragraph: number;
  /** Nearness of what of the question is served worst. */
  readonly weakest: number;
  /** Words of the wanted form (a person, a date) are there; null where any form will do. */
  readonly hasForm: boolean | null;
  /** Share of the question's numbers, Latin words and titles that are missing. */
  readonly missingKeys: number;
  /** Share of the question's rare words that are missing, though the reports use them. */
  readonly missingAnchors: number;
  /** Place among the hits, from 0. */
  readonly rank: number;
  readonly inKeywords: boolean;
  readonly inVectors: boolean;
  readonly isShort: boolean;
  /** For a list: fewer members than are asked, more than one, as many as asked, and that in a paragraph that says all of the question; null where no list is asked. */
  readonly list: 'fewer' | 'none' | 'some' | 'exact' | 'surely' | null;
};

/** A logistic regression over 3,481 questions with and without an answer, rounded; those of lists partly set by hand (docs/decisions/0003-refusing.md). */
const WEIGHTS = {
  bias: -4.8,
  spoken: 2.4,
  paragraph: 0.7,
  weakest: 3.5,
  form: { yes: 0.5, no: -1.4, any: 0 },
  missingKeys: -1,
  missingAnchors: -0.75,
  logRank: -1.15,
  inKeywords: 0.25,
  inVectors: 0.25,
  isShort: -1,
  list: { fewer: -2, none: -0.6, some: 0.65, exact: 1.3, surely: 3.8, any: 0 },
};

/** The log-odds that the sentence answers; 0 is even. */
export function likelihood(evidence: Evidence): number {
  const { hasForm, list } = evidence;
  return (
    WEIGHTS.bias +
    WEIGHTS.spoken * evidence.spoken +
    WEIGHTS.paragraph * evidence.paragraph +
    WEIGHTS.weakest * evidence.weakest +
    WEIGHTS.form[hasForm === null ? 'any' : hasForm ? 'yes' : 'no'] +
    WEIGHTS.missingKeys * evidence.missingKeys +
    WEIGHTS.missingAnchors * evidence.missingAnchors +
    WEIGHTS.logRank * Math.log(1 + evidence.rank) +
    (evidence.inKeywords ? WEIGHTS.inKeywords : 0) +
    (evidence.inVectors ? WEIGHTS.inVectors : 0) +
    (evidence.isShort && !hasForm ? WEIGHTS.isShort : 0) +
    WEIGHTS.list[list ?? 'any']
  );
}

const SHORT_YEAR = /(?<!\d)\d{2}(?=年)/g;

/** 24年 as 2024年, where a question was read as of that year. */
export const inFullYears = (question: string, years: readonly number[]): string =>
  question.replace(SHORT_YEAR, (short) => String(years.find((year) => `${year}`.endsWith(short)) ?? short));

/** Titles, and names in quotation marks. */
const NAMED = /《([^》]+)》|(?<=“)([^“”]{2,12})(?=”)/g;
const KEYS = /[a-z][a-z0-9]*|\d+(?:\.\d+)?|第[一二三四五六七八九十百]+/g;

/** Who is 第一 is as often said to stand 第1位 or at the head. */
const AT_HEAD = /第1(?!\d)|首位|榜首|居首|之首|领跑/;

/** 1 does not stand in 第10位. */
const standsAlone = (key: string, text: string): boolean =>
  (key === '第一' && AT_HEAD.test(text)) ||
  (/^\d+(?:\.\d+)?$/.test(key)
    ? new RegExp(`(?<![\\d.])${key}(?![\\d]|\\.\\d)`).test(text)
    : text.includes(key));

/** Share of the numbers, Latin words and 《titles》 of a question that a normalised text lacks. */
export function missingKeys(question: string, text: string): number {
  const keys = new Set([
    ...(question.match(KEYS) ?? []),
    ...[...question.matchAll(NAMED)].map(([, title, name]) => title ?? name!),
  ]);
  const missing = [...keys].filter((key) => !standsAlone(key, text));
  return keys.size === 0 ? 0 : missing.length / keys.size;
}

/** Ranks that count as found by an arm. */
const TOP = 3;
export const isTop = (rank: number | null): boolean => rank !== null && rank <= TOP;
