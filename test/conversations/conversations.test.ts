import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chatState, moveChat, putChatState } from '../../src/conversations/chats.js';
import { exportFeedback, giveReason, giveVote, listFeedback } from '../../src/conversations/feedback.js';
import {
  finishUpdate,
  owedUpdates,
  pruneInbox,
  takenUpdate,
  takeUpdates,
} from '../../src/conversations/inbox.js';
import {
  messageById,
  messageBySource,
  saveMessage,
  shownCitation,
} from '../../src/conversations/messages.js';
import { approveCode, openRequests, refuseCode, requestCode } from '../../src/conversations/pairing.js';
import { phraseId, phraseText } from '../../src/conversations/phrases.js';
import { openRecord, type RecordStore } from '../../src/conversations/record-store.js';
import { showAnswer } from '../../src/conversations/shown-answer.js';
import { closeThreads, currentThread, startThread, threadHistory } from '../../src/conversations/threads.js';
import { listUsers, mayDo, roleOfUser } from '../../src/conversations/users.js';
import { CITATION } from '../fakes/fake-assistant.js';

let folder: string;
let store: RecordStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'youju-record-'));
  store = openRecord(folder);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const here = { channel: 'telegram', place: '1', thread: '' };
const HOUR = 60 * 60 * 1000;

const ask = (conversation: number, text: string, source?: string) =>
  saveMessage(store, {
    conversation,
    text,
    askedBy: '1',
    askedAt: Date.now(),
    source,
    result: showAnswer({
      status: 'not_found',
      answer: '',
      sentences: [],
      citations: [CITATION],
      reason: '没有',
      missing: 'period',
      nearest: [{ text: '最近的', citation: CITATION }],
    }),
  });

describe('threads', () => {
  test('remember the last six questions, oldest first, and end with closing or silence', () => {
    const thread = currentThread(store, here);
    for (let i = 1; i <= 8; i += 1) ask(thread, `问${i}`);
    expect(threadHistory(store, currentThread(store, here))).toEqual([
      '问3',
      '问4',
      '问5',
      '问6',
      '问7',
      '问8',
    ]);
    expect(threadHistory(store, currentThread(store, { ...here, thread: '7' }))).toEqual([]);
    expect(currentThread(store, here, Date.now() + 13 * HOUR)).not.toBe(thread);
    closeThreads(store, here);
    expect(threadHistory(store, currentThread(store, here))).toEqual([]);
  });

  test('history up to a message leaves out what was asked after it', () => {
    const thread = startThread(store, here);
    const first = ask(thread, '一');
    ask(thread, '二');
    expect(threadHistory(store, thread, first.id)).toEqual(['一']);
  });
});

describe('messages', () => {
  test('keep citations as shown, each under a number of its own', () => {
    const { id } = ask(startThread(store, here), '一');
    expect(messageById(store, id)?.result.citations.map(({ n }) => n)).toEqual([1, 2]);
    expect(shownCitation(store, id, 2)?.text).toBe(CITATION.text);
    expect(shownCitation(store, id, 3)).toBeUndefined();
  });

  test('of one source exist once', () => {
    const thread = startThread(store, here);
    const { id } = ask(thread, '一', 'telegram:1:5');
    expect(messageBySource(store, 'telegram:1:5')?.id).toBe(id);
    expect(() => ask(thread, '一', 'telegram:1:5')).toThrow('UNIQUE');
  });
});

describe('the inbox', () => {
  const update = (id: number) => ({ id, lane: 'chat:1', payload: `{"update_id":${id}}` });

  test('takes an update once, owes it until it is answered, and then forgets its text', () => {
    expect(takeUpdates(store, 7, [update(1), update(2), update(1)]).map(({ id }) => id)).toEqual([1, 2]);
    finishUpdate(store, 7, 1);
    expect(takeUpdates(store, 7, [update(1), update(3)]).map(({ id }) => id)).toEqual([3]);
    expect(owedUpdates(store, 7).map(({ id }) => id)).toEqual([2, 3]);
    expect(takenUpdate(store, 7, 1)).toBeUndefined();
    expect(takenUpdate(store, 7, 2)?.payload).toBe('{"update_id":2}');
    expect(store.prepare('SELECT payload FROM inbox WHERE update_id = 1').pluck().get()).toBeNull();
  });

  test('keeps two bots apart: their update ids have nothing to do with each other', () => {
    takeUpdates(store, 7, [update(1)]);
    expect(takeUpdates(store, 8, [update(1)]).length).toBe(1);
  });

  test('forgets answered updates after a week, and never those that are owed', () => {
    takeUpdates(store, 7, [update(1), update(2)]);
    finishUpdate(store, 7, 1);
    expect(pruneInbox(store, Date.now() + 6 * 24 * HOUR)).toBe(0);
    expect(pruneInbox(store, Date.now() + 8 * 24 * HOUR)).toBe(1);
    expect(owedUpdates(store, 7).length).toBe(1);
  });
});

