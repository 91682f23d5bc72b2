import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../../fakes/bot-api.js';
import type { FaultKind } from '../../fakes/bot-api-faults.js';
import { createPerson, type Person } from '../../fakes/bot-api-people.js';
import { type BotSetup, setUpBot } from './bot-setup.js';

let bot: BotSetup;
afterEach(() => bot.close());

const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, i) => createPerson(bot.api, 2000 + i, `用户${i}`));
const allow = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: 2000 + i, role: 'ask' as const }));

const answersTo = (id: number): string[] => bot.api.sentTo(id).map(({ text }) => text.split('[1]')[0]!);
const expected = (count: number): string[] => Array.from({ length: count }, (_, i) => `答：问${i}`);

/** Rounds of the fault test: each kind of fault twice. */
const ROUNDS = 14;
/** The round in which the server goes away altogether. */
const AWAY_ROUND = 7;
const KINDS: readonly FaultKind[] = [
  'server',
  'reset-before',
  'portal',
  'reset-after',
  'rate',
  'server',
  'reset-before',
];

/** Spoils five messages of the round, and in every fifth round a poll as well. */
function addFaults(round: number): void {
  const { faults } = bot.api;
  faults.add({ kind: KINDS[round % KINDS.length]!, times: 5, method: 'sendMessage', retryAfter: 1 });
  if (round % 5 === 0) faults.add({ kind: KINDS[round / 5]!, times: 1, method: 'getUpdates' });
}

async function beAway(ms: number): Promise<void> {
  await bot.api.goAway();
  await sleep(ms);
  await bot.api.comeBack();
}

describe('load', () => {
  test('100 chats with 10 questions each: order kept, nothing lost, nothing twice', async () => {
    bot = await setUpBot({
      api: { perSecond: 450 }, // a 429 now and then is part of it
      bot: { allow: allow(100), rates: { perSecond: 400, chatSpacingMs: 5, groupPerMinute: 20 } },
    });
    await bot.start();
    const all = people(100);
    for (let i = 0; i < 10; i += 1) for (const person of all) person.say(`问${i}`);
    await until('all answers', () => bot.api.chats.messages.length >= 1000);
    for (const { id } of all) expect(answersTo(id)).toEqual(expected(10));
  });

  test('chats are answered in turn: none has its last answer before another has its first', async () => {
    bot = await setUpBot({ bot: { allow: allow(20) }, thinkMs: 2 });
    const all = people(20);
    for (const person of all) for (let i = 0; i < 10; i += 1) person.say(`问${i}`);
    await bot.start();
    await until('all answers', () => bot.api.chats.messages.length === 200);
    const order = bot.api.chats.messages.map(({ chat }) => chat);
    const firsts = all.map(({ id }) => order.indexOf(id));
    const lasts = all.map(({ id }) => order.lastIndexOf(id));
    expect(Math.max(...firsts)).toBeLessThan(Math.min(...lasts));
  });

  test('limits that the bot does not know of are kept after the first 429', async () => {
    bot = await setUpBot({ api: { chatSpacingMs: 300 }, bot: { allow: allow(3) } });
    await bot.start();
    const all = people(3);
    for (let i = 0; i < 3; i += 1) for (const person of all) person.say(`问${i}`);
    await until('all answers', () => bot.api.chats.messages.length === 9);
    for (const { id } of all) expect(answersTo(id)).toEqual(expected(3));
  });

  test('faults of every kind: nothing is lost, order is kept, copies only where a reply was lost', async () => {
    bot = await setUpBot({ bot: { allow: allow(30), pollSeconds: 1 } });
    const run = await bot.start();
    const all = people(30);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const person of all) person.say(`问${round}`);
      addFaults(round);
      if (round === AWAY_ROUND) await beAway(500);
      await sleep(100);
    }
    await until('all answers', () => all.every(({ id }) => new Set(answersTo(id)).size === ROUNDS));
    bot.api.faults.clear();
    await all[0]!.ask('末');
    for (const { id } of all) {
      const unique = answersTo(id).filter((text, i, texts) => texts.indexOf(text) === i);
      expect(unique.slice(0, ROUNDS)).toEqual(expected(ROUNDS));
    }
    const copies = bot.api.chats.messages.length - 30 * ROUNDS - 1;
    expect(copies).toBeLessThanOrEqual(run.stats().uncertain);
    expect(copies).toBeLessThanOrEqual(bot.api.faults.counts['reset-after'] ?? 0);
  });
});
