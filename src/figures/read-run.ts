// A run of quantities in its clause: the words before it, and what those name for each of its figures.
import type { Field } from '../field/field.js';
import type { Place } from '../field/places.js';
import type { PairPeriods } from './base-and-level.js';
import type { Clause } from './clauses.js';
import type { Figure } from './figure.js';
import { runSubjects } from './indicator.js';
import { type Named, namedBefore } from './named-before.js';
import type { SpokenMeasure } from './of-places.js';
import type { Quantity } from './quantity.js';
import type { Resolver, TimedPeriod } from './resolver.js';
import { cleanSubject } from './subject.js';

/** A normalised sentence with its quantities. */
export type ReadSentence = {
  readonly field: Field;
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly resolver: Resolver;
};

/** What carries over from clause to clause of a sentence. */
export type Carried = PairPeriods & {
  subject: string;
  /** Is the subject that of the part before a semicolon? Any other that a clause names takes its place. */
  isInherited: boolean;
  /** Every figure of the clauses before, by what it measures. */
  previous: readonly Named[];
  /** Was what is spoken of named as a part (其中…)? */
  isPart: boolean;
  /** What was measured last in this sentence, and what places were told in before it. */
  measure: SpokenMeasure | null;
  /** What was spoken of last, a measure or not. */
  spoken: SpokenMeasure | null;
  placeMeasure: SpokenMeasure | null;
  /** The place whose subject is spoken of; null where that is the section's. */
  place: Place | null;
  /** The value before that a clause ended with: “由50%左右,上升到80%”. */
  openBase: Figure | undefined;
  /** Of what was named last: is it wished for? */
  isWish: boolean;
  /** Is what follows part of something wished for (其中…)? */
  isPartOfWish: boolean;
};

export type InClause = {
  readonly sentence: ReadSentence;
  readonly clause: Clause;
  /** What the clause is part of (其中…). */
  readonly parent: string;
  readonly carried: Carried;
};

/** A run of quantities with the words before it. */
export type Run = {
  readonly quantities: readonly Quantity[];
  /** Where the words before the run begin. */
  readonly from: number;
  readonly left: string;
  readonly subjects: readonly (string | undefined)[];
  readonly earlier: readonly string[] | undefined;
  readonly periods: readonly TimedPeriod[];
};

/** “发放…、使用…,同比增长24.2%、45.5%”: as many changes as there were subjects before. */
function subjectsBefore(
  figures: readonly Figure[],
  previous: readonly Named[],
  left: string,
  count: number,
): readonly string[] | undefined {
  const distinct = [...new Set(figures.map(({ indicator }) => indicator))].filter(Boolean);
  return distinct.length === count ? distinct : namedBefore(previous, left, count);
}

/** How far before a clause the list may stand that it goes through. */
const MAX_LIST_CHARS = 60;
/** What the last member of a list is said to do: “…、经开区|列前三位”. */
const PREDICATE = /(?:(?:排名|位居|名列|位列|列|居)(?:全[国省市区县])?(?:前|第).*|等地?)$/;

/** “高新区、蜀山区、经开区列前三位,评分分别为96.8分、91.5分、90.2分”: the members named in the clause before, each with what is measured. */
function listedBefore(
  { sentence: { text }, clause }: InClause,
  left: string,
  count: number,
): string[] | undefined {
  const measure = cleanSubject(left.match(/^(.*?)分别/)?.[1] ?? '');
  if (measure === '') return undefined;
  const before = text.slice(Math.max(0, clause.start - MAX_LIST_CHARS), clause.start).replace(/,$/, '');
  const members = before
    .split(/[,;:。]/)
    .at(-1)!
    .split(/、|(?<=[\u4e00-\u9fff])[和与及](?=[\u4e00-\u9fff])/);
  if (members.length !== count) return undefined;
  const names = members.map((member) => cleanSubject(member.replace(PREDICATE, '')));
  return names.every((name) => name.length >= 2) ? names.map((name) => name + measure) : undefined;
}

/** Reads the words before a run; `before`: the figures before it in the clause. */
export function readRun(
  inClause: InClause,
  quantities: readonly Quantity[],
  from: number,
  before: readonly Figure[],
): Run {
  const { resolver } = inClause.sentence;
  const { carried } = inClause;
  const count = quantities.length;
  const left = resolver.withoutPeriods(from, quantities[0]!.start);
  const own = runSubjects(inClause.sentence.field, left, count);
  const isUnnamed = count > 1 && own.every((subject) => subject === undefined);
  const subjects = (isUnnamed && listedBefore(inClause, left, count)) || own;
  const earlier =
    isUnnamed && subjects === own ? subjectsBefore(before, carried.previous, left, count) : undefined;
  return { quantities, from, left, subjects, earlier, periods: resolver.periodsFor(quantities, from) };
}
