// A stated figure with what stands around it in its report: what a claimed one is held against.
import type { Field } from '../field/field.js';
import { findPeriods, type PeriodMention } from '../field/find-periods.js';
import { firstYear, type Period } from '../field/period.js';
import type { Place } from '../field/places.js';
import { findQuantities } from '../figures/find-quantities.js';
import { isAside } from '../figures/own-periods.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { FindParts } from '../retrieve/find-figures.js';
import { normalizeText } from '../text/normalize.js';
import { type ListedName, listedName } from './listed-name.js';

/** A stated figure with what stands around it. */
export type Evidence = {
  readonly figure: StoredFigure;
  readonly reportYear: number | null;
  /** Its own place, else its report's. */
  readonly place: Place | null;
  /** Its sentence from the full stop before, normalised. */
  readonly sentence: string;
  /** The part of it that stands before the figure. */
  readonly before: string;
  /** What it is of, where several things are told with as many values. */
  readonly listed: ListedName | null;
  /** The other figures of its sentence that measure the same. */
  readonly beside: () => readonly StoredFigure[];
  /** The period of its section. */
  readonly section: Period | null;
  /** The period named last before the figure in its own clause, else null. */
  readonly clausePeriod: Period | null;
  /** The period named last before it in its sentence, else null. */
  readonly sentencePeriod: PeriodMention | null;
};

function sentenceStart(text: string, at: number): number {
  return Math.max(...[...'。！？'].map((end) => text.lastIndexOf(end, at - 1))) + 1;
}

/** 由1997年的, 从…: the time of a value before, not of the level reached. */
const opensBase = (text: string, { start }: PeriodMention): boolean => /[由从]$/.test(text.slice(0, start));

/** The periods that the sentence names before a figure, for what it states. */
function periodsBefore(
  sentence: string,
  before: string,
  { isBase, period }: StoredFigure,
  year: number | null,
): PeriodMention[] {
  const currentYear = period ? firstYear(period) : null;
  return findPeriods(sentence, { thisYear: year, currentYear }).filter(
    (mention) =>
      mention.end <= before.length &&
      !isAside(sentence, mention) &&
      (isBase || !opensBase(sentence, mention)),
  );
}

const clauseStart = (before: string): number =>
  Math.max(...[...',;。:'].map((mark) => before.lastIndexOf(mark))) + 1;

/** “襄阳、宜昌…分别达到5824亿元、5736亿元”: as many places as values, each with its own. */
function listedPlace(field: Field, { span, unit }: StoredFigure, before: string): Place | null {
  const at = before.lastIndexOf('分别');
  if (at < 0 || span.end <= span.start) return null;
  const index = findQuantities(before.slice(at)).filter((quantity) => quantity.unit === unit).length;
  const from = Math.max(...[...';。:'].map((mark) => before.lastIndexOf(mark, at))) + 1;
  const places = field.placesIn(before.slice(from, at)).map(({ place }) => place);
  const isList = places.length > 1 && /[、和与及]/.test(before.slice(from, at));
  return isList ? (places[index] ?? null) : null;
}

/** A share or a rank is said of what the clause before it names. */
export const LEANS = /^(?:约|大约|近|已|就|将|仅|稳|其中|并|,|、)*(?:占|居|列|位居|排|折合|约合|相当于|净增)/;

/** The words beside a figure that say what it is of. */
export function wordsBeside({ figure: { indicator, lead, context }, before }: Evidence): string {
  const clauses = before.split(/[,;。:]/);
  const leansOn = LEANS.test(lead) ? (clauses.at(-2) ?? '') : '';
  return `${leansOn},${indicator},${lead},${context}`;
}

export type ReadEvidence = (figure: StoredFigure) => Evidence;

/** Reads what stands around a figure; what it has read it keeps for as long as the reader is kept. */
export function createEvidenceReader({ index, field }: Omit<FindParts, 'searcher'>): ReadEvidence {
  const known = new Map<number, Evidence>();
  const placeOfReport = (title: string): Place | null => field.placesIn(title)[0]?.place ?? null;

  const figuresBeside = (figure: StoredFigure): StoredFigure[] =>
    index
      .figuresOf(figure.reportId, figure.paragraph)
      .filter(
        ({ sentence, unit, kind, id }) =>
          sentence.start === figure.sentence.start &&
          unit === figure.unit &&
          kind === figure.kind &&
          id !== figure.id,
      );

  const read = (figure: StoredFigure): Evidence => {
    const { text, period } = index.texts.paragraph(figure.reportId, figure.paragraph)!;
    const start = sentenceStart(text, figure.sentence.start);
    const sentence = normalizeText(text.slice(start, figure.sentence.end));
    const before = normalizeText(text.slice(start, figure.span.start));
    const report = index.reports.get(figure.reportId);
    const reportYear = report?.year ?? null;
    const named = periodsBefore(sentence, before, figure, reportYear);
    const own = named.filter((mention) => mention.start >= clauseStart(before));
    return {
      figure,
      reportYear,
      place: listedPlace(field, figure, before) ?? figure.place ?? placeOfReport(report?.title ?? ''),
      sentence,
      before,
      listed: listedName(figure, { sentence, before }),
      beside: () => figuresBeside(figure),
      section: period,
      clausePeriod: own.length === 1 ? own[0]!.period : null,
      sentencePeriod: named.at(-1) ?? null,
    };
  };

  return (figure) => {
    const evidence = known.get(figure.id) ?? read(figure);
    known.set(figure.id, evidence);
    return evidence;
  };
}
