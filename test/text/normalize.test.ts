import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, normalizeText, sourceSpan } from '../../src/text/normalize.js';

/** The original words behind the first place where `found` stands in the normalised text. */
function quoteOf(original: string, found: string): string {
  const normal = normalize(original);
  const at = normal.text.indexOf(found);
  const { start, end } = sourceSpan(normal, at, at + found.length);
  return original.slice(start, end);
}

const REPORT_CHARACTERS = [...'嘉兴高企業產値１２０3.,，。 　\u200b\n%％〜—–①㎡㎞…“「」é😀１ 9Ａｂ上半年'];
const reportText = fc
  .array(fc.oneof(fc.constantFrom(...REPORT_CHARACTERS), fc.string({ unit: 'binary', maxLength: 2 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

describe('what is written in many ways is read as one', () => {
  it.each([
    ['ＧＤＰ１２３．５％', 'gdp123.5%'],
    ['高新技術企業１５７９家', '高新技术企业1579家'],
    ['國務院辦公廳', '国务院办公厅'],
    ['1 9 9 7 年', '1997年'],
    ['1 9 9 7年增长 9 . 5 %', '1997年增长9.5%'],
    ['同比 增长 3.5 %', '同比增长3.5%'],
    ['1～5月、1〜5月、1∼5月', '1~5月、1~5月、1~5月'],
    ['2.45∶1', '2.45:1'],
    ['2016—2020年、2016–2020年、2016－2020年', '2016-2020年、2016-2020年、2016-2020年'],
    ['「重要窗口」', '“重要窗口”'],
    ['二○二○年、二〇二〇年', '二零二零年、二零二零年'],
    ['全市\u200b高企', '全市高企'],
    ['占地5㎡', '占地5m2'],
  ])('%s → %s', (original, expected) => {
    expect(normalizeText(original)).toBe(expected);
  });

  it('keeps the blank between Latin words, and between two whole numbers', () => {
    expect(normalizeText('R&D 投入 Top 10')).toBe('r&d投入top 10');
    expect(normalizeText('2019 2020')).toBe('2019 2020');
  });

  it('joins a number that a line end cuts, and the lines around the number of a page', () => {
    expect(normalizeText('用电量3\n676亿千瓦时')).toBe('用电量3676亿千瓦时');
    expect(normalizeText('人均12\r\n.5平方米')).toBe('人均12.5平方米');
    expect(normalizeText('累计4\n— 5 —\n80家')).toBe('累计480家');
    expect(normalizeText('the Belt\nand Road')).toBe('the belt and road');
  });

  it('makes one blank of many', () => {
    expect(normalizeText('top  \t 10')).toBe('top 10');
  });

  it('gives nothing for nothing', () => {
    expect(normalize('')).toMatchObject({ text: '' });
    expect(sourceSpan(normalize(''), 0, 0)).toEqual({ start: 0, end: 0 });
  });
});

describe('the way back to the original', () => {
  it.each([
    ['　嘉 兴 市 2 0 2 0 年', '嘉兴', '嘉 兴'],
    ['　嘉 兴 市 2 0 2 0 年', '2020年', '2 0 2 0 年'],
    ['高新技術企業５７９家。', '579家', '５７９家'],
    ['占地5㎡以上', 'm2', '㎡'],
    ['甲😀乙', '甲乙', '甲😀乙'],
  ])('in %s the words %s stand as %s', (original, found, quote) => {
    expect(quoteOf(original, found)).toBe(quote);
  });

  it('gives for every span of the normalised text a span of the original that says the same', () => {
    fc.assert(
      fc.property(reportText, fc.nat(), fc.nat(), (original, a, b) => {
        const normal = normalize(original);
        const start = Math.min(a, b) % (normal.text.length + 1);
        const end = Math.max(start, Math.max(a, b) % (normal.text.length + 1));
        const span = sourceSpan(normal, start, end);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(original.length);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        for (let i = start; i < end; i += 1) {
          const own = sourceSpan(normal, i, i + 1);
          expect(own.start).toBeGreaterThanOrEqual(span.start);
          expect(own.end).toBeLessThanOrEqual(span.end);
          const behind = normalizeText(original.slice(own.start, own.end));
          const isRaisedPoint = normal.text[i] === '.' && behind === '·';
          if (normal.text[i] !== ' ' && !isRaisedPoint) expect(behind).toContain(normal.text[i]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never goes backwards', () => {
    fc.assert(
      fc.property(reportText, (original) => {
        const { text, starts, ends } = normalize(original);
        expect(starts).toHaveLength(text.length + 1);
        for (let i = 0; i < text.length; i += 1) {
          expect(starts[i]!).toBeLessThan(ends[i]!);
          expect(starts[i + 1]!).toBeGreaterThanOrEqual(starts[i]!);
        }
      }),
      { numRuns: 300 },
    );
  });
});
