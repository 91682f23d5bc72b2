import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { approveCode } from '../../../src/conversations/pairing.js';
import { openRecord } from '../../../src/conversations/record-store.js';
import { parseAllowList } from '../../../src/interfaces/telegram/access.js';
import { BOT, until } from '../../fakes/bot-api.js';
import { createPerson } from '../../fakes/bot-api-people.js';
import { ADMIN, type BotSetup, GROUP, setUpBot } from './bot-setup.js';

let bot: BotSetup;
beforeEach(async () => {
  bot = await setUpBot();
  await bot.start();
});
afterEach(() => bot.close());

const codeIn = (text: string): string => /[2-9A-Z]{6}/.exec(text)![0];

describe('who may ask', () => {
  test('an unknown person gets a code, the administrator approves it with a button, and then they may ask', async () => {
    const stranger = createPerson(bot.api, 555, '李四');
    const reply = await stranger.ask('嘉兴高企多少？');
    expect(reply.text).toContain('请把配对码告诉管理员');
    expect(bot.fake.asked).toEqual([]);
    const request = await until('the request', () => bot.api.sentTo(ADMIN)[0]);
    expect(request.text).toContain(`李四（ID 555）\n配对码 ${codeIn(reply.text)}`);
    expect(await bot.admin.press(request, '同意提问')).toBe('已同意 李四：提问');
    await until('the news', () => bot.api.sentTo(555).at(-1)?.text.startsWith('已开通，权限：提问'));
    expect((await stranger.ask('现在呢？')).text).toContain('答：现在呢？');
    expect((await stranger.ask('/users')).text).toBe('只有管理员可以管理用户。');
  });

  test('a code approved on the command line lets the person in while the bot runs', async () => {
    const stranger = createPerson(bot.api, 556, '王五');
    const code = codeIn((await stranger.ask('/start')).text);
    const store = openRecord(bot.options.dataFolder);
    approveCode(store, { channel: 'telegram', code: code.toLowerCase(), actor: 'command line' });
    store.close();
    await until('the news', () => bot.api.sentTo(556).at(-1)?.text.startsWith('已开通'));
    expect((await stranger.ask('可以吗？')).text).toContain('答：可以吗？');
  });

  test('refusals are logged without the text of the message', async () => {
    const stranger = createPerson(bot.api, 557, '赵六');
    await stranger.ask('机密问题');
    expect(bot.lines).toContain('telegram: refused text of user 557 in chat 557');
    expect(bot.lines.join('\n')).not.toContain('机密问题');
  });

  test('a stranger cannot press another person’s buttons', async () => {
    const answer = await bot.asker.ask('高企？');
    const stranger = createPerson(bot.api, 558, '路人', bot.asker.chat);
    expect(await stranger.press(answer, '👍')).toBe('没有权限');
  });

  test('a forged button does not open another chat’s answer', async () => {
    const answer = await bot.asker.ask('高企？');
    const own = await bot.admin.ask('别的？');
    expect(await bot.admin.press({ ...own, buttons: answer.buttons }, '[1] 第2段')).toBe(
      '这条内容已经找不到了',
    );
  });

  test('an administrator changes and removes users', async () => {
    const stranger = createPerson(bot.api, 559, '孙七');
    const code = codeIn((await stranger.ask('/start')).text);
    await until('the request', () => bot.api.sentTo(ADMIN).length === 1);
    expect((await bot.admin.ask(`/approve ${code}`)).text).toBe('已同意 孙七：提问');
    expect((await bot.admin.ask('/approve ZZZZZZ')).text).toBe('没有这个配对码，或者已经过期。');
    const users = await bot.admin.ask('/users');
    await bot.admin.press(users, '移除 孙七');
    await until('the change', () => users.text.includes('用户（0）'));
    expect((await stranger.ask('/start')).text).toContain('配对码');
  });

  test('the settings’ list gives persons the right to add and groups the right to ask, unless it says otherwise', () => {
    expect(parseAllowList('12, -34， 56:ask -78:add')).toEqual([
      { id: 12, role: 'add' },
      { id: -34, role: 'ask' },
      { id: 56, role: 'ask' },
      { id: -78, role: 'add' },
    ]);
    expect(() => parseAllowList('12,abc')).toThrow('“abc” is no Telegram id');
    expect(() => parseAllowList('12:king')).toThrow('is no Telegram id');
  });
});

