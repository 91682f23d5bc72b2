// Answers a question set as `ask --batch` would, into a file for the scorer.   npx tsx bench/answer-quality.ts INDEX SET.jsonl OUT.jsonl
import { readFileSync, writeFileSync } from 'node:fs';
import { createAsk } from '../src/ask.js';
import { loadField } from '../src/field/field.js';
import { loadEncoder } from '../src/indexing/encoder.js';
import { openIndex } from '../src/indexing/index-reader.js';
import { packageRoot } from '../src/package-root.js';
import { loadLateInteraction } from '../src/retrieve/late-interaction.js';

const [folder, set, out] = process.argv.slice(2);
const index = await openIndex({ folder: folder!, identity: { modelSha256: 'x', vocabularySha256: 'y' } });
const ask = createAsk({
  index,
  field: loadField(),
  encoder: await loadEncoder(`${packageRoot}models/bge-small-zh-v1.5`),
  maxSim: await loadLateInteraction(),
});
const lines: string[] = [];
const times: number[] = [];
for (const line of readFileSync(set!, 'utf8').split('\n').filter(Boolean)) {
  const item = JSON.parse(line);
  const began = performance.now();
  const answer = await ask.answer(item.question, item.history ?? []);
  times.push(performance.now() - began);
  lines.push(JSON.stringify({ id: item.id, ...answer }));
}
writeFileSync(out!, `${lines.join('\n')}\n`);
times.sort((a, b) => a - b);
console.log(`p50 ${times[times.length >> 1]!.toFixed(1)} ms`);
