import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { copySeedsIndex, type RunResult, runYouju } from '../../fixtures/run-youju.js';
import { folderWith, temporaryFolder } from '../../fixtures/temporary-folder.js';

const REPORT = '# 嘉兴市2020年工作总结\n\n2020年，嘉兴市完成高新技术企业入库579家。\n';

type Folders = { readonly reports: string; readonly index: string };
const ingest = ({ reports, index }: Folders, ...flags: string[]): Promise<RunResult> =>
  runYouju(['ingest', '--reports', reports, '--index', index, '--data', join(index, 'no-data'), ...flags]);

describe('ingest', () => {
  it('says as JSON on stdout what the index holds, and progress on stderr', async () => {
    const reports = folderWith({ 'a.md': REPORT, 'sub/b.txt': '绍兴市2021年新增高新技术企业425家。' });
    const { code, stdout, stderr } = await ingest({ reports, index: temporaryFolder() }, '--json');
    const { seconds, ...summary } = JSON.parse(stdout);
    expect(summary).toEqual({
      reports: 2,
      paragraphs: 3,
      chunks: 3,
      figures: 2,
      noise: 0,
      duplicates: 0,
      added: 2,
      updated: 0,
      removed: 0,
      unchanged: 0,
      failed: [],
    });
    expect(seconds).toBeTypeOf('number');
    expect(stderr).toContain('已读取 a.md');
    expect(stderr).toContain('已读取 sub/b.txt');
    expect(code).toBe(0);
  });

  it('says nothing on stderr where it is to be quiet', async () => {
    const reports = folderWith({ 'a.md': REPORT });
    const { code, stderr } = await ingest({ reports, index: temporaryFolder() }, '--quiet');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('reads only what changed, and drops what is gone', async () => {
    const reports = folderWith({ 'a.md': REPORT, 'b.md': REPORT });
    const index = temporaryFolder();
    await ingest({ reports, index });
    writeFileSync(join(reports, 'b.md'), REPORT.replace('579', '580'));
    writeFileSync(join(reports, 'c.md'), REPORT.replace('579', '581'));
    const changed = JSON.parse((await ingest({ reports, index }, '--json')).stdout);
    expect(changed).toMatchObject({ reports: 3, added: 1, updated: 1, removed: 0, unchanged: 1 });
    const other = folderWith({ 'a.md': REPORT });
    const dropped = JSON.parse((await ingest({ reports: other, index }, '--json')).stdout);
    expect(dropped).toMatchObject({ reports: 1, added: 0, updated: 0, removed: 2, unchanged: 1 });
  });

  it('names each file that it cannot read, with the reason, and goes on with the others', async () => {
    const reports = folderWith({
      'good.md': REPORT,
      'empty.txt': '',
      'binary.txt': new Uint8Array(4096).map((_, i) => (i * 7919) % 256),
    });
    symlinkSync('nowhere', join(reports, 'link.txt'));
    const { code, stdout, stderr } = await ingest({ reports, index: temporaryFolder() }, '--json');
    const { failed, reports: read } = JSON.parse(stdout);
    expect(failed.map(({ path }: { path: string }) => path).sort()).toEqual([
      'binary.txt',
      'empty.txt',
      'link.txt',
    ]);
    expect(stderr).toContain('empty.txt: the file is empty');
    expect({ code, read }).toEqual({ code: 0, read: 1 });
  });

  it('ends with a hint where the reports folder is missing', async () => {
    const index = temporaryFolder();
    const { code, stdout, stderr } = await ingest({ reports: join(index, 'nowhere'), index });
    expect(stderr).toContain('nowhere: no such file or folder');
    expect(stderr).toContain('→ Check the path.');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it('ends with a hint where the reports folder holds no report', async () => {
    const reports = folderWith({ 'notes.pdf': 'not read' });
    const { code, stdout, stderr } = await ingest({ reports, index: temporaryFolder() });
    expect(stderr).toContain('holds no report');
    expect(stderr).toContain('--reports');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it.each(['reports', 'index'] as const)(
    'ends with a hint where a file stands in place of the %s folder',
    async (which) => {
      const folder = folderWith({ 'r/a.md': REPORT, file: '' });
      const folders = { reports: join(folder, 'r'), index: join(folder, 'i'), [which]: join(folder, 'file') };
      const { code, stderr } = await ingest(folders);
      expect(stderr).toContain('a file stands where a folder is wanted');
      expect(code).toBe(2);
    },
  );

  it('leaves the database of another program alone', async () => {
    const index = temporaryFolder();
    const theirs = new Database(join(index, 'youju.db'));
    theirs.exec("CREATE TABLE accounts (name TEXT); INSERT INTO accounts VALUES ('王五')");
    theirs.close();
    const { code, stderr } = await ingest({ reports: folderWith({ 'a.md': REPORT }), index });
    expect(stderr).toContain("is another program's database");
    expect(code).toBe(1);
    const after = new Database(join(index, 'youju.db'), { readonly: true });
    expect(after.prepare('SELECT name FROM accounts').pluck().all()).toEqual(['王五']);
    after.close();
  });

  it('rebuilds an index of another schema version and says why', async () => {
    const index = temporaryFolder();
    copySeedsIndex(index);
    const store = new Database(join(index, 'youju.db'));
    store.prepare("UPDATE meta SET value = 999 WHERE key = 'schema'").run();
    store.close();
    const asked = await runYouju(['ask', '嘉兴上半年高企入库多少家', '--index', index]);
    expect(asked.stderr).toContain('its schema version is 999');
    expect(asked.stderr).toContain('→ Run `youju ingest` to rebuild it.');
    expect(asked.code).toBe(1);
    const rebuilt = await ingest({ reports: folderWith({ 'a.md': REPORT }), index }, '--json');
    expect(rebuilt.stderr).toContain('its schema version is 999');
    expect(JSON.parse(rebuilt.stdout)).toMatchObject({ reports: 1, added: 1 });
  });
});

describe('Ctrl-C during an ingest', () => {
  it('ends it with a sentence and another code than 0, and the next one goes on', async () => {
    const reports = 'seeds';
    const index = join(temporaryFolder(), 'index');
    let asked = false;
    const stopped = await runYouju(['ingest', '--reports', reports, '--index', index, '--data', index], {
      env: { YOUJU_EMBED_WORKERS: '1' },
      onStderr: (child, stderr) => {
        if (asked || !stderr.includes('已读取 000')) return;
        asked = true;
        child.kill('SIGINT');
      },
    });
    expect(stopped.stderr).toContain('已停止（cancelled）');
    expect(stopped.stderr).toContain('it goes on where it was');
    expect({ code: stopped.code, stdout: stopped.stdout }).toEqual({ code: 1, stdout: '' });
    expect(existsSync(join(index, 'owner.pid'))).toBe(false);

    const next = JSON.parse((await ingest({ reports, index }, '--json')).stdout);
    expect(next.reports).toBe(5);
    expect(next.unchanged).toBeGreaterThanOrEqual(1);
    expect(next.added).toBeGreaterThanOrEqual(1);
    expect(next.added + next.unchanged).toBe(5);
  });
});
