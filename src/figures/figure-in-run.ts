// One figure of a run, put together from its parts, its indicator, its time and its place.
import { basePeriod, isBaseValue, levelPeriod, onlyLast } from './base-and-level.js';
import type { Figure, FigureKind } from './figure.js';
import { type FigureParts, partsOf } from './figure-parts.js';
import { indicatorOf } from './indicator.js';
import type { Quantity } from './quantity.js';
import type { InClause, Run } from './read-run.js';
import type { TimedPeriod } from './resolver.js';
import { partNamed } from './subject.js';

/** A level reached over years is that of the last of them. */
const REACHES =
  /(?:增加|提高|上升|下降|降低|扩大|发展|增长|减少|升|降)(?:到|至)(?:了)?$|(?:已经?|现|现已)有$/;

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

/** What a share of a whole is or does, in the words behind its run: “分别有43%和55%没有恢复”. */
function partOf({ sentence, clause }: InClause, run: Run, { unit }: Quantity): string {
  const right = sentence.text.slice(run.quantities.at(-1)!.end, clause.end);
  return unit === '%' ? partNamed(run.left, right) : '';
}

/** A per cent is a share where its indicator is one, or where it tells a part of a whole. */
function kindOf(unit: string, { kind }: FigureParts, indicator: string, part: string): FigureKind {
  if (kind !== 'value' || unit !== '%') return kind;
  return part || /(?:比重|占比|份额|比例)$|占(?!用|地|有)/.test(indicator) ? 'share' : kind;
}

function indicatorAt(inClause: InClause, run: Run, i: number, parts: FigureParts): string {
  const { sentence, clause, carried } = inClause;
  const quantity = run.quantities[i]!;
  const listed = run.subjects[i];
  if (listed !== undefined && run.earlier === undefined) return listed + partOf(inClause, run, quantity);
  const right = sentence.text.slice(quantity.end, clause.end);
  const surroundings = { left: run.left, right, spokenOf: carried.subject };
  return run.earlier?.[i] ?? indicatorOf(quantity, parts, surroundings);
}

type TimeParts = {
  readonly base: Figure | undefined;
  readonly isBase: boolean;
  /** Is it the change between the two values of a pair: “从A增加到B,增长x倍”? */
  readonly isOfPair: boolean;
  readonly own: TimedPeriod;
};

/** The time of a quantity; of a pair, what the two hand on to the next pair is kept. */
function timeOf(
  { sentence, carried }: InClause,
  quantity: Quantity,
  { base, isBase, isOfPair, own }: TimeParts,
): TimedPeriod {
  if (base) return levelPeriod(sentence, quantity, base, carried);
  if (isBase) return basePeriod(sentence, quantity, carried);
  return isOfPair && carried.levelPeriod ? { period: carried.levelPeriod, named: own.named } : own;
}

/** The figure of the quantity at `i` of a run; `before`: the figure before it in the clause. */
export function figureInRun(inClause: InClause, run: Run, i: number, before: Figure | undefined): Figure {
  const { clause, parent } = inClause;
  const { resolver } = inClause.sentence;
  const quantity = run.quantities[i]!;
  const parts = partsOf(quantity, run.left);
  const base = baseFor(before, quantity, parts);
  const isBase = isBaseIn(inClause, run, quantity);
  const isOfPair = parts.kind === 'change' && parts.subject === '' && parts.basis === null;
  const time = timeOf(inClause, quantity, { base, isBase, isOfPair, own: run.periods[i]! });
  const isAverage = parts.basis !== null && /年均|平均/.test(parts.basis);
  const lead = run.subjects[i] ?? run.left;
  const period = REACHES.test(lead) ? onlyLast(time.period) : time.period;
  const indicator = base?.indicator ?? indicatorAt(inClause, run, i, parts);
  return {
    start: quantity.start,
    end: quantity.end,
    kind: base?.kind ?? kindOf(quantity.unit, parts, indicator, partOf(inClause, run, quantity)),
    indicator,
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
