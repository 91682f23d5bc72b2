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
  return async (figure, query) => {
    const clause =
      cutClauses(query.text).find(({ start, end }) => figure.start >= start && figure.end <= end)?.text ??
      query.text;
    const distinct = new Map<number, FigureMatch>();
    for (const text of new Set([query.text, `${figure.indicator}${clause}`])) {
      const own: Query = {
        ...query,
        text,
        focus: `${figure.indicator} ${clause}`,
        nature: null,
        periods: figure.period ? [figure.period] : query.periods,
      };
      for (const match of (await find(own, ANY_FIGURE)).matches)
        if (!distinct.has(match.figure.id)) distinct.set(match.figure.id, match);
    }
    return checkFigure(figure, [...distinct.values()], {
      field,
      hasPeriod: figure.period !== null,
      sentenceOf,
      isPlan,
    });
  };
}
