// Numerals of Chinese reports, exact: 1,157 · 2.4万亿 · 2万5千 · 四百二十七亿四千万 · 十三点四 · 600多万.
import Big from 'big.js';

const DIGITS: Record<string, number> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const BIG_SCALES: Record<string, string> = { 万: '1e4', 亿: '1e8' };

/** A run of plain digits: 一九八四, 二零二零. */
const plainDigits = (text: string): string | undefined =>
  /^[零一二三四五六七八九]{2,}$/.test(text) ? [...text].map((c) => DIGITS[c]).join('') : undefined;

/** 三千五百 and the like, below 万. */
function section(text: string): number {
  let sum = 0;
  let digit = 0;
  let last = 1;
  for (const char of text) {
    const scale = SMALL[char];
    if (scale === undefined) digit = DIGITS[char] ?? 0;
    else {
      sum += (digit || 1) * scale;
      digit = 0;
      last = scale;
    }
  }
  const isShort = last >= 100 && digit > 0 && !text.includes('零'); // 三千五 is 3500, 三千零五 is 3005
  return sum + (isShort ? digit * (last / 10) : digit);
}

/** A factor before a scale: Arabic digits, or a Chinese number below 万. */
function factor(text: string): Big {
  if (text === '') return new Big(1);
  if (/^[\d.]+$/.test(text)) return new Big(text);
  const mixed = text.match(/^([\d.]+)([十百千])(.*)$/);
  if (mixed) return new Big(mixed[1]!).times(SMALL[mixed[2]!]!).plus(mixed[3] ? factor(mixed[3]) : 0);
  return new Big(plainDigits(text) ?? section(text));
}

function whole(text: string): Big {
  for (const scale of ['亿', '万']) {
    const at = text.lastIndexOf(scale);
    if (at < 0) continue;
    const high = whole(text.slice(0, at) || '1');
    const rest = text.slice(at + 1);
    return high.times(BIG_SCALES[scale]!).plus(rest === '' ? 0 : whole(rest));
  }
  return factor(text);
}

/** The exact value of a numeral (normalised text; 多, 余, 几 and commas are passed over); undefined where it is none. */
export function parseNumeral(text: string): Big | undefined {
  const plain = text.replace(/[多余几来,\s]/g, '');
  if (
    !/^[\d.零一二两三四五六七八九十百千万亿点]+$/.test(plain) ||
    !/[\d零一二两三四五六七八九十]/.test(plain)
  )
    return undefined;
  if ((plain.match(/\./g)?.length ?? 0) > 1 || plain.startsWith('.')) return undefined;
  const point = plain.indexOf('点');
  if (point < 0) return whole(plain);
  const fraction = plain.slice(point + 1).match(/^([零一二三四五六七八九]+)(.*)$/);
  if (!fraction) return undefined;
  const digits = [...fraction[1]!].map((c) => DIGITS[c]).join('');
  const base = whole(plain.slice(0, point) || '零').plus(`0.${digits}`);
  return fraction[2] ? base.times(whole(`1${fraction[2]}`)) : base;
}
