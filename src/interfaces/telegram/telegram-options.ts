// What the bot is started with: plain values, checked before anything is opened.
import { AppError } from '../../errors.js';
import type { Rates } from './pacer.js';
import { assertWebhook, type WebhookOptions } from './take-updates.js';
import type { AllowEntry, ChatAssistant } from './telegram-context.js';

export type TelegramOptions = {
  readonly token: string;
  readonly apiRoot?: string | undefined;
  /** http, https or socks5 URL. */
  readonly proxy?: string | undefined;
  /** See parseAllowList. */
  readonly allow: readonly AllowEntry[];
  readonly admins: readonly number[];
  /** Polling where undefined. */
  readonly webhook?: WebhookOptions | undefined;
  readonly publicUrl?: string | undefined;
  readonly dataFolder: string;
  /** Where reports that are sent in are kept. */
  readonly inboxReportsFolder: string;
  readonly assistant: ChatAssistant;
  readonly log: (line: string) => void;
  /** Stops the bot as stop() does. */
  readonly signal?: AbortSignal | undefined;
  readonly rates?: Rates | undefined;
  /** How long Telegram holds a poll; up to 50. */
  readonly pollSeconds?: number | undefined;
};

/** Throws AppError 'config' for what cannot work; the token itself stays out of the message. */
export function assertTelegramOptions({ token, apiRoot, webhook }: TelegramOptions): void {
  if (!/^[^\s/?#]+$/.test(token))
    throw new AppError(
      'config',
      'the Telegram token is blank or has the wrong form',
      'Copy it from @BotFather.',
    );
  if (apiRoot !== undefined && !(/^https?:\/\//.test(apiRoot) && URL.canParse(apiRoot)))
    throw new AppError(
      'config',
      'the root of the Bot API is no http or https URL',
      'Write it as https://host.',
    );
  if (webhook) assertWebhook(webhook);
}
