// youju doctor: checks everything that is needed, says what is wrong and how to mend it.
import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { AppError, explainSystemError } from '../../../errors.js';
import { verifyModel } from '../../../indexing/encoder.js';
import { openVocabulary } from '../../../indexing/open-parts.js';
import { openStore, readMeta } from '../../../indexing/store.js';
import { loadVectorIndex } from '../../../indexing/vector-file.js';
import { listReports } from '../../../ingest/list-reports.js';
import type { CliSettings, CommandContext } from '../command-context.js';
import { EXIT } from '../exit-codes.js';
import { painter, say } from '../terminal.js';

type Check = { readonly name: string; readonly run: () => string | Promise<string> };
type Result = {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly hint: string | null;
};

const MIN_FREE_BYTES = 200 * 1024 * 1024;
const MIN_NODE = [20, 19] as const;

function checkNode(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < MIN_NODE[0] || (major === MIN_NODE[0] && minor < MIN_NODE[1]))
    throw new AppError(
      'config',
      `Node ${process.versions.node} is too old`,
      `Install Node ${MIN_NODE.join('.')} or newer.`,
    );
  return process.versions.node;
}

function checkWritable(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw explainSystemError(error, folder);
  }
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < MIN_FREE_BYTES)
    throw new AppError('no-space', `${folder}: less than 200 MB free`, 'Free some space.');
  return `${folder}，可用${Math.round((bavail * bsize) / 1e9)} GB`;
}

async function checkIndex({ reports, index, model }: CliSettings): Promise<string> {
  const store = openStore(index, openVocabulary(reports, model).identity);
  try {
    const integrity = store.pragma('quick_check', { simple: true });
    if (integrity !== 'ok')
      throw new AppError(
        'index-corrupt',
        `the index in ${index} is damaged: ${integrity}`,
        'Delete the index folder and run `youju ingest`.',
      );
    const loaded = await loadVectorIndex(index, store);
    if ('unusable' in loaded)
      throw new AppError(
        'index-corrupt',
        `the vector file is ${loaded.unusable}`,
        'Run `youju ingest`; it is rebuilt from the index.',
      );
    return `模式版本${readMeta(store, 'schema')}，向量${loaded.getCurrentCount()}`;
  } finally {
    store.close();
  }
}

const checksFor = (settings: CliSettings): Check[] => [
  { name: 'Node', run: checkNode },
  { name: '向量模型', run: () => `sha256 ${verifyModel(settings.model).slice(0, 12)}…` },
  { name: '报告目录', run: () => `${listReports(settings.reports).length}份` },
  { name: '索引目录', run: () => checkWritable(settings.index) },
  { name: '数据目录', run: () => checkWritable(settings.data) },
  {
    name: '索引',
    run: () =>
      existsSync(settings.index)
        ? checkIndex(settings)
        : Promise.reject(new AppError('index-missing', 'there is no index', 'Run `youju ingest`.')),
  },
];

async function runCheck({ name, run }: Check): Promise<Result> {
  try {
    return { name, ok: true, detail: await run(), hint: null };
  } catch (error) {
    if (error instanceof AppError) return { name, ok: false, detail: error.message, hint: error.hint };
    throw error;
  }
}

export async function doctor(context: CommandContext): Promise<number> {
  const results: Result[] = [];
  for (const check of checksFor(context.settings)) results.push(await runCheck(check));
  if (context.json) say(context.terminal, JSON.stringify({ checks: results }));
  else {
    const paint = painter(context.terminal, 'stdout');
    for (const { name, ok, detail, hint } of results)
      say(
        context.terminal,
        `${ok ? paint('green', '✓') : paint('red', '✗')} ${name}：${detail}${hint ? `\n  → ${hint}` : ''}`,
      );
  }
  return results.every(({ ok }) => ok) ? EXIT.done : EXIT.failure;
}
