// The index opened for reading: what every chunk is about, held in memory; texts and vectors fetched when needed.
import type { Period } from '../field/period.js';
import type { Nature } from '../ingest/nature.js';
import { DIMENSIONS } from './encoder.js';
import { createFigureReader, type FigureReader } from './figure-reader.js';
import { createPostingsReader, type Postings } from './postings.js';
import { openStore, readMeta, type Store, type StoreIdentity } from './store.js';
import { createTextReader, type TextReader } from './text-reader.js';
import { tokenWeights } from './token-frequencies.js';
import { buildVectorIndex, loadVectorIndex, toVector, type VectorIndex } from './vector-file.js';

/** What the conditions of a question are held against. Chunks that agree in it share one object. */
export type ChunkScope = {
  readonly places: readonly string[];
  readonly periods: readonly Period[];
  readonly reportYear: number | null;
  readonly isCredit: boolean;
};

export type ChunkFacts = {
  readonly id: number;
  /** Position among all chunks: the row of its vector in `vectors`. */
  readonly at: number;
  readonly reportId: number;
  readonly paragraph: number;
  readonly scope: ChunkScope;
  readonly namesPeriod: boolean;
  readonly nature: Nature | null;
  /** How many index terms it has. */
  readonly termCount: number;
};

export type IndexedReport = {
  readonly id: number;
  readonly path: string;
  readonly title: string;
  readonly placeCode: string | null;
  readonly placeName: string | null;
  readonly year: number | null;
};

export type IndexReader = {
  readonly store: Store;
  readonly chunks: readonly ChunkFacts[];
  readonly byId: ReadonlyMap<number, ChunkFacts>;
  readonly scopes: ReadonlyMap<ChunkScope, readonly ChunkFacts[]>;
  /** Where an index term stands. */
  readonly postings: (term: string) => Postings;
  readonly texts: TextReader;
  readonly figuresOf: FigureReader;
  readonly reports: ReadonlyMap<number, IndexedReport>;
  /** idf of every wordpiece. */
  readonly weights: Float32Array;
  readonly hnsw: VectorIndex;
  /** All vectors, chunks.length × DIMENSIONS; read at the first use. */
  readonly vectors: () => Float32Array;
  readonly close: () => void;
};

export type OpenIndexOptions = {
  readonly folder: string;
  readonly identity: StoreIdentity;
  /** Told when the vector file cannot be used and is built anew. */
  readonly onRebuild?: (why: string) => void;
};

type ChunkRow = {
  id: number;
  report_id: number;
  paragraph: number;
  places: string;
  periods: string;
  names_period: number;
  is_credit: number;
  nature: Nature | null;
  year: number | null;
  term_count: number;
};

function readChunks(store: Store): ChunkFacts[] {
  const rows = store
    .prepare<[], ChunkRow>(
      `SELECT c.id, c.report_id, c.paragraph, c.places, c.periods, c.names_period, c.is_credit, c.term_count, p.nature, r.year
       FROM chunks c JOIN paragraphs p ON p.report_id = c.report_id AND p.number = c.paragraph JOIN reports r ON r.id = c.report_id ORDER BY c.id`,
    )
    .all();
  const scopes = new Map<string, ChunkScope>();
  const scopeOf = ({ places, periods, year, is_credit }: ChunkRow): ChunkScope => {
    const key = `${places}|${periods}|${year}|${is_credit}`;
    const known = scopes.get(key);
    if (known) return known;
    const scope = {
      places: JSON.parse(places),
      periods: JSON.parse(periods),
      reportYear: year,
      isCredit: is_credit === 1,
    };
    scopes.set(key, scope);
    return scope;
  };
  return rows.map((row, at) => ({
    id: row.id,
    at,
    reportId: row.report_id,
    paragraph: row.paragraph,
    scope: scopeOf(row),
    namesPeriod: row.names_period === 1,
    nature: row.nature,
    termCount: row.term_count,
  }));
}

function byScope(chunks: readonly ChunkFacts[]): Map<ChunkScope, ChunkFacts[]> {
  const out = new Map<ChunkScope, ChunkFacts[]>();
  for (const chunk of chunks) {
    const same = out.get(chunk.scope);
    if (same) same.push(chunk);
    else out.set(chunk.scope, [chunk]);
  }
  return out;
}

function readVectors(store: Store, count: number): Float32Array {
  const matrix = new Float32Array(count * DIMENSIONS);
  let at = 0;
  for (const { vector } of store
    .prepare<[], { vector: Buffer }>('SELECT vector FROM vectors ORDER BY chunk_id')
    .iterate()) {
    matrix.set(toVector(vector), at * DIMENSIONS);
    at += 1;
  }
  return matrix;
}

function readReports(store: Store): Map<number, IndexedReport> {
  const rows = store
    .prepare<[], IndexedReport>(
      'SELECT id, path, title, place_code AS placeCode, place_name AS placeName, year FROM reports ORDER BY path',
    )
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Opens an index. A vector file that is missing, stale or damaged is built again from the store, in memory. */
export async function openIndex({
  folder,
  identity,
  onRebuild = () => {},
}: OpenIndexOptions): Promise<IndexReader> {
  const store = openStore(folder, identity);
  const loaded = await loadVectorIndex(folder, store);
  if ('unusable' in loaded) onRebuild(loaded.unusable);
  const hnsw = 'unusable' in loaded ? await buildVectorIndex(store) : loaded;
  const chunks = readChunks(store);
  const byId = new Map(chunks.map((chunk) => [chunk.id, chunk]));
  let matrix: Float32Array | undefined;
  return {
    store,
    chunks,
    byId,
    scopes: byScope(chunks),
    postings: createPostingsReader(store, (id) => byId.get(id)?.at),
    texts: createTextReader(store),
    figuresOf: createFigureReader(store),
    reports: readReports(store),
    weights: tokenWeights(readMeta(store, 'token_frequencies'), chunks.length),
    hnsw,
    vectors: () => {
      matrix ??= readVectors(store, chunks.length);
      return matrix;
    },
    close: () => store.close(),
  };
}

/** The latest year that a report tells of one of `places`; of any place where none is named or known. */
export function latestYearOf(index: IndexReader, places: readonly string[]): number | null {
  const years = [...index.scopes.keys()]
    .filter((scope) => scope.places.some((place) => places.includes(place)))
    .flatMap(({ reportYear }) => reportYear ?? []);
  return years.length > 0 ? years.reduce((a, b) => Math.max(a, b)) : latestYear(index);
}

/** The year of the latest report of one of `places`, or of any place, that tells results; null where all only plan. */
export function latestReviewOf(index: IndexReader, places: readonly string[]): number | null {
  const years = [...index.scopes]
    .filter(([, chunks]) => chunks.some(({ nature }) => nature !== 'target'))
    .filter(([scope]) => places.length === 0 || scope.places.some((place) => places.includes(place)))
    .flatMap(([{ reportYear }]) => reportYear ?? []);
  return years.length > 0 ? years.reduce((a, b) => Math.max(a, b)) : null;
}

/** The year of the latest report: what 今年 means to whoever asks; null where no report tells its year. */
export function latestYear({ reports }: IndexReader): number | null {
  const years = [...reports.values()].flatMap(({ year }) => year ?? []);
  return years.length > 0 ? Math.max(...years) : null;
}
