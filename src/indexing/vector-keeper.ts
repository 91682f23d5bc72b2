// Keeps the HNSW index in step with the store during an ingest: what is added is added, what goes is marked deleted.
import type { Store } from './store.js';
import {
  addVectors,
  buildVectorIndex,
  loadVectorIndex,
  saveVectorIndex,
  toVector,
  type VectorIndex,
} from './vector-file.js';

export type VectorKeeper = {
  /** Runs a change of one report in the store and marks the chunks that it removed. */
  readonly changed: (change: () => void, path: string) => void;
  /** Adds the chunks of a report just written. */
  readonly add: (path: string) => Promise<void>;
  /** Writes the file where anything changed, or where none was usable. */
  readonly save: (onAdded: (done: number, total: number) => void) => Promise<void>;
};

/** Past this share of deleted nodes the graph is built anew. */
const MAX_DELETED_SHARE = 0.2;

/** Begins with the saved index; where that is missing, stale or damaged, with one built from the stored vectors. */
export async function createVectorKeeper(
  folder: string,
  store: Store,
  signal?: AbortSignal,
): Promise<VectorKeeper> {
  const loaded = await loadVectorIndex(folder, store);
  const usable = !('unusable' in loaded);
  let index: VectorIndex = usable ? loaded : await buildVectorIndex(store, undefined, signal);
  let touched = false;
  let deleted = 0;
  const chunkIds = (path: string) =>
    store
      .prepare<[string], { id: number }>(
        'SELECT chunks.id FROM chunks JOIN reports ON reports.id = report_id WHERE path = ?',
      )
      .all(path);

  return {
    changed: (change, path) => {
      const before = chunkIds(path);
      change();
      touched = true;
      for (const { id } of before) index.markDelete(id);
      deleted += before.length;
    },
    add: (path) => {
      const rows = store
        .prepare<[string], { id: number; vector: Buffer }>(
          'SELECT chunk_id AS id, vector FROM vectors JOIN chunks ON chunks.id = chunk_id JOIN reports ON reports.id = report_id WHERE path = ? ORDER BY chunk_id',
        )
        .all(path);
      return addVectors(
        index,
        rows.map(({ id, vector }) => ({ id, vector: toVector(vector) })),
        undefined,
        signal,
      );
    },
    save: async (onAdded) => {
      if (!touched && usable) return;
      if (deleted > index.getCurrentCount() * MAX_DELETED_SHARE)
        index = await buildVectorIndex(store, onAdded, signal);
      await saveVectorIndex(folder, store, index);
    },
  };
}
