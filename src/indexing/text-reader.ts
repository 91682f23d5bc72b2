// Texts fetched from the store when a hit needs them.
import { LRUCache } from 'lru-cache';
import type { Period } from '../field/period.js';
import type { Place } from '../field/places.js';
import { normalizeText } from '../text/normalize.js';
import type { Span } from '../text/sentences.js';
import type { Store } from './store.js';

export type ChunkText = {
  readonly text: string;
  readonly context: string;
  /** Span of the paragraph's original text. */
  readonly start: number;
  readonly end: number;
};

export type ParagraphRecord = {
  readonly reportId: number;
  readonly number: number;
  readonly text: string;
  readonly headings: readonly string[];
  readonly isHeading: boolean;
  readonly place: Place | null;
  readonly period: Period | null;
  readonly noise: string | null;
  readonly duplicateOf: number | null;
  /** Spans of the text that are no part of the report. */
  readonly advertisements: readonly Span[];
};

export type TextReader = {
  readonly chunk: (id: number) => ChunkText;
  readonly paragraph: (reportId: number, number: number) => ParagraphRecord | undefined;
  /** The text of a paragraph as it is compared; '' where there is none. */
  readonly normalParagraph: (reportId: number, number: number) => string;
  /** In how many chunks an index term stands. */
  readonly termCount: (term: string) => number;
};

type ParagraphRow = {
  text: string;
  headings: string;
  is_heading: number;
  place_code: string | null;
  place_name: string | null;
  period_from: number | null;
  period_to: number | null;
  noise: string | null;
  duplicate_of: number | null;
  advertisements: string;
};

/** Texts of chunks kept in memory: some 300 bytes each. */
const MAX_KEPT = 50_000;
/** Normalised paragraphs kept: some 600 bytes each. */
const MAX_PARAGRAPHS = 10_000;

/** Readers with their statements prepared once. */
export function createTextReader(store: Store): TextReader {
  const chunk = store.prepare<[number], ChunkText>(
    'SELECT text, context, start, "end" FROM chunks WHERE id = ?',
  );
  const paragraph = store.prepare<[number, number], ParagraphRow>(
    'SELECT text, headings, is_heading, place_code, place_name, period_from, period_to, noise, duplicate_of, advertisements FROM paragraphs WHERE report_id = ? AND number = ?',
  );
  const count = store.prepare<[string], { doc: number }>('SELECT doc FROM chunk_vocabulary WHERE term = ?');
  const counts = new Map<string, number>();
  const kept = new LRUCache<number, ChunkText>({ max: MAX_KEPT, memoMethod: (id) => chunk.get(id)! });
  const textOf = store
    .prepare<[number, number], string>('SELECT text FROM paragraphs WHERE report_id = ? AND number = ?')
    .pluck();
  const normal = new LRUCache<string, string, readonly [number, number]>({
    max: MAX_PARAGRAPHS,
    memoMethod: (_, __, { context }) => normalizeText(textOf.get(...context) ?? ''),
  });
  return {
    chunk: (id) => kept.memo(id),
    paragraph: (reportId, number) => {
      const row = paragraph.get(reportId, number);
      if (!row) return undefined;
      return {
        reportId,
        number,
        text: row.text,
        headings: JSON.parse(row.headings),
        isHeading: row.is_heading === 1,
        place: row.place_code && row.place_name ? { code: row.place_code, name: row.place_name } : null,
        period:
          row.period_from !== null && row.period_to !== null
            ? { from: row.period_from, to: row.period_to }
            : null,
        noise: row.noise,
        duplicateOf: row.duplicate_of,
        advertisements: JSON.parse(row.advertisements),
      };
    },
    normalParagraph: (...at) => normal.memo(at.join(':'), { context: at }),
    termCount: (term) => {
      const known = counts.get(term);
      if (known !== undefined) return known;
      const n = count.get(term)?.doc ?? 0;
      counts.set(term, n);
      return n;
    },
  };
}
