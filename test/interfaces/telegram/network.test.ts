import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { toApiFailure } from '../../../src/interfaces/telegram/api-failure.js';
import { createRedact } from '../../../src/interfaces/telegram/redact.js';
import { until } from '../../fakes/bot-api.js';
import { ASKER, type BotSetup, setUpBot } from './bot-setup.js';

let bot: BotSetup;
afterEach(() => bot.close());

/** A proxy that counts what passes: absolute requests and CONNECT, as for http and https roots. */
async function startHttpProxy() {
  const passed: string[] = [];
  const server = http.createServer((request, response) => {
    passed.push(request.headers['proxy-authorization'] ?? 'open');
    const target = http.request(
      request.url ?? '',
      { method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    target.on('error', () => response.destroy());
    request.pipe(target);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, passed, port: (server.address() as AddressInfo).port };
}

/** SOCKS5 without authentication, IPv4 addresses and names. */
async function startSocksProxy() {
  let passed = 0;
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(Buffer.from([5, 0]));
      socket.once('data', (request) => {
        passed += 1;
        const isName = request[3] === 3;
        const length = isName ? request[4]! : 4;
        const host = isName
          ? request.subarray(5, 5 + length).toString()
          : [...request.subarray(4, 8)].join('.');
        const port = request.readUInt16BE(isName ? 5 + length : 8);
        const target = net.connect(port, host, () => {
          socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
          socket.pipe(target).pipe(socket);
        });
        target.on('error', () => socket.destroy());
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, passed: () => passed, port: (server.address() as AddressInfo).port };
}

describe('network', () => {
  test('messages and files go through an http proxy with its password', async () => {
    const proxy = await startHttpProxy();
    bot = await setUpBot();
    await bot.start({ proxy: `http://user:p4ssword@127.0.0.1:${proxy.port}` });
    await bot.asker.ask('一？');
    bot.asker.sendFile('代理.txt', '内容');
    await until('the file', () => bot.api.sentTo(ASKER).find(({ text }) => text.includes('已收录')));
    expect(proxy.passed.length).toBeGreaterThan(4);
    expect(new Set(proxy.passed)).toEqual(
      new Set([`Basic ${Buffer.from('user:p4ssword').toString('base64')}`]),
    );
    expect(bot.lines.join('\n')).not.toContain('p4ssword');
    proxy.server.closeAllConnections();
    proxy.server.close();
  });

  test('and through a socks5 proxy', async () => {
    const proxy = await startSocksProxy();
    bot = await setUpBot();
    await bot.start({ proxy: `socks5://127.0.0.1:${proxy.port}` });
    await bot.asker.ask('一？');
    expect(proxy.passed()).toBeGreaterThan(0);
    proxy.server.close();
  });

  test('a proxy of an unknown kind, or none at all, is refused without showing it', async () => {
    bot = await setUpBot();
    await expect(bot.start({ proxy: 'ftp://user:p4ssword@host' })).rejects.toMatchObject({
      code: 'config',
      message: 'the Telegram proxy has the unknown kind “ftp:”',
    });
    await expect(bot.start({ proxy: 'host p4ssword' })).rejects.not.toThrow('p4ssword');
  });

  test('a root with a path of its own is kept', async () => {
    bot = await setUpBot();
    const front = http.createServer((request, response) => {
      const url = `${bot.api.url}${request.url?.replace('/telegram', '')}`;
      const target = http.request(url, { method: request.method, headers: request.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      request.pipe(target.on('error', () => response.destroy()));
    });
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
    await bot.start({ apiRoot: `http://127.0.0.1:${(front.address() as AddressInfo).port}/telegram` });
    await bot.asker.ask('一？');
    expect(bot.api.sentTo(ASKER).length).toBe(1);
    front.closeAllConnections();
    front.close();
  });
});

describe('the token', () => {
  test('appears in no log line, error or message, whatever goes wrong', async () => {
    bot = await setUpBot({ bot: { pollSeconds: 1 } });
    const { token } = bot.api.state;
    const kinds = ['portal', 'server', 'reset-before', 'reset-after', 'rate'] as const;
    for (const kind of kinds)
      for (const method of ['getMe', 'getUpdates', 'sendMessage', 'getFile'])
        bot.api.faults.add({ kind, method, times: 1, retryAfter: 0 });
    const run = await bot.start();
    await bot.asker.ask(`我的密钥是 ${token} 请出错`);
    bot.asker.sendFile('文件.txt', '内容');
    await until('the file', () => bot.api.sentTo(ASKER).find(({ text }) => text.includes('已收录')));
    await bot.api.goAway();
    await until('the outage', () => bot.lines.some((line) => line.includes('ECONNREFUSED')));
    await bot.api.comeBack();
    await bot.asker.ask('二？');
    bot.api.state.token = '777:another-token-0123456789abcdefg';
    await expect(run.done).rejects.toThrow(/^Telegram rejects the bot token$/);
    const secret = token.split(':')[1]!;
    const sent = bot.api.chats.messages.map(({ html }) => html).join('\n');
    for (const text of [bot.lines.join('\n'), sent]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(encodeURIComponent(token));
    }
  });

  test('is kept out of an error of the client’s own', () => {
    const token = '123456789:AAE-secret_secret_secret_secret_12';
    const url = `https://api.telegram.org/bot${token}/getMe`;
    const raw = Object.assign(new Error(`invalid json response body at ${url}`), { type: 'invalid-json' });
    const failure = toApiFailure('getMe', raw, false);
    expect(`${failure.message}${failure.stack}${JSON.stringify(failure)}`).not.toContain('secret');
    expect(failure.cause).toBeUndefined();
    const redact = createRedact([token]);
    for (const text of [
      url,
      encodeURIComponent(url),
      `${token} ${token}`,
      'bot987654321:BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB',
    ])
      expect(redact(text)).not.toMatch(/secret|BBBB/);
  });

  test('a token of the wrong form is refused without showing it', async () => {
    bot = await setUpBot();
    await expect(bot.start({ token: 'my secret token' })).rejects.not.toThrow('secret');
  });
});
