// Who, when, which, how and lists: the words of the report that say it, verbatim and short.
import type { Field } from '../field/field.js';
import type { TextReader } from '../indexing/text-reader.js';
import { coverage } from '../retrieve/coverage.js';
import type { Found } from '../retrieve/find-figures.js';
import type { Hit } from '../retrieve/search.js';
import { normalize } from '../text/normalize.js';
import { splitClauses } from '../text/sentences.js';
import type { Draft, DraftSentence } from './draft.js';

/** A sentence up to this long is quoted whole. */
const MAX_WHOLE_CHARS = 120;
const MIN_SPOKEN = 0.5;
const MIN_MEANING = 0.58;

type Candidate = { readonly hit: Hit; readonly spoken: number; readonly text: string; readonly start: number; readonly end: number };

function candidates(found: Found, field: Field, texts: TextReader): Candidate[] {
  return found.hits.slice(0, 12).map((hit) => {
    const chunk = texts.chunk(hit.chunk.id);
    const sentence = field.terms.canonical(`${chunk.context} ${chunk.text}`);
    return { hit, spoken: coverage(found.words, sentence), ...chunk };
  });
}

const LIST_SIGN = /、/;

function worth(candidate: Candidate, found: Found, at: number): number {
  const list = found.asked.kind === 'list' && LIST_SIGN.test(candidate.text) ? 0.25 : 0;
  return candidate.hit.score * 0.35 + candidate.spoken * 1.6 + (candidate.hit.trace.maxSim ?? 0) * 1.2 + list - at * 0.03;
}

/** The clauses of a long sentence around those that speak most of the question. */
function shorten(field: Field, found: Found, sentence: string): { start: number; end: number } {
  if (sentence.length <= MAX_WHOLE_CHARS) return { start: 0, end: sentence.length };
  const normal = normalize(sentence);
  const clauses = splitClauses(normal.text);
  const scores = clauses.map(({ start, end }) => coverage(found.words, field.terms.canonical(normal.text.slice(start, end))));
  let first = scores.indexOf(Math.max(...scores));
  let last = first;
  const length = (a: number, b: number) => clauses[b]!.end - clauses[a]!.start;
  while (first > 0 || last < clauses.length - 1) {
    const canLeft = first > 0 && length(first - 1, last) <= MAX_WHOLE_CHARS;
    const canRight = last < clauses.length - 1 && length(first, last + 1) <= MAX_WHOLE_CHARS;
    if (!canLeft && !canRight) break;
    if (canRight && (!canLeft || scores[last + 1]! >= scores[first - 1]!)) last += 1;
    else first -= 1;
  }
  return { start: normal.starts[clauses[first]!.start]!, end: normal.ends[clauses[last]!.end - 1]! };
}

/** Composes a quotation; undefined where nothing speaks of the question surely enough. */
export function composeText(found: Found, field: Field, texts: TextReader): Draft | undefined {
  const scored = candidates(found, field, texts).map((candidate, i) => ({ candidate, worth: worth(candidate, found, i) }));
  const best = scored.sort((a, b) => b.worth - a.worth)[0]?.candidate;
  if (!best) return undefined;
  const { place, period } = best.hit.trace.fit;
  const meaning = best.hit.trace.maxSim ?? 0;
  const sure = place > 0 && period > 0 && (best.spoken >= MIN_SPOKEN ? meaning >= MIN_MEANING - 0.1 : meaning >= MIN_MEANING && best.spoken >= 0.3);
  if (!sure) return undefined;
  const { reportId, paragraph } = best.hit.chunk;
  const original = texts.paragraph(reportId, paragraph)!.text.slice(best.start, best.end);
  const { start, end } = shorten(field, found, original);
  const quote = original.slice(start, end).replace(/^[，,；;、：:]+|\s*[\r\n]+\s*/g, '');
  const sentence: DraftSentence = { text: quote, sources: [{ reportId, paragraph, start: best.start + start, end: best.start + end }], figures: [], computed: false };
  return { status: 'answered', sentences: [sentence] };
}
