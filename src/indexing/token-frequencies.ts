// In how many chunks each wordpiece stands: the weights of late interaction.
import { readMeta, type Store, writeMeta } from './store.js';

/** Size of the model's vocabulary. */
const VOCABULARY = 21_128;

/** Counts again over all stored chunks, where they have changed since the last count. */
export function updateTokenFrequencies(store: Store): void {
  const generation = readMeta(store, 'generation') ?? '0';
  if (readMeta(store, 'frequencies_generation') === generation) return;
  const counts = new Uint32Array(VOCABULARY);
  for (const { ids } of store
    .prepare<[], { ids: Buffer }>('SELECT token_ids AS ids FROM vectors')
    .iterate()) {
    const tokens = new Uint16Array(ids.buffer.slice(ids.byteOffset, ids.byteOffset + ids.byteLength));
    for (const token of new Set(tokens)) counts[token]! += 1;
  }
  store.transaction(() => {
    writeMeta(store, 'token_frequencies', Buffer.from(counts.buffer).toString('base64'));
    writeMeta(store, 'frequencies_generation', generation);
  })();
}

/** idf of every wordpiece among `chunks` chunks; a word unseen weighs most. */
export function tokenWeights(frequencies: string | undefined, chunks: number): Float32Array {
  const bytes = Buffer.from(frequencies ?? '', 'base64');
  const counts = new Uint32Array(VOCABULARY);
  for (let i = 0; i < Math.min(VOCABULARY, bytes.length >> 2); i += 1) counts[i] = bytes.readUInt32LE(i * 4);
  return Float32Array.from(counts, (count) => Math.log(1 + (chunks + 0.5) / (count + 0.5)));
}
