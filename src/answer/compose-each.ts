// One figure for each of several places or years that a question names: 江苏和浙江各是多少.
import type { FindFigures } from '../retrieve/find-figures.js';
import type { Query } from '../retrieve/query.js';
import type { Asked } from '../retrieve/question.js';
import { splitEach } from '../retrieve/split-each.js';
import { type ReadParagraph, sentenceOf, sureMatches } from './compose-figure.js';
import type { Draft } from './draft.js';
import { refuseSide } from './refuse.js';

/** The figure of each; a refusal that offers the others where one has none; undefined where they are one and the same. */
export async function composeEach(
  query: Query,
  asked: Asked,
  find: FindFigures,
  read: ReadParagraph,
): Promise<Draft | undefined> {
  const sides = splitEach(query);
  if (!sides) return undefined;
  const found = await Promise.all(
    sides.map(async (side) => sureMatches((await find({ ...side, isSide: true }, asked)).matches)[0]),
  );
  const there = found.filter((match) => match !== undefined);
  if (there.length === 0 || new Set(there.map(({ figure }) => figure.id)).size < there.length)
    return undefined;
  const missing = found.indexOf(undefined);
  if (missing >= 0) return refuseSide(sides[missing]!, there, read);
  return { status: 'answered', sentences: there.map((match) => sentenceOf(match, read)) };
}
