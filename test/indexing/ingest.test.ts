// The index follows the reports: what is new is added, what changed is replaced, what is gone leaves.
import { chmodSync, cpSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEncoder } from '../../src/indexing/encoder.js';
import { openIndex } from '../../src/indexing/index-reader.js';
import type { IngestEvent } from '../../src/indexing/ingest.js';
import { packageRoot } from '../../src/package-root.js';
import { ingestFolder, MODEL_FOLDER, TEST_IDENTITY } from '../fixtures/ingest-folder.js';
import { startIndexChild } from '../fixtures/start-index-child.js';
import { folderWith, temporaryFolder } from '../fixtures/temporary-folder.js';

const JIAXING = '2020年嘉兴市科技工作总结\n\n上半年，完成高新技术企业入库579家。\n研发经费同比增长12%。\n';
const SHAOXING = '2020年绍兴市科技工作总结\n\n1—5月，规模以上工业企业研发费用56.7亿元。\n';
const LINAN = '2021年临安区科技工作总结\n\n全区R&D经费投入强度达3.45%。\n';

const encoder = await loadEncoder(MODEL_FOLDER);

/** The texts of the chunks of `index`, as a search for `question` finds them, best first. */
async function found(indexFolder: string, question: string): Promise<string[]> {
  const index = await openIndex({ folder: indexFolder, identity: TEST_IDENTITY });
  const vector = Array.from((await encoder.encode(question)).vector);
  const k = Math.min(10, index.chunks.length);
  const text = index.store.prepare<[number], string>('SELECT text FROM chunks WHERE id = ?').pluck();
  const texts = index.hnsw.searchKnn(vector, k).neighbors.map((id) => text.get(id)!);
  index.close();
  return texts;
}

