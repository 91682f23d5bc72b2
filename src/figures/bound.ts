// How a stated number bounds the true one: 以上, 不到, 约, as the words around it say.

export type Bound = '以上' | '以内' | '超过' | '不到' | '约' | '近' | '左右' | '多';

/** “接近一般公共预算支出的八成”: what the share is of may stand between; but “超过上年的4.5%” tells last year's. */
const OF_WHOLE = '(?:(?![^,;。]*(?:年|平均|水平|目标|预期|计划)的)[^,;。\\d]{1,16}的)?';
const beforeWhole = (words: string): RegExp => new RegExp(`(?:${words})${OF_WHOLE}$`);

/** What the words right after a number say of it; the first that fits. */
const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:个|家|项|元|人)?(?:以上|及以上|或以上)/, '以上'],
  [/^(?:以内|以下|之内)/, '以内'],
  [/^(?:左右|上下)/, '左右'],
  [/^(?:多|余)/, '多'],
];

/** What those before it say. */
const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [/(?:不低于|不少于|至少|不小于|高于(?!全))$/, '以上'],
  [/(?<!不)(?:低于|少于)$/, '不到'],
  [/(?:控制在|限制在|至多)$/, '以内'],
  [beforeWhole('不超过|不高于|不多于|不大于'), '以内'],
  [beforeWhole('不到|不足|未到|未能达到|未达到|没有达到'), '不到'],
  [beforeWhole('(?<!不)(?:超过|突破|高出|多于|大于)'), '超过'],
  [/(?:超|逾|跨越|站上|跃上|(?<![通经不])过)$/, '超过'],
  [/(?:(?<![签节履预续制公])约|大约|大体上?有?|左右|大致)(?:为|有|是|达到?|在|占)?$/, '约'],
  [beforeWhole('接近|将近|几乎达到'), '近'],
  [/近$/, '近'],
];

/** The bound that the words right before and right after a quantity set; null where it is exact. */
export const boundOf = (before: string, after: string): Bound | null =>
  (AFTER.find(([pattern]) => pattern.test(after)) ?? BEFORE.find(([pattern]) => pattern.test(before)))?.[1] ??
  null;
