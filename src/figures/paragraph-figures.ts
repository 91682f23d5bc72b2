// The figures of a whole paragraph, with their spans in its original text; what a sentence hands on holds for the next.
import type { Field } from '../field/field.js';
import type { Paragraph } from '../ingest/report.js';
import { type Normalized, normalize, sourceSpan } from '../text/normalize.js';
import { type Span, splitSentences } from '../text/sentences.js';
import { extractFigures } from './extract-figures.js';
import type { Figure } from './figure.js';
import { handOn, heldAt, NOTHING, natureHeld } from './handed-on.js';
import type { SentenceScope } from './own-periods.js';

export type StatedFigure = Figure & {
  /** Number and unit, as a span of the paragraph's original text. */
  readonly span: Span;
  /** Its sentence, likewise. */
  readonly sentence: Span;
};

/** What an unfinished paragraph before it hands on: the open end of its last sentence. */
export type Continuation = { readonly openTail: string };

/** A paragraph is asked for its chunks and for its figures. */
const normalOf = new WeakMap<Paragraph, Normalized>();

/** Advertisements inside a paragraph become blanks of the same length, so that offsets stay. */
export function withoutAdvertisements(paragraph: Paragraph): Normalized {
  const known = normalOf.get(paragraph);
  if (known) return known;
  let text = paragraph.text;
  for (const { start, end } of paragraph.advertisements)
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  const normal = normalize(text);
  normalOf.set(paragraph, normal);
  return normal;
}

const statesNone = ({ noise, duplicateOf }: Paragraph): boolean => noise !== null || duplicateOf !== null;

/** The figures of one sentence of a paragraph; `lead`: what the paragraph before left open, read with it. */
function sentenceFigures(
  field: Field,
  normal: Normalized,
  { start, end }: Span,
  { lead, scope }: { lead: string; scope: SentenceScope },
): StatedFigure[] {
  const at = start - lead.length;
  const sentence = sourceSpan(normal, start, end);
  return extractFigures(field, lead + normal.text.slice(start, end), scope)
    .filter((figure) => figure.start >= lead.length)
    .map((figure) => ({
      ...figure,
      span: sourceSpan(normal, at + figure.start, at + figure.end),
      sentence,
    }));
}

/** Extracts the figures of a paragraph; noise and duplicates state none. */
export function extractParagraphFigures(
  field: Field,
  paragraph: Paragraph,
  { openTail }: Continuation = { openTail: '' },
): StatedFigure[] {
  if (statesNone(paragraph)) return [];
  const normal = withoutAdvertisements(paragraph);
  const out: StatedFigure[] = [];
  let handed = NOTHING;
  for (const [i, span] of splitSentences(normal.text).entries()) {
    const held = heldAt(handed, normal.text, span, paragraph);
    const scope: SentenceScope = {
      ...paragraph,
      ...held,
      nature: natureHeld(held, paragraph),
    };
    const figures = sentenceFigures(field, normal, span, { lead: i === 0 ? openTail : '', scope });
    out.push(...figures);
    handed = handOn(field, held, normal.text.slice(span.start, span.end), scope, figures);
  }
  return out;
}
