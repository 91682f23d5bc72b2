// Inline mode: matching figures and the answer, offered while the person types, within 1.5 s.
import type { FigureView } from '../../assistant.js';
import { showAnswer } from '../../conversations/shown-answer.js';
import { mayDo } from '../../conversations/users.js';
import { roleOf } from './access.js';
import { renderMessage } from './answer-view.js';
import { ApiFailure } from './api-failure.js';
import { figureLine, figureSource, findFigures } from './figures-view.js';
import {
  bold,
  italic,
  MAX_MESSAGE_CHARS,
  plain,
  type RichText,
  shorten,
  splitRich,
  toHtml,
} from './rich-text.js';
import { titlesOf } from './show-lists.js';
import type { TelegramContext } from './telegram-context.js';
import type { InlineQuery } from './update.js';

/** Of the 1.5 s that a person waits, what is left after the way to Telegram and back. */
const THINK_MS = 1000;
const SEND_MS = 10_000;
const CACHE_SECONDS = 10;
const MAX_FIGURES = 10;

type Article = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly text: RichText;
};

const toResult = ({ id, title, description, text }: Article) => ({
  type: 'article',
  id,
  title: shorten(title, 80),
  description: shorten(description, 120),
  input_message_content: {
    message_text: toHtml(splitRich(text, MAX_MESSAGE_CHARS)[0] ?? text),
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
  },
});

function figureArticle(figure: FigureView, i: number, titleOf: (report: string) => string): Article {
  const source = figureSource(figure, titleOf);
  return {
    id: `figure-${i}`,
    title: figureLine(figure),
    description: source,
    text: [
      ...bold(figureLine(figure)),
      ...plain(`\n“${shorten(figure.sentence, 1000)}”\n`),
      ...italic(source),
    ],
  };
}

/** Undefined where there is none, or not in time. */
async function answerArticle(context: TelegramContext, question: string): Promise<Article | undefined> {
  const { assistant, limit, publicUrl } = context;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, THINK_MS, undefined);
  });
  const answer = await Promise.race([limit(() => assistant.ask(question)), late]).finally(() =>
    clearTimeout(timer),
  );
  if (answer?.status !== 'answered') return undefined;
  const message = {
    id: 0,
    conversation: 0,
    text: question,
    askedBy: '',
    askedAt: 0,
    result: showAnswer(answer),
  };
  const text = [...bold(question), ...plain('\n'), ...renderMessage(message, { publicUrl, quotes: false })];
  const source = answer.citations[0];
  return {
    id: 'answer',
    title: answer.answer,
    description: source ? `${source.title}第${source.paragraph}段` : '',
    text,
  };
}

async function resultsFor(context: TelegramContext, query: string): Promise<Article[]> {
  if (query.length < 2) return [];
  const titleOf = titlesOf(context);
  const figures = findFigures(context.assistant, query).slice(0, MAX_FIGURES);
  const answer = await answerArticle(context, query).catch((error: unknown) => {
    context.log(`telegram: inline: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  });
  return [...(answer ? [answer] : []), ...figures.map((figure, i) => figureArticle(figure, i, titleOf))];
}

/** Answers with personal, briefly cached results; a person who may not ask gets a button to the bot instead. */
export async function answerInline(
  context: TelegramContext,
  { id, from, query }: InlineQuery,
): Promise<void> {
  const isAllowed = mayDo(roleOf(context, from.id, 0), 'ask');
  if (!isAllowed) context.log(`telegram: refused inline query of user ${from.id}`);
  const results = isAllowed ? await resultsFor(context, query.trim()) : [];
  const payload = {
    inline_query_id: id,
    results: results.map(toResult),
    is_personal: true,
    cache_time: CACHE_SECONDS,
    ...(isAllowed ? {} : { button: { text: '请先开通使用权限', start_parameter: 'pair' } }),
  };
  await context.sender
    .send('answerInlineQuery', payload, { signal: context.signal, timeoutMs: SEND_MS, maxTries: 2 })
    .catch((error: unknown) => {
      // the person has typed on, or it was too late: a new query follows
      if (!(error instanceof ApiFailure)) throw error;
      context.log(`telegram: ${error.message}`);
    });
}
