import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../../fakes/bot-api.js';
import { ASKER, type BotSetup, setUpBot } from './bot-setup.js';

const SECRET = 'a-secret-of-the-webhook';
let bot: BotSetup;
afterEach(() => bot.close());

/** The fake delivers to a fixed port: one that was free a moment ago. */
async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function startWithWebhook() {
  bot = await setUpBot();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/hook`;
  const webhook = { url, path: '/hook', port, secret: SECRET };
  const run = await bot.start({ webhook });
  await run.ready;
  return { run, url, webhook, base: `http://127.0.0.1:${port}` };
}

const post = (url: string, body: string, secret?: string) =>
  fetch(url, {
    method: 'POST',
    body,
    headers: secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret },
  }).then(({ status }) => status);

const question = (update_id: number) =>
  JSON.stringify({
    update_id,
    message: { message_id: 1, date: 1, chat: bot.asker.chat, from: bot.asker.from, text: '伪造？' },
  });

describe('webhook', () => {
  test('answers what Telegram pushes, in order, once, also when it is pushed again', async () => {
    const { url } = await startWithWebhook();
    expect(bot.api.callsOf('setWebhook')[0]?.params).toMatchObject({
      url,
      secret_token: SECRET,
      allowed_updates: ['message', 'callback_query', 'inline_query', 'my_chat_member'],
    });
    for (let i = 0; i < 5; i += 1) bot.asker.say(`问${i}`);
    await until('all', () => bot.api.sentTo(ASKER).length === 5);
    expect(await post(url, question(1001), SECRET)).toBe(200);
    await bot.asker.ask('末？');
    expect(bot.api.sentTo(ASKER).map(({ text }) => text.split('[1]')[0])).toEqual(
      ['问0', '问1', '问2', '问3', '问4', '末？'].map((text) => `答：${text}`),
    );
  });

  test('turns away a wrong secret, a wrong path, too much, and what is no update', async () => {
    const { url, base } = await startWithWebhook();
    expect(await post(url, question(1), 'wrong')).toBe(401);
    expect(await post(url, question(1))).toBe(401);
    expect(await post(`${base}/other`, question(1), SECRET)).toBe(404);
    expect((await fetch(url)).status).toBe(405);
    expect(await post(url, '{"update_id":', SECRET)).toBe(400);
    const tooMuch = await post(url, 'x'.repeat(2 * 1024 * 1024), SECRET).catch(() => 413); // cut off while sending
    expect(tooMuch).toBe(413);
    expect(await (await fetch(`${base}/healthz`)).json()).toMatchObject({ ok: true, queued: 0 });
    expect(bot.fake.asked).toEqual([]);
    expect(bot.lines.join('\n')).not.toContain(SECRET);
  });

  test('what is pushed while it is away is answered after the next start', async () => {
    const { run, webhook } = await startWithWebhook();
    await bot.asker.ask('一？');
    await run.stop();
    bot.asker.say('二？');
    await bot.start({ webhook });
    await until('the second', () => bot.api.sentTo(ASKER).length === 2);
    expect(bot.fake.asked.map(({ question: asked }) => asked)).toEqual(['一？', '二？']);
  });

  test('a weak secret or a bad path is refused at the start', async () => {
    bot = await setUpBot();
    const webhook = { url: 'https://x/h', path: '/h', port: 0, secret: 'short' };
    await expect(bot.start({ webhook })).rejects.toMatchObject({ code: 'config' });
    await expect(bot.start({ webhook: { ...webhook, secret: SECRET, path: 'h' } })).rejects.toMatchObject({
      code: 'config',
    });
  });
});
