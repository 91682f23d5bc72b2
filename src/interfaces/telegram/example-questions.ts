// Example questions for the reports at hand. Each is asked first: an example that is not answered would be a poor welcome.
import type { FigureView } from '../../assistant.js';
import type { ChatAssistant } from './telegram-context.js';

type Examining = Pick<ChatAssistant, 'figures' | 'ask' | 'reports'>;

const EXAMPLES = 3;
/** Candidates asked at most; each takes some ten milliseconds. */
const MAX_TRIED = 12;
const MIN_INDICATOR_CHARS = 4;
const MAX_INDICATOR_CHARS = 14;
/** Units that a question can name (“多少家？”), and the words that an indicator counted in them ends with. */
const COUNTED: Readonly<Record<string, RegExp>> = {
  家: /(?:企业|机构|中心|研究院|平台|基地|高企|入库)$/,
  亿元: /(?:经费|投入|投资|成交额|交易额|增加值|产值)$/,
  件: /(?:专利|授权|申请|拥有量)$/,
};
/** Where the reports state no such figures. */
const FALLBACK = ['有哪些科技创新政策？', '高新技术企业有多少家？', '研发经费投入情况如何？'];

const isTelling = ({ place, period, indicator, unit }: FigureView): boolean =>
  Boolean(place && period) &&
  indicator.length >= MIN_INDICATOR_CHARS &&
  indicator.length <= MAX_INDICATOR_CHARS &&
  (COUNTED[unit]?.test(indicator) ?? false);

const questionOf = ({ place, period, indicator, unit }: FigureView): string =>
  `${place}${period}${indicator}多少${unit}？`;

async function isAnswered(assistant: Examining, figure: FigureView): Promise<boolean> {
  const { status, citations } = await assistant.ask(questionOf(figure));
  const isCited = citations.some(
    ({ report, paragraph }) => report === figure.report && paragraph === figure.paragraph,
  );
  return status === 'answered' && isCited;
}

/** One candidate of each report in turn, no indicator twice. */
function candidates(figures: readonly FigureView[]): FigureView[] {
  const indicators = new Set<string>();
  const byReport = new Map<string, FigureView[]>();
  for (const figure of figures.filter(isTelling)) {
    if (indicators.has(figure.indicator)) continue;
    indicators.add(figure.indicator);
    byReport.set(figure.report, [...(byReport.get(figure.report) ?? []), figure]);
  }
  const rows = [...byReport.values()];
  const longest = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => rows.flatMap((row) => row[i] ?? [])).flat();
}

/** Up to three questions that the assistant answers from the figure they were made of. */
export async function exampleQuestions(assistant: Examining): Promise<string[]> {
  const chosen: string[] = [];
  for (const figure of candidates(assistant.figures({ nature: 'actual' })).slice(0, MAX_TRIED)) {
    if (chosen.length === EXAMPLES) break;
    if (await isAnswered(assistant, figure)) chosen.push(questionOf(figure));
  }
  return chosen.length > 0 ? chosen : FALLBACK;
}

const remembered = new WeakMap<object, { readonly reports: string; readonly questions: string[] }>();

/** The same, found once for the same reports. */
export async function rememberedExamples(assistant: Examining): Promise<string[]> {
  const reports = assistant
    .reports()
    .map(({ path }) => path)
    .join('\n');
  const known = remembered.get(assistant);
  if (known?.reports === reports) return known.questions;
  const questions = await exampleQuestions(assistant);
  remembered.set(assistant, { reports, questions });
  return questions;
}
