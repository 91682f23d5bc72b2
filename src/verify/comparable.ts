// Can a claimed and a stated figure be held against each other at all: a level against a level, a result against a result?
import { findPeriods } from '../field/find-periods.js';
import { firstYear, type Period } from '../field/period.js';
import { sameMeasure } from '../figures/compare-figures.js';
import type { Figure } from '../figures/figure.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { Evidence } from './evidence.js';

const MONTHS = 12;
const LEVELS = new Set(['value', 'share']);

function sameKind(claimed: Figure, stated: StoredFigure): boolean {
  if (claimed.kind === stated.kind) return true;
  if (LEVELS.has(claimed.kind) && LEVELS.has(stated.kind)) return true;
  return (
    claimed.kind === 'value' &&
    stated.kind === 'change' &&
    /增|减|降|涨|升|提高|扩大|缩小/.test(claimed.context) &&
    claimed.unitClass === stated.unitClass
  );
}

/** “比一九五二年的六百一十五万人增长…”: the year of what is compared with, which stands before the change. */
const COMPARES = /(?:比|较|由|从)([^,;。]*)$/;

const yearIn = (text: string | null | undefined): number | null => {
  const named = findPeriods(text ?? '', { thisYear: null })[0];
  return named ? firstYear(named.period) : null;
};

const isOneYear = ({ from, to }: Period): boolean => to - from < MONTHS;

/** The years that a change may be measured from: the one that is named, else the one before its time. */
function baseYears({ basis, period }: Pick<Figure, 'basis' | 'period'>, compared?: string): number[] {
  const named = yearIn(basis) ?? yearIn(compared);
  if (named !== null) return [named];
  return period && isOneYear(period) ? [firstYear(period) - 1] : [];
}

/** Changes since two different years are two things; what changed in the years of a section did so since the year before them. */
export function sameBase(claimed: Figure, { figure, before, section }: Evidence): boolean {
  if (claimed.kind !== 'change' || figure.kind !== 'change') return true;
  const own = baseYears(claimed);
  const theirs = baseYears(
    { ...figure, period: figure.period ?? claimed.period },
    before.match(COMPARES)?.[1],
  );
  const since = section && !isOneYear(section) && !figure.basis ? [firstYear(section) - 1] : [];
  return own.length === 0 || theirs.length === 0 || [...theirs, ...since].some((year) => own.includes(year));
}

/** The same kind of value, in units that measure the same. */
export const isComparable = (claimed: Figure, stated: StoredFigure): boolean =>
  sameKind(claimed, stated) && sameMeasure(claimed, stated);

/** A wish is no result: an explicit target can neither support nor contradict what is said to have happened. */
const EXPLICIT_TARGET = /目标|预期|力争|拟|要(?:达到|实现)|计划|确保/;
/** Who quotes a plan says so: of what it is a plan, or that the amount is set aside. */
const SPEAKS_OF_PLAN = /计划|规划|纲要|预算|草案|目标|预期|安排|拟|要求|力争|将|确保|争取/;

/** What a claim says to be so, and what the report says. */
export type NatureContext = {
  /** The claim, normalised. */
  readonly claim: string;
  /** Does the whole report only plan? Then its statements are quoted without the word 目标. */
  readonly isPlan: (reportId: number) => boolean;
};

/** Are both said to be reached, or both wished for? */
export function sameNature(
  claimed: Figure,
  { figure, sentence }: Evidence,
  { claim, isPlan }: NatureContext,
): boolean {
  if (claimed.nature === figure.nature) return true;
  if (/实际|已/.test(claimed.context)) return false;
  if (claimed.nature === 'target') return false;
  if (SPEAKS_OF_PLAN.test(claim)) return true;
  return isPlan(figure.reportId) && !EXPLICIT_TARGET.test(sentence);
}
