// Figures of the reports as a list, and what “/figures 指标 [地区] [年份]” asks for.
import type { Assistant, FigureFilter, FigureView } from '../../assistant.js';
import { titleInMarks } from './answer-view.js';
import { encodeCallback } from './callback-data.js';
import type { View } from './citation-view.js';
import { bold, plain, type RichText } from './rich-text.js';

const PER_PAGE = 10;
const PERIOD = /^(?:19|20)\d{2}年?|(?:半年|季度|全年|月)$/;

/** Readings of the words, likeliest first: a year or period by its form; of two other words either may be the place. */
function readings(words: readonly string[]): FigureFilter[] {
  const period = words.find((word) => PERIOD.test(word))?.replace(/^((?:19|20)\d{2})$/, '$1年');
  const others = words.filter((word) => !PERIOD.test(word));
  const [first, ...rest] = others;
  if (first === undefined) return period ? [{ period }] : [];
  if (rest.length === 0)
    return [
      { indicator: first, period },
      { place: first, period },
    ];
  const last = rest.at(-1)!;
  return [
    { indicator: others.slice(0, -1).join(''), place: last, period },
    { indicator: rest.join(''), place: first, period },
    { indicator: others.join(''), period },
  ];
}

/** Figures that the words ask for, by the first reading that finds any. */
export function findFigures(assistant: Pick<Assistant, 'figures'>, text: string): FigureView[] {
  for (const filter of readings(text.split(/[\s,，、]+/).filter(Boolean))) {
    const found = assistant.figures(filter);
    if (found.length > 0) return found;
  }
  return [];
}

/** “嘉兴市2020年1—6月高企入库：579家（目标）” */
export function figureLine({ place, period, indicator, value, nature }: FigureView): string {
  return `${place ?? ''}${period ?? ''}${indicator}：${value}${nature === 'target' ? '（目标）' : ''}`;
}

export type Titles = (report: string) => string;

/** Where a figure stands. */
export const figureSource = ({ report, paragraph }: FigureView, titleOf: Titles): string =>
  `${titleInMarks(titleOf(report))}第${paragraph}段`;

function figureEntry(figure: FigureView, titleOf: Titles): RichText {
  return [...plain('\n\n'), ...bold(figureLine(figure)), ...plain(`\n${figureSource(figure, titleOf)}`)];
}

/** One page of a list; `phrase` stands for the request in the paging buttons. */
export function figuresView(
  figures: readonly FigureView[],
  options: { page: number; phrase: number; titleOf: Titles; heading: string },
): View {
  const { page, phrase, titleOf, heading } = options;
  if (figures.length === 0)
    return {
      text: plain('报告中没有找到这样的数据。格式：/figures 指标 [地区] [年份]，如 /figures 高企 嘉兴 2020'),
      keyboard: [],
    };
  const pages = Math.ceil(figures.length / PER_PAGE);
  const current = Math.min(Math.max(0, page), pages - 1);
  const shown = figures.slice(current * PER_PAGE, (current + 1) * PER_PAGE);
  const turn = (to: number, text: string) =>
    to >= 0 && to < pages ? [{ text, callback_data: encodeCallback('figurePage', phrase, to) }] : [];
  return {
    text: [
      ...plain(`${heading}：${figures.length}条${pages > 1 ? `（第${current + 1}/${pages}页）` : ''}`),
      ...shown.flatMap((figure) => figureEntry(figure, titleOf)),
    ],
    keyboard: [[...turn(current - 1, '‹ 上一页'), ...turn(current + 1, '下一页 ›')]],
  };
}
