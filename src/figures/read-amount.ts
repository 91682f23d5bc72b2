// The value and unit of an amount, from the groups of the quantity pattern.
import Big from 'big.js';
import { parseNumeral } from './parse-numeral.js';

type Groups = Record<string, string | undefined>;
export type Amount = {
  readonly value: Big;
  /** The other end of a range. */
  readonly valueTo: Big | null;
  readonly unit: string;
  /** Said with 多 or 余. */
  readonly more: boolean;
};

const exactly = (value: Big | undefined, unit: string): Amount | undefined =>
  value && { value, valueTo: null, unit, more: false };

function readPercent(g: Groups): Amount | undefined {
  const from = g['percentFrom'] === '百' ? '一百' : g['percentFrom']!;
  const amount = exactly(parseNumeral(from), g['pointsAfter'] ? '个百分点' : '%');
  const valueTo = g['percentTo'] ? (parseNumeral(g['percentTo']) ?? null) : null;
  return amount && { ...amount, valueTo };
}

const readFraction = (numerator: string, denominator: string): Amount | undefined =>
  exactly(parseNumeral(numerator)!.times(100).div(parseNumeral(denominator)!).round(2), '%');

/** 三成, 三成半, 七成二. */
function readTenths(tenths: string, rest: string | undefined): Amount | undefined {
  const more = rest === '半' ? 5 : rest ? parseNumeral(rest)! : 0;
  return exactly(parseNumeral(tenths)!.times(10).plus(more), '%');
}

/** “1小时08分” is one value. */
function readDuration(g: Groups): Amount | undefined {
  if (g['halfHour']) return exactly(new Big('0.5'), '小时');
  return exactly(parseNumeral(g['hours']!)?.times(60).plus(g['minutes']!), '分钟');
}

function readShare(g: Groups): Amount | undefined {
  if (g['percentFrom']) return readPercent(g);
  if (g['mille']) return exactly(parseNumeral(g['mille']), '‰');
  if (g['denominator']) return readFraction(g['numerator']!, g['denominator']);
  if (g['tenths']) return readTenths(g['tenths'], g['half']);
  if (g['doublings']) return exactly(parseNumeral(g['doublings']), '番');
  return g['oneHalf'] ? exactly(new Big(50), '%') : undefined;
}

/** “3—5亿元”: the first end takes the scale of the second. */
function scaleLike(first: string, second: string): Big | undefined {
  const scale = second.match(/(?:万亿|[十百千]?万|[十百千]?亿|千|百|十)$/)?.[0];
  return parseNumeral(/[万亿千百]/.test(first) || !scale ? first : first + scale);
}

function readRange(from: string, to: string, unit: string, more: boolean): Amount | undefined {
  const value = scaleLike(from, to);
  const valueTo = parseNumeral(to);
  return value && valueTo && value.lt(valueTo) ? { value, valueTo, unit, more } : undefined;
}

function readNumber(g: Groups): Amount | undefined {
  const amount = exactly(parseNumeral(g['number']!), g['unit']!);
  if (!amount) return undefined;
  const more = Boolean(g['more']) || /[多余几]/.test(g['number']!);
  const value = g['andHalf'] ? amount.value.plus(0.5) : amount.value;
  return { ...amount, value: g['minus'] ? value.neg() : value, more };
}

/** “2个多百分点”. */
function readPoints(points: string): Amount | undefined {
  const amount = exactly(parseNumeral(points), '个百分点');
  return amount && { ...amount, more: true };
}

function readScaled(scaled: string, more: string | undefined): Amount | undefined {
  const amount = exactly(parseNumeral(scaled), '');
  return amount && { ...amount, more: Boolean(more) || /[多余]/.test(scaled) };
}

/** What has no unit: an index, “2.45:1”. */
function readBare(g: Groups): Amount | undefined {
  const bare = g['bare'] ?? g['ratio'] ?? g['bareRatio'];
  return bare === undefined ? undefined : exactly(new Big(bare), '');
}

function readCounted(g: Groups): Amount | undefined {
  if (g['minutes'] || g['halfHour']) return readDuration(g);
  if (g['about']) return readRange(g['about'], g['aboutTo']!, g['aboutUnit']!, false);
  if (g['from'] && g['to'] && g['rangeUnit'])
    return readRange(g['from'], g['to'], g['rangeUnit'], Boolean(g['more2']));
  if (g['listed']) return exactly(parseNumeral(g['listed'] + (g['listScale'] ?? '')), g['listUnit']!);
  if (g['points']) return readPoints(g['points']);
  if (g['number'] && g['unit']) return readNumber(g);
  if (g['scaled']) return readScaled(g['scaled'], g['scaledMore']);
  return readBare(g);
}

/** The amount that one match of the quantity pattern states; undefined where its numeral is none. */
export const readAmount = (groups: Groups): Amount | undefined => readShare(groups) ?? readCounted(groups);
