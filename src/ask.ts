// From a question to a verified answer: the place where the stages meet.

import { composeComparison } from './answer/compose-compare.js';
import { composeFigure, sureMatches } from './answer/compose-figure.js';
import { composeText } from './answer/compose-text.js';
import type { Draft } from './answer/draft.js';
import { refuse } from './answer/refuse.js';
import type { Field } from './field/field.js';
import type { Encoder } from './indexing/encoder.js';
import type { IndexReader } from './indexing/index-reader.js';
import { createTextReader } from './indexing/text-reader.js';
import { createFigureFinder } from './retrieve/find-figures.js';
import { resolveFollowUp } from './retrieve/follow-up.js';
import type { LateInteraction } from './retrieve/late-interaction.js';
import { type Query, readQuery } from './retrieve/query.js';
import { type Asked, readAsked } from './retrieve/question.js';
import { createSearcher, type Searcher } from './retrieve/search.js';
import { splitSides } from './retrieve/sides.js';
import type { Answer } from './verify/answer.js';
import { verifyDraft } from './verify/verify.js';

export type AskParts = {
  readonly index: IndexReader;
  readonly field: Field;
  readonly encoder: Encoder;
  readonly maxSim: LateInteraction;
};

export type Ask = {
  readonly answer: (question: string, history?: readonly string[]) => Promise<Answer>;
  readonly query: (question: string, history?: readonly string[]) => Query;
  readonly searcher: Searcher;
};

/** Makes the two ways to ask one index: for an answer, and for hits. */
export function createAsk(parts: AskParts): Ask {
  const { index, field } = parts;
  const texts = createTextReader(index.store);
  const searcher = createSearcher(parts);
  const find = createFigureFinder({ index, field, searcher, texts });
  const paragraph = (reportId: number, number: number) => texts.paragraph(reportId, number)!;
  const years = [...index.reports.values()].flatMap(({ year }) => year ?? []);
  const thisYear = years.length > 0 ? Math.max(...years) : null;

  const query = (question: string, history: readonly string[] = []): Query => {
    const { text, topic } = resolveFollowUp(field, question, history, thisYear);
    return readQuery(field, text, thisYear, topic);
  };

  const compare = async (asked: Query): Promise<Draft | undefined> => {
    const sides = splitSides(field, asked);
    if (!sides) return undefined;
    const [a, b] = await Promise.all(
      sides.map(async (side) => sureMatches((await find(side.query, side.asked)).matches)[0]),
    );
    return a && b && a.figure.id !== b.figure.id ? composeComparison(a, b, paragraph) : undefined;
  };

  const draft = async (q: Query, asked: Asked): Promise<Draft> => {
    const compared = asked.kind === 'compare' ? await compare(q) : undefined;
    if (compared) return compared;
    const found = await find(q, asked);
    const wantsFigure = asked.kind === 'how-much' || asked.kind === 'compare';
    const composed = wantsFigure ? composeFigure(found, paragraph) : composeText(found, field, texts);
    return composed ?? refuse(found, find, index, paragraph);
  };

  return {
    query,
    searcher,
    answer: async (question, history = []) => {
      const q = query(question, history);
      return verifyDraft(await draft(q, readAsked(q.text)), { index, paragraph: texts.paragraph });
    },
  };
}
