// The verdict on a statement that somebody else wrote.
import type { Citation, Verdict } from './answer.js';

/** What is wrong with a claim. */
export type Discrepancy =
  | 'number'
  | 'unit'
  | 'place'
  | 'period'
  | 'direction'
  | 'rank'
  | 'indicator'
  | 'bound'
  | 'name';

/** One figure or fact of a claim, held against the reports. */
export type Finding = {
  /** The words of the claim. */
  readonly text: string;
  readonly verdict: Verdict;
  readonly discrepancy: Discrepancy | null;
  /** Number of the citation that decides it; null where nothing was found. */
  readonly citation: number | null;
};

export type CheckResult = {
  readonly verdict: Verdict;
  readonly citations: readonly Citation[];
  /** Chinese: what the reports say instead; null unless contradicted. */
  readonly correction: string | null;
  readonly findings: readonly Finding[];
};
