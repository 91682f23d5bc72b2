// The figure that a question was answered with, for the follow-up that asks for something else.
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { FindFigures } from '../retrieve/find-figures.js';
import type { Query } from '../retrieve/query.js';
import { readAsked } from '../retrieve/question.js';
import { sureMatches } from './compose-figure.js';

/** “实际呢” may be answered with the same again. */
const ONLY_NATURE = /^(?:实际|最后|目标|计划|预期|完成)/;

/** Does a follow-up name something that was not asked before? */
export const asksElse = ({ topic }: Query): boolean => topic !== '' && !ONLY_NATURE.test(topic);

/** The figure that answers the query; undefined where none surely does. */
export async function toldFor(query: Query, find: FindFigures): Promise<StoredFigure | undefined> {
  const [best] = sureMatches((await find(query, readAsked(query.text))).matches);
  return best?.figure;
}
