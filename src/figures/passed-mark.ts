// A mark that was passed on the way says no more than that: 6万亿元 of “迈上6万亿元台阶，达到60133亿元”.
import Big from 'big.js';
import type { Figure } from './figure.js';

/** 迈上…台阶, and what is passed: “2.5万亿元、3万亿元” of “接连跨过2.5万亿元、3万亿元两个台阶”. */
const MARK =
  /((?:[\d.]+(?:万亿|亿|万|)[^\d,;。、]{0,4}[、和])*[\d.]+(?:万亿|亿|万|)[^\d,;。、]{0,6})(?:大关|关口|台阶)/g;
/** “突破10万元、达到10.09万元”: the exact value follows. */
const PASSED =
  /(?:突破|超过|迈上|站上|跨上|跨越|跃上|重回)了?([\d.]+(?:万亿|亿|万|)[^\d,;。、]{0,8})[、,](?:已|并)?达到?(?=\d)/g;
const AMOUNT = /([\d.]+)(万亿|亿|万|)/g;
const SCALES: Record<string, string> = { 万亿: '1e12', 亿: '1e8', 万: '1e4', '': '1' };

/** Is the figure such a mark, not the value that was reached? */
export function isMark({ context, value }: Pick<Figure, 'context' | 'value'>): boolean {
  return [...context.matchAll(MARK), ...context.matchAll(PASSED)].some(([, passed]) =>
    [...passed!.matchAll(AMOUNT)].some(([, number, scale]) =>
      new Big(number!).times(SCALES[scale!]!).eq(value),
    ),
  );
}
