// One call of the Bot API through telegraf's client: bounded in time, cancellable, and never with the token in an error.
import type http from 'node:http';
import { Telegram } from 'telegraf';
import { ApiFailure, toApiFailure } from './api-failure.js';
import { createDeadline } from './deadline.js';
import { downloadFile } from './download-file.js';

export type BotApi = {
  /** Calls a method; throws ApiFailure. `timeoutMs` bounds the whole call. */
  readonly call: (
    method: string,
    payload: Record<string, unknown>,
    options?: { timeoutMs?: number; signal?: AbortSignal },
  ) => Promise<unknown>;
  /** Bytes of a file that getFile named; throws ApiFailure. */
  readonly download: (
    filePath: string,
    options: { maxBytes: number; timeoutMs: number; signal: AbortSignal },
  ) => Promise<Buffer>;
  readonly close: () => void;
};

export type BotApiOptions = {
  readonly token: string;
  /** Of the Bot API server, without “/bot…”. */
  readonly apiRoot: string;
  readonly agent: http.Agent;
};

const DEFAULT_TIMEOUT_MS = 30_000;
/** Fields that are objects: telegraf leaves them out of a multipart form unless they are JSON already. */
const OBJECT_FIELDS = ['reply_parameters', 'link_preview_options'] as const;

const hasUpload = (payload: Record<string, unknown>): boolean =>
  Object.values(payload).some((value) => typeof value === 'object' && value !== null && 'source' in value);

function forForm(payload: Record<string, unknown>): Record<string, unknown> {
  if (!hasUpload(payload)) return payload;
  const fields = OBJECT_FIELDS.filter((name) => payload[name] !== undefined);
  return { ...payload, ...Object.fromEntries(fields.map((name) => [name, JSON.stringify(payload[name])])) };
}

/** `telegram.callApi` is typed by method; here methods are data. */
type CallApi = (method: string, payload: object, options: { signal: AbortSignal }) => Promise<unknown>;

export function createBotApi({ token, apiRoot, agent }: BotApiOptions): BotApi {
  const root = apiRoot.endsWith('/') ? apiRoot : `${apiRoot}/`; // else a path in it is dropped
  const telegram = new Telegram(token, { apiRoot: root, agent, attachmentAgent: agent, webhookReply: false });
  telegram.options.agent = agent; // the constructor drops it where the root is http
  const callApi = telegram.callApi.bind(telegram) as unknown as CallApi;

  const call: BotApi['call'] = async (method, payload, { timeoutMs = DEFAULT_TIMEOUT_MS, signal } = {}) => {
    if (signal?.aborted) throw new ApiFailure({ kind: 'stopped', method, code: 0, description: 'stopped' });
    const deadline = createDeadline(timeoutMs, signal);
    try {
      return await callApi(method, forForm(payload), { signal: deadline.signal });
    } catch (error) {
      throw toApiFailure(method, error, signal?.aborted ?? false);
    } finally {
      deadline.clear();
    }
  };

  const download: BotApi['download'] = async (filePath, options) => {
    const path = filePath.split('/').map(encodeURIComponent).join('/');
    const { maxBytes, timeoutMs, signal } = options;
    const deadline = createDeadline(timeoutMs, signal);
    try {
      const url = new URL(`./file/bot${token}/${path}`, root);
      return await downloadFile(url, { agent, maxBytes, signal: deadline.signal });
    } catch (error) {
      throw toApiFailure('download', error, signal.aborted);
    } finally {
      deadline.clear();
    }
  };

  return { call, download, close: () => agent.destroy() };
}
