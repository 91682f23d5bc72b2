// How much is answered, and how much of it wrongly, as the bar for an answer moves (docs/decisions/0003-refusing.md).
//   npx tsx bench/refusal-curve.ts INDEX DEV.jsonl NEGATIVE.jsonl
// DEV: questions as in test/eval; NEGATIVE: {question} none of which the reports answer.
// Every bar is on late interaction, or on a sum with it: lowering a question's values by d is raising the bar by d.
import { readFileSync } from 'node:fs';
import { composeFigure } from '../src/answer/compose-figure.js';
import { composeText } from '../src/answer/compose-text.js';
import { createAsk } from '../src/ask.js';
import { EvalItem, scoreAnswer } from '../src/interfaces/cli/score-answers.js';
import { createFigureFinder, type Found } from '../src/retrieve/find-figures.js';
import { readAsked } from '../src/retrieve/question.js';
import type { Hit } from '../src/retrieve/search.js';
import { verifyDraft } from '../src/verify/verify.js';
import { openParts } from './open-parts.js';

/** MIN_SURE of src/answer/compose-text.ts and MIN_MEANING of src/answer/compose-figure.ts: the bars as shipped. */
const SHIPPED = { text: 0.98, figure: 0.54 };
const BARS = {
  text: [0.85, 0.9, 0.95, 0.98, 1, 1.05, 1.1, 1.15],
  figure: [0.42, 0.46, 0.5, 0.54, 0.58, 0.62, 0.66],
};
type Kind = keyof typeof BARS;

const [indexFolder, devPath, negativePath] = process.argv.slice(2);
if (!indexFolder || !devPath || !negativePath)
  throw new Error('usage: refusal-curve.ts INDEX DEV.jsonl NEGATIVE.jsonl');

const readLines = (path: string): unknown[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const dev = readLines(devPath).map((line) => EvalItem.parse(line));
const negative = readLines(negativePath).map((line, i) =>
  EvalItem.parse({ id: `n${i}`, type: 'unanswerable', question: (line as { question: string }).question }),
);

const parts = await openParts(indexFolder);
const { field, index } = parts;
const ask = createAsk(parts);
const { texts } = ask;
const find = createFigureFinder({ index, field, searcher: ask.searcher, texts });
const paragraph = (reportId: number, number: number) => texts.paragraph(reportId, number)!;

type Case = { readonly item: EvalItem; readonly found: Found };

async function read(items: readonly EvalItem[]): Promise<Record<Kind, Case[]>> {
  const cases: Record<Kind, Case[]> = { text: [], figure: [] };
  for (const item of items) {
    const query = ask.query(item.question, item.history);
    const asked = readAsked(query.text);
    if (asked.kind === 'compare') continue;
    cases[asked.kind === 'how-much' ? 'figure' : 'text'].push({ item, found: await find(query, asked) });
  }
  return cases;
}

const lowered = (hit: Hit, by: number): Hit => ({
  ...hit,
  trace: { ...hit.trace, maxSim: (hit.trace.maxSim ?? 0) - by },
});

function outcome({ item, found }: Case, kind: Kind, bar: number) {
  const by = bar - SHIPPED[kind];
  const moved: Found = {
    ...found,
    hits: found.hits.map((hit) => lowered(hit, by)),
    matches: found.matches.map((match) => ({ ...match, hit: lowered(match.hit, by) })),
  };
  const draft = kind === 'figure' ? composeFigure(moved, paragraph) : composeText(moved, field, texts);
  const answer = verifyDraft(draft ?? { status: 'not_found', missing: 'indicator', reason: '', offers: [] }, {
    index,
    paragraph: texts.paragraph,
  });
  const { right, cited } = scoreAnswer(item, answer);
  return { answered: answer.status === 'answered', right: right && cited };
}

const share = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)}% (${part}/${whole})`.padStart(16);

const cases = { dev: await read(dev), negative: await read(negative) };
for (const kind of ['text', 'figure'] as const) {
  const answerable = cases.dev[kind].filter(({ item }) => item.type !== 'unanswerable');
  const rest = cases.dev[kind].filter(({ item }) => item.type === 'unanswerable');
  console.log(
    `${kind}   bar   dev answered   dev right+cited   dev unanswerable answered   negative answered`,
  );
  for (const bar of BARS[kind]) {
    const of = (group: readonly Case[], what: 'answered' | 'right') =>
      share(group.filter((each) => outcome(each, kind, bar)[what]).length, group.length);
    console.log(
      `${bar.toFixed(2)}${bar === SHIPPED[kind] ? '*' : ' '} ${of(answerable, 'answered')} ${of(answerable, 'right')} ${of(rest, 'answered')} ${of(cases.negative[kind], 'answered')}`,
    );
  }
}
index.close();
