// One writer at a time: an exclusive SQLite transaction on a file of its own. The operating system gives it back
// whenever the process ends, however it ends, so no lock is ever stale; the pid beside it is for the message only.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError, explainSystemError } from '../errors.js';

export type IndexLock = { readonly release: () => void };

/** Takes the write lock of an index folder, making the folder if need be. Throws AppError 'index-locked' with the owner's pid. */
export function lockIndex(folder: string): IndexLock {
  const owner = join(folder, 'owner.pid');
  let database: Database.Database | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    database = new Database(join(folder, 'lock.db'), { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
    writeFileSync(owner, String(process.pid));
  } catch (error) {
    database?.close();
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY'))
      throw new AppError(
        'index-locked',
        `the index in ${folder} is being written by process ${ownerOf(owner)}`,
        'Wait until it has finished, or stop it.',
        error,
      );
    throw explainSystemError(error, `the index folder ${folder}`);
  }
  const held = database;
  return {
    release: () => {
      rmSync(owner, { force: true });
      held.close();
    },
  };
}

function ownerOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim() || 'unknown';
  } catch {
    return 'unknown'; // the owner has not written it yet: the message can do without
  }
}
