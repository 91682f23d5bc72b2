// Whether a wish was reached, in the report's own words: “预期增长目标未能实现”, “比年初4.5%的预算目标低2.5个百分点”.
import { coverage } from '../retrieve/coverage.js';
import type { Found } from '../retrieve/find-figures.js';
import type { Query } from '../retrieve/query.js';
import type { Hit } from '../retrieve/search.js';
import { splitSides } from '../retrieve/sides.js';
import { normalizeText } from '../text/normalize.js';
import { type Span, splitClauses } from '../text/sentences.js';
import type { ComposeParts } from './compose-parts.js';
import type { Draft } from './draft.js';

const WISH = '(?:目标|任务|计划|预期|指标)';
const REACHED = '(?:完成|达到|达成|实现)';
/** What is said of a wish, within a clause or two. */
const SAYS_WHETHER = new RegExp(
  `${REACHED}了?[^,。;]{0,12}${WISH}|${WISH}[^,。;]{0,8}${REACHED}|(?:低于|高于|超过|超出|超额)[^,。;]{0,14}${WISH}|比[^,。;]{0,16}${WISH}(?:低|高|少|多)`,
);
/** What is still wished for is not reached. */
const TO_COME = /确保|力争|努力|争取|为(?:了)?${REACHED}|才能|要/;
/** So much of what the question names must stand with it. */
const MIN_SAID = 0.8;

/** What is said in a year's report may be of another year. */
const MIN_PERIOD = 0.8;

/** Where in the paragraph of a hit it is said of what the question names: from the clause that names it on. */
function saying({ words }: Found, { chunk }: Hit, { field, index }: ComposeParts): Span | undefined {
  const { start, end } = index.texts.chunk(chunk.id);
  const sentence = index.texts.paragraph(chunk.reportId, chunk.paragraph)!.text.slice(start, end);
  const clauses = splitClauses(sentence).map((span) => ({
    ...span,
    text: normalizeText(sentence.slice(span.start, span.end)),
  }));
  const at = clauses.findIndex(({ text }) => SAYS_WHETHER.test(text) && !TO_COME.test(text));
  const named = clauses
    .slice(0, at + 1)
    .findLast(({ text }) => coverage(words, field.terms.canonical(text)) >= MIN_SAID);
  return named && { start: start + named.start, end: start + clauses[at]!.end };
}

/** Is the result of one thing held against its wish? */
export const asksOfWish = ({ text }: Query): boolean => /实际比目标/.test(text);

/** What a report says of whether the wish was reached; undefined where none says it of that place and time. */
export async function composeSaidOfWish(query: Query, parts: ComposeParts): Promise<Draft | undefined> {
  const [side] = splitSides(parts.field, query) ?? [];
  if (!side) return undefined;
  const found = await parts.find(side.query, side.asked);
  for (const hit of found.hits) {
    const { place, period } = hit.trace.fit;
    const span = place === 1 && period >= MIN_PERIOD ? saying(found, hit, parts) : undefined;
    if (!span) continue;
    const { reportId, paragraph } = hit.chunk;
    const { text } = parts.read(reportId, paragraph);
    const quote = text.slice(span.start, span.end).replace(/[，,；;]$/, '');
    const source = { reportId, paragraph, ...span };
    return {
      status: 'answered',
      sentences: [{ text: quote, sources: [source], figures: [], computed: false }],
    };
  }
  return undefined;
}
