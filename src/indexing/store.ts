// index/youju.db: opening it, and refusing one of another schema or model.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError, explainSystemError } from '../errors.js';
import { SCHEMA, SCHEMA_VERSION } from './schema.js';

export type Store = Database.Database;

/** What an index must have been built with to be of use to this program. */
export type StoreIdentity = { readonly modelSha256: string; readonly vocabularySha256: string };

const storePath = (folder: string): string => join(folder, 'youju.db');

export function readMeta(store: Store, key: string): string | undefined {
  const row = store
    .prepare<[string], { value: string | number }>('SELECT value FROM meta WHERE key = ?')
    .get(key);
  return row === undefined ? undefined : String(row.value);
}

export function writeMeta(store: Store, key: string, value: string | number): void {
  store
    .prepare(
      'INSERT INTO meta(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value',
    )
    .run(key, value);
}

function connect(path: string, readonly: boolean): Store {
  const store = new Database(path, { readonly, fileMustExist: readonly });
  store.pragma('foreign_keys = ON');
  if (!readonly) {
    store.pragma('journal_mode = WAL');
    store.pragma('synchronous = NORMAL');
  }
  store.pragma('mmap_size = 268435456');
  return store;
}

type Kind = 'empty' | 'ours' | 'foreign';

/** Tells an index of whatever version from another database, which must never be emptied. */
function kindOf(store: Store): Kind {
  const tables = store
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'")
    .pluck()
    .all();
  if (tables.length === 0) return 'empty';
  return ['meta', 'chunks', 'vectors'].every((name) => tables.includes(name)) ? 'ours' : 'foreign';
}

function mismatch(store: Store, identity: StoreIdentity): string | undefined {
  if (kindOf(store) !== 'ours') return 'it is no index of Youju';
  if (readMeta(store, 'schema') !== String(SCHEMA_VERSION))
    return `its schema version is ${readMeta(store, 'schema') ?? 'unknown'}, this program's is ${SCHEMA_VERSION}`;
  if (readMeta(store, 'model') !== identity.modelSha256) return 'it was built with another embedding model';
  if (readMeta(store, 'vocabulary') !== identity.vocabularySha256)
    return 'it was built with another vocabulary';
  return undefined;
}

/** Opens the index for reading. Throws AppError 'index-missing', 'index-foreign' or 'index-corrupt'. */
export function openStore(folder: string, identity: StoreIdentity): Store {
  const path = storePath(folder);
  if (!existsSync(path))
    throw new AppError('index-missing', `there is no index in ${folder}`, 'Run `youju ingest` first.');
  const store = guard(path, () => connect(path, true));
  const wrong = guard(path, () => mismatch(store, identity));
  if (wrong) {
    store.close();
    throw new AppError(
      'index-foreign',
      `the index in ${folder} cannot be used: ${wrong}`,
      'Run `youju ingest` to rebuild it.',
    );
  }
  return store;
}

/**
 * Opens the index for writing, making it, or making it anew where it is of another model or version: `rebuilt` says why.
 * Throws AppError 'index-foreign' for a database that is no index.
 */
export function openStoreForWriting(
  folder: string,
  identity: StoreIdentity,
): { store: Store; rebuilt: string | undefined } {
  const path = storePath(folder);
  return guard(path, () => {
    const store = connect(path, false);
    const kind = kindOf(store);
    if (kind === 'foreign') {
      store.close();
      throw new AppError(
        'index-foreign',
        `${path} is another program's database`,
        'Name another folder with --index.',
      );
    }
    const wrong = kind === 'ours' ? mismatch(store, identity) : undefined;
    if (kind === 'empty' || wrong) createTables(store, identity);
    return { store, rebuilt: wrong };
  });
}

function createTables(store: Store, identity: StoreIdentity): void {
  const drop = store
    .prepare<[], { type: string; name: string }>(
      "SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE 'chunk_terms_%' AND type IN ('table')",
    )
    .all();
  store.pragma('foreign_keys = OFF');
  store.transaction(() => {
    for (const { name } of drop) store.exec(`DROP TABLE IF EXISTS "${name}"`);
    store.exec(SCHEMA);
    writeMeta(store, 'schema', SCHEMA_VERSION);
    writeMeta(store, 'model', identity.modelSha256);
    writeMeta(store, 'vocabulary', identity.vocabularySha256);
    writeMeta(store, 'generation', 0);
  })();
  store.pragma('foreign_keys = ON');
}

function guard<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explainSystemError(error, `the index ${path}`);
  }
}
