import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Environment, readSettings } from '../src/config.js';
import { AppError } from '../src/errors.js';
import { packageRoot } from '../src/package-root.js';

const read = (path: string): string => readFileSync(`${packageRoot}${path}`, 'utf8');
const keysIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1]!).sort();
const schemaKeys = Object.keys(Environment.shape).sort();

function failureOf(environment: Record<string, string>): AppError {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('the settings were taken');
}

describe('the settings', () => {
  it('of .env.example are those of the schema', () => {
    expect(keysIn(read('.env.example'), /^#?(YOUJU_[A-Z_]+)=/gm)).toEqual(schemaKeys);
  });

  it.each(['README.md', 'docs/README.zh-CN.md'])('of the table in %s are those of the schema', (path) => {
    expect(keysIn(read(path), /^\| `(YOUJU_[A-Z_]+)` \|/gm)).toEqual(schemaKeys);
  });

  it('shown in .env.example are valid as they stand', () => {
    const lines = read('.env.example')
      .split('\n')
      .filter((line) => /^#?YOUJU_/.test(line));
    const environment = Object.fromEntries(lines.map((line) => line.replace(/^#/, '').split('=')));
    expect(readSettings(environment)).toMatchObject({ reports: 'seeds', index: 'index', log: 'info' });
  });

  it('have defaults for everything', () => {
    const { embedWorkers, model, telegram, ...rest } = readSettings({});
    expect(rest).toEqual({ reports: 'seeds', index: 'index', data: 'data', log: 'info', noColor: false });
    expect(model).toMatch(/models\/bge-small-zh-v1\.5$/);
    expect(embedWorkers).toBeGreaterThanOrEqual(1);
    expect(telegram).toMatchObject({ token: undefined, allow: '', admins: '', webhook: undefined });
  });

  it('are taken from the environment', () => {
    const environment = {
      YOUJU_REPORTS: ' reports ',
      YOUJU_EMBED_WORKERS: '3',
      YOUJU_LOG: 'debug',
      NO_COLOR: '1',
    };
    expect(readSettings(environment)).toMatchObject({
      reports: 'reports',
      embedWorkers: 3,
      log: 'debug',
      noColor: true,
    });
  });

  it('left empty count as not given', () => {
    expect(readSettings({ YOUJU_INDEX: '', YOUJU_LOG: '', NO_COLOR: '' })).toMatchObject({
      index: 'index',
      log: 'info',
      noColor: false,
    });
  });
});

describe('a wrong setting', () => {
  it.each([
    ['YOUJU_EMBED_WORKERS', 'many', 'must be a whole number from 1 to 64'],
    ['YOUJU_EMBED_WORKERS', '0', 'must be a whole number from 1 to 64'],
    ['YOUJU_EMBED_WORKERS', '65', 'must be a whole number from 1 to 64'],
    ['YOUJU_EMBED_WORKERS', '1.5', 'must be a whole number from 1 to 64'],
    ['YOUJU_TELEGRAM_WEBHOOK_PORT', '65536', 'must be a whole number from 0 to 65535'],
    ['YOUJU_PUBLIC_URL', 'our page', 'must be a URL'],
    ['YOUJU_LOG', 'loud', 'expected one of "quiet"|"info"|"debug"'],
    ['YOUJU_REPORTS', '   ', 'must name a folder'],
  ])('%s=%s is named, with what is wanted', (key, value, wanted) => {
    const { code, message, hint } = failureOf({ [key]: value });
    expect(message).toContain(key);
    expect(message).toContain(wanted);
    expect(hint).toContain('.env.example');
    expect(code).toBe('config');
  });

  it('does not hide another', () => {
    const { message } = failureOf({ YOUJU_EMBED_WORKERS: '0', YOUJU_LOG: 'loud' });
    expect(message).toContain('YOUJU_EMBED_WORKERS');
    expect(message).toContain('YOUJU_LOG');
  });
});
