// Updates pushed by Telegram: an own path, a secret compared in constant time, a bounded body, an answer as soon as the
// update is on disk. `/healthz` tells a supervisor that the process is alive.
import { createHash, timingSafeEqual } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError, explainSystemError } from '../../errors.js';

export type WebhookServerOptions = {
  readonly path: string;
  readonly port: number;
  readonly host?: string | undefined;
  readonly secret: string;
  readonly take: (updates: readonly unknown[]) => void;
  readonly health: () => Record<string, unknown>;
  readonly log: (line: string) => void;
};

export type WebhookServer = { readonly port: number; readonly close: () => Promise<void> };

/** Telegram's updates are some kilobytes; a message with all its entities stays far below this. */
const MAX_BODY_BYTES = 1024 * 1024;
const BODY_TIMEOUT_MS = 10_000;

/** What setWebhook admits as secret_token. Throws AppError 'config'. */
export function assertSecret(secret: string): void {
  if (!/^[\w-]{16,256}$/.test(secret))
    throw new AppError(
      'config',
      'the webhook secret must be 16 to 256 letters, digits, “_” or “-”',
      'Make one with `openssl rand -hex 32`.',
    );
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Digests have one length, so the time tells nothing of the secret, its length included. */
const isSecret = (given: string | string[] | undefined, secret: string): boolean =>
  typeof given === 'string' && timingSafeEqual(digest(given), digest(secret));

/** The body; undefined where it is over the bound. */
async function readBody(request: http.IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type Reply = { status: number; body?: Record<string, unknown> };

async function reply(request: http.IncomingMessage, options: WebhookServerOptions): Promise<Reply> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (path === '/healthz' && request.method === 'GET') return { status: 200, body: options.health() };
  if (path !== options.path) return { status: 404 };
  if (request.method !== 'POST') return { status: 405 };
  if (!isSecret(request.headers['x-telegram-bot-api-secret-token'], options.secret)) {
    options.log('telegram: webhook: a request without the right secret');
    return { status: 401 };
  }
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return { status: 413 };
  const body = await readBody(request);
  if (body === undefined) return { status: 413 };
  const update = parseJson(body);
  if (typeof update !== 'object' || update === null) return { status: 400 };
  options.take([update]); // where this throws, the 500 makes Telegram offer the update again
  return { status: 200 };
}

function answer(response: http.ServerResponse, { status, body }: Reply): void {
  if (response.headersSent || response.destroyed) return;
  // after an unread body the connection cannot be used again
  if (status === 413 || status === 401) response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
}

/** Listens; port 0 takes a free one. Throws AppError where the port cannot be had. */
export async function startWebhookServer(options: WebhookServerOptions): Promise<WebhookServer> {
  const server = http.createServer((request, response) => {
    reply(request, options).then(
      (made) => answer(response, made),
      (error: unknown) => {
        options.log(`telegram: webhook: ${error instanceof Error ? error.message : String(error)}`);
        answer(response, { status: 500 });
      },
    );
  });
  server.requestTimeout = BODY_TIMEOUT_MS;
  server.headersTimeout = BODY_TIMEOUT_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new AppError(
        'config',
        `port ${options.port} is in use`,
        'Choose another port for the webhook.',
        error,
      );
    throw explainSystemError(error, `port ${options.port}`);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
