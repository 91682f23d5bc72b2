// data/youju.db: what people made. It cannot be rebuilt, so every commit reaches the disk, an older schema is taken
// forward step by step, and a newer or damaged file is refused untouched.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError, explainSystemError } from '../errors.js';
import { MIGRATIONS } from './migrations.js';

export type RecordStore = Database.Database;

function migrate(store: RecordStore, path: string): void {
  const version = store.pragma('user_version', { simple: true }) as number;
  if (version > MIGRATIONS.length)
    throw new AppError(
      'unreadable',
      `${path} was written by a newer version of Youju (schema ${version}, this program knows ${MIGRATIONS.length})`,
      'Update Youju, or name another folder with --data.',
    );
  for (let step = version; step < MIGRATIONS.length; step += 1) {
    store.exec(MIGRATIONS[step]!);
    store.pragma(`user_version = ${step + 1}`);
  }
}

function connect(path: string): RecordStore {
  const store = new Database(path);
  try {
    store.pragma('journal_mode = WAL');
    store.pragma('synchronous = FULL');
    store.pragma('foreign_keys = ON');
    store.transaction(() => migrate(store, path)).exclusive();
    return store;
  } catch (error) {
    store.close();
    throw error;
  }
}

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(?:CORRUPT|NOTADB)/.test(String(error.code));

/** Opens the record in `folder`, making it if need be. Throws AppError 'unreadable', 'no-permission' or 'no-space'. */
export function openRecord(folder: string): RecordStore {
  const path = join(folder, 'youju.db');
  try {
    mkdirSync(folder, { recursive: true });
    return connect(path);
  } catch (error) {
    if (isDamage(error))
      throw new AppError(
        'unreadable',
        `the record ${path} is damaged`,
        'Restore it from a backup; to start with an empty one, move it away.',
        error,
      );
    throw explainSystemError(error, `the record ${path}`);
  }
}
