#!/usr/bin/env node
// Wires environment, terminal and command line together; the only file that ends the process.
import { setMaxListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { readSettings } from './config.js';
import { AppError } from './errors.js';
import { runCli } from './interfaces/cli/run-cli.js';
import { packageRoot } from './package-root.js';

const stop = new AbortController();
setMaxListeners(0, stop.signal); // every text on its way to a worker listens
let asked = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    asked += 1;
    stop.abort();
    if (asked > 1) process.exit(130); // asked twice: do not wait for the work in hand
  });
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0); // the reader of a pipe has gone
  throw error;
});

async function main(): Promise<number> {
  try {
    const { noColor, ...settings } = readSettings();
    const { version } = JSON.parse(readFileSync(`${packageRoot}package.json`, 'utf8')) as { version: string };
    const terminal = {
      stdin: process.stdin,
      stdout: process.stdout,
      stderr: process.stderr,
      noColor,
      signal: stop.signal,
    };
    return await runCli({ args: process.argv.slice(2), terminal, settings, version });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${error.message}\n→ ${error.hint}\n`);
    return 2;
  }
}

process.exitCode = await main();
if (stop.signal.aborted) process.exit(process.exitCode === 0 ? 130 : process.exitCode);