describe('groups', () => {
  test('it answers when mentioned, replied to or commanded, and nothing else', async () => {
    const member = bot.inGroup(601, '小周');
    member.say('大家好');
    member.say('/check@other_bot 某论断');
    member.say('/unknown');
    const mention = await member.ask('@youju_bot 嘉兴高企？');
    expect(mention.text).toContain('答：嘉兴高企？');
    expect(bot.api.sentTo(GROUP).length).toBe(1);
    expect(mention.replyTo).toBeDefined();
    const reply = await member.ask('那绍兴呢？', member.asReply(mention));
    expect(reply.text).toContain('答：那绍兴呢？');
    expect(bot.fake.asked.at(-1)?.history).toEqual(['嘉兴高企？']);
    expect((await member.ask('/figures@youju_bot 高企')).text).toContain('579家');
    expect((await member.ask('/check 高企579家')).text).toContain('✅ 有据');
  });

  test('a new mention begins a thread of its own; in a forum topic the topic is the thread', async () => {
    const member = bot.inGroup(602, '小吴');
    await member.ask('@youju_bot 一？');
    await member.ask('@youju_bot 二？');
    expect(bot.fake.asked.at(-1)?.history).toEqual([]);
    const topic = { message_thread_id: 77, is_topic_message: true };
    const inTopic = await member.ask('@youju_bot 三？', topic);
    await member.ask('@Youju_Bot 四？', topic);
    expect(inTopic.topic).toBe(77);
    expect(bot.fake.asked.at(-1)?.history).toEqual(['三？']);
  });

  test('an unlisted group is not answered, except its authorised members', async () => {
    const chat = { id: -2002, type: 'group', title: '别的群' };
    createPerson(bot.api, 603, '外人', chat).say('@youju_bot 一？');
    const asker = createPerson(bot.api, bot.asker.id, '张三', chat);
    expect((await asker.ask('@youju_bot 二？')).text).toContain('答：二？');
    expect(bot.api.sentTo(-2002).length).toBe(1);
  });

  test('an anonymous administrator has the rights of the group only', async () => {
    const member = bot.inGroup(ADMIN, 'GroupAnonymousBot');
    const anonymous = {
      sender_chat: { id: GROUP },
      from: { ...BOT, id: 1087968824, username: 'GroupAnonymousBot' },
    };
    expect((await member.ask('@youju_bot 一？', anonymous)).text).toContain('答：一？');
    expect((await member.ask('/users@youju_bot', anonymous)).text).toBe('只有管理员可以管理用户。');
  });

  test('a group that became a supergroup keeps its settings', async () => {
    const member = bot.inGroup(604, '小郑');
    const settings = await member.ask('/settings@youju_bot');
    await member.press(settings, '附引文原句');
    member.write({ migrate_to_chat_id: -3003 });
    const moved = createPerson(bot.api, bot.asker.id, '张三', { id: -3003, type: 'supergroup' });
    expect((await moved.ask('@youju_bot 高企？')).text).toContain('“嘉兴市高新技术企业入库');
  });
});

describe('feedback', () => {
  test('votes are stored with question, answer, citations and reason', async () => {
    const answer = await bot.asker.ask('高企？');
    expect(await bot.asker.press(answer, '👍')).toBe('谢谢，已记录 👍');
    expect(await bot.asker.press(answer, '👎')).toBe('已记录 👎');
    const reasons = await until('the reasons', () => bot.api.sentTo(bot.asker.chatId)[1]);
    await bot.asker.press(reasons, '其他');
    const prompt = await until('the request', () => bot.api.sentTo(bot.asker.chatId)[2]);
    expect((await bot.asker.ask('单位写错了', bot.asker.asReply(prompt))).text).toBe('已记录，谢谢。');
    const { exportFeedback } = await import('../../../src/conversations/feedback.js');
    const store = openRecord(bot.options.dataFolder);
    const lines = exportFeedback(store).map((line) => JSON.parse(line));
    store.close();
    expect(lines).toMatchObject([
      {
        question: '高企？',
        history: [],
        status: 'answered',
        answer: '答：高企？[1]',
        citations: [{ n: 1, report: 'jiaxing.txt', paragraph: 2, quote: '嘉兴市高新技术企业入库<579>家' }],
        vote: 'down',
        reason: 'other',
        comment: '单位写错了',
      },
    ]);
  });
});
