import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../../fakes/bot-api.js';
import { createPerson } from '../../fakes/bot-api-people.js';
import type { RawUpdate } from '../../fakes/bot-api-updates.js';
import { ASKER, type BotSetup, setUpBot } from './bot-setup.js';

let bot: BotSetup;
afterEach(() => bot.close());

const texts = () => bot.api.sentTo(ASKER).map(({ text }) => text.split('[1]')[0]);

describe('delivery', () => {
  test('questions of one chat are answered in the order they were asked', async () => {
    bot = await setUpBot({ thinkMs: 5 });
    await bot.start();
    for (let i = 0; i < 20; i += 1) bot.asker.say(`问${i}`);
    await until('all answers', () => bot.api.sentTo(ASKER).length === 20);
    expect(texts()).toEqual(Array.from({ length: 20 }, (_, i) => `答：问${i}`));
  });

  test('an update offered again is not handled again, also by a later process', async () => {
    bot = await setUpBot();
    const first = await bot.start();
    const update: RawUpdate = {
      update_id: 5,
      message: { message_id: 1, date: 1, chat: bot.asker.chat, from: bot.asker.from, text: '一次？' },
    };
    bot.api.feed.repeat(update);
    await until('the answer', () => bot.api.sentTo(ASKER).length === 1);
    bot.api.feed.repeat(update);
    await bot.asker.ask('二？');
    await first.stop();
    bot.api.feed.repeat(update);
    await bot.start();
    await bot.asker.ask('三？');
    expect(texts()).toEqual(['答：一次？', '答：二？', '答：三？']);
  });

  test('a chat that must wait does not hold the others up, and a busy chat does not keep the rest waiting', async () => {
    bot = await setUpBot();
    await bot.start();
    bot.api.faults.add({ kind: 'rate', chat: ASKER, method: 'sendMessage', times: 1, retryAfter: 2 });
    for (let i = 0; i < 50; i += 1) bot.asker.say(`问${i}`);
    await bot.admin.ask('我呢？');
    expect(bot.api.sentTo(ASKER).length).toBeLessThan(50);
    await until('the rest', () => bot.api.sentTo(ASKER).length === 50);
    expect(texts()).toEqual(Array.from({ length: 50 }, (_, i) => `答：问${i}`));
  });

  test('no more questions are at work at once than the machine is given', async () => {
    bot = await setUpBot({
      thinkMs: 20,
      bot: { allow: Array.from({ length: 20 }, (_, i) => ({ id: 200 + i, role: 'ask' as const })) },
    });
    await bot.start();
    for (let i = 0; i < 20; i += 1) createPerson(bot.api, 200 + i, `用户${i}`).say('问？');
    await until('all answers', () => bot.api.chats.messages.length === 20);
    expect(bot.fake.mostAtWork()).toBe(4);
  });

  test.each([
    ['a 429', 'rate'],
    ['a 5xx', 'server'],
    ['a connection reset before the message was taken', 'reset-before'],
    ['an answer that is no JSON', 'portal'],
  ] as const)('%s is survived without loss and without a second copy', async (_, kind) => {
    bot = await setUpBot();
    await bot.start();
    bot.api.faults.add({ kind, method: 'sendMessage', times: 3, retryAfter: 1 });
    bot.asker.say('一？');
    bot.asker.say('二？');
    await until('both answers', () => bot.api.sentTo(ASKER).length === 2);
    await bot.asker.ask('三？');
    expect(texts()).toEqual(['答：一？', '答：二？', '答：三？']);
  });

  test('a reset after the message was taken is counted as uncertain', async () => {
    bot = await setUpBot();
    const run = await bot.start();
    bot.api.faults.add({ kind: 'reset-after', method: 'sendMessage', times: 1 });
    bot.asker.say('一？');
    await until('the second copy', () => bot.api.sentTo(ASKER).length === 2);
    expect(run.stats().uncertain).toBe(1);
  });

  test('an edit whose answer was lost is not made twice: “not modified” counts as done', async () => {
    bot = await setUpBot();
    await bot.start();
    const answer = await bot.asker.ask('高企？');
    bot.api.faults.add({ kind: 'reset-after', method: 'editMessageText', times: 1 });
    await bot.asker.press(answer, '[1] 第2段');
    await until('the second try', () => bot.api.callsOf('editMessageText').length === 2);
    await bot.asker.ask('二？');
    expect(answer.earlier.length).toBe(1);
    expect(bot.api.sentTo(ASKER).length).toBe(2);
  });

  test('a message refused for its HTML goes out as plain text; one refused for anything else is not repeated', async () => {
    bot = await setUpBot();
    await bot.start();
    const refused = { kind: 'refused', method: 'sendMessage', times: 1 } as const;
    bot.api.faults.add({ ...refused, description: "can't parse entities: Unsupported start tag" });
    const plain = await bot.asker.ask('<b>一</b>？');
    expect(plain.html).toContain('答：<b>一</b>？[1]');
    bot.api.faults.add({ ...refused, description: 'message thread not found' });
    const untied = await bot.asker.ask('二？', { message_thread_id: 9, is_topic_message: true });
    expect(untied.topic).toBeUndefined();
    bot.api.faults.add({ ...refused, description: 'something else' });
    const before = bot.api.callsOf('sendMessage').length;
    bot.asker.say('三？');
    await bot.asker.ask('四？');
    expect(texts()).toEqual(['答：<b>一</b>？', '答：二？', '答：四？']);
    expect(bot.api.callsOf('sendMessage').length).toBe(before + 2);
  });

  test('a message to a group that has become a supergroup goes to its new id', async () => {
    bot = await setUpBot();
    await bot.start();
    bot.api.faults.add({ kind: 'moved', method: 'sendMessage', times: 1, chat: ASKER, movedTo: -5005 });
    bot.asker.say('一？');
    await until('the answer', () => bot.api.sentTo(-5005).length === 1);
  });

  test('a chat that blocked the bot is remembered, not written to again, and let in when it writes', async () => {
    bot = await setUpBot();
    await bot.start();
    bot.api.chats.blocked.add(ASKER);
    bot.asker.say('一？');
    await until('the refusal', () => bot.lines.some((line) => line.includes('blocked by the user')));
    expect(bot.api.callsOf('sendMessage').length).toBe(1);
    bot.api.chats.blocked.delete(ASKER);
    await bot.asker.ask('二？');
    expect(texts()).toEqual(['答：二？']);
  });

  test('polling survives an outage, another poller and silence at start and later', async () => {
    bot = await setUpBot({ bot: { pollSeconds: 1 } });
    bot.api.faults.add({ kind: 'server', method: 'getMe', times: 2 });
    bot.api.faults.add({ kind: 'portal', method: 'deleteWebhook', times: 1 });
    bot.api.faults.add({ kind: 'portal', method: 'getUpdates', times: 1 });
    const run = await bot.start();
    await run.ready;
    await bot.asker.ask('一？');
    await bot.api.goAway();
    bot.asker.say('二？');
    await bot.api.comeBack();
    await until('the answer after the outage', () => bot.api.sentTo(ASKER).length === 2);
    await bot.api.feed.getUpdates({ timeout: 0, offset: 0 }); // another poller: ours is told 409
    await bot.asker.ask('三？');
    expect(texts()).toEqual(['答：一？', '答：二？', '答：三？']);
  });

  test('a poll that never comes back is given up', async () => {
    bot = await setUpBot({ bot: { pollSeconds: 0 } });
    bot.api.faults.add({ kind: 'hang', method: 'getUpdates', times: 1 });
    await bot.start();
    await bot.asker.ask('一？');
    expect(bot.lines.join('\n')).toContain('getUpdates: network no answer in time');
  });

  test('a webhook that was left set is removed', async () => {
    bot = await setUpBot();
    bot.api.faults.add({ kind: 'refused', method: 'deleteWebhook', times: 1, description: 'not now' });
    bot.api.feed.setWebhook('http://127.0.0.1:9/', 'x');
    const run = await bot.start();
    await run.ready;
    bot.api.feed.setWebhook('http://127.0.0.1:9/', 'x');
    await bot.asker.ask('一？');
    expect(texts()).toEqual(['答：一？']);
  });

  test('a token that is no longer valid stops the bot and says so', async () => {
    bot = await setUpBot();
    const run = await bot.start();
    await bot.asker.ask('一？');
    bot.api.faults.add({ kind: 'unauthorized', method: 'getUpdates', times: 100 });
    await expect(run.done).rejects.toMatchObject({
      code: 'config',
      message: 'Telegram rejects the bot token',
    });
    expect(bot.lines.at(-1)).toContain('Telegram rejects the bot token');
  });

  test('stop() finishes what was taken and starts nothing new', async () => {
    bot = await setUpBot({ thinkMs: 100 });
    const run = await bot.start();
    for (let i = 0; i < 5; i += 1) bot.asker.say(`问${i}`);
    await until('the first', () => bot.api.sentTo(ASKER).length === 1);
    await run.stop();
    expect(bot.api.sentTo(ASKER).length).toBe(5);
    bot.asker.say('晚了');
    await bot.start();
    await until('the late one', () => bot.api.sentTo(ASKER).length === 6);
  });

  test('what could not be finished at a stop is answered by the next start', async () => {
    bot = await setUpBot();
    const run = await bot.start();
    bot.api.faults.add({ kind: 'server', method: 'sendMessage', times: 1000 });
    bot.asker.say('一？');
    bot.asker.say('二？');
    await until('the first failure', () => run.stats().retried > 2);
    await run.stop();
    bot.api.faults.clear();
    await bot.start();
    await until('both', () => bot.api.sentTo(ASKER).length === 2);
    expect(texts()).toEqual(['答：一？', '答：二？']);
    expect(bot.fake.asked.map(({ question }) => question)).toEqual(['一？', '二？']);
  });

  test('a second bot on the same data folder is refused', async () => {
    bot = await setUpBot();
    await bot.start();
    await expect(bot.start()).rejects.toMatchObject({ code: 'config' });
  });

  test('idle, it asks once a poll interval', async () => {
    bot = await setUpBot({ bot: { pollSeconds: 1 } });
    const run = await bot.start();
    await run.ready;
    await until('three polls', () => bot.api.callsOf('getUpdates').length === 3);
    const others = bot.api.calls.filter(({ method }) => !['getUpdates', 'setMyCommands'].includes(method));
    expect(others.map(({ method }) => method)).toEqual(['getMe', 'deleteWebhook']);
  });
});
