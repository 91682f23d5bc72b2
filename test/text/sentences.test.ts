import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Span, splitClauses, splitSentences } from '../../src/text/sentences.js';

const words = (text: string, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));
const sentences = (text: string): string[] => words(text, splitSentences(text));
const clauses = (text: string): string[] => words(text, splitClauses(text));

describe('sentences', () => {
  it('end at a full stop, a question mark and an exclamation mark', () => {
    expect(sentences('新增高企579家。增长多少？增长12%！')).toEqual([
      '新增高企579家。',
      '增长多少？',
      '增长12%！',
    ]);
  });

  it('keep the quotation mark or bracket that closes behind the full stop', () => {
    expect(sentences('他说：“要抓创新。”会议要求落实。（详见附件。）完')).toEqual([
      '他说：“要抓创新。”',
      '会议要求落实。',
      '（详见附件。）',
      '完',
    ]);
  });

  it('do not end at a decimal point or an abbreviation', () => {
    expect(sentences('研发经费56.7亿元,占3.45%')).toEqual(['研发经费56.7亿元,占3.45%']);
  });

  it('that are long are cut at semicolons, but not inside brackets', () => {
    const first =
      '高新技术产业增加值439.29亿元,同比增长3.5%,分列全省第三位和第四位(其中市本级三位;嘉善第五位);';
    const second = '高新技术产业投资213.43亿元,增长21.9%,列全省第四位。';
    expect(sentences(first + second)).toEqual([first, second]);
  });

  it('that are short are not cut at semicolons', () => {
    expect(sentences('增长3.5%;占比59.88%。')).toEqual(['增长3.5%;占比59.88%。']);
  });

  it('begin and end without blanks', () => {
    expect(sentences(' 一。 \n 二 ')).toEqual(['一。', '二']);
    expect(sentences(' \n')).toEqual([]);
  });
});

describe('clauses', () => {
  it('end at commas, semicolons and colons', () => {
    expect(clauses('上半年,高企579家;增长12%')).toEqual(['上半年,', '高企579家;', '增长12%']);
  });

  it('are not cut at the comma between thousands', () => {
    expect(clauses('入库1,157家,净增26,000户')).toEqual(['入库1,157家,', '净增26,000户']);
  });

  it('are cut at the comma between two numbers of a list', () => {
    expect(clauses('分别为7家,13家')).toEqual(['分别为7家,', '13家']);
    expect(clauses('2019,2020年')).toEqual(['2019,', '2020年']);
  });

  it('are not cut inside brackets', () => {
    expect(clauses('项目278个(海外76项,国内202项),签约117项')).toEqual([
      '项目278个(海外76项,国内202项),',
      '签约117项',
    ]);
  });

  it('are not cut at the colon of a ratio or a time of day', () => {
    expect(clauses('按1:1.5配套,12:30开始')).toEqual(['按1:1.5配套,', '12:30开始']);
  });
});

const marked = fc
  .array(fc.constantFrom(...'嘉兴1234,.,，。；;！？!?（）()“”《》】:：% \n'), { maxLength: 120 })
  .map((parts) => parts.join(''));

describe.each([
  ['sentences', splitSentences],
  ['clauses', splitClauses],
])('the spans of %s', (_, split) => {
  it('cover every character but blanks, in order, once', () => {
    fc.assert(
      fc.property(marked, (text) => {
        let at = 0;
        for (const { start, end } of split(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe('');
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
