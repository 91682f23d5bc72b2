import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumeral } from '../../src/figures/parse-numeral.js';

const read = (numeral: string): string | undefined => parseNumeral(numeral)?.toFixed();

const NUMERALS: readonly [string, string][] = [
  ['579', '579'],
  ['1,157', '1157'],
  ['12,345,678', '12345678'],
  ['59.88', '59.88'],
  ['1916.80', '1916.8'],
  ['0.5', '0.5'],
  ['1.2万', '12000'],
  ['3437万', '34370000'],
  ['56.7亿', '5670000000'],
  ['126万亿', '126000000000000'],
  ['1.39万亿', '1390000000000'],
  ['3千', '3000'],
  ['5百万', '5000000'],
  ['2万5千', '25000'],
  ['6600多万', '66000000'],
  ['400余', '400'],
  ['十', '10'],
  ['十五', '15'],
  ['二十', '20'],
  ['两百', '200'],
  ['三千五百', '3500'],
  ['三千五', '3500'],
  ['三千零五', '3005'],
  ['一百二十万', '1200000'],
  ['四百二十七亿四千万', '42740000000'],
  ['一万二千亿', '1200000000000'],
  ['十三点四', '13.4'],
  ['零点五', '0.5'],
  ['三点五万', '35000'],
  ['一九八四', '1984'],
];

it.each(NUMERALS)('%s is %s', (numeral, value) => {
  expect(read(numeral)).toBe(value);
});

it.each(['', '万', '亿', '家', '多', '1.2.3', '.5', '第三', '三家'])('“%s” is no numeral', (text) => {
  expect(read(text)).toBeUndefined();
});

const DIGITS = '零一二三四五六七八九';

/** 1…9999 as reports write it out: 三千零五, 一百二十, 十五. */
function writtenOut(value: number): string {
  const places = ['', '十', '百', '千'];
  const digits = [...String(value)].map(Number);
  let text = '';
  for (const [i, digit] of digits.entries()) {
    const place = places[digits.length - 1 - i]!;
    if (digit > 0) text += DIGITS[digit]! + place;
    else if (!text.endsWith('零')) text += '零';
  }
  return text.replace(/零$/, '').replace(/^一十/, '十');
}

describe('every number means the same', () => {
  const number = fc.integer({ min: 1, max: 999_999_999 });

  it('with thousands separated by commas', () => {
    fc.assert(
      fc.property(number, (value) => {
        expect(read(value.toLocaleString('en-US'))).toBe(String(value));
      }),
    );
  });

  it('in 万', () => {
    fc.assert(
      fc.property(number, (tenths) => {
        expect(read(`${(tenths / 10).toFixed(1)}万`)).toBe(String(tenths * 1000));
      }),
    );
  });

  it('in 亿', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (hundredths) => {
        expect(read(`${(hundredths / 100).toFixed(2)}亿`)).toBe(String(hundredths * 1_000_000));
      }),
    );
  });

  it('written out in characters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(read(writtenOut(value))).toBe(String(value));
      }),
    );
  });

  it('written out in characters with 万 and 亿', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(read(`${writtenOut(value)}万`)).toBe(`${value}0000`);
        expect(read(`${writtenOut(value)}亿`)).toBe(`${value}00000000`);
      }),
    );
  });
});
