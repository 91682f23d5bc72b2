// Every command that a README shows is run. Transcripts (console blocks) are what the program prints now:
// `npx vitest run test/readme.test.ts -u` writes them anew.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../src/package-root.js';
import { cleanEnvironment, copySeedsIndex } from './fixtures/run-youju.js';

const READMES = ['README.md', 'docs/README.zh-CN.md'];
/** What a command may end with where nothing is wrong: done, not found, contradicted. */
const GOOD_ENDS = [0, 3, 4];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'youju-readme-'));
  for (const name of ['dist', 'seeds', 'test']) symlinkSync(`${packageRoot}${name}`, join(folder, name));
  copySeedsIndex(join(folder, 'index'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(`${packageRoot}${path}`, 'utf8');
const inFolder = (command: string): string =>
  execFileSync('bash', ['-o', 'pipefail', '-c', command.replaceAll(/\byouju /g, 'node dist/main.js ')], {
    cwd: folder,
    env: cleanEnvironment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const TRANSCRIPT = /(?<=^```console\n)[\s\S]*?(?=^```$)/gm;
const SHELL = /(?<=^```(?:sh|bash)\n)[\s\S]*?(?=^```$)/gm;

/** A transcript with what its commands print now. */
function replay(transcript: string): string {
  const commands = transcript.split('\n').filter((line) => line.startsWith('$ '));
  return commands.map((line) => `${line}\n${inFolder(line.slice(2)).trimEnd()}\n`).join('');
}

const shellCommands = (text: string): string[] =>
  [...text.matchAll(SHELL)]
    .flatMap(([block]) => block.split('\n'))
    .map((line) => line.replace(/\s+# .*$/, '').trim())
    .filter((line) => /^(?:node dist\/main\.js|youju)\s/.test(line));

function exitCodeOf(command: string): number {
  try {
    inFolder(command);
    return 0;
  } catch (error) {
    return (error as { status: number }).status;
  }
}

describe.each(READMES)('%s', (path) => {
  it('shows transcripts that the program prints', async () => {
    const text = read(path);
    expect(text.match(TRANSCRIPT)?.length).toBeGreaterThanOrEqual(5);
    await expect(text.replace(TRANSCRIPT, replay)).toMatchFileSnapshot(`${packageRoot}${path}`);
  });

  it.each(shellCommands(read(path)))('shows a command that runs: %s', (command) => {
    expect(GOOD_ENDS).toContain(exitCodeOf(command));
  });

  it('has 200 lines at most', () => {
    expect(read(path).split('\n').length).toBeLessThanOrEqual(200);
  });
});
