// The claims of all six groups, the same for the same reports and seed.
import { type Change, type Claim, claimOf, GROUPS, type Group, written } from './claim.js';
import { digitChanged, directionReversed, unitChanged } from './false-changes.js';
import { yearsSwapped } from './other-year.js';
import { createRandom, type Random } from './random.js';
import { clausesSwapped, rewritten } from './rewrites.js';
import { readSentences } from './sentences.js';
import { createIsStated } from './stated.js';
import { type Statement, statementsOf } from './statements.js';

/** Wishes of “的预期目标是” are few words over and over; at most so many in a group. */
const MAX_WISHES = 12;

function limited(changes: readonly Change[], size: number): Change[] {
  const seen = new Set<string>();
  let wishes = 0;
  return changes
    .filter(({ statement, text }) => {
      if (seen.has(text) || (statement.lead.length > 1 && wishes >= MAX_WISHES)) return false;
      if (statement.lead.length > 1) wishes += 1;
      seen.add(text);
      return true;
    })
    .slice(0, size);
}

/** Every sixth rewriting is two clauses in the other order. */
function rewritings(statements: readonly Statement[], all: readonly Statement[], random: Random): Change[] {
  const swaps = random.shuffle(
    all.flatMap((first, i) => (all[i + 1] ? (clausesSwapped(first, all[i + 1]!) ?? []) : [])),
  );
  return statements.flatMap((statement, i) =>
    i % 6 === 0 ? (swaps.pop() ?? []) : (rewritten(statement, random) ?? []),
  );
}

function changesOf(
  group: Group,
  all: readonly Statement[],
  random: Random,
  isStated: ReturnType<typeof createIsStated>,
): Change[] {
  const statements = random.shuffle(all);
  const context = { random, isStated };
  switch (group) {
    case 'as-it-stands':
      return statements.map((statement) => ({
        statement,
        change: '',
        text: written(statement, random.next()),
      }));
    case 'digit':
      return statements.flatMap((statement) => digitChanged(statement, context) ?? []);
    case 'unit':
      return statements.flatMap((statement) => unitChanged(statement, context) ?? []);
    case 'other-year':
      return random.shuffle(yearsSwapped(all, context));
    case 'direction':
      return statements.flatMap((statement) => directionReversed(statement, context) ?? []);
    case 'rewriting':
      return rewritings(statements, all, random);
  }
}

/** Generates `size` claims a group (fewer where the reports give no more). */
export function generateClaims(folder: string, { seed, size }: { seed: number; size: number }): Claim[] {
  const sentences = readSentences(folder);
  const statements = statementsOf(sentences);
  const isStated = createIsStated(sentences);
  return GROUPS.flatMap((group, i) =>
    limited(changesOf(group, statements, createRandom(seed + i), isStated), size).map((change) =>
      claimOf(group, change),
    ),
  );
}
