// kill -9 at any moment loses at most the report in hand; the next start goes on, and ends with the same index.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openStoreForWriting, readMeta, writeMeta } from '../../src/indexing/store.js';
import { packageRoot } from '../../src/package-root.js';
import { readIndexContent } from '../fixtures/index-content.js';
import { ingestFolder, TEST_IDENTITY } from '../fixtures/ingest-folder.js';
import { startIndexChild } from '../fixtures/start-index-child.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

const KILLS = 20;
/** A save of the vector file takes some milliseconds from its first byte to the rename. */
const SAVE_MS = 20;

/** Whole and new; or, before the save was complete, known not to be. */
const POSSIBLE = [undefined, 'missing', 'older than the reports', 'of the wrong size', 'damaged'];

/** The five reports, twice, under different names. */
function manyReports(): string {
  const folder = temporaryFolder();
  for (const copy of ['first', 'second'])
    cpSync(`${packageRoot}seeds`, join(folder, copy), { recursive: true });
  return folder;
}

async function undisturbed(reportsFolder: string) {
  const indexFolder = temporaryFolder();
  const began = performance.now();
  await ingestFolder({ reportsFolder, indexFolder });
  const ms = performance.now() - began;
  return { indexFolder, ms, content: await readIndexContent(indexFolder) };
}

/** Ends the child at a random moment of its start, or of its work; false where it had finished before. */
async function killSomewhen(
  reports: string,
  index: string,
  workMs: number,
  duringStart: boolean,
): Promise<boolean> {
  const child = startIndexChild('ingest', reports, index);
  if (!duringStart) await child.event('found');
  await Promise.race([sleep(Math.random() * workMs), child.ended]);
  return (await child.kill()) === null;
}

describe('an ingest that is killed', () => {
  it('at 20 random moments goes on each time, and ends with the same index', {
    timeout: 300_000,
  }, async () => {
    const reports = manyReports();
    const { content, ms } = await undisturbed(reports);
    let index = temporaryFolder();
    for (let kills = 0; kills < KILLS; ) {
      if (await killSomewhen(reports, index, ms, kills % 5 === 0)) kills += 1;
      else {
        expect(await readIndexContent(index)).toEqual(content);
        index = temporaryFolder();
      }
    }
    const last = startIndexChild('ingest', reports, index);
    expect(await last.event('done')).toMatchObject({ summary: { reports: 10, failed: [] } });
    expect(await last.ended).toBe(0);
    expect(await readIndexContent(index)).toEqual(content);
  });
});

describe('a save of the vector file that is killed', () => {
  /** Makes the next ingest write the file anew: by taking it away, or by making it stale. */
  function spoil(index: string, takeAway: boolean): void {
    if (takeAway) rmSync(join(index, 'vectors.hnsw'), { force: true });
    const { store } = openStoreForWriting(index, TEST_IDENTITY);
    writeMeta(store, 'generation', Number(readMeta(store, 'generation')) + 1);
    store.close();
  }

  async function killDuringSave(reports: string, index: string): Promise<void> {
    const temporary = join(index, 'vectors.hnsw.tmp');
    rmSync(temporary, { force: true });
    const child = startIndexChild('ingest', reports, index);
    let isOver = false;
    void child.ended.then(() => {
      isOver = true;
    });
    while (!existsSync(temporary) && !isOver) await new Promise(setImmediate);
    const killAt = performance.now() + Math.random() * SAVE_MS;
    while (performance.now() < killAt) await new Promise(setImmediate);
    await child.kill();
  }

  it('at 20 random moments is noticed each time, and searched the same', { timeout: 300_000 }, async () => {
    const reports = manyReports();
    const { content, indexFolder: index } = await undisturbed(reports);
    for (let kills = 0; kills < KILLS; kills += 1) {
      spoil(index, kills % 2 === 0);
      await killDuringSave(reports, index);
      const after = await readIndexContent(index);
      expect(POSSIBLE).toContain(after.why);
      expect({ ...after, why: undefined }).toEqual(content);
    }
    await ingestFolder({ reportsFolder: reports, indexFolder: index });
    expect(await readIndexContent(index)).toEqual(content);
  });
});
