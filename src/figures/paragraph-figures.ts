// The figures of a whole paragraph, with their spans in its original text; periods carry on where the text lets them.
import type { Field } from '../field/field.js';
import type { Period } from '../field/period.js';
import type { Paragraph } from '../ingest/report.js';
import { type Normalized, normalize, sourceSpan } from '../text/normalize.js';
import { type Span, splitSentences } from '../text/sentences.js';
import { extractFigures } from './extract-figures.js';
import type { Figure } from './figure.js';
import { ownPeriods, type SentenceScope } from './own-periods.js';

export type StatedFigure = Figure & {
  /** Number and unit, as a span of the paragraph's original text. */
  readonly span: Span;
  /** Its sentence, likewise. */
  readonly sentence: Span;
};

/** What an unfinished paragraph before it hands on: the open end of its last sentence. */
export type Continuation = { readonly openTail: string };

/** “今年的预期目标是:…;…;…”: everything up to the full stop is wished for. */
const STATES_TARGETS = /目标(?:是|为|任务是|:)/;
const sentenceStart = (text: string, at: number): number =>
  Math.max(...[...'。！？!?'].map((end) => text.lastIndexOf(end, at - 1))) + 1;

/** Does what stands before an offset in its sentence announce targets? */
const statesTargets = (text: string, at: number): boolean =>
  STATES_TARGETS.test(text.slice(sentenceStart(text, at), at));
const startsSentence = (text: string, at: number): boolean => at === 0 || /[。！？!?”]/.test(text[at - 1]!);

/** Under a heading of several years, or of none, the year that a paragraph opens with holds until another is named. */
function carriesOn(carried: Period | null, section: Period | null): boolean {
  if (carried === null || carried.to - carried.from > 11) return false;
  if (section === null) return true;
  return section.to - section.from > 11 && carried.to === section.to && carried.to - carried.from === 11;
}

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
  let carried: Period | null = null;
  let isTarget = false;
  for (const [i, span] of splitSentences(normal.text).entries()) {
    const { start, end } = span;
    const starts = startsSentence(normal.text, start);
    if (starts && !carriesOn(carried, paragraph.period)) carried = null;
    isTarget = (isTarget && !starts) || statesTargets(normal.text, start);
    const scope: SentenceScope = { ...paragraph, nature: isTarget ? 'target' : paragraph.nature, carried };
    out.push(...sentenceFigures(field, normal, span, { lead: i === 0 ? openTail : '', scope }));
    carried = ownPeriods(normal.text.slice(start, end), scope).at(-1)?.period ?? carried;
  }
  return out;
}
