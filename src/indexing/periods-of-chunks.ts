// A chunk is found under the periods of the figures in it too, though its sentence is about another.
import { overlaps, type Period } from '../field/period.js';
import type { StatedFigure } from '../figures/paragraph-figures.js';
import type { Chunk } from './chunks.js';
import type { ParagraphFigures } from './write-report.js';

const isIn = ({ start, end }: Chunk, { span }: StatedFigure): boolean =>
  span.start >= start && span.end <= end;

/** Periods of figures that none of the chunk's own touches: 1958 of “1959年…,比1958年的3.8亿吨增长36%”. */
function morePeriods(chunk: Chunk, figures: readonly StatedFigure[]): Period[] {
  const periods: Period[] = [...chunk.periods];
  for (const figure of figures) {
    const { period } = figure;
    if (period && isIn(chunk, figure) && !periods.some((known) => overlaps(known, period)))
      periods.push(period);
  }
  return periods;
}

/** Chunks with the periods of their figures; one of no known period stays so. */
export function withFigurePeriods(chunks: readonly Chunk[], stated: readonly ParagraphFigures[]): Chunk[] {
  const figuresIn = new Map(stated.map(({ paragraph, figures }) => [paragraph, figures]));
  return chunks.map((chunk) => {
    const figures = figuresIn.get(chunk.paragraph) ?? [];
    return chunk.periods.length === 0 ? chunk : { ...chunk, periods: morePeriods(chunk, figures) };
  });
}
