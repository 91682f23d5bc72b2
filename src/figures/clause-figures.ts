// The figures of one clause, run by run; what it speaks of goes on to the clauses after it.
import { type Clause, runsOf } from './clauses.js';
import type { Figure } from './figure.js';
import { figureInRun } from './figure-in-run.js';
import { inPlace } from './in-place.js';
import { type Named, namedIn } from './named-before.js';
import { saysReached } from './nature-of.js';
import { afterPlace, isMeasure, measureOfHeading, measureSpokenOf } from './of-places.js';
import { type Carried, type InClause, type ReadSentence, type Run, readRun } from './read-run.js';
import { clauseSubject } from './subject.js';

/** A source, a cause or a time — “据12个省的统计”, “解放后” — is not what is spoken of. */
const SPEAKS_OF_NOTHING =
  /^(?:据|根据|按照|除了|加上|由于|随着|因为|为了|如果|经过)|(?:看到|认识到|困难|问题|不足)$|(?:以后|之后|解放后|以前|之前)$/;

/** A clause without figures may name what the next ones measure; before a colon one character will do: “钢:从…”. */
function subjectOf(
  { text, resolver }: ReadSentence,
  { start, end, text: words }: Clause,
): string | undefined {
  if (SPEAKS_OF_NOTHING.test(words)) return undefined;
  const subject = clauseSubject(resolver.withoutPeriods(start, end));
  const least = text[end] === ':' ? 1 : 2;
  const isSubject = subject.length >= least && subject.length <= 24 && /[\u4e00-\u9fff]/.test(subject);
  return isSubject ? subject : undefined;
}

/** What is spoken of after a run: its last indicator; a list keeps what was spoken of before it. */
function subjectAfter({ quantities, subjects }: Run, lastIndicator: string, subject: string): string {
  const isList = quantities.length > 1 && subjects[0];
  return (isList && subject) || lastIndicator || subject;
}

/** A place that a clause only names gives way to what the next speaks of: “四川四年来,经济总量…”. */
function nameSubject(sentence: ReadSentence, clause: Clause, carried: Carried): void {
  const subject = subjectOf(sentence, clause);
  if (sentence.text[clause.end] === ':') carried.measure = measureOfHeading(subject ?? '');
  if (subject === undefined || (carried.subject !== '' && !carried.isInherited)) return;
  carried.place = null;
  carried.subject = subject;
  carried.isInherited = afterPlace(sentence.field, subject) === '';
}

/** “计划新建120个大型项目,其中…三十个大电站”: parts of what is planned are planned. */
function asPart(figure: Figure, { text }: ReadSentence, { start }: Clause, carried: Carried): Figure {
  const isReached = figure.isBase || saysReached(text.slice(start, figure.start));
  return carried.isPartOfWish && !isReached ? { ...figure, nature: 'target' } : figure;
}

/** What a run, by its last figure, leaves to what is said after it. */
function carryOn({ sentence, clause, carried }: InClause, run: Run, last: Figure): void {
  carried.place = last.place;
  carried.spoken = measureSpokenOf(sentence.field, last) ?? carried.spoken;
  if (carried.spoken && isMeasure(carried.spoken)) carried.measure = carried.spoken;
  if (!SPEAKS_OF_NOTHING.test(clause.text))
    carried.subject = subjectAfter(run, last.indicator, carried.subject);
}

const REACHES_LEVEL = /^(?:已经?|现已)?(?:增加|提高|上升|下降|降低|减少|增长|升|降)(?:到|至|为)/;

/** Extracts the figures of a clause and brings what carries over up to date. */
export function clauseFigures(sentence: ReadSentence, clause: Clause, carried: Carried): Figure[] {
  const quantities = sentence.quantities.filter(
    ({ start, end }) => start >= clause.start && end <= clause.end,
  );
  if (/^其中/.test(clause.text)) carried.isPartOfWish = carried.isWish;
  if (quantities.length === 0) {
    nameSubject(sentence, clause, carried);
    return [];
  }
  const parent = /^其中/.test(clause.text) ? carried.subject : '';
  const inClause = { sentence, clause, parent, carried };
  const openBase = REACHES_LEVEL.test(clause.text) ? carried.openBase : undefined;
  const figures: Figure[] = [];
  const named: Named[] = [];
  let from = clause.start;
  for (const members of runsOf(sentence.text, quantities)) {
    const run = readRun(inClause, members, from, figures);
    for (const i of members.keys()) {
      const before = figures.at(-members.length) ?? (i === 0 ? openBase : undefined);
      const figure = figureInRun(inClause, run, i, before);
      figures.push(inPlace(asPart(figure, sentence, clause, carried), inClause));
    }
    named.push(...namedIn(figures.slice(-members.length), clause.start + from));
    carryOn(inClause, run, figures.at(-1)!);
    from = members.at(-1)!.end;
  }
  carried.isInherited = false;
  carried.isPart = parent !== '';
  carried.openBase = figures.at(-1)!.isBase ? figures.at(-1) : undefined;
  carried.isWish = figures.at(-1)!.nature === 'target';
  carried.previous = [...carried.previous, ...named];
  return figures;
}
