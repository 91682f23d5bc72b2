// Two amounts in one unit: what measures the same, and by what factor.
import Big from 'big.js';
import type { Figure } from './figure.js';

export type Comparable = Pick<
  Figure,
  'value' | 'valueTo' | 'unit' | 'unitClass' | 'bound' | 'direction' | 'kind'
>;

/** Factors to the base unit of a measure. Source: China's legal units and 市制. */
export const CONVERSIONS: Record<string, readonly [string, string]> = {
  公斤: ['斤', '2'],
  千克: ['斤', '2'],
  担: ['斤', '100'],
  吨: ['斤', '2000'],
  公吨: ['斤', '2000'],
  公里: ['米', '1000'],
  千米: ['米', '1000'],
  公尺: ['米', '1'],
  里: ['米', '500'],
  华里: ['米', '500'],
  厘米: ['米', '0.01'],
  公顷: ['平方米', '10000'],
  平方公里: ['平方米', '1000000'],
  平方公尺: ['平方米', '1'],
  平方千米: ['平方米', '1000000'],
  千瓦: ['瓦', '1000'],
  千瓦时: ['度', '1'],
  千瓦小时: ['度', '1'],
  立方公尺: ['立方米', '1'],
  立方: ['立方米', '1'],
  人民币: ['元', '1'],
  元人民币: ['元', '1'],
  块: ['元', '1'],
  項: ['项', '1'],
  條: ['条', '1'],
  '‰': ['%', '0.1'],
  倍: ['%', '100'],
  个基点: ['个百分点', '0.01'],
  标准箱: ['标箱', '1'],
  teu: ['标箱', '1'],
  小时: ['分钟', '60'],
  '微克/立方米': ['微克', '1'],
  兆瓦: ['瓦', '1000000'],
  吉瓦: ['瓦', '1000000000'],
  瓦时: ['度', '0.001'],
  兆瓦时: ['度', '1000'],
  吉瓦时: ['度', '1000000'],
};
/** Units that count the same things by another name. */
export const COUNTERS = new Set([
  '个',
  '家',
  '户',
  '项',
  '所',
  '件',
  '条',
  '种',
  '类',
  '场',
  '场次',
  '次',
  '座',
  '处',
  '台',
  '辆',
  '辆次',
  '车次',
  '架次',
  '支',
  '名',
  '人',
  '位',
  '人次',
  '乘次',
  '家次',
  '例',
  '份',
  '',
]);

export const baseOf = (unit: string): readonly [string, Big] => {
  const conversion = CONVERSIONS[unit];
  return conversion ? [conversion[0], new Big(conversion[1])] : [unit, new Big(1)];
};

export const PEOPLE = new Set(['名', '人', '位', '人次', '乘次']);
/** Companies are not counted in people; 个 and a bare number may count either. */
const countAlike = (a: string, b: string): boolean =>
  COUNTERS.has(a) &&
  COUNTERS.has(b) &&
  (PEOPLE.has(a) === PEOPLE.has(b) || [a, b].some((unit) => /^个?$/.test(unit)));

/** Both in one unit; undefined where they measure different things: a third place is not three companies. */
export function inOneUnit(a: Comparable, b: Comparable): readonly [Big, Big] | undefined {
  const [unitA, factorA] = baseOf(a.unit);
  const [unitB, factorB] = baseOf(b.unit);
  if ((a.unitClass === 'rank') !== (b.unitClass === 'rank')) return undefined;
  const same = unitA === unitB || countAlike(unitA, unitB);
  return same ? [new Big(a.value).times(factorA), new Big(b.value).times(factorB)] : undefined;
}

const PERSONS = new Set(['名', '人']);

/** A stated amount in another unit of the same measure: 469470000吨 in 斤; undefined where there is none. Counters are never taken for one another here, but for those of persons. */
export function amountIn(
  unit: string,
  { value, unit: own }: Pick<Comparable, 'value' | 'unit'>,
): Big | undefined {
  if (unit === own || (PERSONS.has(unit) && PERSONS.has(own))) return new Big(value);
  const [[base, factor], [ownBase, ownFactor]] = [baseOf(unit), baseOf(own)];
  return base === ownBase ? new Big(value).times(ownFactor).div(factor) : undefined;
}
