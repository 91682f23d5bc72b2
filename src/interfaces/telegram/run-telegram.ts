// The Telegram bot from start to stop. It starts whatever state the network is in, and ends only when stopped or when
// Telegram rejects the token.
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { pruneInbox } from '../../conversations/inbox.js';
import { lockProcess } from '../../conversations/process-lock.js';
import { openRecord } from '../../conversations/record-store.js';
import { AppError } from '../../errors.js';
import { createBotApi } from './bot-api.js';
import { connectBot, registerCommands } from './connect-bot.js';
import { createLimit } from './limit-work.js';
import { createNetworkAgent } from './network-agent.js';
import { createPacer, TELEGRAM_RATES } from './pacer.js';
import { announceRoles } from './pair-user.js';
import { isTokenRejected } from './poll-updates.js';
import { createRedact, urlSecrets } from './redact.js';
import { createSender, type SendStats } from './sender.js';
import { type Intake, type RunningIntake, startPolling, startWebhook } from './take-updates.js';
import type { TelegramContext } from './telegram-context.js';
import { assertTelegramOptions, type TelegramOptions } from './telegram-options.js';
import { createInbox, type Inbox } from './work-inbox.js';

export type TelegramRun = {
  /** Resolves when updates are being taken. */
  readonly ready: Promise<void>;
  /** Resolves after stop(); rejects with AppError 'config' when Telegram rejects the token. */
  readonly done: Promise<void>;
  /** Takes nothing more, finishes what it has within 10 s, and leaves the rest in the inbox for the next start. */
  readonly stop: () => Promise<void>;
  readonly stats: () => SendStats & { readonly queued: number };
  /** The webhook's port, where there is one. */
  readonly port: () => number | undefined;
};

const API_ROOT = 'https://api.telegram.org';
const POLL_SECONDS = 30;
/** Questions at work at once. */
const MAX_QUESTIONS = 4;
/** Of the 10 s that a stop may take: for the queue, then for what is at work, then for what was cut off. */
const FINISH_QUEUE_MS = 7500;
const FINISH_WORK_MS = 1500;
const CUT_OFF_MS = 500;
/** How soon a person admitted on the command line hears of it. */
const NEWS_EVERY_MS = 5000;
const HOUR_MS = 60 * 60 * 1000;

const within = (ms: number, work: Promise<unknown>): Promise<unknown> => {
  const timer = new AbortController();
  const late = sleep(ms, undefined, { signal: timer.signal }).catch(() => undefined); // cleared: the work was first
  return Promise.race([work, late]).finally(() => timer.abort());
};

function openParts(options: TelegramOptions) {
  const { token, webhook, dataFolder } = options;
  const apiRoot = options.apiRoot ?? API_ROOT;
  const redact = createRedact([token, ...urlSecrets(options.proxy), ...(webhook ? [webhook.secret] : [])]);
  const log = (line: string) => options.log(redact(line));
  const api = createBotApi({ token, apiRoot, agent: createNetworkAgent(apiRoot, options.proxy) });
  const sender = createSender({ api, pacer: createPacer(options.rates ?? TELEGRAM_RATES), log });
  const unlock = lockProcess(dataFolder, 'telegram');
  try {
    return { log, api, sender, store: openRecord(dataFolder), unlock };
  } catch (error) {
    unlock();
    throw error;
  }
}

const rejected = (error: unknown): unknown =>
  isTokenRejected(error)
    ? new AppError(
        'config',
        'Telegram rejects the bot token',
        'Set the current token from @BotFather and start again.',
      )
    : error;

/** Opens the record and starts the bot in the background. Throws AppError for settings that cannot work. */
export async function runTelegram(options: TelegramOptions): Promise<TelegramRun> {
  assertTelegramOptions(options);
  const { log, api, sender, store, unlock } = openParts(options);
  const taking = new AbortController();
  const working = new AbortController();
  setMaxListeners(0, taking.signal, working.signal);
  const timers: NodeJS.Timeout[] = [];
  let inbox: Inbox | undefined;
  let intake: RunningIntake | undefined;
  let aliveAt = Date.now();

  const createContext = (bot: TelegramContext['bot']): TelegramContext => ({
    ...{ store, bot, api, sender, log, signal: working.signal },
    assistant: options.assistant,
    limit: createLimit(MAX_QUESTIONS),
    reportsLimit: createLimit(1),
    newsLimit: createLimit(1),
    allow: options.allow,
    admins: options.admins,
    publicUrl: options.publicUrl?.replace(/\/+$/, ''),
    inboxReportsFolder: options.inboxReportsFolder,
  });

  const queued = () => inbox?.queue.size() ?? 0;
  const intakeFor = (take: Inbox['take']): Intake => ({
    ...{ api, sender, log, take, signal: taking.signal },
    onAlive: () => {
      aliveAt = Date.now();
    },
    health: () => ({
      ok: true,
      queued: queued(),
      secondsSinceUpdate: Math.round((Date.now() - aliveAt) / 1000),
    }),
  });

  const every = (ms: number, work: () => unknown) => void timers.push(setInterval(work, ms).unref());

  const start = async (): Promise<RunningIntake> => {
    const bot = await connectBot({ api, log, signal: taking.signal });
    const context = createContext(bot);
    inbox = createInbox(context);
    const owed = inbox.recover();
    const parts = intakeFor(inbox.take);
    intake = options.webhook
      ? await startWebhook(parts, options.webhook)
      : await startPolling(parts, options.pollSeconds ?? POLL_SECONDS);
    log(`telegram: @${bot.username} is here${owed > 0 ? `, ${owed} updates are owed an answer` : ''}`);
    void registerCommands(context);
    every(HOUR_MS, () => pruneInbox(store));
    every(NEWS_EVERY_MS, () =>
      announceRoles(context).catch((error: unknown) => log(`telegram: ${String(error)}`)),
    );
    return intake;
  };

  const cleanUp = async () => {
    taking.abort();
    for (const timer of timers) clearInterval(timer);
    await intake?.close();
    if (inbox) {
      await within(FINISH_QUEUE_MS, inbox.queue.idle());
      const rest = inbox.queue.stop();
      await within(FINISH_WORK_MS, rest);
      working.abort();
      await within(CUT_OFF_MS, rest);
    }
    working.abort();
    api.close();
    store.close();
    unlock();
    log('telegram: stopped');
  };
  let cleaned: Promise<void> | undefined;
  const stop = () => {
    cleaned ??= cleanUp();
    return cleaned;
  };

  const begun = start();
  const done = begun
    .then(({ run }) => run())
    .catch((error: unknown) => {
      if (!taking.signal.aborted) throw rejected(error); // else it was stopped before it was there
    })
    .finally(stop);
  const ready = begun.then(() => undefined);
  ready.catch(() => undefined); // `done` tells
  done.catch((error: unknown) => log(`telegram: ${error instanceof Error ? error.message : String(error)}`));
  options.signal?.addEventListener('abort', () => void stop(), { once: true });
  pruneInbox(store);
  return {
    ready,
    done,
    stop,
    stats: () => ({ ...sender.stats, queued: queued() }),
    port: () => intake?.port,
  };
}
