// A file from the Bot API server, bounded in size.
import http from 'node:http';
import https from 'node:https';
import { ApiFailure } from './api-failure.js';

export type DownloadOptions = {
  readonly agent: http.Agent;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
};

const failure = (kind: 'refused' | 'server', code: number, description: string): ApiFailure =>
  new ApiFailure({ kind, method: 'download', code, description });

async function readBody(response: http.IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw failure('refused', 413, 'the file is too large');
    chunks.push(chunk);
  }
  const announced = Number(response.headers['content-length'] ?? bytes);
  if (bytes !== announced) throw failure('server', 502, 'the file came incomplete');
  return Buffer.concat(chunks);
}

function open(url: URL, agent: http.Agent, signal: AbortSignal): Promise<http.IncomingMessage> {
  const { get } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    get(url, { agent, signal }, resolve).on('error', reject);
  });
}

/** Its bytes. Throws ApiFailure for an answer other than 200 or a file over `maxBytes`, system errors otherwise. */
export async function downloadFile(url: URL, options: DownloadOptions): Promise<Buffer> {
  const response = await open(url, options.agent, options.signal);
  const status = response.statusCode ?? 0;
  if (status === 200) return readBody(response, options.maxBytes);
  response.resume();
  throw failure(status >= 500 || status < 400 ? 'server' : 'refused', status, 'the file was not handed over');
}
