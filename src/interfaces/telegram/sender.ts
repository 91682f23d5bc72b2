// Calls with Telegram's rates kept and passing failures retried, up to a bound. Nothing is retried on 400 or 403; a chat
// that blocked the bot is remembered.
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiFailure } from './api-failure.js';
import type { BotApi } from './bot-api.js';
import type { PaceKey, Pacer } from './pacer.js';

/** What has become of the calls since the start. */
export type SendStats = {
  sent: number;
  retried: number;
  /** Retries after which the person may see a message twice: its answer was lost on the way. */
  uncertain: number;
  rateLimited: number;
  /** Milliseconds since 1970 of the last call that worked. */
  lastSuccessAt: number;
};

export type SendOptions = {
  readonly signal: AbortSignal;
  readonly timeoutMs?: number;
  /** Tries after server and network failures; 1 for what is not worth repeating (typing, toasts). */
  readonly maxTries?: number;
};

export type Sender = {
  /** Throws ApiFailure: refused at once, passing ones after the last try, stopped when the signal fired. */
  readonly send: (method: string, payload: Record<string, unknown>, options: SendOptions) => Promise<unknown>;
  readonly stats: SendStats;
};

const DEFAULT_TRIES = 8;
/** 429s in a row that are waited out before giving up; each waits as long as Telegram says. */
const MAX_RATE_WAITS = 20;
const FIRST_BACKOFF_MS = 200;
/** Low, so that the first answer after an outage comes within seconds. */
const MAX_BACKOFF_MS = 3000;
const SEND_TIMEOUT_MS = 15_000;
/** So many failures in a row, over all chats, mean that the server is away: everybody waits. */
const OUTAGE_AFTER = 3;
/** 429s of so many chats within the window mean the limit over all chats. */
const GLOBAL_RATE_CHATS = 3;
const GLOBAL_RATE_WINDOW_MS = 2000;

const MESSAGES = new Set(['sendMessage', 'sendDocument']);
const EDITS = new Set(['editMessageText', 'editMessageReplyMarkup', 'deleteMessage']);

function paceKey(method: string, chat: unknown): PaceKey | undefined {
  if (typeof chat !== 'number') return undefined;
  if (MESSAGES.has(method)) return { chat, kind: 'message' };
  return EDITS.has(method) ? { chat, kind: 'edit' } : undefined;
}

const backoffMs = (tries: number): number =>
  Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (tries - 1)) * (0.5 + Math.random() / 2);

type Attempts = { payload: Record<string, unknown>; tries: number; rateWaits: number };

const isOutage = ({ kind }: ApiFailure): boolean => kind === 'server' || kind === 'network';

const isUnmodified = (failure: ApiFailure): boolean =>
  failure.kind === 'refused' && failure.description.includes('message is not modified');

/** Makes the sender over one bot's API. */
export function createSender(parts: { api: BotApi; pacer: Pacer; log: (line: string) => void }): Sender {
  const { api, pacer, log } = parts;
  const stats: SendStats = { sent: 0, retried: 0, uncertain: 0, rateLimited: 0, lastSuccessAt: 0 };
  const limited = new Map<number, number>();
  let failuresInARow = 0;

  const onRate = (failure: ApiFailure, chat: unknown) => {
    const ms = failure.retryAfterMs ?? 1000;
    const now = Date.now();
    stats.rateLimited += 1;
    if (typeof chat !== 'number') return;
    pacer.pauseChat(chat, ms);
    limited.set(chat, now);
    for (const [other, at] of limited) if (at < now - GLOBAL_RATE_WINDOW_MS) limited.delete(other);
    if (limited.size < GLOBAL_RATE_CHATS) return;
    log(`telegram: limited in ${limited.size} chats at once, everything waits ${ms} ms`);
    pacer.pauseAll(ms);
    limited.clear();
  };

  const onOutage = async (failure: ApiFailure, tries: number, signal: AbortSignal) => {
    failuresInARow += 1;
    stats.retried += 1;
    if (failure.mayBeApplied) stats.uncertain += 1;
    log(`telegram: ${failure.message} (try ${tries})`);
    const wait = backoffMs(tries);
    if (failuresInARow >= OUTAGE_AFTER) pacer.pauseAll(Math.min(wait, MAX_BACKOFF_MS));
    await sleep(wait, undefined, { signal });
  };

  const attempt = async (method: string, payload: Record<string, unknown>, options: SendOptions) => {
    const key = paceKey(method, payload.chat_id);
    if (key) await pacer.turn(key, options.signal); // only what people see is limited
    const result = await api.call(method, payload, {
      signal: options.signal,
      timeoutMs: options.timeoutMs ?? SEND_TIMEOUT_MS,
    });
    failuresInARow = 0;
    stats.sent += 1;
    stats.lastSuccessAt = Date.now();
    return result;
  };

  const waitForRate = async (failure: ApiFailure, state: Attempts, signal: AbortSignal) => {
    state.rateWaits += 1;
    const chat = state.payload.chat_id;
    onRate(failure, chat);
    // a chat's own pause is waited out in its turn; the others have none
    if (!paceKey(failure.method, chat)) await sleep(failure.retryAfterMs ?? 0, undefined, { signal });
  };

  /** Waits for what the failure asks for and sets up the next try; throws the failure where there is no use. */
  const recover = async (failure: ApiFailure, state: Attempts, options: SendOptions): Promise<void> => {
    const maxTries = options.maxTries ?? DEFAULT_TRIES;
    if (failure.movedTo !== undefined && state.payload.chat_id !== failure.movedTo) {
      state.payload = { ...state.payload, chat_id: failure.movedTo };
      return;
    }
    if (failure.kind === 'rate' && maxTries > 1 && state.rateWaits < MAX_RATE_WAITS)
      return waitForRate(failure, state, options.signal);
    if (!isOutage(failure) || state.tries + 1 >= maxTries) throw failure;
    state.tries += 1;
    await onOutage(failure, state.tries, options.signal);
  };

  const send: Sender['send'] = async (method, payload, options) => {
    const state: Attempts = { payload, tries: 0, rateWaits: 0 };
    for (;;) {
      try {
        return await attempt(method, state.payload, options);
      } catch (error) {
        const failure = asFailure(method, error, options.signal);
        if (isUnmodified(failure)) return true; // it stands there already
        await recover(failure, state, options).catch((cause: unknown) => {
          throw asFailure(method, cause, options.signal);
        });
      }
    }
  };

  return { send, stats };
}

/** Waiting was cut short (the signal's AbortError), or the call failed. */
function asFailure(method: string, error: unknown, signal: AbortSignal): ApiFailure {
  if (error instanceof ApiFailure) return error;
  if (signal.aborted) return new ApiFailure({ kind: 'stopped', method, code: 0, description: 'stopped' });
  throw error;
}
