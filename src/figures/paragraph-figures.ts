// The figures of a whole paragraph, with their spans in its original text; periods carry on where the text lets them.
import type { Field } from '../field/field.js';
import type { Period } from '../field/periods.js';
import type { Paragraph } from '../ingest/report.js';
import { type Normalized, normalize, sourceSpan } from '../text/normalize.js';
import { type Span, splitSentences } from '../text/sentences.js';
import { extractFigures } from './extract.js';
import type { Figure } from './figure.js';
import { ownPeriods } from './resolve.js';

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

/** Under a heading of several years, or of none, the year that a paragraph opens with holds until another is named. */
function carriesOn(carried: Period | null, section: Period | null): boolean {
  if (carried === null || carried.to - carried.from > 11) return false;
  if (section === null) return true;
  return section.to - section.from > 11 && carried.to === section.to && carried.to - carried.from === 11;
}

/** Advertisements inside a paragraph become blanks of the same length, so that offsets stay. */
export function withoutAdvertisements(paragraph: Paragraph): Normalized {
  let text = paragraph.text;
  for (const { start, end } of paragraph.advertisements)
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  return normalize(text);
}

/** Extracts the figures of a paragraph; noise and duplicates state none. */
export function extractParagraphFigures(
  field: Field,
  paragraph: Paragraph,
  { openTail }: Continuation = { openTail: '' },
): StatedFigure[] {
  if (paragraph.noise !== null || paragraph.duplicateOf !== null) return [];
  const normal = withoutAdvertisements(paragraph);
  const out: StatedFigure[] = [];
  let carried: Period | null = null;
  let target = false;
  for (const [i, { start, end }] of splitSentences(normal.text).entries()) {
    const startsSentence = start === 0 || /[。！？!?”]/.test(normal.text[start - 1]!);
    if (startsSentence && !carriesOn(carried, paragraph.period)) carried = null;
    const lead = i === 0 ? openTail : '';
    if (startsSentence) target = false;
    target ||= STATES_TARGETS.test(normal.text.slice(sentenceStart(normal.text, start), start));
    const nature = target ? 'target' : paragraph.nature;
    const figures: Figure[] = extractFigures(field, lead + normal.text.slice(start, end), {
      ...paragraph,
      nature,
      carried,
    }).filter((figure) => figure.start >= lead.length);
    const sentence = sourceSpan(normal, start, end);
    for (const figure of figures) {
      const at = start - lead.length;
      out.push({ ...figure, span: sourceSpan(normal, at + figure.start, at + figure.end), sentence });
    }
    carried = ownPeriods(normal.text.slice(start, end), { ...paragraph, carried }).at(-1)?.period ?? carried;
  }
  return out;
}
