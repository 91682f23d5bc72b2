// Whose value it is: every place or year of which the reports state it, each with its sentence.
import type { StoredFigure } from '../indexing/figure-reader.js';
import { findByValue } from '../retrieve/find-by-value.js';
import type { Query } from '../retrieve/query.js';
import { readWhose, type Whose } from '../retrieve/whose.js';
import { normalizeText } from '../text/normalize.js';
import { statedIn } from './compose-figure.js';
import type { ComposeParts } from './compose-parts.js';
import type { Draft } from './draft.js';
import { wordsOf } from './part-figures.js';

/** More places or years than this are not told at once. */
const MAX_TOLD = 31;

/** One figure for each place, or each year: the latest, where it has several. */
function oneEach(figures: readonly StoredFigure[], of: Whose['of']): StoredFigure[] {
  const ownerOf = ({ place, period }: StoredFigure) => (of === 'year' ? period?.from : place?.code);
  const latest = [...figures].sort((a, b) => (a.period?.to ?? 0) - (b.period?.to ?? 0));
  const byOwner = new Map(latest.map((figure) => [ownerOf(figure), figure]));
  const all = [...byOwner.values()];
  return of === 'year' ? all : all.sort((a, b) => Number(b.value) - Number(a.value));
}

/** Every place or year that has the stated value; undefined where the question states none, or nobody has it. */
export function composeWhose(query: Query, parts: ComposeParts): Draft | undefined {
  const whose = readWhose(parts.field, query);
  if (!whose) return undefined;
  const told = oneEach(findByValue(whose, wordsOf(whose.query.focus, parts), parts), whose.of);
  if (told.length === 0 || told.length > MAX_TOLD) return undefined;
  return { status: 'answered', sentences: told.map((figure) => statedIn(figure, parts.read)) };
}

/** A question that states a value is not answered by a sentence without it. */
export function lacksValue(query: Query, draft: Draft, { field }: ComposeParts): boolean {
  const whose = draft.status === 'answered' ? readWhose(field, query) : undefined;
  if (!whose || draft.status !== 'answered') return false;
  const number = query.text.slice(whose.amount.start, whose.amount.end).match(/[\d.]+/)?.[0];
  return number !== undefined && !draft.sentences.some(({ text }) => normalizeText(text).includes(number));
}
