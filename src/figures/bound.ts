// How a stated number bounds the true one: 以上, 不到, 约, as the words around it say.

export type Bound = '以上' | '以内' | '超过' | '不到' | '约' | '近' | '左右' | '多';

/** The bound that the words right before and right after a quantity set; null where it is exact. */
export function boundOf(before: string, after: string): Bound | null {
  if (/^(?:个|家|项|元|人)?(?:以上|及以上|或以上)/.test(after)) return '以上';
  if (/^(?:以内|以下|之内)/.test(after)) return '以内';
  if (/^(?:左右|上下)/.test(after)) return '左右';
  if (/^(?:多|余)/.test(after)) return '多';
  if (/(?:不低于|不少于|至少|不小于|高于(?!全))$/.test(before)) return '以上';
  if (/(?:不超过|不高于|不多于|控制在|限制在|低于|少于|至多|不大于)$/.test(before))
    return /低于|少于/.test(before.slice(-3)) ? '不到' : '以内';
  if (/(?:不到|不足|未到|未能达到|未达到|没有达到|还不到)$/.test(before)) return '不到';
  if (/(?:超过|突破|超|逾|首超|高出|多于|大于|跨越|站上|跃上|(?<![通经不])过)$/.test(before)) return '超过';
  if (/(?:(?<![签节履预续制公])约|大约|大体上?有?|左右|大致)(?:为|有|是|达到?|在|占)?$/.test(before))
    return '约';
  if (/(?:近|接近|将近|几乎达到)$/.test(before)) return '近';
  return null;
}
