// The Telegram interface under load, before the fake Bot API on real sockets: `npx tsx bench/telegram-load.ts [CHATS] [QUESTIONS]`.
// 500 chats with 10 questions each at Telegram's real rates take some 200 s.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runTelegram } from '../src/interfaces/telegram/run-telegram.js';
import { startFakeBotApi, until } from '../test/fakes/bot-api.js';
import { createPerson } from '../test/fakes/bot-api-people.js';
import { createFakeAssistant } from '../test/fakes/fake-assistant.js';

const chats = Number(process.argv[2] ?? 500);
const questions = Number(process.argv[3] ?? 10);
const IDLE_SECONDS = 30;
const POLL_SECONDS = 10;

const megabytes = (): number => Math.round(process.memoryUsage().rss / 1024 / 1024);
const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const folder = mkdtempSync(join(tmpdir(), 'youju-load-'));
const api = await startFakeBotApi({ perSecond: 30 });
const run = await runTelegram({
  token: api.state.token,
  apiRoot: api.url,
  allow: Array.from({ length: chats }, (_, i) => ({ id: 1000 + i, role: 'ask' as const })),
  admins: [],
  dataFolder: folder,
  inboxReportsFolder: join(folder, 'reports'),
  assistant: createFakeAssistant({ thinkMs: 5 }).assistant,
  log: () => undefined,
  pollSeconds: POLL_SECONDS,
});
await run.ready;
const people = Array.from({ length: chats }, (_, i) => createPerson(api, 1000 + i, `用户${i}`));

const startedAt = Date.now();
for (let i = 0; i < questions; i += 1) for (const person of people) person.say(`问${i}`);
const memory: number[] = [];
const finishedAt = new Map<number, number>();
await until(
  'all answers',
  () => {
    if (memory.length < (Date.now() - startedAt) / 1000) memory.push(megabytes());
    for (const { id } of people)
      if (!finishedAt.has(id) && api.sentTo(id).length >= questions)
        finishedAt.set(id, Date.now() - startedAt);
    return finishedAt.size === chats;
  },
  1_000_000,
);
const seconds = (Date.now() - startedAt) / 1000;
await sleep(1000);
const answers = people.map(({ id }) => api.sentTo(id).map(({ text }) => text.split('[1]')[0]));
const inOrder = answers.filter(
  (texts) => texts.every((text, i) => text === `答：问${i}`) && texts.length === questions,
);
const waits = [...finishedAt.values()];

const polls = api.callsOf('getUpdates').length;
const cpu = process.cpuUsage();
await sleep(IDLE_SECONDS * 1000);
const used = process.cpuUsage(cpu);

console.log({
  chats,
  questions: chats * questions,
  seconds: Math.round(seconds),
  perSecond: Math.round((chats * questions) / seconds),
  chatsInOrderAndComplete: inOrder.length,
  messages: api.chats.messages.length,
  limited429: api.limited(),
  slowestToMedianWait: Math.round((Math.max(...waits) / median(waits)) * 100) / 100,
  memoryMegabytes: {
    quarter: memory[Math.floor(memory.length / 4)],
    peak: Math.max(...memory),
    end: megabytes(),
  },
  idle: {
    requestsPerPollInterval: (api.callsOf('getUpdates').length - polls) / (IDLE_SECONDS / POLL_SECONDS),
    corePercent: Math.round(((used.user + used.system) / 1e6 / IDLE_SECONDS) * 10000) / 100,
  },
});
await run.stop();
await api.stop();
rmSync(folder, { recursive: true, force: true });
