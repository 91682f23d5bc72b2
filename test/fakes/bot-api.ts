// A Bot API over real sockets, written by hand after Telegram's documentation: updates, messages, edits, buttons, files,
// limits and faults. It remembers what the bot did.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Params, readParams } from './bot-api-body.js';
import { createFakeChats } from './bot-api-chats.js';
import { createFaults, type Fault, type FaultKind } from './bot-api-faults.js';
import { type ApiAnswer, createUpdateFeed, fail, ok } from './bot-api-updates.js';

export type ApiCall = { readonly method: string; readonly params: Params };

export type FakeOptions = {
  readonly token?: string;
  /** 429 past this many messages in any second; unlimited where undefined. */
  readonly perSecond?: number;
  /** 429 where two messages in one chat are closer than this. */
  readonly chatSpacingMs?: number;
};

export const BOT = { id: 777, is_bot: true, first_name: '有据', username: 'youju_bot' };
const MESSAGES = new Set(['sendMessage', 'sendDocument']);

/** The faults that are answered as failed calls. */
const FAILURES: Partial<Record<FaultKind, (fault: Fault) => ApiAnswer>> = {
  rate: ({ retryAfter }) => fail(429, 'Too Many Requests', { retry_after: retryAfter ?? 1 }),
  server: () => fail(502, 'Bad Gateway'),
  refused: ({ description }) => fail(400, `Bad Request: ${description}`),
  moved: ({ movedTo }) =>
    fail(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: movedTo ?? 0,
    }),
  unauthorized: () => fail(401, 'Unauthorized'),
};

export async function startFakeBotApi(options: FakeOptions = {}) {
  const state = { token: options.token ?? '777:TEST-token_0123456789abcdefghijk' };
  const feed = createUpdateFeed();
  const chats = createFakeChats();
  const faults = createFaults();
  const calls: ApiCall[] = [];
  const files = new Map<string, { path: string; content: Buffer }>();
  const lastInChat = new Map<number, number>();
  const recent: number[] = [];
  let limited = 0;

  const rateAnswer = (method: string, chat: number): ApiAnswer | undefined => {
    if (!MESSAGES.has(method)) return undefined;
    const now = Date.now();
    while (recent.length > 0 && recent[0]! <= now - 1000) recent.shift();
    const isClose = now - (lastInChat.get(chat) ?? 0) < (options.chatSpacingMs ?? 0);
    if (isClose || recent.length >= (options.perSecond ?? Number.POSITIVE_INFINITY)) {
      limited += 1;
      return fail(429, 'Too Many Requests: retry after 1', { retry_after: 1 });
    }
    lastInChat.set(chat, now);
    recent.push(now);
    return undefined;
  };

  const METHODS: Record<string, (params: Params) => ApiAnswer | Promise<ApiAnswer>> = {
    getme: () => ok(BOT),
    getupdates: feed.getUpdates,
    setwebhook: ({ url, secret_token }) => {
      feed.setWebhook(String(url ?? ''), String(secret_token ?? ''));
      return ok(true);
    },
    deletewebhook: () => {
      feed.setWebhook('', '');
      return ok(true);
    },
    setmycommands: () => ok(true),
    sendchataction: () => ok(true),
    answercallbackquery: () => ok(true),
    answerinlinequery: () => ok(true),
    sendmessage: chats.sendMessage,
    senddocument: chats.sendDocument,
    editmessagetext: chats.editMessageText,
    getfile: ({ file_id }) => {
      const file = files.get(String(file_id));
      return file
        ? ok({ file_id, file_path: file.path, file_size: file.content.length })
        : fail(400, 'Bad Request: wrong file_id');
    },
  };

  /** Answers with no JSON of the Bot API: a page, a broken connection, or nothing at all. */
  const spoilConnection = ({ kind }: Fault, response: http.ServerResponse): 'gone' => {
    if (kind === 'portal') response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Login</html>');
    else if (kind !== 'hang') response.socket?.resetAndDestroy();
    return 'gone';
  };
  const spoil = (fault: Fault, response: http.ServerResponse): ApiAnswer | 'gone' =>
    FAILURES[fault.kind]?.(fault) ?? spoilConnection(fault, response);

  const handle = async (
    method: string,
    params: Params,
    response: http.ServerResponse,
  ): Promise<ApiAnswer | 'gone'> => {
    calls.push({ method, params });
    const fault = faults.meet(method, params.chat_id);
    if (fault && fault.kind !== 'reset-after') return spoil(fault, response);
    const work = METHODS[method.toLowerCase()];
    if (!work) return fail(404, 'Not Found: method not found');
    const answer = rateAnswer(method, Number(params.chat_id)) ?? (await work(params));
    return fault ? spoil(fault, response) : answer;
  };

  const serveFile = (path: string, response: http.ServerResponse) => {
    const file = [...files.values()].find((one) => one.path === decodeURIComponent(path));
    if (file) response.writeHead(200, { 'content-length': file.content.length }).end(file.content);
    else response.writeHead(404).end();
  };

  const server = http.createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://fake').pathname;
    const filePrefix = `/file/bot${state.token}/`;
    if (path.startsWith(filePrefix)) return serveFile(path.slice(filePrefix.length), response);
    const params = await readParams(request).catch(() => undefined);
    if (!params) return response.destroy();
    const prefix = `/bot${state.token}/`;
    const answer = path.startsWith(prefix)
      ? await handle(path.slice(prefix.length), params, response)
      : fail(401, 'Unauthorized');
    if (answer === 'gone' || response.destroyed) return;
    response.writeHead(answer.code, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    state,
    feed,
    chats,
    faults,
    calls,
    files,
    limited: () => limited,
    callsOf: (method: string) => calls.filter((call) => call.method === method),
    sentTo: (chat: number) => chats.messages.filter((message) => message.chat === chat),
    /** Goes away, connections and all, and comes back on the same port. */
    goAway: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    comeBack: () => listen(port),
    stop: async () => {
      feed.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type FakeBotApi = Awaited<ReturnType<typeof startFakeBotApi>>;

/** Waits until `find` returns something; throws with `what` after `ms`. */
export async function until<T>(what: string, find: () => T | undefined | false, ms = 60_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = find();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await sleep(10);
  }
}
