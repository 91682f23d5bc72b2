// Lists: how many members are asked for, how many a sentence names, and how far an enumeration goes on.
import { describe, expect, it } from 'vitest';
import {
  clausesAfterCount,
  countsAnother,
  expectedCount,
  isFullList,
  listLength,
  wholeList,
} from '../../src/answer/lists.js';

describe('a question expects', () => {
  it.each([
    ['四大实验室是哪些', 4],
    ['哪三个县', 3],
    ['两项措施是什么', 2],
    ['十张清单分别是什么', 10],
    ['开放的十四个沿海城市是哪些', 14],
    ['四川六大优势产业包括什么', 6],
    ['三亚提出的两项措施是什么', 2],
  ])('%s: %d members', (question, count) => {
    expect(expectedCount(question)).toBe(count);
  });

  it('any number where it names none', () => {
    expect(expectedCount('重点平台有哪些')).toBeUndefined();
  });

  it.each(['八字方针是哪几个词', '第三批名单有哪些'])(
    'any number where the numeral counts no members: %s',
    (question) => {
      expect(expectedCount(question)).toBeUndefined();
    },
  );
});

describe('the members of a list', () => {
  it.each([
    ['四大实验室分别是太湖实验室、莫干山实验室、南浔实验室和安吉实验室。', '四大实验室是哪些', 4],
    ['甲市、乙市以及丙市', '有哪些市试点', 3],
    ['“甲”“乙”“丙”三项行动', '哪三项行动', 3],
    ['没有列举。', '有哪些', 0],
    ['要遵循准则,即坚持人才为先,坚持企业为主,坚持市场导向,不得例外。', '准则是哪三条', 3],
    ['坚持人才为先,坚持企业为主,不得例外。', '准则是哪些', 0],
    ['坚持相互尊重、互不侵犯和平等互利的三项原则应当成为甲国、乙国和丙国关系的基础', '三项原则是什么', 3],
  ])('of %s are counted', (text, question, length) => {
    expect(listLength(text, question)).toBe(length);
  });

  it('that the question names are no news', () => {
    expect(listLength('湖州、丽水和衢州', '湖州之外还有哪些')).toBe(2);
    expect(listLength('湖州、丽水和衢州', '湖州、丽水和衢州有哪些企业')).toBe(0);
  });

  it('do not go on in their values', () => {
    expect(listLength('甲、乙、丙产值分别为3亿元、2亿元、1亿元、5千万元', '有哪些')).toBe(3);
    expect(listLength('甲、乙、丙、丁、戊产值分别为3亿元、2亿元', '有哪些')).toBe(5);
  });

  it('are those of the longest run', () => {
    expect(listLength('甲、乙,丙、丁、戊、己', '有哪些')).toBe(4);
  });
});

describe('a list is full', () => {
  it.each([
    ['抓好稳企业、防旱防涝和节水一体化、育人才“三个工程”,闯新路', '抓的三个工程有哪些'],
    ['三大支柱产业提质,轻纺、化工、医药产业产值分别为3亿元、2亿元、1亿元、5千万元', '三大支柱产业包括什么'],
    ['大桥已经把湖杭和湖嘉两大干线连结起来', '大桥把哪两条干线接通了'],
    ['轻纺、化工和医药', '哪三个产业'],
  ])('%s', (text, question) => {
    expect(isFullList(text, question)).toBe(true);
  });

  it.each([
    ['轻纺、化工和医药', '哪两个产业'],
    ['三大支柱产业产值分别为3亿元、2亿元、1亿元', '三大支柱产业包括什么'],
    ['大桥把湖杭、湖嘉和湖宁两大干线连结起来', '大桥把哪两条干线接通了'],
    ['轻纺、化工和医药', '有哪些产业'],
  ])('but not %s where it is asked %s', (text, question) => {
    expect(isFullList(text, question)).toBe(false);
  });
});

describe('a list is told whole', () => {
  const whole = (paragraph: string, sentence: string): string => {
    const from = paragraph.indexOf(sentence);
    const { start, end } = wholeList(paragraph, { start: from, end: from + sentence.length });
    return paragraph.slice(start, end);
  };

  it('to its full stop', () => {
    expect(whole('平台有甲、乙，丙、丁。另有其他。', '平台有甲、乙，')).toBe('平台有甲、乙，丙、丁。');
  });

  it('with every item that begins 一是, 二是', () => {
    const paragraph = '有三项任务。一是抓创新；二是抓人才。三是抓平台。此外还有别的。';
    expect(whole(paragraph, '有三项任务。')).toBe('有三项任务。一是抓创新；二是抓人才。三是抓平台。');
  });

  it('with every numbered item', () => {
    const paragraph = '工作要点：（1）抓创新。（2）抓人才。（3）抓平台。完毕。';
    expect(whole(paragraph, '工作要点：（1）抓创新。')).toBe(
      '工作要点：（1）抓创新。（2）抓人才。（3）抓平台。',
    );
  });

  it('with every item that begins 第一, 第二, but not with 第一批', () => {
    const paragraph = '有两条。第一，抓创新。第二，抓人才。第一批已经公布。';
    expect(whole(paragraph, '有两条。')).toBe('有两条。第一，抓创新。第二，抓人才。');
  });

  it('without an enumeration that begins after another sentence', () => {
    const paragraph = '平台有甲、乙。会议讨论热烈。一是抓创新。二是抓人才。';
    expect(whole(paragraph, '平台有甲、乙。')).toBe('平台有甲、乙。');
  });

  it('unless it is longer than one may read', () => {
    const items = ['一', '二', '三', '四', '五'].map((n) => `${n}是${'抓创新抓人才'.repeat(20)}。`).join('');
    expect(whole(`有五项任务。${items}`, '有五项任务。')).toBe('有五项任务。');
  });
});

describe('the clauses after a count', () => {
  const text = '着重办好“三件实事”,改造老旧小区,扩建城区学校,新开公交线路。';

  it('are its members', () => {
    expect(clausesAfterCount(text, 3)).toBe(3);
  });

  it('are none where another number is counted', () => {
    expect(clausesAfterCount(text, 4)).toBe(0);
  });
});

it('a sentence that counts as many of something else is not of the list asked for', () => {
  const question = '重点建哪三大科技城';
  expect(countsAnother(question, '重点建设创研科技园、生态创新谷、科创基地三大园区')).toBe(true);
  expect(countsAnother(question, '重点推进镜湖、滨海、鉴湖三大科技城建设')).toBe(false);
  expect(countsAnother(question, '重点推进镜湖、滨海、鉴湖科技城建设')).toBe(false);
});
