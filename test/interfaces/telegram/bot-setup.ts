// A bot before the fake Bot API, with people who may use it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTelegram, type TelegramRun } from '../../../src/interfaces/telegram/run-telegram.js';
import type { TelegramOptions } from '../../../src/interfaces/telegram/telegram-options.js';
import { type FakeBotApi, type FakeOptions, startFakeBotApi } from '../../fakes/bot-api.js';
import { createPerson } from '../../fakes/bot-api-people.js';
import { createFakeAssistant } from '../../fakes/fake-assistant.js';

/** Fast enough for tests, slow enough to be a queue. */
export const TEST_RATES = { perSecond: 1000, chatSpacingMs: 1, groupPerMinute: 10_000 };

export const ASKER = 101;
export const ADMIN = 900;
export const GROUP = -1001;

type Setup = {
  readonly api?: FakeOptions;
  readonly bot?: Partial<TelegramOptions>;
  readonly thinkMs?: number;
};

export async function setUpBot(setup: Setup = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'youju-telegram-'));
  const api: FakeBotApi = await startFakeBotApi(setup.api);
  const fake = createFakeAssistant(setup.thinkMs === undefined ? {} : { thinkMs: setup.thinkMs });
  const lines: string[] = [];
  const options: TelegramOptions = {
    token: api.state.token,
    apiRoot: api.url,
    allow: [
      { id: ASKER, role: 'add' },
      { id: GROUP, role: 'ask' },
    ],
    admins: [ADMIN],
    dataFolder: join(folder, 'data'),
    inboxReportsFolder: join(folder, 'data', 'reports'),
    assistant: fake.assistant,
    log: (line) => lines.push(line),
    rates: TEST_RATES,
    pollSeconds: 2,
    ...setup.bot,
  };
  const runs: TelegramRun[] = [];
  const start = async (more: Partial<TelegramOptions> = {}): Promise<TelegramRun> => {
    const run = await runTelegram({ ...options, ...more });
    runs.push(run);
    return run;
  };
  const close = async () => {
    for (const run of runs) await run.stop();
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    api,
    fake,
    lines,
    folder,
    options,
    start,
    close,
    asker: createPerson(api, ASKER, '张三'),
    admin: createPerson(api, ADMIN, '管理员'),
    inGroup: (id: number, name: string) =>
      createPerson(api, id, name, { id: GROUP, type: 'supergroup', title: '科技处' }),
  };
}

export type BotSetup = Awaited<ReturnType<typeof setUpBot>>;
