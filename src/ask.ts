// From a question to a verified answer: the place where the stages meet.
import { createDrafter } from './answer/write-draft.js';
import type { Field } from './field/field.js';
import type { Encoder } from './indexing/encoder.js';
import { type IndexReader, latestYear, latestYearOf } from './indexing/index-reader.js';
import { createFigureFinder } from './retrieve/find-figures.js';
import { resolveFollowUp } from './retrieve/follow-up.js';
import type { LateInteraction } from './retrieve/late-interaction.js';
import { type Query, readQuery } from './retrieve/query.js';
import { readAsked } from './retrieve/question.js';
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
  readonly query: (question: string, history?: readonly string[]) => Query;
  readonly searcher: Searcher;
};

/** Only then does it matter which year the asker's reports are of. */
const RELATIVE = /今年|去年|上年|前年|明年/;

/** Makes the two ways to ask one index: for an answer, and for hits. */
export function createAsk(parts: AskParts): Ask {
  const { index, field } = parts;
  const searcher = createSearcher(parts);
  const find = createFigureFinder({ index, field, searcher });
  const draft = createDrafter({ index, field, find });
  const thisYear = latestYear(index);

  const query = (question: string, history: readonly string[] = []): Query => {
    const { text, topic, ...taken } = resolveFollowUp(field, question, history, thisYear);
    const places = field.placesIn(text).map(({ place }) => place.code);
    const now = RELATIVE.test(text) ? latestYearOf(index, places) : thisYear;
    return { ...readQuery(field, text, now, topic), ...taken };
  };

  return {
    query,
    searcher,
    answer: async (question, history = []) => {
      const told = async (asked: Query) =>
        verifyDraft(await draft(asked, readAsked(asked.text)), { index, field });
      const asked = query(question, history);
      const answer = await told(asked);
      const alone = answer.status === 'not_found' && asked.mayStandAlone && (await told(query(question)));
      return alone && alone.status === 'answered' ? alone : answer;
    },
  };
}
