// Stored figures, read back as they were extracted.
import { LRUCache } from 'lru-cache';
import type { Period } from '../field/period.js';
import type { Place } from '../field/places.js';
import type { Bound } from '../figures/bound.js';
import type { FigureKind } from '../figures/figure.js';
import type { UnitClass } from '../figures/unit-class.js';
import type { Nature } from '../ingest/nature.js';
import type { Span } from '../text/sentences.js';
import type { Store } from './store.js';

export type StoredFigure = {
  readonly id: number;
  readonly reportId: number;
  readonly paragraph: number;
  /** Spans of the paragraph's original text. */
  readonly sentence: Span;
  readonly span: Span;
  readonly kind: FigureKind;
  readonly indicator: string;
  readonly lead: string;
  readonly context: string;
  readonly value: string;
  readonly valueTo: string | null;
  readonly unit: string;
  readonly unitClass: UnitClass;
  readonly bound: Bound | null;
  readonly direction: 'up' | 'down' | null;
  readonly basis: string | null;
  readonly isBase: boolean;
  readonly place: Place | null;
  readonly period: Period | null;
  readonly namesPeriod: boolean;
  readonly nature: Nature;
};

type Row = {
  id: number;
  report_id: number;
  paragraph: number;
  sentence_start: number;
  sentence_end: number;
  start: number;
  end: number;
  kind: FigureKind;
  indicator: string;
  lead: string;
  context: string;
  value: string;
  value_to: string | null;
  unit: string;
  unit_class: UnitClass;
  bound: Bound | null;
  direction: 'up' | 'down' | null;
  basis: string | null;
  is_base: number;
  place_code: string | null;
  place_name: string | null;
  period_from: number | null;
  period_to: number | null;
  names_period: number;
  nature: Nature;
};

function toFigure(row: Row): StoredFigure {
  return {
    id: row.id,
    reportId: row.report_id,
    paragraph: row.paragraph,
    sentence: { start: row.sentence_start, end: row.sentence_end },
    span: { start: row.start, end: row.end },
    kind: row.kind,
    indicator: row.indicator,
    lead: row.lead,
    context: row.context,
    value: row.value,
    valueTo: row.value_to,
    unit: row.unit,
    unitClass: row.unit_class,
    bound: row.bound,
    direction: row.direction,
    basis: row.basis,
    isBase: row.is_base === 1,
    place: row.place_code && row.place_name ? { code: row.place_code, name: row.place_name } : null,
    period:
      row.period_from !== null && row.period_to !== null
        ? { from: row.period_from, to: row.period_to }
        : null,
    namesPeriod: row.names_period === 1,
    nature: row.nature,
  };
}

export type FigureReader = (reportId: number, paragraph: number) => readonly StoredFigure[];

/** Figures kept in memory: half a kilobyte each. */
const MAX_KEPT = 50_000;

/** Figures of one paragraph, in order; kept once they are read. */
export function createFigureReader(store: Store): FigureReader {
  const select = store.prepare<[number, number], Row>(
    'SELECT * FROM figures WHERE report_id = ? AND paragraph = ? ORDER BY start',
  );
  const kept = new LRUCache<string, readonly StoredFigure[], readonly [number, number]>({
    maxSize: MAX_KEPT,
    sizeCalculation: (figures) => figures.length + 1,
    memoMethod: (_, __, { context }) => select.all(...context).map(toFigure),
  });
  return (...at) => kept.memo(at.join(':'), { context: at });
}

/** Figures of one unit with a value between two, both included. */
export type FiguresByValue = (amount: {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}) => StoredFigure[];

/** Finds figures by what they state, whatever they state it of. */
export function createValueReader(store: Store): FiguresByValue {
  const select = store.prepare<[number, number, string], Row>(
    'SELECT * FROM figures WHERE CAST(value AS REAL) BETWEEN ? AND ? AND unit = ? ORDER BY id',
  );
  return ({ unit, from, to }) => select.all(from, to, unit).map(toFigure);
}

/** Every figure, by report and place in it. */
export function* allFigures(store: Store): Generator<StoredFigure> {
  for (const row of store
    .prepare<[], Row>('SELECT * FROM figures ORDER BY report_id, paragraph, start')
    .iterate())
    yield toFigure(row);
}

/** From this share of wishes on a report is a plan as a whole. */
const PLAN_SHARE = 0.8;

/** Tells whether nearly all that a report states is wished for. */
export function createPlanTest(store: Store): (reportId: number) => boolean {
  const rows = store
    .prepare<[], { id: number; share: number }>(
      "SELECT report_id AS id, avg(nature = 'target') AS share FROM figures GROUP BY report_id",
    )
    .all();
  const plans = new Set(rows.filter(({ share }) => share >= PLAN_SHARE).map(({ id }) => id));
  return (reportId) => plans.has(reportId);
}
