// Once before all tests: the program built into dist/ where its sources are newer, and the five reports indexed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { packageRoot } from '../src/package-root.js';
import { ingestFolder } from './fixtures/ingest-folder.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** An index folder of seeds/, for reading only: copy it before writing. */
    seedsIndex: string;
  }
}

function newestSource(): number {
  const files = readdirSync(`${packageRoot}src`, { recursive: true, withFileTypes: true });
  return Math.max(
    ...files.filter((f) => f.isFile()).map((f) => statSync(join(f.parentPath, f.name)).mtimeMs),
  );
}

/** Types are the business of `npm run check`: here the build must only have been written. */
function buildIfStale(): void {
  const stamp = `${packageRoot}dist/.tsbuildinfo`;
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newestSource()) return;
  const { stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.'], {
    cwd: packageRoot,
    encoding: 'utf8',
  });
  if (!existsSync(`${packageRoot}dist/indexing/embed-worker.js`))
    throw new Error(`the build failed:\n${stdout}`);
}

export async function setup(project: TestProject): Promise<() => void> {
  buildIfStale();
  const index = mkdtempSync(join(tmpdir(), 'youju-seeds-index-'));
  await ingestFolder({ reportsFolder: `${packageRoot}seeds`, indexFolder: index });
  project.provide('seedsIndex', index);
  return () => rmSync(index, { recursive: true, force: true });
}
