// What is quoted of a sentence: the part without advertisements, and of a long one the clauses that matter.
import type { Field } from '../field/field.js';
import { coverage, type FocusWord } from '../retrieve/coverage.js';
import { normalize } from '../text/normalize.js';
import { type Span, splitClauses } from '../text/sentences.js';

/** A sentence up to this long is quoted whole. */
const MAX_WHOLE_CHARS = 120;

/** Clauses by their position, both included. */
type ClauseRange = { readonly first: number; readonly last: number };

/** The range with its better neighbour, the one after where both are as good; undefined where neither finds room. */
function widened(
  { first, last }: ClauseRange,
  clauses: readonly Span[],
  scores: readonly number[],
): ClauseRange | undefined {
  const fits = (from: number, to: number): boolean =>
    from >= 0 && to < clauses.length && clauses[to]!.end - clauses[from]!.start <= MAX_WHOLE_CHARS;
  const before = fits(first - 1, last) ? { first: first - 1, last } : undefined;
  const after = fits(first, last + 1) ? { first, last: last + 1 } : undefined;
  if (!before || !after) return before ?? after;
  return scores[last + 1]! >= scores[first - 1]! ? after : before;
}

/** Does a quotation begin within the title of a work: “技术若干规定》和配套措施”? */
const beginsInTitle = (text: string): boolean => /^[^《]*》/.test(text);

/** The clauses of a long sentence around those that speak most of the question. */
export function shortenQuote(field: Field, words: readonly FocusWord[], sentence: string): Span {
  if (sentence.length <= MAX_WHOLE_CHARS) return { start: 0, end: sentence.length };
  const normal = normalize(sentence);
  const clauses = splitClauses(normal.text);
  const scores = clauses.map(({ start, end }) =>
    coverage(words, field.terms.canonical(normal.text.slice(start, end))),
  );
  const best = scores.indexOf(Math.max(...scores));
  let kept: ClauseRange = { first: best, last: best };
  for (let next = widened(kept, clauses, scores); next; next = widened(kept, clauses, scores)) kept = next;
  while (kept.first > 0 && beginsInTitle(normal.text.slice(clauses[kept.first]!.start)))
    kept = { ...kept, first: kept.first - 1 };
  return {
    start: normal.starts[clauses[kept.first]!.start]!,
    end: normal.ends[clauses[kept.last]!.end - 1]!,
  };
}

/** The larger side of a sentence that an advertisement cuts in two: what is quoted has none in it. */
export function withoutAdvertisement(
  sentence: string,
  advertisements: readonly Span[],
  offset: number,
): Span {
  let kept: Span = { start: 0, end: sentence.length };
  for (const { start, end } of advertisements) {
    const [from, to] = [start - offset, end - offset];
    if (to <= kept.start || from >= kept.end) continue;
    kept =
      from - kept.start > kept.end - to ? { start: kept.start, end: from } : { start: to, end: kept.end };
  }
  return kept;
}
