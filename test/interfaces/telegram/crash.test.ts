import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packageRoot } from '../../../src/package-root.js';
import { type FakeBotApi, startFakeBotApi, until } from '../../fakes/bot-api.js';
import { createPerson } from '../../fakes/bot-api-people.js';

const KILLS = 20;
const CHATS = Array.from({ length: 25 }, (_, i) => 1001 + i);

describe('a bot that is killed', () => {
  let folder: string;
  let api: FakeBotApi;
  const children: ChildProcess[] = [];
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'youju-crash-'));
    api = await startFakeBotApi();
  });
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const startChild = async (): Promise<ChildProcess> => {
    const settings = { token: api.state.token, apiRoot: api.url, dataFolder: folder, chats: CHATS };
    const script = `${packageRoot}test/interfaces/telegram/crash-child.ts`;
    const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(settings)], {
      cwd: packageRoot,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    children.push(child);
    await once(child.stdout!, 'data');
    return child;
  };

  test('answers every question, in order, and none twice but where its death swallowed the API’s reply', async () => {
    const people = CHATS.map((id) => createPerson(api, id, `用户${id}`));
    const asked = new Map<number, number>(CHATS.map((id) => [id, 0]));
    const askAll = () => {
      for (const person of people) {
        const n = (asked.get(person.id) ?? 0) + 1;
        asked.set(person.id, n);
        person.say(`问${n}`);
      }
    };
    /** Last message of each chat at a kill: the only one whose reply may have been swallowed. */
    const lastAtKill = new Set<number>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      askAll();
      const child = await startChild();
      askAll();
      await sleep(Math.random() * 120);
      child.kill('SIGKILL');
      await once(child, 'exit');
      for (const id of CHATS) lastAtKill.add(api.sentTo(id).at(-1)?.id ?? 0);
    }
    const last = await startChild();
    const first = (id: number) =>
      new Map([...api.sentTo(id)].reverse().map(({ text, id: message }) => [text.split('[1]')[0], message]));
    await until('every answer', () => CHATS.every((id) => first(id).size === KILLS * 2));
    await sleep(300); // room for a copy too many
    last.kill('SIGTERM');
    await once(last, 'exit');

    let swallowed = 0;
    for (const id of CHATS) {
      const sent = api.sentTo(id).map(({ text }) => text.split('[1]')[0]);
      const inOrder = sent.filter((text, i) => sent.indexOf(text) === i);
      expect(inOrder).toEqual(Array.from({ length: KILLS * 2 }, (_, i) => `答：问${i + 1}`));
      const copies = api.sentTo(id).filter(({ text }, i) => sent.indexOf(text.split('[1]')[0]) !== i);
      for (const copy of copies) {
        swallowed += 1;
        expect(lastAtKill).toContain(first(id).get(copy.text.split('[1]')[0]));
      }
    }
    console.log(
      `killed ${KILLS} times, ${CHATS.length * KILLS * 2} questions, ${swallowed} replies swallowed`,
    );
    expect(last.exitCode).toBe(0);
  });
});
