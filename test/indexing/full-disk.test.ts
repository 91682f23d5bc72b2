// A disk that fills up during an ingest: a small file system in memory, where the machine lets a user mount one.
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

const CHILD = fileURLToPath(new URL('../fixtures/index-child.mjs', import.meta.url));

/** Runs `script` in a mount namespace of its own, `folder` being a file system of `size`. */
function onSmallDisk(size: string, folder: string, script: string) {
  const mount = `mount -t tmpfs -o size=${size} tmpfs "${folder}"`;
  return spawnSync('unshare', ['-Urm', 'sh', '-c', `${mount} && ${script}`], { encoding: 'utf8' });
}

const canMount =
  process.platform === 'linux' &&
  spawnSync('unshare', ['-Urm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

describe.runIf(canMount)('an ingest onto a disk that fills up', () => {
  it.each(['1m', '3m', '5m'])('of %s says so in plain words', (size) => {
    const disk = temporaryFolder();
    const run = `"${process.execPath}" "${CHILD}" ingest "${packageRoot}seeds" "${disk}/index"`;
    const { stdout, status } = onSmallDisk(size, disk, run);
    const last: unknown = JSON.parse(stdout.trim().split('\n').at(-1)!);
    expect(status).toBe(1);
    expect(last).toMatchObject({
      kind: 'error',
      code: 'no-space',
      message: `the index ${disk}/index: the disk is full`,
      hint: 'Free some space and run the command again; nothing is lost.',
    });
  });

  it('goes on when there is room again', () => {
    const disk = temporaryFolder();
    const reports = temporaryFolder();
    cpSync(`${packageRoot}seeds`, reports, { recursive: true });
    const run = `"${process.execPath}" "${CHILD}" ingest "${reports}" "${join(disk, 'index')}"`;
    const makeRoom = `mount -o remount,size=60m "${disk}"`;
    const { stdout, status } = onSmallDisk('4m', disk, `(${run}; ${makeRoom}; ${run})`);
    const last: unknown = JSON.parse(stdout.trim().split('\n').at(-1)!);
    expect(status).toBe(0);
    expect(last).toMatchObject({ kind: 'done', summary: { reports: 5, chunks: 496, failed: [] } });
  });
});
