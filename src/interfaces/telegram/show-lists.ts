// /start, /help, /reports, /figures: what the bot is and what the reports hold.
import { phraseId } from '../../conversations/phrases.js';
import { encodeCallback } from './callback-data.js';
import type { View } from './citation-view.js';
import { rememberedExamples } from './example-questions.js';
import { figuresView, findFigures } from './figures-view.js';
import { reportsView } from './reports-view.js';
import { bold, plain, type RichText } from './rich-text.js';
import type { TelegramContext } from './telegram-context.js';
import type { Turn } from './turn.js';

const WELCOME: RichText = [
  ...bold('有据'),
  ...plain(
    '：用报告原文回答问题。每句话都注明出处，每个数都与原文核对过；报告里没有的，会直说没有。\n\n直接发送问题即可，也可以接着追问。试试：',
  ),
];

const HELP: RichText = [
  ...bold('怎么用'),
  ...plain(
    [
      '',
      '· 直接发送问题，如：嘉兴上半年高企入库多少家？',
      '· 接着追问：那绍兴呢？（/new 重新开始）',
      '· 答案下的按钮可打开引文所在段落，‹ › 前后翻阅',
      '· /reports 报告列表',
      '· /figures 指标 [地区] [年份] 查数据，如 /figures 高企 嘉兴 2020',
      '· /check 论断 核对一句话；也可用 /check 回复别人的消息，或发文件并在说明里写 /check',
      '· 发来报告文件（txt、md），读完即可提问（需要权限）',
      '· 群里请 @我、回复我或用命令；任何聊天里输入 @我的用户名 加关键词，可引用数据',
      '· /settings 设置',
    ].join('\n'),
  ),
];

export const showHelp = async (turn: Turn): Promise<void> => void (await turn.say('help', HELP));

export async function showStart(turn: Turn): Promise<void> {
  const { assistant, store, limit } = turn.context;
  const examples = await limit(() => rememberedExamples(assistant));
  const keyboard = examples.map((text) => [
    { text, callback_data: encodeCallback('ask', phraseId(store, text)) },
  ]);
  await turn.say('start', WELCOME, { keyboard });
}

export const reportsPage = ({ assistant, store }: TelegramContext, page: number): View =>
  reportsView(assistant.reports(), page, (path) => phraseId(store, path));

export async function showReports(turn: Turn): Promise<void> {
  const { text, keyboard } = reportsPage(turn.context, 0);
  await turn.say('reports', text, { keyboard });
}

/** Title of a report by its path; the path where it is gone. */
export function titlesOf({ assistant }: TelegramContext): (report: string) => string {
  const titles = new Map(assistant.reports().map(({ path, title }) => [path, title || path]));
  return (report) => titles.get(report) ?? report;
}

export function figuresPage(context: TelegramContext, request: string, page: number): View {
  const figures = request === '' ? [] : findFigures(context.assistant, request);
  const phrase = phraseId(context.store, request);
  return figuresView(figures, { page, phrase, titleOf: titlesOf(context), heading: request });
}

export async function showFigures(turn: Turn, request: string): Promise<void> {
  const { text, keyboard } = figuresPage(turn.context, request, 0);
  await turn.say('figures', text, { keyboard });
}
