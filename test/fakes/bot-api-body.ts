// The parameters of a Bot API request: JSON, or a multipart form with files.
import type http from 'node:http';

export type Upload = { readonly name: string; readonly content: Buffer };
export type Params = Record<string, unknown>;

async function readAll(request: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function parseField(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value; // a plain string: forms do not say which
  }
}

function readForm(body: Buffer, boundary: string): Params {
  const params: Params = {};
  // latin1 keeps every byte as one character
  for (const part of body.toString('latin1').split(`--${boundary}`).slice(1, -1)) {
    const end = part.indexOf('\r\n\r\n');
    const head = Buffer.from(part.slice(0, end), 'latin1').toString('utf8');
    const content = Buffer.from(part.slice(end + 4, -2), 'latin1');
    const name = /[; ]name="([^"]*)"/.exec(head)?.[1];
    const file = /filename="([^"]*)"/.exec(head)?.[1];
    if (!name) continue;
    params[name] =
      file === undefined ? parseField(content.toString('utf8')) : ({ name: file, content } satisfies Upload);
  }
  return params;
}

export async function readParams(request: http.IncomingMessage): Promise<Params> {
  const body = await readAll(request);
  const type = request.headers['content-type'] ?? '';
  const boundary = /boundary=(\S+)/.exec(type)?.[1];
  if (boundary) return readForm(body, boundary);
  return body.length === 0 ? {} : (JSON.parse(body.toString('utf8')) as Params);
}
