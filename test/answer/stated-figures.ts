// Stored figures of a text without an index: what the composers are given, as the index would hold it.
import { loadField } from '../../src/field/field.js';
import { figuresOfReport } from '../../src/figures/report-figures.js';
import type { StoredFigure } from '../../src/indexing/figure-reader.js';
import { readReport } from '../../src/ingest/report.js';

export type Stated = { readonly figure: StoredFigure; readonly paragraph: string };

const field = loadField();

/** Every figure of a report of these lines, with its paragraph, in order. */
export function statedIn(...lines: string[]): Stated[] {
  const { paragraphs } = readReport(field, '报告.txt', Buffer.from(lines.join('\n')));
  return figuresOfReport(field, paragraphs).flatMap(({ paragraph: number, figures }) =>
    figures.map((figure, i) => ({
      figure: { ...figure, id: number * 100 + i, reportId: 1, paragraph: number },
      paragraph: paragraphs.find((paragraph) => paragraph.number === number)!.text,
    })),
  );
}

/** The one figure that `sentence` states in a report of 绍兴 and 2020. */
export const statedBy = (sentence: string, title = '绍兴市2020年科技工作总结'): Stated =>
  statedIn(title, sentence).at(-1)!;
