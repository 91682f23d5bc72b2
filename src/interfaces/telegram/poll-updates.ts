// Long polling that outlives what happens to it: outages, another poller, a connection that went silent, an answer that
// is no JSON. It ends only when stopped or when Telegram rejects the token.
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiFailure } from './api-failure.js';
import type { BotApi } from './bot-api.js';
import { ALLOWED_UPDATES } from './update.js';

export type PollOptions = {
  readonly api: BotApi;
  /** Stores updates durably; the next poll confirms them to Telegram. */
  readonly take: (updates: readonly unknown[]) => void;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
  /** How long Telegram holds a poll without updates. */
  readonly pollSeconds: number;
  /** Called after each poll that worked. */
  readonly onAlive: () => void;
};

/** A poll still unanswered this long after its time is given up: the connection has gone silent. */
const SILENCE_MS = 10_000;
const FIRST_BACKOFF_MS = 250;
const MAX_BACKOFF_MS = 3000;
/** Between polls that come back empty at once, from a server that does not hold them. */
const EMPTY_AT_ONCE_MS = 1000;
/** After a week without updates Telegram may start ids anew, below the last one. */
const OFFSET_LIFETIME_MS = 6 * 24 * 60 * 60 * 1000;

/** 401; to a token of the wrong form getMe says 404, which from another method only means that the server lacks it. */
export const isTokenRejected = (error: unknown): boolean =>
  error instanceof ApiFailure && (error.code === 401 || (error.code === 404 && error.method === 'getMe'));

function lastUpdateId(updates: readonly unknown[]): number | undefined {
  const ids = updates.flatMap((update) =>
    typeof update === 'object' &&
    update !== null &&
    'update_id' in update &&
    typeof update.update_id === 'number'
      ? [update.update_id]
      : [],
  );
  return ids.length > 0 ? Math.max(...ids) : undefined;
}

/** Where another process polls, or a webhook is still set, Telegram says 409: the webhook is removed, the poller waited for. */
async function mendConflict(failure: ApiFailure, { api, signal }: PollOptions): Promise<void> {
  if (failure.code === 409 && /webhook/i.test(failure.description))
    await api.call('deleteWebhook', { drop_pending_updates: false }, { signal }).catch((error: unknown) => {
      if (!(error instanceof ApiFailure)) throw error; // the next poll shows whether it is gone
    });
}

type Offset = { readonly next: number; readonly at: number } | undefined;

/** One poll; returns where the next begins. */
async function pollOnce(options: PollOptions, offset: Offset): Promise<Offset> {
  const { api, take, signal, pollSeconds, onAlive } = options;
  const startedAt = Date.now();
  const from = offset && startedAt - offset.at < OFFSET_LIFETIME_MS ? { offset: offset.next } : {};
  const payload = { ...from, limit: 100, timeout: pollSeconds, allowed_updates: ALLOWED_UPDATES };
  const timeoutMs = pollSeconds * 1000 + SILENCE_MS;
  const answer = await api.call('getUpdates', payload, { signal, timeoutMs });
  const updates: readonly unknown[] = Array.isArray(answer) ? answer : [];
  take(updates);
  onAlive();
  const last = lastUpdateId(updates);
  if (last !== undefined) return { next: last + 1, at: Date.now() };
  if (Date.now() - startedAt < EMPTY_AT_ONCE_MS) await pause(EMPTY_AT_ONCE_MS, signal);
  return offset;
}

/** Ends early when stopped; the loop sees that. */
const pause = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal }).catch(() => undefined);

/** Waits as long as the failure asks for, longer with each one in a row. Throws it where the token is rejected. */
async function recover(options: PollOptions, error: unknown, failures: number): Promise<void> {
  if (isTokenRejected(error)) throw error;
  options.log(`telegram: polling: ${error instanceof Error ? error.message : 'unknown failure'}`);
  const failure = error instanceof ApiFailure ? error : undefined; // else the updates could not be stored
  if (failure) await mendConflict(failure, options);
  const wait = Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(failures - 1, 10));
  await pause(Math.max(wait, failure?.retryAfterMs ?? 0), options.signal);
}

/** Resolves when stopped; rejects with the ApiFailure 401 that says the token is not (or no longer) valid. */
export async function pollUpdates(options: PollOptions): Promise<void> {
  const { log, signal } = options;
  let offset: Offset;
  let failures = 0;
  while (!signal.aborted) {
    try {
      offset = await pollOnce(options, offset);
      if (failures > 0) log(`telegram: polling again after ${failures} failures`);
      failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      await recover(options, error, failures);
    }
  }
}
