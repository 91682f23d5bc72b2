// Which composer a question is for: a comparison, a figure, the report's words, or else a refusal.
import type { Field } from '../field/field.js';
import type { IndexReader } from '../indexing/index-reader.js';
import type { TextReader } from '../indexing/text-reader.js';
import type { FindFigures } from '../retrieve/find-figures.js';
import type { Query } from '../retrieve/query.js';
import type { Asked } from '../retrieve/question.js';
import { splitSides } from '../retrieve/sides.js';
import { composeComparison } from './compose-compare.js';
import { composeFigure, type ReadParagraph, sureMatches } from './compose-figure.js';
import { composeText } from './compose-text.js';
import type { Draft } from './draft.js';
import { refuse } from './refuse.js';

export type DraftParts = {
  readonly index: IndexReader;
  readonly field: Field;
  readonly texts: TextReader;
  readonly find: FindFigures;
};

/** Makes the writer of unverified answers over one index. */
export function createDrafter({
  index,
  field,
  texts,
  find,
}: DraftParts): (query: Query, asked: Asked) => Promise<Draft> {
  const read: ReadParagraph = (reportId, number) => texts.paragraph(reportId, number)!;

  /** Undefined where the question names no two things, or one of them has no figure of its own. */
  const compare = async (query: Query): Promise<Draft | undefined> => {
    const sides = splitSides(field, query);
    if (!sides) return undefined;
    const [a, b] = await Promise.all(
      sides.map(async (side) => sureMatches((await find(side.query, side.asked)).matches)[0]),
    );
    return a && b && a.figure.id !== b.figure.id ? composeComparison(a, b, read) : undefined;
  };

  return async (query, asked) => {
    const compared = asked.kind === 'compare' ? await compare(query) : undefined;
    if (compared) return compared;
    const found = await find(query, asked);
    const wantsFigure = asked.kind === 'how-much' || asked.kind === 'compare';
    const composed = wantsFigure ? composeFigure(found, read) : composeText(found, field, texts);
    return composed ?? refuse(found, find, index, read);
  };
}
