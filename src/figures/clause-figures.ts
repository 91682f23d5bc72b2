// The figures of one clause, run by run; what it speaks of goes on to the clauses after it.
import { type Clause, runsOf } from './clauses.js';
import type { Figure } from './figure.js';
import { figureInRun } from './figure-in-run.js';
import { type Carried, type ReadSentence, type Run, readRun } from './read-run.js';
import { clauseSubject } from './subject.js';

/** A clause without figures may name what the next ones measure. */
function subjectOf({ resolver }: ReadSentence, { start, end }: Clause): string | undefined {
  const subject = clauseSubject(resolver.withoutPeriods(start, end));
  const isSubject = subject.length >= 2 && subject.length <= 24 && /[\u4e00-\u9fff]/.test(subject);
  return isSubject ? subject : undefined;
}

/** What is spoken of after a run: its last indicator; a list keeps what was spoken of before it. */
function subjectAfter({ quantities, subjects }: Run, lastIndicator: string, subject: string): string {
  const isList = quantities.length > 1 && subjects[0];
  return (isList && subject) || lastIndicator || subject;
}

/** Extracts the figures of a clause and brings what carries over up to date. */
export function clauseFigures(sentence: ReadSentence, clause: Clause, carried: Carried): Figure[] {
  const quantities = sentence.quantities.filter(
    ({ start, end }) => start >= clause.start && end <= clause.end,
  );
  if (quantities.length === 0) {
    carried.subject ||= subjectOf(sentence, clause) ?? '';
    return [];
  }
  const parent = /^其中/.test(clause.text) ? carried.subject : '';
  const inClause = { sentence, clause, parent, carried };
  const figures: Figure[] = [];
  let from = clause.start;
  for (const members of runsOf(sentence.text, quantities)) {
    const run = readRun(inClause, members, from, figures);
    for (const i of members.keys()) figures.push(figureInRun(inClause, run, i, figures.at(-1)));
    carried.subject = subjectAfter(run, figures.at(-1)!.indicator, carried.subject);
    from = members.at(-1)!.end;
  }
  carried.previous = figures.map(({ indicator }) => indicator);
  return figures;
}
