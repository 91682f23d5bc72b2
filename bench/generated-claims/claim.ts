// A generated claim with what must be said of it, and where it comes from.
import { type Statement, subjectWords, yearWords } from './statements.js';

export const GROUPS = ['as-it-stands', 'digit', 'unit', 'other-year', 'direction', 'rewriting'] as const;
export type Group = (typeof GROUPS)[number];
/** The groups whose claims are true. */
export const TRUE_GROUPS: ReadonlySet<Group> = new Set<Group>(['as-it-stands', 'rewriting']);

export type Claim = {
  readonly group: Group;
  /** What was changed: 万→亿, 增长→下降. */
  readonly change: string;
  readonly text: string;
  readonly reportYear: number;
  readonly source: string;
};

export type Change = { readonly statement: Statement; readonly change: string; readonly text: string };

export const replaceAt = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** The last clause, which bears the figures. */
export const ownClause = (statement: Statement): string => statement.clauses.at(-1)!;

/** The whole claim, with the last clause as given. */
export function written(
  statement: Statement,
  draw: number,
  clause = ownClause(statement),
  year = statement,
): string {
  const clauses = [...statement.clauses.slice(0, -1), clause];
  const who = statement.lead.length > 1 ? '' : subjectWords(clauses[0]!, draw);
  return `${yearWords({ ...year, lead: statement.lead })}${who}${clauses.join('，')}。`;
}

export const claimOf = (group: Group, { statement, change, text }: Change): Claim => ({
  group,
  change,
  text,
  reportYear: statement.sentence.reportYear,
  source: statement.sentence.text,
});
