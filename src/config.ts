// The environment, read once, checked with one schema. Flags win over it.
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { AppError } from './errors.js';
import type { CliSettings } from './interfaces/cli/command-context.js';
import { packageRoot } from './package-root.js';

const folder = (fallback: string) => z.string().trim().min(1, 'must name a folder').default(fallback);
const wholeNumber = (min: number, max: number) =>
  z.coerce
    .number({ error: `must be a whole number from ${min} to ${max}` })
    .int()
    .min(min)
    .max(max);
const optional = z.string().trim().min(1).optional();
const optionalUrl = z
  .string()
  .trim()
  .refine((text) => URL.canParse(text), 'must be a URL')
  .optional();

/** Every setting, with what it means; .env.example and the README's table are held against it by a test. */
export const Environment = z.object({
  YOUJU_REPORTS: folder('seeds').describe('folder of the reports'),
  YOUJU_INDEX: folder('index').describe('folder of the index; may be deleted at any time'),
  YOUJU_DATA: folder('data').describe('folder of what people made; back it up'),
  YOUJU_MODEL: folder(`${packageRoot}models/bge-small-zh-v1.5`).describe('folder of the embedding model'),
  YOUJU_EMBED_WORKERS: wholeNumber(1, 64)
    .default(Math.min(availableParallelism(), 16))
    .describe('processes that embed reports'),
  YOUJU_LOG: z.enum(['quiet', 'info', 'debug']).default('info').describe('how much is said on stderr'),
  YOUJU_PUBLIC_URL: optionalUrl.describe('where people reach the page; citations link to it'),
  YOUJU_TELEGRAM_TOKEN: optional.describe('bot token from @BotFather'),
  YOUJU_TELEGRAM_ALLOW: z
    .string()
    .trim()
    .default('')
    .describe(
      'user and chat ids that may ask, comma-separated, each with optional :ask, :add or :administer',
    ),
  YOUJU_TELEGRAM_ADMINS: z
    .string()
    .trim()
    .default('')
    .describe('user ids of administrators, comma-separated'),
  YOUJU_TELEGRAM_API_ROOT: optionalUrl.describe('own Bot API server'),
  YOUJU_TELEGRAM_PROXY: optionalUrl.describe('http, https or socks5 proxy; default HTTPS_PROXY'),
  YOUJU_TELEGRAM_WEBHOOK_URL: optionalUrl.describe('public address for webhook mode; polling without it'),
  YOUJU_TELEGRAM_WEBHOOK_PORT: wholeNumber(0, 65_535).default(8443).describe('port the webhook listens on'),
  YOUJU_TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[A-Za-z0-9_-]{16,256}$/, 'must be 16 to 256 letters, digits, _ or -')
    .optional()
    .describe('secret token of the webhook'),
});

export type Settings = CliSettings & {
  /** NO_COLOR is set. */
  readonly noColor: boolean;
};

type Parsed = z.infer<typeof Environment>;

function telegramSettings(parsed: Parsed, systemProxy: string | undefined): CliSettings['telegram'] {
  const { YOUJU_TELEGRAM_WEBHOOK_URL: url, YOUJU_TELEGRAM_WEBHOOK_SECRET: secret } = parsed;
  if (url !== undefined && secret === undefined)
    throw new AppError(
      'config',
      'YOUJU_TELEGRAM_WEBHOOK_URL needs YOUJU_TELEGRAM_WEBHOOK_SECRET',
      'Set a secret of 16 to 256 letters, digits, _ or -.',
    );
  return {
    token: parsed.YOUJU_TELEGRAM_TOKEN,
    allow: parsed.YOUJU_TELEGRAM_ALLOW,
    admins: parsed.YOUJU_TELEGRAM_ADMINS,
    apiRoot: parsed.YOUJU_TELEGRAM_API_ROOT,
    proxy: parsed.YOUJU_TELEGRAM_PROXY ?? systemProxy,
    webhook:
      url !== undefined && secret !== undefined
        ? { url, port: parsed.YOUJU_TELEGRAM_WEBHOOK_PORT, secret }
        : undefined,
    publicUrl: parsed.YOUJU_PUBLIC_URL,
  };
}

/** Reads the settings. Throws AppError 'config' that names each wrong one. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([key, value]) => key.startsWith('YOUJU_') && value !== ''),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success)
    throw new AppError(
      'config',
      z.prettifyError(parsed.error),
      'Correct the setting, or remove it to use the default (.env.example lists them).',
    );
  const { YOUJU_REPORTS, YOUJU_INDEX, YOUJU_DATA, YOUJU_MODEL, YOUJU_EMBED_WORKERS, YOUJU_LOG } = parsed.data;
  return {
    reports: YOUJU_REPORTS,
    index: YOUJU_INDEX,
    data: YOUJU_DATA,
    model: YOUJU_MODEL,
    embedWorkers: YOUJU_EMBED_WORKERS,
    log: YOUJU_LOG,
    telegram: telegramSettings(
      parsed.data,
      environment['HTTPS_PROXY'] || environment['https_proxy'] || undefined,
    ),
    noColor: environment['NO_COLOR'] !== undefined && environment['NO_COLOR'] !== '',
  };
}
