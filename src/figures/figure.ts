// One stated value, with everything that a question may ask about it and a check must compare.
import type { Period } from '../field/period.js';
import type { Place } from '../field/places.js';
import type { Nature } from '../ingest/nature.js';
import type { Bound } from './bound.js';
import type { UnitClass } from './unit-class.js';

/** change: by how much it grew · share: which part of a whole · rank: which place it takes · gap: how far from another's value. */
export type FigureKind = 'value' | 'change' | 'share' | 'rank' | 'gap';

export type Figure = {
  /** Span of number and unit in the normalised sentence. */
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
  /** What is measured, in the report's words (normalised); '' where the sentence does not say. */
  readonly indicator: string;
  /** The words between the figure before and this one, as they stand: 培育 of “新认定3家、培育8家”. */
  readonly lead: string;
  /** The clause it stands in, and what it is part of (其中…): wider than the indicator. */
  readonly context: string;
  /** Exact decimal without scale; 12000 for 1.2万家. */
  readonly value: string;
  /** The other end of a range. */
  readonly valueTo: string | null;
  /** Without scale; '位' for a rank, '' for an index. */
  readonly unit: string;
  readonly unitClass: UnitClass;
  readonly bound: Bound | null;
  readonly direction: 'up' | 'down' | null;
  /** Whom a rank is among, or what a change is against: 全省, 同比, 年均. */
  readonly basis: string | null;
  /** The value before: the first of “由5位上升到4位”. */
  readonly isBase: boolean;
  readonly place: Place | null;
  readonly period: Period | null;
  /** Does the sentence itself name the period? */
  readonly namesPeriod: boolean;
  readonly nature: Nature;
};
