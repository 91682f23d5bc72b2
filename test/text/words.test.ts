import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { createSegmenter } from '../../src/text/words.js';

const { segmenter } = loadField();
const cut = (text: string): string[] => segmenter.cut(text).map((word) => word.text);

describe('words', () => {
  it.each([
    ['新增高新技术企业579家', '高新技术企业'],
    ['专精特新企业', '专精特新企业'],
    ['推广科技创新券', '科技创新券'],
    ['提高3个百分点', '个百分点'],
    ['嵊州市科技局', '嵊州市'],
  ])('of %s hold the field’s own %s', (text, word) => {
    expect(cut(text)).toContain(word);
  });

  it('know the words that they are given', () => {
    expect(
      createSegmenter(['蓝宝石行动'])
        .cut('实施蓝宝石行动')
        .map((word) => word.text),
    ).toContain('蓝宝石行动');
  });

  it('stand where their offsets say, one after the other, to the end', () => {
    const anyText = fc.string({
      unit: fc.constantFrom(...'嘉兴高新技术企业gdp 12.3%,。(r&d)é'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const word of segmenter.cut(text)) {
          expect(word.start).toBe(at);
          expect(text.slice(word.start, word.end)).toBe(word.text);
          at = word.end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });
});

describe('parts of speech', () => {
  const tagged = (text: string) => segmenter.tag(text).map((word) => [word.text, word.tag]);

  it('are those of the dictionary', () => {
    expect(tagged('在杭州举行')).toEqual([
      ['在', 'p'],
      ['杭州', 'ns'],
      ['举行', 'v'],
    ]);
  });

  it('of the field’s own words are nouns', () => {
    expect(tagged('创新券')).toEqual([['创新券', 'n']]);
  });

  it('of words of no dictionary are unknown, and the words guessed', () => {
    expect(tagged('戴墨执导')).toEqual([
      ['戴墨', 'x'],
      ['执导', 'v'],
    ]);
  });

  it('stand where their offsets say', () => {
    const text = '指令长聂海胜';
    const words = segmenter.tag(text);
    expect(words.map((word) => word.text).join('')).toBe(text);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(words.map((word) => word.text));
  });
});

describe('index terms', () => {
  const terms = segmenter.terms('高新技术企业579家,r&d占3.5%');

  it('hold the whole word and the words inside it', () => {
    expect(terms).toEqual(expect.arrayContaining(['高新技术企业', '技术', '企业']));
  });

  it('hold every two characters that stand together, marked as such', () => {
    expect(terms).toEqual(expect.arrayContaining(['_高新', '_新技', '_技术', '_术企', '_企业']));
    expect(terms).not.toContain('_业5');
  });

  it('hold numbers and Latin words, but no punctuation', () => {
    expect(terms).toEqual(expect.arrayContaining(['579', '3.5']));
    expect(terms).not.toContain(',');
    expect(terms).not.toContain('%');
  });

  it('are none for a text of punctuation alone', () => {
    expect(segmenter.terms('——,。')).toEqual([]);
  });
});
