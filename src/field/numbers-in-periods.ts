// The small numbers and the years that period words are written with: 十二, 5, 一九八四, 23.

const DIGITS = '零一二三四五六七八九';

/** A number below a hundred. */
export function smallNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '两') return 2;
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  return (
    (tens === '' ? 1 : Math.max(0, DIGITS.indexOf(tens!))) * 10 + Math.max(0, DIGITS.indexOf(ones || '零'))
  );
}

/** A year of four digits, or of the two that people write: 23 is 2023, 85 is 1985. */
export function yearNumber(text: string): number {
  const digits = [...text].map((c) => (/\d/.test(c) ? c : String(DIGITS.indexOf(c)))).join('');
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year <= 35 ? 2000 + year : 1900 + year;
}
