import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockProcess } from '../../src/conversations/process-lock.js';
import { openRecord } from '../../src/conversations/record-store.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'youju-record-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the record', () => {
  test('is made where there is none, folder included, and opened again', () => {
    const path = join(folder, 'a', 'b');
    openRecord(path).close();
    const store = openRecord(path);
    expect(store.pragma('user_version', { simple: true })).toBe(1);
    expect(store.pragma('journal_mode', { simple: true })).toBe('wal');
    store.close();
  });

  test('of a newer version is refused untouched', () => {
    const store = openRecord(folder);
    store.pragma('user_version = 99');
    store.close();
    expect(() => openRecord(folder)).toThrow(
      'was written by a newer version of Youju (schema 99, this program knows 1)',
    );
  });

  test('that is damaged is refused, not overwritten', () => {
    writeFileSync(join(folder, 'youju.db'), 'this is no database'.repeat(100));
    expect(() => openRecord(folder)).toThrow('is damaged');
    expect(readFileSync(join(folder, 'youju.db'), 'utf8')).toContain('this is no database');
  });

  test('a migration that fails half-way leaves the older version as it was', () => {
    const raw = new Database(join(folder, 'youju.db'));
    raw.exec('CREATE TABLE users (stranger TEXT)'); // the first step cannot make this table again
    raw.close();
    expect(() => openRecord(folder)).toThrow();
    const after = new Database(join(folder, 'youju.db'));
    expect(after.pragma('user_version', { simple: true })).toBe(0);
    expect(after.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()).toEqual([
      'users',
    ]);
    after.close();
  });

  test('a lock is held by one at a time and given back', () => {
    const release = lockProcess(folder, 'telegram');
    expect(() => lockProcess(folder, 'telegram')).toThrow('another process already runs telegram');
    release();
    lockProcess(folder, 'telegram')();
  });
});
