// The places and periods that a question names, and what is left of it without them.
import type { Field } from '../field/field.js';
import { findPeriods, type PeriodMention } from '../field/find-periods.js';
import type { PlaceMention } from '../field/places.js';

export type Slots = {
  readonly text: string;
  readonly places: readonly PlaceMention[];
  readonly periods: readonly PeriodMention[];
};

/** 中央 names whose the money is (中央预算内投资, 其中中央的), not where. */
const CENTRAL = '中央';

export const readSlots = (field: Field, normalText: string, thisYear: number | null): Slots => ({
  text: normalText,
  places: field.placesIn(normalText).filter(({ start, end }) => normalText.slice(start, end) !== CENTRAL),
  periods: findPeriods(normalText, { thisYear, shortYears: true }),
});

/** The spans of `mentions` cut out of `text`. */
export function without(text: string, mentions: readonly { start: number; end: number }[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of [...mentions].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out += text.slice(at, start);
    at = end;
  }
  return out + text.slice(at);
}

/** “2022、2023两年”: how many the years are names nothing. */
const SO_MANY_YEARS = /这?[两三四]年(?![行规计滚期])/;

/** The text without its places and times. */
export function withoutSlots({ text, places, periods }: Slots): string {
  const bare = without(text, [...places, ...periods]);
  return periods.length > 1 ? bare.replace(SO_MANY_YEARS, ' ') : bare;
}
