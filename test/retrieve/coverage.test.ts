// How much of a question's words a text names.
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { coverage, focusWords, missingAnchors, type Vocabulary } from '../../src/retrieve/coverage.js';

const field = loadField();
const share = (word: string, text: string): number => coverage([{ text: word, weight: 1 }], text);

describe('a word', () => {
  it('is named where the text has it', () => {
    expect(share('研发', '研发经费')).toBe(1);
  });

  it('is not named where the text has nothing of it', () => {
    expect(share('研发', '粮食产量')).toBe(0);
  });

  it.each([
    ['社保', '社会保障支出'],
    ['环保', '环境保护投入'],
    ['医保', '医疗保险'],
  ])('of two characters is short for four: %s for %s', (word, text) => {
    expect(share(word, text)).toBe(0.8);
  });

  it('of two characters is not short for characters that stand elsewhere', () => {
    expect(share('社保', '社区生态保护')).toBe(0);
  });

  it.each([
    ['出口', '进出口总额'],
    ['正式', '非正式会谈'],
  ])('is hardly named inside another that means something else: %s in %s', (word, text) => {
    expect(share(word, text)).toBe(0.3);
  });

  it('is named where it stands beside such a word', () => {
    expect(share('出口', '进出口总额4万亿元,出口2万亿元')).toBe(1);
  });

  it('is partly named by parts of it', () => {
    expect(share('高新技术企业', '高新技术产业')).toBeCloseTo(0.48, 10);
  });
});

describe('a part of a word', () => {
  it("too small is another word's", () => {
    expect(share('最低生活保障', '最低收购价')).toBe(0);
  });

  it('of a name of the field must be the greater part', () => {
    const named = (text: string) => coverage([{ text: '棚户区改造', weight: 1, isName: true }], text);
    expect(named('城镇老旧小区改造')).toBe(0);
    expect(named('棚户区住房改造')).toBeCloseTo(0.6, 10);
  });
});

describe('several words', () => {
  it('count by their weight', () => {
    const words = [
      { text: '粮食', weight: 3 },
      { text: '出口', weight: 1 },
    ];
    expect(coverage(words, '粮食产量')).toBe(0.75);
  });

  it('that are none are all named', () => {
    expect(coverage([], '粮食产量')).toBe(1);
  });
});

describe('the words of a question', () => {
  const counts: Record<string, number> = { 高新技术企业: 400, 创新券: 2, 入库: 30 };
  const vocabulary: Vocabulary = { chunks: 1000, countOf: (word) => counts[word] ?? 0 };
  const wordsOf = (focus: string, topic = '') => focusWords(field, vocabulary, focus, topic);
  const weightOf = (word: string, focus: string, topic = '') =>
    wordsOf(focus, topic).find(({ text }) => text === word)!.weight;
  const anchorsOf = (focus: string) =>
    wordsOf(focus)
      .filter(({ isAnchor }) => isAnchor)
      .map(({ text }) => text);

  it('are in the field’s own form, each once', () => {
    expect(wordsOf('高企入库 高新技术企业').map(({ text }) => text)).toEqual(['高新技术企业', '入库']);
  });

  it('are without those that only ask for a kind of value', () => {
    expect(wordsOf('创新券 占比 增长').map(({ text }) => text)).toEqual(['创新券']);
  });

  it('weigh more where few texts have them', () => {
    expect(weightOf('创新券', '高企创新券') / 3).toBeGreaterThan(weightOf('高新技术企业', '高企创新券') / 4);
  });

  it('weigh two and a half times as much where a follow-up names them itself', () => {
    expect(weightOf('创新券', '高企创新券', '创新券')).toBeCloseTo(
      2.5 * weightOf('创新券', '高企创新券'),
      10,
    );
  });

  it('that are rare are what an answer must name', () => {
    expect(anchorsOf('高企创新券')).toEqual(['创新券']);
  });

  it('that are names of the field must be named even where no report has them', () => {
    expect(anchorsOf('海外工程师')).toEqual(['海外工程师']);
    expect(anchorsOf('外星人')).toEqual([]);
  });
});

describe('rare words of a question', () => {
  const words = [
    { text: '创新券', weight: 3, isAnchor: true },
    { text: '发放', weight: 1, isAnchor: false },
  ];

  it('that are missing count by their weight', () => {
    expect(missingAnchors(words, '粮食产量')).toBe(0.75);
  });

  it('that are named are not missing', () => {
    expect(missingAnchors(words, '使用创新券')).toBe(0);
  });

  it('are none where there are no words', () => {
    expect(missingAnchors([], '粮食产量')).toBe(0);
  });
});
