// The environment, read once, checked with one schema. Flags win over it.
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { AppError } from './errors.js';
import { packageRoot } from './package-root.js';

const folder = (fallback: string) => z.string().trim().min(1).default(fallback);

/** Every setting, with what it means; .env.example and the README's table are held against it by a test. */
export const Environment = z.object({
  YOUJU_REPORTS: folder('seeds').describe('folder of the reports'),
  YOUJU_INDEX: folder('index').describe('folder of the index; may be deleted at any time'),
  YOUJU_DATA: folder('data').describe('folder of what people made; back it up'),
  YOUJU_MODEL: folder(`${packageRoot}models/bge-small-zh-v1.5`).describe('folder of the embedding model'),
  YOUJU_EMBED_WORKERS: z.coerce
    .number({ error: 'must be a whole number' })
    .int()
    .min(1)
    .max(64)
    .default(Math.min(availableParallelism(), 16))
    .describe('processes that embed reports'),
  YOUJU_LOG: z.enum(['quiet', 'info', 'debug']).default('info').describe('how much is said on stderr'),
});

export type Settings = {
  readonly reports: string;
  readonly index: string;
  readonly data: string;
  readonly model: string;
  readonly embedWorkers: number;
  readonly log: 'quiet' | 'info' | 'debug';
  /** NO_COLOR is set. */
  readonly noColor: boolean;
};

/** Reads the settings. Throws AppError 'config' that names each wrong one. */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([key, value]) => key.startsWith('YOUJU_') && value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) throw new AppError('config', z.prettifyError(parsed.error), 'Correct the setting, or remove it to use the default (.env.example lists them).');
  const { YOUJU_REPORTS, YOUJU_INDEX, YOUJU_DATA, YOUJU_MODEL, YOUJU_EMBED_WORKERS, YOUJU_LOG } = parsed.data;
  return {
    reports: YOUJU_REPORTS,
    index: YOUJU_INDEX,
    data: YOUJU_DATA,
    model: YOUJU_MODEL,
    embedWorkers: YOUJU_EMBED_WORKERS,
    log: YOUJU_LOG,
    noColor: environment['NO_COLOR'] !== undefined && environment['NO_COLOR'] !== '',
  };
}
