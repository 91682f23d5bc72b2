// Brings the index up to date with the reports: reads what is new or changed, removes what is gone, and goes on
// where an earlier run was ended.
import { AppError, explainSystemError } from '../errors.js';
import type { Field } from '../field/field.js';
import { listReports, type ReportFile } from '../ingest/list-reports.js';
import { sha256Of } from '../ingest/report.js';
import type { EmbedPool } from './embed-pool.js';
import { encodeReport, readBytes } from './encode-report.js';
import { lockIndex } from './lock.js';
import { openStoreForWriting, type Store, type StoreIdentity } from './store.js';
import { updateTokenFrequencies } from './token-frequencies.js';
import { createVectorKeeper, type VectorKeeper } from './vector-keeper.js';
import { createReportWriter, type EncodedReport, removeReport } from './write-report.js';

export type IngestEvent =
  | { readonly kind: 'rebuilding'; readonly why: string }
  | { readonly kind: 'found'; readonly reports: number; readonly toRead: number; readonly bytes: number }
  | { readonly kind: 'read'; readonly path: string; readonly bytes: number; readonly characters: number }
  | { readonly kind: 'failed'; readonly path: string; readonly reason: string }
  | { readonly kind: 'vectors'; readonly done: number; readonly total: number };

export type IngestSummary = {
  readonly reports: number;
  readonly paragraphs: number;
  readonly chunks: number;
  readonly figures: number;
  readonly noise: number;
  readonly duplicates: number;
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
  readonly seconds: number;
};

export type IngestOptions = {
  readonly reportsFolder: string;
  readonly extraFolders?: readonly string[];
  readonly indexFolder: string;
  readonly field: Field;
  readonly identity: StoreIdentity;
  readonly createPool: () => EmbedPool;
  readonly onEvent?: (event: IngestEvent) => void;
  readonly signal?: AbortSignal;
};

/** Reports that are read and embedded ahead of the one being written: the workers never wait for the writer. */
const REPORTS_AHEAD = 2;

type Outcome = 'added' | 'updated' | 'unchanged' | 'failed';
type Plan = { readonly file: ReportFile; readonly known: string | undefined };

/** Runs the ingest under the index's lock. Throws AppError; a file that cannot be read is reported, not thrown. */
export async function ingest(options: IngestOptions): Promise<IngestSummary> {
  const started = performance.now();
  const files = listReports(options.reportsFolder, options.extraFolders);
  const lock = lockIndex(options.indexFolder);
  try {
    const { store, rebuilt } = openStoreForWriting(options.indexFolder, options.identity);
    if (rebuilt) options.onEvent?.({ kind: 'rebuilding', why: rebuilt });
    try {
      const run = createRun(options, store);
      const counts = await run(files);
      store.pragma('wal_checkpoint(TRUNCATE)');
      return { ...counts, seconds: Math.round(performance.now() - started) / 1000 };
    } catch (error) {
      if (options.signal?.aborted)
        throw new AppError(
          'cancelled',
          'the ingest was stopped',
          'Run `youju ingest` again: it goes on where it was.',
          error,
        );
      throw explainSystemError(error, `the index ${options.indexFolder}`);
    } finally {
      store.close();
    }
  } finally {
    lock.release();
  }
}

function createRun(options: IngestOptions, store: Store) {
  const { onEvent = () => {}, signal } = options;
  const failed: { path: string; reason: string }[] = [];
  const outcomes: Record<Outcome, number> = { added: 0, updated: 0, unchanged: 0, failed: 0 };

  const fail = (path: string, error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    failed.push({ path, reason: error.message });
    outcomes.failed += 1;
    onEvent({ kind: 'failed', path, reason: error.message });
  };

  return async (files: readonly ReportFile[]) => {
    const known = new Map(
      store
        .prepare<[], { path: string; sha256: string }>('SELECT path, sha256 FROM reports')
        .all()
        .map((row) => [row.path, row.sha256]),
    );
    const gone = [...known.keys()].filter((path) => !files.some((file) => file.path === path));
    const vectors = await createVectorKeeper(options.indexFolder, store, signal);
    for (const path of gone) vectors.changed(() => removeReport(store, path), path);
    const toRead = files.map((file) => ({ file, known: known.get(file.path) })).filter(hasChanged);
    onEvent({
      kind: 'found',
      reports: files.length,
      toRead: toRead.length,
      bytes: toRead.reduce((sum, { file }) => sum + file.bytes, 0),
    });
    if (toRead.length > 0) await readAll(toRead, vectors);
    updateTokenFrequencies(store);
    await vectors.save((done, total) => onEvent({ kind: 'vectors', done, total }));
    return {
      ...countAll(store),
      added: outcomes.added,
      updated: outcomes.updated,
      removed: gone.length,
      unchanged: outcomes.unchanged,
      failed,
    };
  };

  /** Is it new, or other than it was? One that cannot be read is reported, and stays as it was. */
  function hasChanged({ file, known }: Plan): boolean {
    try {
      const isSame = known !== undefined && known === sha256Of(readBytes(file));
      if (isSame) outcomes.unchanged += 1;
      return !isSame;
    } catch (error) {
      fail(file.path, error);
      return false;
    }
  }

  async function readAll(plans: readonly Plan[], vectors: VectorKeeper): Promise<void> {
    const pool = options.createPool();
    const write = createReportWriter(store, options.field);
    const ahead: { plan: Plan; encoded: Promise<EncodedReport | undefined> }[] = [];
    const writeNext = async () => {
      const next = ahead.shift();
      const encoded = await next?.encoded;
      if (!next || !encoded) return;
      signal?.throwIfAborted();
      vectors.changed(() => write(encoded), next.plan.file.path);
      await vectors.add(next.plan.file.path);
      outcomes[next.plan.known === undefined ? 'added' : 'updated'] += 1;
      onEvent({
        kind: 'read',
        path: next.plan.file.path,
        bytes: next.plan.file.bytes,
        characters: encoded.characters,
      });
    };
    try {
      for (const plan of plans) {
        const encoded = encode(plan.file, pool);
        encoded.catch(() => {}); // awaited by writeNext; a rejection must not end the process before that
        ahead.push({ plan, encoded });
        if (ahead.length > REPORTS_AHEAD) await writeNext();
      }
      while (ahead.length > 0) await writeNext();
    } finally {
      await pool.close();
    }
  }

  async function encode(file: ReportFile, pool: EmbedPool): Promise<EncodedReport | undefined> {
    try {
      return await encodeReport({ file, field: options.field, pool, signal });
    } catch (error) {
      fail(file.path, error);
      return undefined;
    }
  }
}

function countAll(store: Store) {
  const count = (sql: string) =>
    store.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${sql}`).get()!.n;
  return {
    reports: count('reports'),
    paragraphs: count('paragraphs'),
    chunks: count('chunks'),
    figures: count('figures'),
    noise: count('paragraphs WHERE noise IS NOT NULL'),
    duplicates: count('paragraphs WHERE duplicate_of IS NOT NULL'),
  };
}
