// youju eval: runs a question set and prints the table.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Assistant } from '../../../assistant.js';
import { AppError, explainSystemError } from '../../../errors.js';
import { type CommandContext, openForCommand } from '../command-context.js';
import { EXIT } from '../exit-codes.js';
import { EvalItem, type Score, scoreAnswer } from '../score-answers.js';
import { say } from '../terminal.js';

function readSet(path: string): EvalItem[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw explainSystemError(error, path);
  }
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [EvalItem.parse(JSON.parse(line))];
    } catch (error) {
      const why = error instanceof z.ZodError ? z.prettifyError(error) : 'no JSON object';
      throw new AppError(
        'usage',
        `${path} line ${i + 1}: ${why}`,
        'Correct the line; test/eval shows the format.',
        error,
      );
    }
  });
}

type Scored = { readonly item: EvalItem; readonly score: Score };
type Row = { n: number; right: number; both: number; refused: number };

/** A row for each type of question, in the order in which they come, and one for all of them, last. */
function tabulate(scores: readonly Scored[]): Map<string, Row> {
  const rows = new Map<string, Row>(
    [...scores.map(({ item }) => item.type), 'ALL'].map((key) => [
      key,
      { n: 0, right: 0, both: 0, refused: 0 },
    ]),
  );
  for (const { item, score } of scores)
    for (const key of [item.type, 'ALL']) {
      const row = rows.get(key)!;
      row.n += 1;
      row.right += Number(score.right);
      row.both += Number(score.right && score.cited);
      row.refused += Number(score.outcome === 'over-refusal');
    }
  return rows;
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;

async function scoreAll(assistant: Assistant, items: readonly EvalItem[]): Promise<Scored[]> {
  const scores: Scored[] = [];
  for (const item of items)
    scores.push({ item, score: scoreAnswer(item, await assistant.ask(item.question, item.history)) });
  return scores;
}

const formatRow = ([key, { n, right, both, refused }]: readonly [string, Row]): string =>
  `${key.padEnd(16)} ${String(n).padStart(4)}  ${percent(right, n).padStart(7)}  ${percent(both, n).padStart(12)}  ${String(refused).padStart(8)}`;

const formatFailure = ({ item, score }: Scored): string =>
  `${item.id} ${score.outcome}${score.cited ? '' : ' uncited'}: ${item.question}`;

const isFailure = ({ score }: Scored): boolean => !score.right || !score.cited;

/** youju eval */
export async function evaluate(
  context: CommandContext,
  path: string,
  flags: { readonly failures?: boolean },
): Promise<number> {
  const { terminal, json } = context;
  const items = readSet(path);
  const assistant = await openForCommand(context);
  try {
    const scores = await scoreAll(assistant, items);
    const rows = tabulate(scores);
    if (json) {
      say(terminal, JSON.stringify(Object.fromEntries(rows)));
      return EXIT.done;
    }
    say(terminal, 'type                n    right   right+cited   refused');
    for (const row of rows) say(terminal, formatRow(row));
    const failures = flags.failures ? scores.filter(isFailure) : [];
    for (const failure of failures) say(terminal, formatFailure(failure));
    return EXIT.done;
  } finally {
    assistant.close();
  }
}
