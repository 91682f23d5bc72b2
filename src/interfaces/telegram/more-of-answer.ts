// The buttons under an answer: all quotations in full, related figures, the same in the reports' own words.
import type { FigureView } from '../../assistant.js';
import type { Message } from '../../conversations/messages.js';
import { titleInMarks } from './answer-view.js';
import { figureLine, figureSource } from './figures-view.js';
import { bold, italic, plain, type RichText } from './rich-text.js';
import { titlesOf } from './show-lists.js';
import type { TelegramContext } from './telegram-context.js';

/** More than this is a table, and /figures gives it. */
const MAX_RELATED = 15;

/** Every cited paragraph in full, as it was shown. */
export function allQuotes({ result }: Message): RichText {
  return result.citations.flatMap(({ n, title, paragraph, text, start, end }) => [
    ...bold(`\n\n[${n}] ${titleInMarks(title)}第${paragraph}段\n`),
    ...plain(text.slice(0, start)),
    ...bold(text.slice(start, end)),
    ...plain(text.slice(end)),
  ]);
}

const keyOf = ({ report, paragraph }: { report: string; paragraph: number }): string =>
  `${report}\n${paragraph}`;

/** Figures of the cited paragraphs, then the same indicators elsewhere. */
function related({ assistant }: TelegramContext, { result }: Message): FigureView[] {
  const cited = new Set(result.citations.map(keyOf));
  const places = [...new Set(result.citations.map(({ place }) => place))];
  const near = places
    .flatMap((place) => assistant.figures(place === null ? {} : { place }))
    .filter((figure) => cited.has(keyOf(figure)));
  const indicators = [...new Set(near.map(({ indicator }) => indicator))].slice(0, 3);
  const elsewhere = indicators
    .flatMap((indicator) => assistant.figures({ indicator }))
    .filter((figure) => !cited.has(keyOf(figure)));
  return [
    ...new Map([...near, ...elsewhere].map((one) => [`${keyOf(one)}\n${figureLine(one)}`, one])).values(),
  ];
}

export function relatedFigures(context: TelegramContext, message: Message): RichText {
  const figures = related(context, message);
  const titleOf = titlesOf(context);
  if (figures.length === 0) return plain('引文所在段落没有其他数据。');
  return [
    ...bold('相关数据'),
    ...figures
      .slice(0, MAX_RELATED)
      .flatMap((one) => [...plain(`\n· ${figureLine(one)}　`), ...italic(figureSource(one, titleOf))]),
    ...plain(figures.length > MAX_RELATED ? '\n更多请用 /figures 指标 [地区] [年份]' : ''),
  ];
}

/** The answer in the reports' own words; where there is none, how to ask in another way. */
export function rephrased({ result }: Message): RichText {
  if (result.citations.length === 0)
    return plain('请换个说法再问：写明地区、时间和指标，如“嘉兴市2020年上半年高企入库多少家？”');
  const isOffer = result.kind === 'question' && result.status === 'not_found';
  return [
    ...bold(isOffer ? '没有依据；报告中最接近的原文：' : '按报告原文的说法：'),
    ...result.citations.flatMap(({ n, quote, title, paragraph }) => [
      ...plain(`\n\n“${quote}”[${n}]\n`),
      ...italic(`${titleInMarks(title)}第${paragraph}段`),
    ]),
    ...plain(isOffer ? '\n\n也可以写明地区、时间和指标再问一次。' : ''),
  ];
}
