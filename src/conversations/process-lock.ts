// One process at a time for a job over the record: an exclusive SQLite transaction on a file of its own, which the
// operating system gives back however the process ends.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError, explainSystemError } from '../errors.js';

/** Takes the lock `name` of a data folder; call the result to give it back. Throws AppError 'config' where another process holds it. */
export function lockProcess(folder: string, name: string): () => void {
  let database: Database.Database | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    database = new Database(join(folder, `${name}.lock`), { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY'))
      throw new AppError(
        'config',
        `another process already runs ${name} on ${folder}`,
        'Stop it first, or name another folder with --data.',
        error,
      );
    throw explainSystemError(error, `the data folder ${folder}`);
  }
  const held = database;
  return () => void held.close();
}
