// The list of reports, page by page.
import type { ReportSummary } from '../../assistant.js';
import { titleInMarks } from './answer-view.js';
import { encodeCallback } from './callback-data.js';
import type { View } from './citation-view.js';
import { type Button, rowsOf } from './keyboard.js';
import { bold, plain, shorten } from './rich-text.js';

const PER_PAGE = 8;
const TITLE_CHARS = 80;

/** `phraseOf` gives the id that stands for a report's path in a button. */
export function reportsView(
  reports: readonly ReportSummary[],
  page: number,
  phraseOf: (path: string) => number,
): View {
  if (reports.length === 0) return { text: plain('还没有报告。可以把报告文件直接发给我。'), keyboard: [] };
  const pages = Math.ceil(reports.length / PER_PAGE);
  const current = Math.min(Math.max(0, page), pages - 1);
  const first = current * PER_PAGE;
  const shown = reports.slice(first, first + PER_PAGE);
  const lines = shown.map(({ title, path, place, year, paragraphs }, i) => {
    const facts = [place, year === null ? null : `${year}年`, `${paragraphs}段`].filter(Boolean).join('，');
    return `\n${first + i + 1}. ${titleInMarks(shorten(title || path, TITLE_CHARS))}（${facts}）`;
  });
  const open: Button[] = shown.map(({ path }, i) => ({
    text: String(first + i + 1),
    callback_data: encodeCallback('report', phraseOf(path), 1),
  }));
  const turn = (to: number, text: string): Button[] =>
    to >= 0 && to < pages ? [{ text, callback_data: encodeCallback('reports', to) }] : [];
  return {
    text: [
      ...bold(`报告共${reports.length}份`),
      ...plain(pages > 1 ? `（第${current + 1}/${pages}页）` : ''),
      ...plain(lines.join('')),
      ...plain('\n\n点序号阅读。'),
    ],
    keyboard: [...rowsOf(open, 4), [...turn(current - 1, '‹ 上一页'), ...turn(current + 1, '下一页 ›')]],
  };
}
