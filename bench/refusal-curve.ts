// How much is answered, and how much of it wrongly, as the bar for an answer moves (docs/decisions/0003-refusing.md).
//   npx tsx bench/refusal-curve.ts INDEX DEV.jsonl NEGATIVE.jsonl
// DEV: questions as in test/eval; NEGATIVE: {question} none of which the reports answer.
// Raising a bar by d is lowering every candidate's log-odds by d: all else is as shipped.
import { readFileSync } from 'node:fs';
import { MIN_LIKELIHOOD as FIGURE_BAR } from '../src/answer/compose-figure.js';
import { MIN_LIKELIHOOD as TEXT_BAR } from '../src/answer/compose-text.js';
import { likelihood } from '../src/answer/text-evidence.js';
import { createDrafter } from '../src/answer/write-draft.js';
import { createAsk } from '../src/ask.js';
import { EvalItem, scoreAnswer } from '../src/interfaces/cli/score-answers.js';
import { createFigureFinder, type FindFigures, type Found } from '../src/retrieve/find-figures.js';
import type { Query } from '../src/retrieve/query.js';
import { type Asked, readAsked } from '../src/retrieve/question.js';
import { verifyDraft } from '../src/verify/verify.js';
import { openParts } from './open-parts.js';

/** The bars as shipped, in log-odds; that of a text without rivals keeps its distance. */
const SHIPPED = { text: TEXT_BAR, figure: FIGURE_BAR };
type Kind = keyof typeof SHIPPED;
const BARS = [-2, -1.5, -1, -0.5, 0, 0.5];

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
const findOnce = createFigureFinder({ index, field, searcher: ask.searcher });

/** Every bar looks at the same finds. */
const finds = new Map<string, Promise<Found>>();
const find: FindFigures = (query, asked) => {
  const key = JSON.stringify([query, asked]);
  const found = finds.get(key) ?? findOnce(query, asked);
  finds.set(key, found);
  return found;
};

/** What the nearness of the worst served part of a question adds to a text's log-odds, for each unit of it. */
function nearnessWeight(): number {
  const evidence = {
    spoken: 0,
    paragraph: 0,
    weakest: 0,
    hasForm: null,
    missingKeys: 0,
    missingAnchors: 0,
    rank: 0,
    inKeywords: false,
    inVectors: false,
    isShort: false,
    list: null,
  };
  return likelihood({ ...evidence, weakest: 1 }) - likelihood(evidence);
}
const perNearness = nearnessWeight();

const lowered: Record<Kind, (found: Found, by: number) => Found> = {
  figure: (found, by) => ({
    ...found,
    matches: found.matches.map((match) => ({ ...match, likelihood: match.likelihood - by })),
  }),
  text: (found, by) => ({
    ...found,
    hits: found.hits.map((hit) => ({
      ...hit,
      trace: { ...hit.trace, weakestSim: (hit.trace.weakestSim ?? 0) - by / perNearness },
    })),
  }),
};

type Case = { readonly item: EvalItem; readonly query: Query; readonly asked: Asked };

function read(items: readonly EvalItem[]): Record<Kind, Case[]> {
  const cases: Record<Kind, Case[]> = { text: [], figure: [] };
  for (const item of items) {
    const query = ask.query(item.question, item.history);
    const asked = readAsked(query.text);
    cases[asked.kind === 'how-much' || asked.kind === 'compare' ? 'figure' : 'text'].push({
      item,
      query,
      asked,
    });
  }
  return cases;
}

type Outcome = { readonly answered: boolean; readonly right: boolean };

/** What becomes of the questions of one kind at one bar. */
async function outcomes(group: readonly Case[], kind: Kind, bar: number): Promise<Outcome[]> {
  const by = bar - SHIPPED[kind];
  const draft = createDrafter({
    index,
    field,
    find: async (query, asked) => lowered[kind](await find(query, asked), by),
  });
  const out: Outcome[] = [];
  for (const { item, query, asked } of group) {
    const answer = verifyDraft(await draft(query, asked), { index, field });
    const { right, cited } = scoreAnswer(item, answer);
    out.push({ answered: answer.status === 'answered', right: right && cited });
  }
  return out;
}

const share = (all: readonly Outcome[], what: keyof Outcome): string => {
  const part = all.filter((each) => each[what]).length;
  return `${((100 * part) / Math.max(1, all.length)).toFixed(1)}% (${part}/${all.length})`.padStart(16);
};

const cases = { dev: read(dev), negative: read(negative) };
for (const kind of ['text', 'figure'] as const) {
  const answerable = cases.dev[kind].filter(({ item }) => item.type !== 'unanswerable');
  const rest = cases.dev[kind].filter(({ item }) => item.type === 'unanswerable');
  console.log(`${kind}    bar   dev answered   right+cited   unanswerable answered   negative answered`);
  for (const bar of [...new Set([...BARS, SHIPPED[kind]])].sort((a, b) => a - b)) {
    const there = await outcomes(answerable, kind, bar);
    const absent = await outcomes(rest, kind, bar);
    const foreign = await outcomes(cases.negative[kind], kind, bar);
    console.log(
      `${bar.toFixed(2).padStart(5)}${bar === SHIPPED[kind] ? '*' : ' '} ${share(there, 'answered')} ${share(there, 'right')} ${share(absent, 'answered')} ${share(foreign, 'answered')}`,
    );
  }
}
index.close();
