// What every interface shows: an answer whose every sentence is bound to its paragraphs.
import type { Missing } from '../answer/draft.js';

/** A paragraph that a sentence rests on, and the words of it that say so. */
export type Citation = {
  /** The number in the answer's `[n]`. */
  readonly n: number;
  /** Path of the report, relative to the reports folder. */
  readonly report: string;
  /** Its title, for people. */
  readonly title: string;
  readonly paragraph: number;
  /** The whole paragraph as it stands in the source. */
  readonly text: string;
  /** text.slice(start, end). */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly place: string | null;
  readonly period: string | null;
};

/** 有据 · 不符 · 未见 */
export type Verdict = 'supported' | 'contradicted' | 'not_found';

export type AnswerSentence = {
  /** Without its `[n]`. */
  readonly text: string;
  readonly citations: readonly number[];
  readonly verdict: Verdict;
  /** Worked out from several figures; it stands in no report. */
  readonly computed: boolean;
};

/** The nearest thing that the reports do hold: an offer, never the answer. */
export type Offer = { readonly text: string; readonly citation: Citation };

export type Answer = {
  readonly status: 'answered' | 'not_found';
  /** Chinese, the answer first, each sentence followed by its `[n]`; empty where there is none. */
  readonly answer: string;
  readonly sentences: readonly AnswerSentence[];
  readonly citations: readonly Citation[];
  /** Chinese, why there is no answer; null where there is one. */
  readonly reason: string | null;
  readonly missing: Missing | null;
  readonly nearest: readonly Offer[];
};
