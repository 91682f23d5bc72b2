// Finds what the reports state of a claimed figure's indicator, place and period, and compares.
import type { Field } from '../field/field.js';
import { cutClauses } from '../figures/clauses.js';
import type { Figure } from '../figures/figure.js';
import type { TextReader } from '../indexing/text-reader.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import type { FindFigures } from '../retrieve/find-figures.js';
import type { Query } from '../retrieve/query.js';
import type { Asked } from '../retrieve/question.js';
import { checkFigure, type FigureFinding } from './check-figures.js';

const ANY_FIGURE: Asked = { kind: 'how-much', text: '', unitClasses: [], unit: null, figureKinds: [] };

export type FigureCheckParts = {
  readonly field: Field;
  readonly texts: TextReader;
  readonly find: FindFigures;
  readonly isPlan: (reportId: number) => boolean;
};

const clauseOf = ({ start, end }: Figure, text: string): string =>
  cutClauses(text).find((clause) => start >= clause.start && end <= clause.end)?.text ?? text;

/** What the figure is looked for by: the whole claim, and its own clause. */
function queriesFor(figure: Figure, query: Query): Query[] {
  const clause = clauseOf(figure, query.text);
  return [...new Set([query.text, `${figure.indicator}${clause}`])].map((text) => ({
    ...query,
    text,
    focus: `${figure.indicator} ${clause}`,
    nature: null,
    periods: figure.period ? [figure.period] : query.periods,
  }));
}

/** Every figure once, as the first query found it. */
async function findMatches(find: FindFigures, queries: readonly Query[]): Promise<FigureMatch[]> {
  const distinct = new Map<number, FigureMatch>();
  for (const query of queries)
    for (const match of (await find(query, ANY_FIGURE)).matches)
      if (!distinct.has(match.figure.id)) distinct.set(match.figure.id, match);
  return [...distinct.values()];
}

/** Makes the checker of one claimed figure. It is looked for by the whole claim and by its own clause. */
export function createFigureChecker({
  field,
  texts,
  find,
  isPlan,
}: FigureCheckParts): (figure: Figure, query: Query) => Promise<FigureFinding> {
  /** From the full stop before: a target named at its head holds for all of a sentence's pieces. */
  const sentenceOf = ({ figure: { reportId, paragraph, sentence } }: FigureMatch): string => {
    const { text } = texts.paragraph(reportId, paragraph)!;
    const start = Math.max(...[...'。！？'].map((end) => text.lastIndexOf(end, sentence.start - 1))) + 1;
    return text.slice(start, sentence.end);
  };
  return async (figure, query) =>
    checkFigure(figure, await findMatches(find, queriesFor(figure, query)), {
      field,
      hasPeriod: figure.period !== null,
      sentenceOf,
      isPlan,
    });
}
