import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AppError } from '../../src/errors.js';
import { lockIndex } from '../../src/indexing/lock.js';
import { startIndexChild } from '../fixtures/start-index-child.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

function refusal(folder: string): AppError | undefined {
  try {
    lockIndex(folder).release();
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

async function holder(folder: string) {
  const child = startIndexChild('lock', folder);
  onTestFinished(() => void child.process.kill('SIGKILL'));
  await child.event('locked');
  return child;
}

describe('the write lock', () => {
  it('is given once, and again when it has been given back', () => {
    const folder = temporaryFolder();
    const lock = lockIndex(folder);
    expect(refusal(folder)).toMatchObject({ code: 'index-locked' });
    lock.release();
    expect(refusal(folder)).toBeUndefined();
  });

  it('held by another process is refused with its pid', async () => {
    const folder = temporaryFolder();
    const child = await holder(folder);
    expect(refusal(folder)).toMatchObject({
      code: 'index-locked',
      message: `the index in ${folder} is being written by process ${child.process.pid}`,
      hint: 'Wait until it has finished, or stop it.',
    });
  });

  it('is free again when its owner has been killed', async () => {
    const folder = temporaryFolder();
    await (await holder(folder)).kill();
    expect(refusal(folder)).toBeUndefined();
  });

  it('stands in a folder that is made for it', () => {
    const folder = join(temporaryFolder(), 'deep', 'index');
    expect(refusal(folder)).toBeUndefined();
  });

  it('of one index leaves another alone', async () => {
    await holder(temporaryFolder());
    expect(refusal(temporaryFolder())).toBeUndefined();
  });
});
