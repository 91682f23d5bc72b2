// A mark that was passed on the way says no more than that: 6万亿元 of “迈上6万亿元台阶，达到60133亿元”.
import Big from 'big.js';
import type { Figure } from './figure.js';

const MARK = /([\d.]+)(万亿|亿|万|)[^\d,、]{0,6}(?:大关|关口|台阶)/;
const SCALES: Record<string, string> = { 万亿: '1e12', 亿: '1e8', 万: '1e4', '': '1' };

/** Is the figure such a mark, not the value that was reached? */
export function isMark({ context, value }: Pick<Figure, 'context' | 'value'>): boolean {
  const [, number, scale] = context.match(MARK) ?? [];
  return number !== undefined && new Big(number).times(SCALES[scale!]!).eq(value);
}
