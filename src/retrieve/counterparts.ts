// What a follow-up names instead of what was asked before: the opposite, or a part of the whole.
import { OPPOSED } from '../field/contrasts.js';

/** 出口 after 进出口总额, 农村 after 城乡居民: the part takes the place of the whole. */
const PARTS_OF: readonly (readonly [string, readonly string[]])[] = [
  ['进出口', ['进口', '出口']],
  ['城乡', ['城镇', '农村', '城市', '乡村']],
];

/** “农村的呢” after a question about 城镇居民: the one takes the place of the other. */
export function swapCounterpart(text: string, topic: string): string {
  for (const [whole, parts] of PARTS_OF)
    if (parts.includes(topic) && text.includes(whole)) return text.replaceAll(whole, topic);
  for (const [a, b] of OPPOSED) {
    if (topic.includes(a) && text.includes(b)) return text.replaceAll(b, a);
    if (topic.includes(b) && text.includes(a)) return text.replaceAll(a, b);
  }
  return text;
}
