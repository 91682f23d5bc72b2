// What one figure of a run measures, and how: its indicator, kind, direction and value.
import type Big from 'big.js';
import type { Figure, FigureKind } from './figure.js';
import type { FigureParts } from './figure-parts.js';
import { indicatorOf } from './indicator.js';
import { withMeasure } from './of-places.js';
import type { Quantity } from './quantity.js';
import type { InClause, Run } from './read-run.js';
import { HANDLED, partNamed, VERB_ONLY } from './subject.js';

export type Measure = Pick<Figure, 'indicator' | 'kind' | 'direction' | 'basis'> & { readonly value: Big };

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

/** “…,其中天府机场5490万人次,货邮吞吐量101.9万吨”, “…,其中企业9.8万户,净增16.7万户”: not said of the part. */
const OF_THE_WHOLE = (subject: string): boolean => VERB_ONLY.test(subject) || HANDLED.test(subject);

function indicatorAt(inClause: InClause, run: Run, i: number, parts: FigureParts): string {
  const { sentence, clause, carried } = inClause;
  const quantity = run.quantities[i]!;
  const listed = run.subjects[i];
  if (listed !== undefined && run.earlier === undefined) return listed + partOf(inClause, run, quantity);
  const right = sentence.text.slice(quantity.end, clause.end);
  const spokenOf = carried.isPart && OF_THE_WHOLE(parts.subject) ? '' : carried.subject;
  const surroundings = { left: run.left, right, spokenOf };
  return run.earlier?.[i] ?? indicatorOf(quantity, parts, surroundings);
}

/** “增长速度,…计划为3.7%”, “增长幅度由58.6%回落到27.8%”: the rate at which something grows is its change. */
const RATE_OF_CHANGE = /的?(?<!自然)(?:增长|上涨|递增)(?:速度|率|幅度)$|的?(?:增速|增幅|涨幅)$/;

function measureByWords(inClause: InClause, run: Run, i: number, parts: FigureParts): Measure {
  const { unit, value } = run.quantities[i]!;
  const { sentence, clause, carried } = inClause;
  const whole = clause.text.startsWith('其中') ? carried.spoken : null;
  const measures = [carried.measure, carried.placeMeasure].filter((measure) => measure !== null);
  const told = { kind: parts.kind, unit };
  const indicator = withMeasure(sentence.field, indicatorAt(inClause, run, i, parts), told, {
    whole,
    measures,
  });
  if (unit === '%' && parts.kind === 'value' && RATE_OF_CHANGE.test(indicator))
    return { kind: 'change', indicator, direction: 'up', basis: null, value };
  const kind = kindOf(unit, parts, indicator, partOf(inClause, run, run.quantities[i]!));
  return { kind, indicator, direction: parts.direction, basis: parts.basis, value };
}

/** The level of a pair measures what the value before does; how it was reached is no direction of a change. */
function likeBase(base: Figure, { direction, basis }: FigureParts, value: Big): Measure {
  const { kind, indicator } = base;
  return {
    kind,
    indicator,
    direction: kind === 'change' ? base.direction : direction,
    basis: basis ?? base.basis,
    value,
  };
}

/** A change below zero is a fall. */
const withoutMinus = (measure: Measure): Measure =>
  measure.kind === 'change' && measure.value.lt(0)
    ? { ...measure, value: measure.value.abs(), direction: measure.direction === 'down' ? 'up' : 'down' }
    : measure;

/** What the quantity at `i` of a run measures; `base`: the value before that it is the level to. */
export function measureOf(
  inClause: InClause,
  run: Run,
  i: number,
  { parts, base }: { parts: FigureParts; base: Figure | undefined },
): Measure {
  const measure = base
    ? likeBase(base, parts, run.quantities[i]!.value)
    : measureByWords(inClause, run, i, parts);
  return withoutMinus(measure);
}
