// One figure of a run, put together from its parts, its indicator, its time and its place.
import { basePeriod, isBaseValue, levelPeriod, onlyLast } from './base-and-level.js';
import type { Figure } from './figure.js';
import { type FigureParts, partsOf } from './figure-parts.js';
import { indicatorOf } from './indicator.js';
import type { Quantity } from './quantity.js';
import type { InClause, Run } from './read-run.js';
import type { TimedPeriod } from './resolver.js';

/** A level reached over years is that of the last of them. */
const REACHES = /(?:增加|提高|上升|下降|降低|扩大|发展|增长|减少|升|降)(?:到|至)(?:了)?$/;

/** The value before that a quantity is the level to: 5位 of “由5位上升到4位”. */
const baseFor = (
  before: Figure | undefined,
  { unit }: Quantity,
  { kind }: FigureParts,
): Figure | undefined => (before?.isBase && before.unit === unit && kind !== 'change' ? before : undefined);

function isBaseIn({ sentence: { text }, clause }: InClause, run: Run, quantity: Quantity): boolean {
  const runEnd = run.quantities.at(-1)!.end;
  return (
    isBaseValue(text.slice(run.from, quantity.start), text.slice(quantity.end, clause.end)) ||
    (/由前/.test(run.left) && /^,?(?:转为|变为)/.test(text.slice(runEnd, runEnd + 8)))
  );
}

function indicatorAt(inClause: InClause, run: Run, i: number, parts: FigureParts): string {
  const { sentence, clause, carried } = inClause;
  const quantity = run.quantities[i]!;
  const right = sentence.text.slice(quantity.end, clause.end);
  const surroundings = { left: run.left, right, spokenOf: carried.subject };
  return run.earlier?.[i] ?? run.subjects[i] ?? indicatorOf(quantity, parts, surroundings);
}

/** The time of a quantity; of a pair, what the two hand on to the next pair is kept. */
function timeOf(
  { sentence, carried }: InClause,
  quantity: Quantity,
  { base, isBase, own }: { base: Figure | undefined; isBase: boolean; own: TimedPeriod },
): TimedPeriod {
  if (base) return levelPeriod(sentence, quantity, base, carried);
  return isBase ? basePeriod(sentence, quantity, carried) : own;
}

/** The figure of the quantity at `i` of a run; `before`: the figure before it in the clause. */
export function figureInRun(inClause: InClause, run: Run, i: number, before: Figure | undefined): Figure {
  const { clause, parent } = inClause;
  const { resolver } = inClause.sentence;
  const quantity = run.quantities[i]!;
  const parts = partsOf(quantity, run.left);
  const base = baseFor(before, quantity, parts);
  const isBase = isBaseIn(inClause, run, quantity);
  const time = timeOf(inClause, quantity, { base, isBase, own: run.periods[i]! });
  const isAverage = parts.basis !== null && /年均|平均/.test(parts.basis);
  const lead = run.subjects[i] ?? run.left;
  const period = REACHES.test(lead) ? onlyLast(time.period) : time.period;
  return {
    start: quantity.start,
    end: quantity.end,
    kind: base?.kind ?? parts.kind,
    indicator: base?.indicator ?? indicatorAt(inClause, run, i, parts),
    lead,
    context: `${parent}${run.subjects[i] ?? clause.text}`,
    value: quantity.value.toFixed(),
    valueTo: quantity.valueTo?.toFixed() ?? null,
    unit: quantity.unit,
    unitClass: quantity.unitClass,
    bound: quantity.bound,
    direction: parts.direction,
    basis: parts.basis,
    isBase,
    place: resolver.placeFor(clause),
    period: resolver.spanOf(clause, quantity, isAverage, period),
    namesPeriod: time.named,
    nature: isBase ? 'actual' : resolver.natureFor(quantity, clause),
  };
}
