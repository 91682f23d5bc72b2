// How long a warm question or claim takes end to end: others are asked first, then each of the set once.
// The built program is measured (npm run build): tsx slows what it loads.
//   npx tsx bench/latency.ts INDEX OTHERS.jsonl SET.jsonl
import { readFileSync } from 'node:fs';
import { packageRoot } from '../src/package-root.js';

type Item = { readonly question?: string; readonly history?: readonly string[]; readonly claim?: string };

/** So often the others are asked before the clock starts. */
const WARM_ROUNDS = 3;

const [indexFolder, othersPath, setPath] = process.argv.slice(2);
if (!indexFolder || !othersPath || !setPath) {
  console.error('Name an index and two sets: npx tsx bench/latency.ts INDEX OTHERS.jsonl SET.jsonl');
  process.exit(2);
}
const itemsOf = (path: string): Item[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const built = `${packageRoot}dist/open-assistant.js`;
const { openAssistant }: typeof import('../src/open-assistant.js') = await import(built);
const assistant = await openAssistant({
  reportsFolder: `${packageRoot}seeds`,
  extraFolders: [],
  indexFolder,
  modelFolder: `${packageRoot}models/bge-small-zh-v1.5`,
  embedWorkers: 1,
});
const answer = ({ question, history, claim }: Item): Promise<unknown> =>
  question === undefined ? assistant.check(claim!) : assistant.ask(question, history);

for (let round = 0; round < WARM_ROUNDS; round += 1)
  for (const item of itemsOf(othersPath)) await answer(item);

const times: number[] = [];
for (const item of itemsOf(setPath)) {
  const began = performance.now();
  await answer(item);
  times.push(performance.now() - began);
}
times.sort((a, b) => a - b);
const at = (share: number): string => times[Math.floor(times.length * share)]!.toFixed(1);
console.log(
  `${times.length} asked once: p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, longest ${times.at(-1)!.toFixed(1)} ms`,
);
assistant.close();
process.exit(0);
