import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../fakes/bot-api.js';
import { createPerson } from '../../fakes/bot-api-people.js';
import { ASKER, type BotSetup, setUpBot } from './bot-setup.js';

let bot: BotSetup;
beforeEach(async () => {
  bot = await setUpBot();
  await bot.start();
});
afterEach(() => bot.close());

const status = (words: string) =>
  until(words, () => bot.api.sentTo(ASKER).find(({ text }) => text.includes(words)));
const kept = () =>
  existsSync(bot.options.inboxReportsFolder) ? readdirSync(bot.options.inboxReportsFolder) : [];

describe('files', () => {
  test('a report is fetched, kept, indexed and answered about, its status shown by edits', async () => {
    bot.fake.refresh.adds.push('湖州.txt');
    bot.asker.sendFile('湖州.txt', '湖州市高企入库300家。', { caption: '湖州多少家？' });
    const message = await status('已收录：《报告 湖州.txt》');
    expect(message.earlier[0]).toBe('收到文件，正在读取…');
    await status('答：湖州多少家？');
    expect(readFileSync(join(bot.options.inboxReportsFolder, '湖州.txt'), 'utf8')).toBe(
      '湖州市高企入库300家。',
    );
  });

  test.each([
    ['a wrong type', '报告.exe', Buffer.from('MZ'), {}, '不认识“报告.exe”的格式'],
    ['an empty file', '空.txt', Buffer.from(''), {}, '读不出来'],
    ['a damaged file', '坏.txt', Buffer.from([0x80, 0, 1, 2, 0xff, 0xff, 0, 5, 6, 1]), {}, '读不出来'],
  ])('%s is refused in a clear sentence and not kept', async (_, name, content, extra, words) => {
    bot.asker.sendFile(name, content, extra);
    await status(words);
    expect(kept()).toEqual([]);
    expect(bot.fake.refresh.calls).toBe(0);
  });

  test('a file over 20 MB is refused without fetching it', async () => {
    bot.asker.write({ document: { file_id: 'x', file_name: '大.txt', file_size: 21 * 1024 * 1024 } });
    await status('“大.txt”太大，上限20 MB');
    expect(bot.api.callsOf('getFile')).toEqual([]);
  });

  test('a file that indexing rejects is not kept', async () => {
    bot.fake.refresh.fails.push('怪.txt');
    bot.asker.sendFile('怪.txt', '看似正常');
    await status('“怪.txt”读不出来，没有收下');
    expect(kept()).toEqual([]);
  });

  test('its name cannot leave the folder, and another report of that name is not replaced', async () => {
    bot.asker.sendFile('../../逃.txt', '内容一');
    await status('已收录：“逃.txt”');
    bot.asker.sendFile('逃.txt', '内容二');
    await status('已收录：“逃 (2).txt”');
    bot.asker.sendFile('逃.txt', '内容一');
    await status('这份报告已经收录');
    bot.asker.sendFile('jiaxing.txt', '冒名');
    await status('已收录：“jiaxing (2).txt”');
    expect(kept().sort()).toEqual(['jiaxing (2).txt', '逃 (2).txt', '逃.txt'].sort());
  });

  test('who may only ask cannot add reports', async () => {
    const member = bot.inGroup(700, '小冯');
    member.sendFile('群.txt', '内容', { caption: '@youju_bot' });
    const reply = await until('the reply', () => bot.api.sentTo(member.chatId)[0]);
    expect(reply.text).toContain('没有添加报告的权限');
  });

  test('/check with a document sends back the marked copy', async () => {
    bot.asker.sendFile('讲话稿.txt', '一、总体\n嘉兴市高企入库600家。嘉兴市高企入库579家。\n', {
      caption: '/check',
    });
    const copy = await until('the copy', () => bot.api.sentTo(ASKER).find(({ file }) => file));
    expect(copy.file?.name).toBe('讲话稿-核对.txt');
    const text = copy.file?.content.toString('utf8');
    expect(text).toContain(
      '嘉兴市高企入库600家。【❌ 不符：报告写的是579家[1]】嘉兴市高企入库579家。【✅ 有据[2]】',
    );
    expect(text).toContain('[1] 《嘉兴市科技工作总结》第2段：');
    await status('核对了2句：有据1，不符1，未见0。');
  });

  test('a download that breaks off is tried again as an update', async () => {
    bot.api.faults.add({ kind: 'reset-before', method: 'getFile', times: 1 });
    bot.asker.sendFile('断.txt', '内容');
    await status('已收录');
  });
});

describe('inline mode', () => {
  test('offers the answer and the matching figures, personal and briefly cached', async () => {
    const answer = await bot.asker.inline('嘉兴 高企 2020');
    const results = answer.results as {
      id: string;
      title: string;
      input_message_content: { message_text: string };
    }[];
    expect(answer).toMatchObject({ is_personal: true, cache_time: 10 });
    expect(results.map(({ id, title }) => [id, title])).toEqual([
      ['answer', '答：嘉兴 高企 2020[1]'],
      ['figure-0', '嘉兴市2020年1—6月高企入库：579家'],
    ]);
    expect(results[1]?.input_message_content.message_text).toContain('<i>《嘉兴市科技工作总结》第2段</i>');
  });

  test('offers figures alone where the answer takes too long', async () => {
    const slow = await setUpBot({ thinkMs: 3000 });
    await slow.start();
    const { results } = (await slow.asker.inline('高企')) as { results: { id: string }[] };
    expect(results.map(({ id }) => id)).toEqual(['figure-0']);
    await slow.close();
  });

  test('offers nothing to strangers but the way in', async () => {
    const answer = await createPerson(bot.api, 801, '路人').inline('高企');
    expect(answer.results).toEqual([]);
    expect(answer.button).toEqual({ text: '请先开通使用权限', start_parameter: 'pair' });
  });
});
