// How fast reports become an index, beside the usual recipe in the same run. Ratios are to be trusted, not times.
//   npx tsx bench/ingest.ts [REPORTS_FOLDER]
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../src/package-root.js';

const COMPARED_REPORTS = 20;
const ROUNDS = 2;

type Measured = { readonly seconds: number } & Readonly<Record<string, number>>;

const folder = resolve(process.argv[2] ?? `${packageRoot}seeds`);
if (!existsSync(folder)) {
  console.error(
    `${folder} does not exist. Name a folder of twenty reports or more: npx tsx bench/ingest.ts FOLDER`,
  );
  process.exit(2);
}

/** Runs one recipe of ingest-recipes.ts in a process of its own. */
async function run(recipe: string, reports: string): Promise<Measured> {
  const index = mkdtempSync(join(tmpdir(), 'youju-bench-index-'));
  const script = fileURLToPath(new URL('./ingest-recipes.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, recipe, reports, index], {
    cwd: packageRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (piece: Buffer) => {
    output += piece;
  });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  rmSync(index, { recursive: true, force: true });
  if (code !== 0) throw new Error(`the recipe ${recipe} ended with ${code}`);
  return JSON.parse(output.trim().split('\n').at(-1)!);
}

const faster = (a: Measured, b: Measured): Measured => (a.seconds <= b.seconds ? a : b);

/** The fastest of several rounds in which the recipes take turns: what disturbs a run only makes it slower. */
async function takeTurns<Name extends string>(recipes: readonly Name[], reports: string) {
  const best = new Map<Name, Measured>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const recipe of recipes) {
      const measured = await run(recipe, reports);
      best.set(recipe, faster(measured, best.get(recipe) ?? measured));
    }
  return (recipe: Name): Measured => best.get(recipe)!;
}

function line(label: string, value: number, unit = '', digits = 0): void {
  const number = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  console.log(`| ${label.padEnd(62)} | ${`${number}${unit}`.padStart(10)} |`);
}

const names = readdirSync(folder).sort();
const some = mkdtempSync(join(tmpdir(), 'youju-bench-reports-'));
for (const name of names.slice(-COMPARED_REPORTS)) copyFileSync(join(folder, name), join(some, name));

const measured = await takeTurns(['usual', 'ours', 'model', 'question'], some);
const whole = await run('ours', folder);
rmSync(some, { recursive: true, force: true });

const rate = ({ characters, seconds }: Measured): number => characters! / seconds;
const [usual, ours, model, question] = [
  measured('usual'),
  measured('ours'),
  measured('model'),
  measured('question'),
];
console.log(`${Math.min(COMPARED_REPORTS, names.length)} of the ${names.length} reports in ${folder}\n`);
line('the usual recipe, characters a second', rate(usual));
line('our ingest, characters a second', rate(ours));
line('ours ÷ usual (at least 2)', rate(ours) / rate(usual), '', 2);
line('our ingest, seconds', ours.seconds, ' s', 1);
line('its chunks through the bare model, as many processes', model.seconds, ' s', 1);
line('share of our time that is not the model', 100 * (1 - model.seconds / ours.seconds), ' %', 1);
line('a question embedded, p50', question.ours!, ' ms', 2);
line('the bare model call, p50', question.bare!, ' ms', 2);
line('a question embedded ÷ the bare model call (at most 1.3)', question.ours! / question.bare!, '', 2);
line(`all ${names.length} reports, characters a second`, rate(whole));
line(`all ${names.length} reports, peak memory (at most 1,200 MB)`, whole.peakMb!, ' MB');
line('index on disk, a million characters', whole.bytes! / whole.characters!, ' MB');
line('  of it vectors.hnsw', whole.hnswBytes! / whole.characters!, ' MB');
