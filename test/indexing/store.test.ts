import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, inject, it } from 'vitest';
import { openStore, openStoreForWriting, readMeta, writeMeta } from '../../src/indexing/store.js';
import { TEST_IDENTITY } from '../fixtures/ingest-folder.js';
import { copyOf, folderWith, temporaryFolder } from '../fixtures/temporary-folder.js';

const seedsIndex = inject('seedsIndex');

const failure = (open: () => unknown): unknown => {
  try {
    open();
  } catch (error) {
    return error;
  }
  return undefined;
};

const countOf = (folder: string, table: string): unknown => {
  const database = new Database(join(folder, 'youju.db'));
  const count = database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  database.close();
  return count;
};

function setMeta(folder: string, key: string, value: number): void {
  const { store } = openStoreForWriting(folder, TEST_IDENTITY);
  writeMeta(store, key, value);
  store.close();
}

describe('an index opened for reading', () => {
  it('is taken where model, vocabulary and schema are its own', () => {
    const store = openStore(seedsIndex, TEST_IDENTITY);
    expect(store.prepare('SELECT count(*) FROM reports').pluck().get()).toBe(5);
    store.close();
  });

  it('is refused where it was built with another model', () => {
    const other = { ...TEST_IDENTITY, modelSha256: 'another model' };
    expect(failure(() => openStore(seedsIndex, other))).toMatchObject({
      code: 'index-foreign',
      message: `the index in ${seedsIndex} cannot be used: it was built with another embedding model`,
      hint: 'Run `youju ingest` to rebuild it.',
    });
  });

  it('is refused where it was built with another vocabulary', () => {
    const other = { ...TEST_IDENTITY, vocabularySha256: 'another vocabulary' };
    expect(failure(() => openStore(seedsIndex, other))).toMatchObject({
      code: 'index-foreign',
      message: expect.stringContaining('another vocabulary'),
    });
  });

  it('is refused where its schema is of another version', () => {
    const folder = copyOf(seedsIndex);
    setMeta(folder, 'schema', 9999);
    expect(failure(() => openStore(folder, TEST_IDENTITY))).toMatchObject({
      code: 'index-foreign',
      message: expect.stringContaining('its schema version is 9999'),
    });
  });

  it('is missed where there is none', () => {
    expect(failure(() => openStore(temporaryFolder(), TEST_IDENTITY))).toMatchObject({
      code: 'index-missing',
      hint: 'Run `youju ingest` first.',
    });
  });

  it.each([
    ['a text', '这不是数据库，只是一份长长的文字说明。'.repeat(100)],
    ['zeros', Buffer.alloc(8192)],
  ])('is refused where the file is %s', (_, content) => {
    const folder = folderWith({ 'youju.db': content });
    expect(failure(() => openStore(folder, TEST_IDENTITY))).toMatchObject({
      code: expect.stringMatching(/^index-(?:corrupt|foreign)$/),
    });
  });
});

describe('an index opened for writing', () => {
  it('is kept where it is of the same kind', () => {
    const folder = copyOf(seedsIndex);
    const { store, rebuilt } = openStoreForWriting(folder, TEST_IDENTITY);
    store.close();
    expect(rebuilt).toBeUndefined();
    expect(countOf(folder, 'reports')).toBe(5);
  });

  it('is emptied where it is of another model, and says why', () => {
    const folder = copyOf(seedsIndex);
    const other = { ...TEST_IDENTITY, modelSha256: 'another model' };
    const { store, rebuilt } = openStoreForWriting(folder, other);
    expect(rebuilt).toBe('it was built with another embedding model');
    expect(readMeta(store, 'model')).toBe('another model');
    store.close();
    for (const table of ['reports', 'paragraphs', 'chunks', 'vectors', 'chunk_terms'])
      expect(countOf(folder, table)).toBe(0);
  });

  it('is never emptied where it is another program’s, such as the record of conversations', () => {
    const folder = temporaryFolder();
    const database = new Database(join(folder, 'youju.db'));
    database.exec('CREATE TABLE meta (key TEXT, value TEXT); CREATE TABLE messages (text TEXT)');
    database.exec("INSERT INTO messages VALUES ('嘉兴上半年高企入库多少家')");
    database.close();
    expect(failure(() => openStoreForWriting(folder, TEST_IDENTITY))).toMatchObject({
      code: 'index-foreign',
      message: `${join(folder, 'youju.db')} is another program's database`,
    });
    expect(countOf(folder, 'messages')).toBe(1);
  });

  it('is damaged where its file is no database', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'youju.db'), '这不是数据库，只是一份长长的文字说明。'.repeat(100));
    expect(failure(() => openStoreForWriting(folder, TEST_IDENTITY))).toMatchObject({
      code: 'index-corrupt',
      hint: 'Delete the index folder and run `youju ingest`.',
    });
  });
});
