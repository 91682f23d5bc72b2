import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeCallback, numberAt, parseCallback } from '../../../src/interfaces/telegram/callback-data.js';
import { safeFileName } from '../../../src/interfaces/telegram/receive-file.js';
import { bold, plain, plainText, splitRich, toHtml } from '../../../src/interfaces/telegram/rich-text.js';
import { readHtml } from '../../fakes/bot-api-html.js';

const span = fc.record({
  text: fc.string({ unit: fc.constantFrom('字', '。', '<', '&', '"', '𠮷', '😀', ' ', '\n', 'a', '，') }),
  style: fc.constantFrom(undefined, 'b' as const, 'i' as const),
});

describe('rich text', () => {
  test('its pieces are within the limit, well-formed, and hold every character but the blanks between them', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), fc.integer({ min: 8, max: 60 }), (rich, max) => {
        const pieces = splitRich(rich, max);
        const read = pieces.map((piece) => readHtml(toHtml(piece)));
        expect(read).toEqual(pieces.map((piece) => ({ text: plainText(piece) })));
        for (const piece of pieces) {
          expect(plainText(piece).length).toBeLessThanOrEqual(max);
          expect(plainText(piece)).not.toBe('');
          expect(plainText(piece)).not.toMatch(/[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/);
        }
        expect(pieces.map(plainText).join('').replace(/\s/g, '')).toBe(plainText(rich).replace(/\s/g, ''));
      }),
    );
  });

  test('a bold passage cut in two is bold in both', () => {
    const pieces = splitRich([...plain('前。'), ...bold('一二三四。五六七八。')], 8);
    expect(pieces.map(toHtml)).toEqual(['前。<b>一二三四。</b>', '<b>五六七八。</b>']);
  });

  test('attributes and text are escaped', () => {
    expect(toHtml([{ text: '<a> & "b"', href: 'http://x/?a=1&b="2"' }])).toBe(
      '<a href="http://x/?a=1&amp;b=&quot;2&quot;">&lt;a&gt; &amp; &quot;b&quot;</a>',
    );
  });
});

describe('callback data', () => {
  test('fits in 64 bytes with the largest ids and reads back', () => {
    const data = encodeCallback('walk', Number.MAX_SAFE_INTEGER, 999, Number.MAX_SAFE_INTEGER);
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    const callback = parseCallback(data)!;
    expect(callback.action).toBe('walk');
    expect(numberAt(callback, 2)).toBe(Number.MAX_SAFE_INTEGER);
  });

  test.each([undefined, '', 'zz', 'c:<script>', `c:${'9'.repeat(40)}`, 'c:1:2:../..'])(
    '%s is not ours',
    (data) => {
      expect(parseCallback(data)).toBeUndefined();
    },
  );
});

test.each([
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['C:\\报告\\一.TXT', '一.TXT'],
  ['...隐藏.md', '隐藏.md'],
  ['坏\u0000名\u202e.txt', '坏名.txt'],
  ['', '报告'],
  [`${'长'.repeat(300)}.txt`, `${'长'.repeat(40)}.txt`],
])('a file called %j is kept as %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});
