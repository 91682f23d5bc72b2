// Where and when of the question before, as far as the next one is still about it.
import type { Slots } from './slots.js';

/** The words that say where and when. */
export const slotsOf = ({ text, places, periods }: Slots): string =>
  [...places, ...periods].map(({ start, end }) => text.slice(start, end)).join('');

const ASKS_WHERE = /哪(?:个|些|几个|一个)?(?:省|市|地|区|县|城市)/;

/** What a question that says neither where nor when takes over: it is still about there and then, unless it asks where; '' for one that says either. */
export function sceneFrom(base: Slots, now: Slots): string {
  if (now.places.length + now.periods.length > 0) return '';
  return slotsOf(ASKS_WHERE.test(now.text) ? { ...base, places: [] } : base);
}