describe('an ingest', () => {
  it('of the five reports says what it found', async () => {
    const events: IngestEvent[] = [];
    const indexFolder = temporaryFolder();
    const reportsFolder = `${packageRoot}seeds`;
    const summary = await ingestFolder({
      reportsFolder,
      indexFolder,
      onEvent: (event) => events.push(event),
    });
    expect(summary).toMatchObject({
      reports: 5,
      paragraphs: 185,
      chunks: 496,
      noise: 8,
      duplicates: 10,
      added: 5,
      updated: 0,
      removed: 0,
      unchanged: 0,
      failed: [],
    });
    expect(events[0]).toMatchObject({ kind: 'found', reports: 5, toRead: 5 });
    expect(events.flatMap((event) => (event.kind === 'read' ? [event.path.slice(0, 3)] : []))).toEqual([
      '000',
      '001',
      '002',
      '003',
      '004',
    ]);
  });

  it('does not read an unchanged report twice', async () => {
    const reportsFolder = folderWith({ 'a.txt': JIAXING, 'b.txt': SHAOXING });
    const indexFolder = temporaryFolder();
    await ingestFolder({ reportsFolder, indexFolder });
    const again = await ingestFolder({
      reportsFolder,
      indexFolder,
      createPool: () => {
        throw new Error('nothing is to be embedded');
      },
    });
    expect(again).toMatchObject({ reports: 2, added: 0, updated: 0, removed: 0, unchanged: 2 });
  });

  it('adds what is new, replaces what changed and lets go of what is gone', async () => {
    const reportsFolder = folderWith({ 'a.txt': JIAXING, 'b.txt': SHAOXING });
    const indexFolder = temporaryFolder();
    await ingestFolder({ reportsFolder, indexFolder });
    writeFileSync(join(reportsFolder, 'a.txt'), JIAXING.replace('579家', '601家'));
    rmSync(join(reportsFolder, 'b.txt'));
    writeFileSync(join(reportsFolder, 'c.txt'), LINAN);
    const summary = await ingestFolder({ reportsFolder, indexFolder });
    expect(summary).toMatchObject({ reports: 2, added: 1, updated: 1, removed: 1, unchanged: 0 });
    const texts = await found(indexFolder, '高新技术企业入库多少家');
    expect(texts.filter((text) => text.includes('601家'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('579家') || text.includes('56.7亿元'))).toEqual([]);
    expect(texts.filter((text) => text.includes('3.45%'))).toHaveLength(1);
  });

  it('finds a report under the folders within the folder', async () => {
    const reportsFolder = folderWith({
      '2020/嘉兴/总结.txt': JIAXING,
      '2021/临安.md': LINAN,
      'notes.pdf': 'x',
    });
    const indexFolder = temporaryFolder();
    await ingestFolder({ reportsFolder, indexFolder });
    const index = await openIndex({ folder: indexFolder, identity: TEST_IDENTITY });
    expect([...index.reports.values()].map(({ path }) => path)).toEqual([
      '2020/嘉兴/总结.txt',
      '2021/临安.md',
    ]);
    index.close();
  });

  it('names each file that it cannot read, with the reason, and reads the others', async () => {
    const reportsFolder = folderWith({
      'a.txt': JIAXING,
      'empty.txt': '',
      'picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]),
    });
    symlinkSync('/nowhere/at/all', join(reportsFolder, 'link.txt'));
    symlinkSync(reportsFolder, join(reportsFolder, 'folder.txt'));
    const summary = await ingestFolder({ reportsFolder, indexFolder: temporaryFolder() });
    expect(summary).toMatchObject({ reports: 1, added: 1 });
    expect(summary.failed).toHaveLength(4);
    expect(summary.failed).toEqual(
      expect.arrayContaining([
        { path: 'empty.txt', reason: 'empty.txt: the file is empty' },
        { path: 'picture.txt', reason: 'picture.txt: this is not a text in UTF-8, UTF-16 or GB18030' },
        { path: 'link.txt', reason: 'link.txt: no such file or folder' },
        { path: 'folder.txt', reason: 'folder.txt: it cannot be read' },
      ]),
    );
  });

  it('of nothing but unreadable files makes an index without a chunk', async () => {
    const indexFolder = temporaryFolder();
    const summary = await ingestFolder({ reportsFolder: folderWith({ 'empty.txt': '' }), indexFolder });
    expect(summary).toMatchObject({ reports: 0, chunks: 0 });
    const index = await openIndex({ folder: indexFolder, identity: TEST_IDENTITY });
    expect(index.chunks).toEqual([]);
    index.close();
  });

  it('gives the same index in any number of runs', async () => {
    const oneRun = temporaryFolder();
    const twoRuns = temporaryFolder();
    const reportsFolder = folderWith({ 'a.txt': JIAXING });
    await ingestFolder({ reportsFolder, indexFolder: twoRuns });
    writeFileSync(join(reportsFolder, 'b.txt'), SHAOXING);
    await ingestFolder({ reportsFolder, indexFolder: twoRuns });
    await ingestFolder({ reportsFolder, indexFolder: oneRun });
    expect(await found(twoRuns, '研发费用')).toEqual(await found(oneRun, '研发费用'));
  });
});

describe('a stopped ingest', () => {
  it('says so, and the next one goes on where it was', async () => {
    const reportsFolder = temporaryFolder();
    for (const copy of ['a', 'b', 'c'])
      cpSync(`${packageRoot}seeds`, join(reportsFolder, copy), { recursive: true });
    const indexFolder = temporaryFolder();
    const stop = new AbortController();
    const stopped = ingestFolder({
      reportsFolder,
      indexFolder,
      signal: stop.signal,
      onEvent: ({ kind }) => kind === 'read' && stop.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled', message: 'the ingest was stopped' });
    const rest = await ingestFolder({ reportsFolder, indexFolder });
    expect(rest).toMatchObject({ reports: 15, failed: [] });
    expect(rest.unchanged).toBeGreaterThanOrEqual(1);
    expect(rest.added).toBe(15 - rest.unchanged);
  });
});

describe('an ingest is refused', () => {
  it('where the reports folder is missing', async () => {
    const run = ingestFolder({ reportsFolder: '/nowhere/at/all', indexFolder: temporaryFolder() });
    await expect(run).rejects.toMatchObject({
      code: 'not-found',
      message: 'the reports folder /nowhere/at/all: no such file or folder',
    });
  });

  it('where the reports folder holds no report', async () => {
    const reportsFolder = folderWith({ 'photo.jpg': 'x' });
    const run = ingestFolder({ reportsFolder, indexFolder: temporaryFolder() });
    await expect(run).rejects.toMatchObject({
      code: 'no-reports',
      message: `${reportsFolder} holds no report`,
    });
  });

  it('where another process writes the index', async () => {
    const indexFolder = temporaryFolder();
    const child = startIndexChild('lock', indexFolder);
    await child.event('locked');
    const run = ingestFolder({ reportsFolder: `${packageRoot}seeds`, indexFolder });
    await expect(run).rejects.toMatchObject({
      code: 'index-locked',
      message: expect.stringContaining(String(child.process.pid)),
    });
    await child.kill();
  });

  it('where a file stands in the place of the index folder', async () => {
    const indexFolder = join(folderWith({ index: 'a file' }), 'index');
    const run = ingestFolder({ reportsFolder: `${packageRoot}seeds`, indexFolder });
    await expect(run).rejects.toMatchObject({
      code: 'usage',
      message: `the index folder ${indexFolder}: a file stands where a folder is wanted`,
    });
  });

  it('where the index folder cannot be written', async () => {
    const isRoot = process.getuid?.() === 0; // whom no mode stops: but nobody makes a folder in /sys
    const indexFolder = isRoot ? '/sys/youju-index' : temporaryFolder();
    if (!isRoot) chmodSync(indexFolder, 0o555);
    const run = ingestFolder({ reportsFolder: `${packageRoot}seeds`, indexFolder });
    await expect(run).rejects.toMatchObject({ code: 'no-permission' });
  });
});
