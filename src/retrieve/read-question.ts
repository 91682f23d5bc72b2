// A question as asked, with the ones before it, into a query: what it takes over, and which year 今年 is.
import type { Field } from '../field/field.js';
import { type IndexReader, latestYear, latestYearOf } from '../indexing/index-reader.js';
import { resolveFollowUp } from './follow-up.js';
import { type Query, readQuery } from './query.js';

export type ReadQuestion = (question: string, history?: readonly string[]) => Query;

/** Only then does it matter which year the asker's reports are of. */
const RELATIVE = /今年|去年|上年|前年|明年/;

/** Makes the reader of questions to one index. `history` holds the earlier questions of the conversation. */
export function createQuestionReader(index: IndexReader, field: Field): ReadQuestion {
  const thisYear = latestYear(index);
  return (question, history = []) => {
    const { text, topic, ...taken } = resolveFollowUp(field, question, history, thisYear);
    const places = field.placesIn(text).map(({ place }) => place.code);
    const now = RELATIVE.test(text) ? latestYearOf(index, places) : thisYear;
    return { ...readQuery(field, text, now, topic), ...taken };
  };
}
