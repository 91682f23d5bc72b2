// A number with its unit, where it stands in a sentence.
import type Big from 'big.js';
import type { Bound } from './bound.js';
import type { UnitClass } from './unit-class.js';

export type Quantity = {
  /** Offsets into the sentence. */
  readonly start: number;
  readonly end: number;
  readonly value: Big;
  /** The other end of a range. */
  readonly valueTo: Big | null;
  /** Without scale; '位' for a rank, '' for an index. */
  readonly unit: string;
  readonly unitClass: UnitClass;
  readonly bound: Bound | null;
};
