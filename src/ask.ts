// From a question to a verified answer: the place where the stages meet.
import { asksElse, toldFor } from './answer/told-before.js';
import { createDrafter } from './answer/write-draft.js';
import type { Field } from './field/field.js';
import type { Encoder } from './indexing/encoder.js';
import type { IndexReader } from './indexing/index-reader.js';
import { createFigureFinder } from './retrieve/find-figures.js';
import type { LateInteraction } from './retrieve/late-interaction.js';
import type { Query } from './retrieve/query.js';
import { readAsked } from './retrieve/question.js';
import { createQuestionReader, type ReadQuestion } from './retrieve/read-question.js';
import { createSearcher, type Searcher } from './retrieve/search.js';
import type { Answer } from './verify/answer.js';
import { verifyDraft } from './verify/verify.js';

/** What answering works with. */
export type AskParts = {
  readonly index: IndexReader;
  readonly field: Field;
  readonly encoder: Encoder;
  readonly maxSim: LateInteraction;
};

/** The ways to ask one index. `history` holds the earlier questions of the conversation. */
export type Ask = {
  readonly answer: (question: string, history?: readonly string[]) => Promise<Answer>;
  readonly query: ReadQuestion;
  readonly searcher: Searcher;
};

/** Makes the two ways to ask one index: for an answer, and for hits. */
export function createAsk(parts: AskParts): Ask {
  const { index, field } = parts;
  const searcher = createSearcher(parts);
  const find = createFigureFinder({ index, field, searcher });
  const draft = createDrafter({ index, field, find });
  const query = createQuestionReader(index, field);

  /** The question with what the one before it was answered with. */
  const heard = async (question: string, history: readonly string[]): Promise<Query> => {
    const asked = query(question, history);
    const earlier = history.at(-1);
    if (earlier === undefined || !asksElse(asked)) return asked;
    return { ...asked, told: await toldFor(await heard(earlier, history.slice(0, -1)), find) };
  };

  return {
    query,
    searcher,
    answer: async (question, history = []) => {
      const tell = async (asked: Query) =>
        verifyDraft(await draft(asked, readAsked(asked.text)), { index, field });
      const asked = await heard(question, history);
      const answer = await tell(asked);
      const alone = answer.status === 'not_found' && asked.mayStandAlone && (await tell(query(question)));
      return alone && alone.status === 'answered' ? alone : answer;
    },
  };
}
