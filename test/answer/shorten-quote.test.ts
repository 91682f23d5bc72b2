import { describe, expect, it } from 'vitest';
import { shortenQuote, withoutAdvertisement } from '../../src/answer/shorten-quote.js';
import { loadField } from '../../src/field/field.js';

const field = loadField();
const wordsOf = (...texts: string[]) => texts.map((text) => ({ text, weight: text.length }));
const shorten = (sentence: string, ...words: string[]): string => {
  const { start, end } = shortenQuote(field, wordsOf(...words), sentence);
  return sentence.slice(start, end);
};

const LONG =
  '积极对接高文、韩忠朝、罗毅、顾佩华等院士团队，加快“5G+8K”、细胞治疗、光电信息、智能装备等科研成果在绍落地转化，' +
  '深入实施领军型团队、国家和省海外引才、海外工程师等计划，新引进和培育国家、省级各类高精尖缺科技领军人才和创新团队100个以上，' +
  '积极探索科技人才项目经费包干，支持现代纺织技术创新中心、浙江大学绍兴研究院等科研院所开展人才发展体制机制综合改革。';

describe('a quotation', () => {
  it('is the whole sentence where that is short', () => {
    expect(shorten('支持四大实验室完善运行机制和管理体制。', '机制')).toBe(
      '支持四大实验室完善运行机制和管理体制。',
    );
  });

  it('of a long sentence holds the clause that speaks of the question', () => {
    expect(LONG.length).toBeGreaterThan(120);
    expect(shorten(LONG, '院士')).toContain('顾佩华等院士团队');
    expect(shorten(LONG, '经费包干')).toContain('积极探索科技人才项目经费包干');
  });

  it('is no longer than 120 characters', () => {
    for (const word of ['院士', '创新团队', '经费包干'])
      expect(shorten(LONG, word).length).toBeLessThanOrEqual(120);
  });

  it('never begins inside the title of a document, however long that is', () => {
    const sentence = `制定《关于${'推进科技创新'.repeat(18)}，以及技术若干规定》和配套措施，落实到位。`;
    expect(shorten(sentence, '配套措施')).toMatch(/^制定《关于.*》和配套措施/);
  });
});

describe('an advertisement in a sentence', () => {
  const AD = 'k8凯发天生赢家一触即发';
  const cut = (sentence: string): string => {
    const start = sentence.indexOf(AD);
    const spans = start < 0 ? [] : [{ start: start + 7, end: start + 7 + AD.length }];
    const kept = withoutAdvertisement(sentence, spans, 7);
    return sentence.slice(kept.start, kept.end);
  };

  it('is cut off with the smaller side', () => {
    expect(cut(`按照原则，${AD}支持四大实验室完善运行机制和管理体制`)).toBe(
      '支持四大实验室完善运行机制和管理体制',
    );
    expect(cut(`支持四大实验室完善运行机制和管理体制${AD}按照原则`)).toBe(
      '支持四大实验室完善运行机制和管理体制',
    );
  });

  it('that is not there cuts nothing', () => {
    expect(cut('支持四大实验室')).toBe('支持四大实验室');
  });
});
