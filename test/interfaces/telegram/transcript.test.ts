// The whole conversation with the real assistant over seeds/; docs/telegram.md is what it looks like.
// After a change of answers: npx vitest run test/interfaces/telegram/transcript.test.ts -u
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Assistant } from '../../../src/assistant.js';
import { openAssistant, runIngest } from '../../../src/open-assistant.js';
import { packageRoot } from '../../../src/package-root.js';
import { until } from '../../fakes/bot-api.js';
import type { FakeMessage } from '../../fakes/bot-api-chats.js';
import { MODEL_FOLDER } from '../../fixtures/ingest-folder.js';
import { type BotSetup, setUpBot } from './bot-setup.js';

let folder: string;
let assistant: Assistant;
let bot: BotSetup;
const transcript: string[] = [];

const INTRODUCTION = `# Telegram 里的有据

下面的对话由 \`test/interfaces/telegram/transcript.test.ts\` 生成：真实的助手、\`seeds/\` 里的五份报告，前面是模拟的 Bot API。方括号里是按钮。
`;

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

function show({ text, buttons }: FakeMessage): string {
  const row = buttons.map((button) => `\`${button.text}\``).join(' ');
  transcript.push(`**有据**\n\n${quoted(text)}${row ? `\n>\n> ${row}` : ''}`);
  return text;
}

async function say(text: string, extra: Record<string, unknown> = {}): Promise<FakeMessage> {
  transcript.push(`**张三**：${text}`);
  const answer = await bot.asker.ask(text, extra);
  await until('its last part', () => bot.api.sentTo(bot.asker.chatId).at(-1)?.buttons);
  show(answer);
  return answer;
}

async function press(message: FakeMessage, label: string): Promise<void> {
  const before = message.text;
  const button = message.buttons.find(({ text }) => text.includes(label));
  transcript.push(`**张三** 点 \`${button?.text}\``);
  await bot.asker.press(message, label);
  await until(`what “${label}” shows`, () => message.text !== before);
  show(message);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'youju-transcript-'));
  const options = {
    reportsFolder: `${packageRoot}seeds`,
    extraFolders: [join(folder, 'reports')],
    indexFolder: join(folder, 'index'),
    modelFolder: MODEL_FOLDER,
    embedWorkers: 2,
  };
  await runIngest(options);
  assistant = await openAssistant(options);
  bot = await setUpBot({ bot: { assistant, inboxReportsFolder: join(folder, 'reports') } });
  await bot.start();
});
afterAll(async () => {
  await bot.close();
  assistant.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the conversation of docs/telegram.md', async () => {
  const start = await say('/start');
  expect(start.buttons.length).toBe(3);
  const first = await say('嘉兴上半年高企入库多少家？');
  expect(first.text).toContain('579家');
  await press(first, '段');
  expect(first.html).toMatch(/<b>[^<]*579家/);
  await press(first, '返回答案');
  await say('那绍兴呢？');
  await say('2035年嘉兴高企多少家？');
  await say('/check 嘉兴市上半年高企入库600家');
  await say('/figures 高企 嘉兴');
  await say('/reports');

  transcript.push('**张三** 发来文件 `湖州简报.txt`');
  bot.asker.sendFile(
    '湖州简报.txt',
    '湖州市2021年科技工作简报\n\n2021年，湖州市新增国家高新技术企业321家。\n',
  );
  const status = await until('the report', () =>
    bot.api.sentTo(bot.asker.chatId).find(({ text }) => text.includes('已收录')),
  );
  show(status);
  const added = await say('湖州2021年新增国家高新技术企业多少家？');
  expect(added.text).toContain('321家');

  await expect(`${INTRODUCTION}\n${transcript.join('\n\n')}\n`).toMatchFileSnapshot(
    `${packageRoot}docs/telegram.md`,
  );
});
