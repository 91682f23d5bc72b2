// One figure of a run, put together from its parts, its indicator, its time and its place.

import { lastYear, yearPeriod } from '../field/period.js';
import { basePeriod, isBaseValue, isComparedValue, levelPeriod, onlyLast } from './base-and-level.js';
import type { Clause } from './clauses.js';
import type { Figure } from './figure.js';
import { type FigureParts, partsOf } from './figure-parts.js';
import { measureOf } from './measure.js';
import type { Quantity } from './quantity.js';
import type { InClause, Run } from './read-run.js';
import type { TimedPeriod } from './resolver.js';

/** A level reached over years is that of the last of them. */
const REACHES =
  /(?:增加|提高|上升|下降|降低|扩大|发展|增长|减少|升|降)(?:到|至)(?:了)?$|(?:已经?|现|现已)有$/;

/** How far into the next clause a level may be told: “由50%左右,上升到80%”. */
const AFTER_CLAUSE = 8;

/** The value before that a quantity is the level to: 5位 of “由5位上升到4位”. */
const baseFor = (
  before: Figure | undefined,
  { unit }: Quantity,
  { kind }: FigureParts,
): Figure | undefined => (before?.isBase && before.unit === unit && kind !== 'change' ? before : undefined);

function isBaseIn({ sentence: { text }, clause }: InClause, run: Run, quantity: Quantity): boolean {
  const runEnd = run.quantities.at(-1)!.end;
  const left = text.slice(run.from, quantity.start);
  const right = text.slice(runEnd, clause.end + AFTER_CLAUSE);
  return (
    isBaseValue(left, right) ||
    isComparedValue(left, right) ||
    (/由(?:前|上年|去年)/.test(run.left) && /^,?(?:转为|变为|降为)/.test(text.slice(runEnd, runEnd + 8)))
  );
}

/** The words that may name the place of the figure at `i`: its member of a list, else those since the run before it. */
function whoseWords(run: Run, i: number, { start }: Clause): string | undefined {
  const since = run.from > start ? run.left.replace(/^[、,和及与]+/, '') : run.left;
  return run.subjects[i] ?? run.earlier?.[i] ?? since;
}

/** “突破10万元,达到10.09万元”: the exact value that is told after the mark passed. */
const reachedNext = ({ sentence: { text }, clause }: InClause): string =>
  text.slice(clause.end).match(/^,(?:已|并)?达到?\d[^,;。]*/)?.[0] ?? '';

type TimeParts = {
  readonly base: Figure | undefined;
  readonly isBase: boolean;
  /** Is it the change between the two values of a pair: “从A增加到B,增长x倍”? */
  readonly isOfPair: boolean;
  /** Is it the yearly average between the two? */
  readonly isAverage: boolean;
  readonly own: TimedPeriod;
};

/** The time of a quantity; of a pair, what the two hand on to the next pair is kept. */
function timeOf(
  { sentence, carried }: InClause,
  quantity: Quantity,
  { base, isBase, isOfPair, isAverage, own }: TimeParts,
): TimedPeriod {
  if (base) return levelPeriod(sentence, quantity, base, carried);
  if (isBase) return basePeriod(sentence, quantity, carried);
  const { basePeriod: first, levelPeriod: last } = carried;
  if (!isOfPair || !last) return own;
  const isOfYears = isAverage && first && lastYear(last) > lastYear(first);
  const period = isOfYears ? yearPeriod(lastYear(first) + 1, lastYear(last)) : last;
  return isAverage && !isOfYears ? own : { period, named: own.named };
}

/** The figure of the quantity at `i` of a run; `before`: the figure before it in the clause. */
export function figureInRun(inClause: InClause, run: Run, i: number, before: Figure | undefined): Figure {
  const { clause, parent, sentence } = inClause;
  const { resolver } = sentence;
  const quantity = run.quantities[i]!;
  const parts = partsOf(quantity, run.left, sentence.text.slice(quantity.end, clause.end));
  const base = baseFor(before, quantity, parts);
  const isBase = isBaseIn(inClause, run, quantity);
  const isAverage = parts.basis !== null && /年均|平均/.test(parts.basis);
  const isOfPair = parts.kind === 'change' && parts.subject === '' && (parts.basis === null || isAverage);
  const time = timeOf(inClause, quantity, { base, isBase, isOfPair, isAverage, own: run.periods[i]! });
  const lead = run.subjects[i] ?? run.left;
  const period = REACHES.test(lead) ? onlyLast(time.period) : time.period;
  const { value, ...measure } = measureOf(inClause, run, i, { parts, base });
  return {
    ...measure,
    start: quantity.start,
    end: quantity.end,
    lead,
    context: `${parent}${run.subjects[i] ?? clause.text}${reachedNext(inClause)}`,
    value: value.toFixed(),
    valueTo: quantity.valueTo?.toFixed() ?? null,
    unit: quantity.unit,
    unitClass: quantity.unitClass,
    bound: quantity.bound,
    isBase,
    place: resolver.placeFor(clause, whoseWords(run, i, clause)) ?? resolver.sectionPlace,
    period: resolver.spanOf(clause, quantity, isAverage, period),
    namesPeriod: time.named,
    nature: isBase ? 'actual' : resolver.natureFor(quantity, clause, time),
  };
}
