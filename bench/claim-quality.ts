// Checks a claim set as `check --batch` would, into a file for the scorer.   npx tsx bench/claim-quality.ts INDEX SET.jsonl OUT.jsonl
import { readFileSync, writeFileSync } from 'node:fs';
import { createAsk } from '../src/ask.js';
import { createCheck } from '../src/check.js';
import { loadField } from '../src/field/field.js';
import { loadEncoder } from '../src/indexing/encoder.js';
import { openIndex } from '../src/indexing/index-reader.js';
import { packageRoot } from '../src/package-root.js';
import { loadLateInteraction } from '../src/retrieve/late-interaction.js';

const [folder, set, out] = process.argv.slice(2);
const index = await openIndex({ folder: folder!, identity: { modelSha256: 'x', vocabularySha256: 'y' } });
const parts = {
  index,
  field: loadField(),
  encoder: await loadEncoder(`${packageRoot}models/bge-small-zh-v1.5`),
  maxSim: await loadLateInteraction(),
};
const check = createCheck({ ...parts, searcher: createAsk(parts).searcher });
const lines: string[] = [];
for (const line of readFileSync(set!, 'utf8').split('\n').filter(Boolean)) {
  const item = JSON.parse(line);
  lines.push(JSON.stringify({ id: item.id, ...(await check(item.claim)) }));
}
writeFileSync(out!, `${lines.join('\n')}\n`);
