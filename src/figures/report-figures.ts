// The figures of a report, paragraph by paragraph; a sentence broken between two paragraphs is read as one.
import type { Field } from '../field/field.js';
import type { Paragraph } from '../ingest/report.js';
import { normalizeText } from '../text/normalize.js';
import { splitSentences } from '../text/sentences.js';
import { extractParagraphFigures, type StatedFigure } from './paragraph-figures.js';

/** How much of an unfinished paragraph is read with the next. */
const MAX_TAIL_CHARS = 80;

/** The open end of a paragraph whose last sentence goes on in the next one (normalised). */
export function openTailOf(paragraph: Paragraph): string {
  const text = normalizeText(paragraph.text);
  const last = splitSentences(text).at(-1);
  return last ? text.slice(last.start, last.end).slice(-MAX_TAIL_CHARS) : '';
}

/** Figures by paragraph number, in order; paragraphs without any are left out. */
export function figuresOfReport(
  field: Field,
  paragraphs: readonly Paragraph[],
): { paragraph: number; figures: StatedFigure[] }[] {
  const out: { paragraph: number; figures: StatedFigure[] }[] = [];
  let previous: Paragraph | undefined;
  for (const paragraph of paragraphs) {
    const openTail = paragraph.continues && previous ? openTailOf(previous) : '';
    const figures = extractParagraphFigures(field, paragraph, { openTail });
    if (figures.length > 0) out.push({ paragraph: paragraph.number, figures });
    if (paragraph.noise === null) previous = paragraph;
  }
  return out;
}
