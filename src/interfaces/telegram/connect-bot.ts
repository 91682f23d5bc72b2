// Who the bot is, asked until Telegram answers, and the commands it offers.
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Bot } from './address.js';
import { ApiFailure } from './api-failure.js';
import type { BotApi } from './bot-api.js';
import { commandsFor } from './command-table.js';
import { isTokenRejected } from './poll-updates.js';
import type { TelegramContext } from './telegram-context.js';

const FIRST_BACKOFF_MS = 250;
const MAX_BACKOFF_MS = 3000;
const TIMEOUT_MS = 10_000;

/** Every bot has a username; a test server may leave it out. */
const me = z.object({ id: z.number().int(), username: z.string().min(1).default('bot') });

/** Waits out an outage at the start. Throws the ApiFailure that says the token is not valid, or that it was stopped. */
export async function connectBot(parts: {
  api: BotApi;
  log: (line: string) => void;
  signal: AbortSignal;
}): Promise<Bot> {
  const { api, log, signal } = parts;
  for (let tries = 0; ; tries += 1) {
    try {
      const answer = await api.call('getMe', {}, { signal, timeoutMs: TIMEOUT_MS });
      return me.parse(answer);
    } catch (error) {
      if (!(error instanceof ApiFailure) || error.kind === 'stopped' || isTokenRejected(error)) throw error;
      log(`telegram: ${error.message}`);
      const wait = Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(tries, 10));
      await sleep(Math.max(wait, error.retryAfterMs ?? 0), undefined, { signal });
    }
  }
}

/** Registers the commands for private chats, groups and each administrator; a refusal is logged, no more. */
export async function registerCommands({ sender, signal, admins, log }: TelegramContext): Promise<void> {
  const scopes = [
    { scope: { type: 'default' }, commands: commandsFor('private') },
    { scope: { type: 'all_private_chats' }, commands: commandsFor('private') },
    { scope: { type: 'all_group_chats' }, commands: commandsFor('group') },
    ...admins.map((chat_id) => ({
      scope: { type: 'chat', chat_id },
      commands: commandsFor('administrator'),
    })),
  ];
  for (const payload of scopes)
    await sender.send('setMyCommands', payload, { signal }).catch((error: unknown) => {
      log(`telegram: ${error instanceof Error ? error.message : String(error)}`);
    });
}
