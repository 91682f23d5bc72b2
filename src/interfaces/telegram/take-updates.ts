// The two ways updates come in: asked for by long polling, or pushed to a webhook. Either is set up until Telegram agrees.
import { AppError } from '../../errors.js';
import { ApiFailure } from './api-failure.js';
import type { BotApi } from './bot-api.js';
import { isTokenRejected, pollUpdates } from './poll-updates.js';
import type { Sender } from './sender.js';
import { ALLOWED_UPDATES } from './update.js';
import { assertSecret, startWebhookServer } from './webhook-server.js';

export type WebhookOptions = {
  /** The public address Telegram calls, path included. */
  readonly url: string;
  readonly path: string;
  readonly port: number;
  readonly host?: string | undefined;
  /** 16 to 256 letters, digits, “_”, “-”. */
  readonly secret: string;
};

export type Intake = {
  readonly api: BotApi;
  readonly sender: Sender;
  readonly take: (updates: readonly unknown[]) => void;
  readonly onAlive: () => void;
  readonly health: () => Record<string, unknown>;
  readonly log: (line: string) => void;
  /** Ends the intake. */
  readonly signal: AbortSignal;
};

export type RunningIntake = {
  /** Runs until the signal; rejects when Telegram rejects the token. */
  readonly run: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Of the webhook server. */
  readonly port: number | undefined;
};

/** Throws AppError 'config' for a path or secret that cannot be used. */
export function assertWebhook({ secret, path }: WebhookOptions): void {
  assertSecret(secret);
  if (!path.startsWith('/') || path === '/healthz')
    throw new AppError('config', `the webhook path “${path}” cannot be used`, 'Write it as /something.');
}

/** Tries on through any outage. */
const setUp = ({ sender, signal }: Intake, method: string, payload: Record<string, unknown>) =>
  sender.send(method, payload, { signal, maxTries: Number.POSITIVE_INFINITY });

export async function startPolling(intake: Intake, pollSeconds: number): Promise<RunningIntake> {
  await setUp(intake, 'deleteWebhook', { drop_pending_updates: false }).catch((error: unknown) => {
    if (!(error instanceof ApiFailure) || error.kind !== 'refused' || isTokenRejected(error)) throw error;
    intake.log(`telegram: ${error.message}`); // where there is one after all, polling meets 409 and tries again
  });
  return {
    run: () => pollUpdates({ ...intake, pollSeconds }),
    close: () => Promise.resolve(),
    port: undefined,
  };
}

export async function startWebhook(intake: Intake, webhook: WebhookOptions): Promise<RunningIntake> {
  const { health, log, signal } = intake;
  const take: Intake['take'] = (updates) => {
    intake.onAlive();
    intake.take(updates);
  };
  const server = await startWebhookServer({ ...webhook, take, health, log });
  try {
    await setUp(intake, 'setWebhook', {
      url: webhook.url,
      secret_token: webhook.secret,
      allowed_updates: ALLOWED_UPDATES,
      drop_pending_updates: false,
    });
  } catch (error) {
    await server.close();
    if (error instanceof ApiFailure && error.kind === 'refused' && !isTokenRejected(error))
      throw new AppError(
        'config',
        `Telegram refuses the webhook: ${error.description}`,
        'Check its address.',
        error,
      );
    throw error;
  }
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  return { run: () => stopped, close: server.close, port: server.port };
}