describe('pairing', () => {
  const channel = 'telegram';
  const user = { id: '5', name: '李四' };

  test('gives the same code while it is good, and a new one when it has expired', () => {
    const first = requestCode(store, channel, user, 0);
    expect(first).toMatchObject({ userId: '5', isNew: true });
    expect(first?.code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
    expect(requestCode(store, channel, user, HOUR - 1)).toMatchObject({ code: first?.code, isNew: false });
    expect(requestCode(store, channel, user, HOUR + 1)).toMatchObject({ isNew: true });
    expect(openRequests(store, channel, 2 * HOUR).length).toBe(1);
  });

  test('gives five codes a day', () => {
    const given = Array.from({ length: 7 }, (_, i) => requestCode(store, channel, user, i * 2 * HOUR));
    expect(given.map((one) => one !== undefined)).toEqual([true, true, true, true, true, false, false]);
    expect(requestCode(store, channel, user, 25 * HOUR)).toBeDefined();
  });

  test('an approved code makes a user and is used up; an expired or refused one does not', () => {
    const { code = '' } = requestCode(store, channel, user) ?? {};
    expect(
      approveCode(store, { channel, code: ` ${code.toLowerCase()} `, actor: '1', role: 'add' }),
    ).toMatchObject({ id: '5', role: 'add' });
    expect(roleOfUser(store, channel, '5')).toBe('add');
    expect(() => approveCode(store, { channel, code, actor: '1' })).toThrow('no open pairing code');
    const other = requestCode(store, channel, { id: '6', name: '王五' });
    refuseCode(store, { channel, code: other?.code ?? '', actor: '1' });
    expect(() => approveCode(store, { channel, code: other?.code ?? '', actor: '1' })).toThrow(
      'no open pairing code',
    );
    const late = requestCode(store, channel, { id: '8', name: '孙八' });
    expect(() =>
      approveCode(store, { channel, code: late?.code ?? '', actor: '1' }, Date.now() + HOUR + 1),
    ).toThrow();
    expect(listUsers(store, channel).map(({ id }) => id)).toEqual(['5']);
  });

  test('ten wrong codes in an hour are the last, even if the eleventh is right', () => {
    const { code = '' } = requestCode(store, channel, user) ?? {};
    for (let i = 0; i < 10; i += 1)
      expect(() => approveCode(store, { channel, code: 'WRONG2', actor: '9' })).toThrow(
        'no open pairing code',
      );
    expect(() => approveCode(store, { channel, code, actor: '9' })).toThrow('too many wrong pairing codes');
    expect(approveCode(store, { channel, code, actor: 'another' }).id).toBe('5');
  });

  test('each role may do what the earlier ones may', () => {
    expect([
      mayDo('ask', 'ask'),
      mayDo('ask', 'add'),
      mayDo('administer', 'add'),
      mayDo(undefined, 'ask'),
    ]).toEqual([true, false, true, false]);
  });
});

describe('feedback', () => {
  test('one person’s later vote replaces the earlier one; export gives one line each for eval', () => {
    const thread = startThread(store, here);
    ask(thread, '一');
    const { id } = ask(thread, '二');
    giveVote(store, { message: id, givenBy: '1', vote: 'up' });
    giveVote(store, { message: id, givenBy: '2', vote: 'up' });
    giveReason(store, { message: id, givenBy: '1', reason: 'number' });
    expect(listFeedback(store, 'down').map(({ givenBy, reason }) => [givenBy, reason])).toEqual([
      ['1', 'number'],
    ]);
    const lines = exportFeedback(store);
    expect(lines.length).toBe(2);
    expect(JSON.parse(lines.find((line) => line.includes('"number"')) ?? '')).toMatchObject({
      question: '二',
      history: ['一'],
      status: 'not_found',
      vote: 'down',
    });
  });
});

describe('chats and phrases', () => {
  test('a chat’s settings are kept, also when its id changes', () => {
    putChatState(store, 'telegram', '-1', { quotes: true });
    putChatState(store, 'telegram', '-1', { blocked: true });
    moveChat(store, 'telegram', '-1', '-2');
    expect(chatState(store, 'telegram', '-2')).toEqual({ blocked: true, quotes: true, followUps: true });
    expect(chatState(store, 'telegram', '-1')).toEqual({ blocked: false, quotes: false, followUps: true });
  });

  test('a text has one id for good', () => {
    const id = phraseId(store, '嘉兴高企多少家？');
    expect(phraseId(store, '嘉兴高企多少家？')).toBe(id);
    expect(phraseText(store, id)).toBe('嘉兴高企多少家？');
    expect(phraseText(store, 99)).toBeUndefined();
  });
});
