// The figures of a report, paragraph by paragraph; a sentence broken between two paragraphs is read as one.
import type { Field } from '../field/field.js';
import type { Paragraph } from '../ingest/report.js';
import { normalizeText } from '../text/normalize.js';
import { splitSentences } from '../text/sentences.js';
import { extractParagraphFigures, type StatedFigure } from './paragraph-figures.js';

/** How much of an unfinished paragraph is read with the next. */
const MAX_TAIL_CHARS = 80;

/**
 * The open end of a paragraph whose last sentence goes on in the next one (normalised); `before`: what was open before it,
 * which is still open where the paragraph is but a piece of the sentence (广义货币M | 2 | 增长11.3%).
 */
export function openTailOf(paragraph: Paragraph, before = ''): string {
  const text = normalizeText(paragraph.text);
  const last = splitSentences(text).at(-1);
  if (!last) return '';
  const open = text.slice(last.start, last.end);
  return (last.start === 0 ? before + open : open).slice(-MAX_TAIL_CHARS);
}

/** Figures by paragraph number, in order; paragraphs without any are left out. */
export function figuresOfReport(
  field: Field,
  paragraphs: readonly Paragraph[],
): { paragraph: number; figures: StatedFigure[] }[] {
  const out: { paragraph: number; figures: StatedFigure[] }[] = [];
  let tail = '';
  for (const paragraph of paragraphs) {
    const openTail = paragraph.continues ? tail : '';
    const figures = extractParagraphFigures(field, paragraph, { openTail });
    if (figures.length > 0) out.push({ paragraph: paragraph.number, figures });
    if (paragraph.noise === null) tail = openTailOf(paragraph, openTail);
  }
  return out;
}
