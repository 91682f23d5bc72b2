// Reports are embedded by processes with one thread each: padding-free, on every core, never on the loop that serves people.
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import type { Encoding } from './encoder.js';

export type EmbedPool = {
  /** Encodings in the order of `texts`. Rejects when `signal` aborts. */
  readonly encode: (texts: readonly string[], signal?: AbortSignal) => Promise<Encoding[]>;
  readonly close: () => Promise<void>;
};

/** Texts a message: enough that sending them costs nothing beside the model. */
const TEXTS_PER_TASK = 16;

/** The worker is compiled code: run from src/ (tests), the built one serves. */
const workerFile = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../dist/indexing/embed-worker.js' : './embed-worker.js',
    import.meta.url,
  ),
);

/** Starts `workers` processes, each with its own session. */
export function createEmbedPool(modelFolder: string, workers: number): EmbedPool {
  const pool = new Tinypool({
    filename: workerFile,
    name: 'encodeTexts',
    runtime: 'child_process',
    serialization: 'advanced',
    minThreads: workers,
    maxThreads: workers,
    idleTimeout: 60_000,
  });
  return {
    encode: async (texts, signal) => {
      const tasks: Promise<Encoding[]>[] = [];
      for (let at = 0; at < texts.length; at += TEXTS_PER_TASK)
        tasks.push(
          pool.run({ modelFolder, texts: texts.slice(at, at + TEXTS_PER_TASK) }, signal ? { signal } : {}),
        );
      return (await Promise.all(tasks)).flat();
    },
    close: () => pool.destroy(),
  };
}
