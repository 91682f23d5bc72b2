// Numbers with a unit as they stand in a clause. Written for the bench alone; src/figures is what is being measured.
import Big from 'big.js';

export type Written = {
  readonly start: number;
  readonly end: number;
  /** The digits as written. */
  readonly digits: string;
  readonly scale: string;
  /** 多 or 余 between scale and unit, or between digits and scale. */
  readonly more: string;
  readonly unit: string;
  readonly value: Big;
  readonly bound: 'lower' | 'upper' | 'near' | null;
};

const UNITS =
  '个百分点|%|美元|元|人次|人|公里|千瓦时|千瓦|公斤|斤|吨|亩|公顷|平方公里|平方米|立方米|户|套|所|家|个|项|件|辆|部|名|岁|张|座|条|台|只|场|支|位|种|次';
const NUMBER = new RegExp(
  `(?<![\\d.A-Za-z第])(?<digits>\\d+(?:\\.\\d+)?)(?<more1>多|余)?(?<scale>万亿|亿|万|千(?!瓦)|百)?(?<more2>多|余)?(?<unit>${UNITS})?`,
  'g',
);
const SCALES: Record<string, string> = { '': '1', 百: '1e2', 千: '1e3', 万: '1e4', 亿: '1e8', 万亿: '1e12' };

export const scaled = (digits: string, scale: string): Big => new Big(digits).times(SCALES[scale]!);

function boundOf(before: string, after: string, more: string): Written['bound'] {
  if (
    /^(?:及?以上|或以上)/.test(after) ||
    /(?:超过|突破|超|逾|高于|高出|不低于|不少于|至少|跨上|登上)$/.test(before) ||
    more
  )
    return 'lower';
  if (/^(?:以内|以下|之内)/.test(after) || /(?:不超过|不到|不足|低于|少于|不高于)$/.test(before))
    return 'upper';
  if (/^(?:左右|上下)/.test(after) || /(?:约|近|接近|将近|大约)$/.test(before)) return 'near';
  return null;
}

/** The figures of a clause, in order; a bare number without scale and unit is none. */
export function figuresIn(text: string): Written[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const { digits = '', scale = '', unit = '', more1 = '', more2 = '' } = match.groups!;
    if (!scale && !unit) return [];
    const start = match.index;
    const end = start + match[0].length;
    const bound = boundOf(text.slice(Math.max(0, start - 4), start), text.slice(end, end + 3), more1 + more2);
    return [{ start, end, digits, scale, more: more1 + more2, unit, value: scaled(digits, scale), bound }];
  });
}
