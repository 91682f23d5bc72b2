// A run of quantities in its clause: the words before it, and what those name for each of its figures.
import type { Place } from '../field/places.js';
import type { PairPeriods } from './base-and-level.js';
import type { Clause } from './clauses.js';
import type { Figure } from './figure.js';
import { runSubjects } from './indicator.js';
import type { Quantity } from './quantity.js';
import type { Resolver, TimedPeriod } from './resolver.js';

/** A normalised sentence with its quantities. */
export type ReadSentence = {
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly resolver: Resolver;
};

/** What carries over from clause to clause of a sentence. */
export type Carried = PairPeriods & {
  subject: string;
  /** Is the subject that of the part before a semicolon? Any other that a clause names takes its place. */
  isInherited: boolean;
  previous: readonly string[];
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
  previous: readonly string[],
  count: number,
): readonly string[] | undefined {
  const distinct = [...new Set(figures.map(({ indicator }) => indicator))].filter(Boolean);
  if (distinct.length === count) return distinct;
  const spokenOf = [...new Set(previous)].filter(Boolean).slice(-count);
  return spokenOf.length === count ? spokenOf : undefined;
}

/** Reads the words before a run; `before`: the figures before it in the clause. */
export function readRun(
  { sentence: { resolver }, carried }: InClause,
  quantities: readonly Quantity[],
  from: number,
  before: readonly Figure[],
): Run {
  const count = quantities.length;
  const left = resolver.withoutPeriods(from, quantities[0]!.start);
  const subjects = runSubjects(left, count);
  const isUnnamed = count > 1 && subjects.every((subject) => subject === undefined);
  const earlier = isUnnamed ? subjectsBefore(before, carried.previous, count) : undefined;
  return { quantities, from, left, subjects, earlier, periods: resolver.periodsFor(quantities, from) };
}
