import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../fakes/bot-api.js';
import { type BotSetup, setUpBot } from './bot-setup.js';

describe('the conversation', () => {
  let bot: BotSetup;
  beforeEach(async () => {
    bot = await setUpBot();
    await bot.start();
  });
  afterEach(() => bot.close());

  test('a question is answered with its sources under it, everything escaped', async () => {
    const answer = await bot.asker.ask('嘉兴 <b>高企</b> & 入库？');
    expect(answer.text).toBe(
      '答：嘉兴 <b>高企</b> & 入库？[1]\n\n[1] 《嘉兴市科技工作总结》第2段（嘉兴市，2020年1—6月）',
    );
    expect(answer.html).toContain('&lt;b&gt;高企&lt;/b&gt; &amp; 入库');
    expect(answer.buttons.map(({ text }) => text)).toEqual([
      '[1] 第2段',
      '引文全文',
      '相关数据',
      '换个说法',
      '👍',
      '👎',
    ]);
  });

  test('a follow-up is asked with the questions before it, until /new', async () => {
    await bot.asker.ask('嘉兴高企多少家？');
    await bot.asker.ask('那绍兴呢？');
    await bot.asker.ask('/new');
    await bot.asker.ask('湖州呢？');
    expect(bot.fake.asked.map(({ history }) => history)).toEqual([[], ['嘉兴高企多少家？'], []]);
  });

  test('a reply continues the answer it replies to, not what was asked since', async () => {
    const first = await bot.asker.ask('一？');
    await bot.asker.ask('二？');
    await bot.asker.ask('三？', bot.asker.asReply(first));
    expect(bot.fake.asked.at(-1)).toEqual({ question: '三？', history: ['一？'] });
  });

  test('a question without evidence is refused plainly, with the nearest that the reports hold', async () => {
    const answer = await bot.asker.ask('2024年呢？');
    expect(answer.text).toBe(
      '报告中没有2024年的数据。\n\n报告中最接近的：\n· 2020年1—6月为579家[1]\n\n[1] 《嘉兴市科技工作总结》第2段（嘉兴市，2020年1—6月）',
    );
  });

  test('a citation opens with its neighbours and the quote in bold, walks through the report, and goes back', async () => {
    const answer = await bot.asker.ask('高企？');
    const before = answer.text;
    await bot.asker.press(answer, '[1] 第2段');
    await until('the paragraph', () => answer.text.startsWith('[1] 《嘉兴市科技工作总结》第2段'));
    expect(answer.html).toContain('<b>嘉兴市高新技术企业入库&lt;579&gt;家</b>');
    expect(answer.text).toContain('第1段　2020年嘉兴市科技工作总结');
    expect(answer.text).toContain('第3段　下半年');
    await bot.asker.press(answer, '第3段 ›');
    await until('the next paragraph', () => answer.text.includes('第3段\n\n'));
    expect(answer.buttons.map(({ text }) => text)).toEqual(['‹ 第2段', '返回引文']);
    await bot.asker.press(answer, '返回引文');
    await until('the citation', () => answer.text.startsWith('[1]'));
    await bot.asker.press(answer, '返回答案');
    await until('the answer', () => answer.text === before);
    expect(answer.buttons.length).toBe(6);
  });

  test('a citation stays as it was shown after the report has changed', async () => {
    const answer = await bot.asker.ask('高企？');
    bot.fake.paragraphs.set('jiaxing.txt', ['全新的报告']);
    await bot.asker.press(answer, '[1] 第2段');
    await until('the paragraph', () => answer.text.includes('报告已更新'));
    expect(answer.text).toContain('嘉兴市高新技术企业入库<579>家，同比增长12%');
  });

  test('a long answer is split within the limit, its keyboard on the last part', async () => {
    bot.asker.say('很长的回答');
    const parts = await until('all parts', () => {
      const sent = bot.api.sentTo(bot.asker.chatId);
      return (sent.at(-1)?.buttons.length ?? 0) > 0 && sent;
    });
    expect(parts.length).toBe(3);
    expect(parts.every(({ text }) => text.length <= 4096)).toBe(true);
    expect(parts.slice(0, -1).every(({ text, buttons }) => text.endsWith('。') && buttons.length === 0)).toBe(
      true,
    );
    expect(
      parts
        .map(({ text }) => text)
        .join('')
        .split('有据可查').length - 1,
    ).toBe(600);
  });

  test('the draft of a language model is shown while it is written and ends as the verified text', async () => {
    bot.asker.say('请写草稿');
    const answer = await until('the verified text', () =>
      bot.api.sentTo(bot.asker.chatId).find(({ text }) => text.startsWith('答：请写草稿')),
    );
    expect(bot.api.sentTo(bot.asker.chatId).length).toBe(1);
    expect(answer.earlier[0]).toContain('正在核对');
    expect(bot.api.callsOf('editMessageText').length).toBeLessThanOrEqual(4);
    expect(bot.api.callsOf('sendChatAction').length).toBeGreaterThan(0);
  });

  test('/start offers three example questions that work as questions when pressed', async () => {
    const start = await bot.asker.ask('/start');
    expect(start.buttons.map(({ text }) => text)).toEqual(['嘉兴市2020年1—6月高企入库多少家？']);
    await bot.asker.press(start, '高企入库');
    const answer = await until('the answer', () => bot.api.sentTo(bot.asker.chatId)[1]);
    expect(answer.text).toContain('答：嘉兴市2020年1—6月高企入库多少家？');
  });

  test('/reports, /figures, /help and /settings answer', async () => {
    const reports = await bot.asker.ask('/reports');
    expect(reports.text).toContain('1. 《嘉兴市科技工作总结》（嘉兴市，2020年，3段）');
    await bot.asker.press(reports, '1');
    await until('the first paragraph', () => reports.text.includes('2020年嘉兴市科技工作总结'));
    expect((await bot.asker.ask('/figures 高企 嘉兴 2020')).text).toContain(
      '嘉兴市2020年1—6月高企入库：579家',
    );
    expect((await bot.asker.ask('/figures 嘉兴 高企')).text).toContain('579家');
    expect((await bot.asker.ask('/help')).text).toContain('/check 论断');
    const settings = await bot.asker.ask('/settings');
    await bot.asker.press(settings, '附引文原句');
    await until('the change', () => settings.buttons[0]?.text.startsWith('✅'));
    expect((await bot.asker.ask('高企？')).text).toContain('“嘉兴市高新技术企业入库<579>家”');
  });

  test('/check judges a claim typed or replied to', async () => {
    const typed = await bot.asker.ask('/check 嘉兴市高企入库600家');
    expect(typed.text).toContain('❌ 不符\n报告写的是579家');
    expect(typed.text).toContain('数值不同');
    const other = {
      message_id: 42,
      date: 1,
      chat: bot.asker.chat,
      from: bot.asker.from,
      text: '高企入库579家',
    };
    const replied = await bot.asker.ask('/check', { reply_to_message: other });
    expect(replied.text).toContain('✅ 有据');
  });

  test('the buttons under an answer give quotations, related figures and other words', async () => {
    const answer = await bot.asker.ask('高企？');
    for (const [label, words] of [
      ['引文全文', '同比增长12%'],
      ['相关数据', '高企入库：579家'],
      ['换个说法', '按报告原文的说法'],
    ] as const) {
      const count = bot.api.sentTo(bot.asker.chatId).length;
      await bot.asker.press(answer, label);
      const sent = await until(label, () => bot.api.sentTo(bot.asker.chatId)[count]);
      expect(sent.text).toContain(words);
    }
  });

  test('a bug is one bland sentence in the chat and a stack in the log', async () => {
    const answer = await bot.asker.ask('请出错');
    expect(answer.text).toBe('出了点问题，已经记录。请稍后再试。');
    expect(bot.lines.join('\n')).toContain('TypeError: a bug with');
    expect((await bot.asker.ask('还在吗？')).text).toContain('答：还在吗？');
  });

  test('commands are registered with Chinese descriptions for private chats, groups and administrators', async () => {
    const calls = await until('the commands', () => {
      const made = bot.api.callsOf('setMyCommands');
      return made.length === 4 && made;
    });
    const scopes = calls.map(({ params }) => (params.scope as { type: string }).type);
    expect(scopes).toEqual(['default', 'all_private_chats', 'all_group_chats', 'chat']);
    expect(calls[2]?.params.commands).toContainEqual({
      command: 'check',
      description: '核对论断，或回复一条消息',
    });
  });
});

describe('where there is a page', () => {
  test('a citation links to its paragraph there', async () => {
    const bot = await setUpBot({ bot: { publicUrl: 'https://youju.example/' } });
    await bot.start();
    const answer = await bot.asker.ask('高企？');
    expect(answer.html).toContain(
      '<a href="https://youju.example/reports/jiaxing.txt#p2">《嘉兴市科技工作总结》第2段</a>',
    );
    await bot.close();
  });
});

describe('a long wait', () => {
  test('shows typing until the answer is there', async () => {
    const bot = await setUpBot({ thinkMs: 1500 });
    await bot.start();
    await bot.asker.ask('慢问题');
    const methods = bot.api.calls.map(({ method }) => method);
    expect(methods.indexOf('sendChatAction')).toBeGreaterThan(-1);
    expect(methods.indexOf('sendChatAction')).toBeLessThan(methods.indexOf('sendMessage'));
    await bot.close();
  });
});
