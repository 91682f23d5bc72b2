// Evidence paragraph first / in five / in ten, for every arm.
//   npx tsx bench/search-quality.ts INDEX SET.jsonl [--failures]
// SET: questions as in test/eval, or {question, docs: [file, …]} where any paragraph of a file will do.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { resolveFollowUp } from '../src/retrieve/follow-up.js';
import { readQuery } from '../src/retrieve/query.js';
import { createSearcher, type SearchMode } from '../src/retrieve/search.js';
import { openParts } from './open-parts.js';

type Item = {
  id: string;
  type?: string;
  question: string;
  history?: string[];
  doc?: string;
  evidence?: string[];
  evidence_doc?: string[];
  alt_evidence?: { doc: string; evidence: string[] }[];
  docs?: string[];
};

const normal = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b]/g, '')
    .replace(/[~～〜–—−]/g, '-')
    .replace(/[“”"'‘’「」『』]/g, '"')
    .toLowerCase();

const [indexFolder, setPath, ...flags] = process.argv.slice(2);
const items: Item[] = readFileSync(setPath!, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
  .filter((item: Item) => item.type !== 'unanswerable');
const parts = await openParts(indexFolder!);
const { field, index } = parts;
const search = createSearcher(parts);
const paragraphText = index.store.prepare<[number, number], { text: string }>(
  'SELECT text FROM paragraphs WHERE report_id = ? AND number = ?',
);

function isEvidence(item: Item, reportId: number, paragraph: number): boolean {
  const doc = basename(index.reports.get(reportId)!.path);
  if (item.docs) return item.docs.includes(doc);
  const text = normal(paragraphText.get(reportId, paragraph)!.text);
  const places = [
    ...(item.evidence ?? []).map((part, i) => ({ part, doc: item.evidence_doc?.[i] ?? item.doc })),
    ...(item.alt_evidence ?? []).flatMap((a) => a.evidence.map((part) => ({ part, doc: a.doc }))),
  ];
  return places.some((place) => place.doc === doc && text.includes(normal(place.part)));
}

for (const mode of ['keyword', 'vector', 'hybrid'] as SearchMode[]) {
  let [first, five, ten] = [0, 0, 0];
  const times: number[] = [];
  const missed: string[] = [];
  for (const item of items) {
    const began = performance.now();
    const whole = resolveFollowUp(field, item.question, item.history ?? [], null);
    const query = readQuery(field, whole.text, null, whole.topic);
    const hits = await search.paragraphs(query, { limit: 10, mode });
    times.push(performance.now() - began);
    const rank = hits.findIndex(({ chunk }) => isEvidence(item, chunk.reportId, chunk.paragraph));
    if (rank === 0) first += 1;
    if (rank >= 0 && rank < 5) five += 1;
    if (rank >= 0) ten += 1;
    if (rank !== 0) {
      const hit = hits[0];
      missed.push(
        `${item.id} rank ${rank + 1} ${item.question} [${query.text}] top: ${hit ? `${index.reports.get(hit.chunk.reportId)!.path}#${hit.chunk.paragraph} ${JSON.stringify(hit.trace)}` : 'none'}`,
      );
    }
  }
  const percent = (n: number) => ((100 * n) / items.length).toFixed(1).padStart(5);
  times.sort((a, b) => a - b);
  console.log(
    `${mode.padEnd(8)} first ${percent(first)}  five ${percent(five)}  ten ${percent(ten)}   p50 ${times[times.length >> 1]!.toFixed(1)} ms`,
  );
  if (mode === 'hybrid' && flags.includes('--failures')) console.log(missed.join('\n'));
}
