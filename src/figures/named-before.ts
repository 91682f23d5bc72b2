// Which figures told before a list of numbers is about: “A、B、C分别为…,合计占58.2%,分别增长…” is of A, B and C.
import type { Figure } from './figure.js';
import type { UnitClass } from './unit-class.js';

/** What a figure measured, and in which run of numbers it stood. */
export type Named = { readonly indicator: string; readonly unitClass: UnitClass; readonly run: number };

/** The figures of one run; `run` tells it from every other of its sentence. */
export const namedIn = (figures: readonly Figure[], run: number): Named[] =>
  figures.map(({ indicator, unitClass }) => ({ indicator, unitClass, run }));

/** “办结率100%,满意率分别为99.4%、99.1%”: what has a rate of its own is no rate itself. */
const OWN_MEASURE = /^[、,]?([\u4e00-\u9fff]{1,6}[率额度])分别/;

function distinct(previous: readonly Named[]): Named[] {
  const seen = new Map<string, Named>();
  for (const named of previous)
    if (named.indicator !== '' && !seen.has(named.indicator)) seen.set(named.indicator, named);
  return [...seen.values()];
}

/** The last `count` things told before, never cut out of the middle of a list; undefined where there are none. */
export function namedBefore(
  previous: readonly Named[],
  left: string,
  count: number,
): readonly string[] | undefined {
  const measure = left.match(OWN_MEASURE)?.[1] ?? '';
  const known = distinct(measure ? previous.filter(({ unitClass }) => unitClass !== 'share') : previous);
  const last = known.slice(-count);
  if (last.length < count) return undefined;
  const before = known.at(-count - 1);
  const list = known.filter(({ run }) => run === before?.run);
  const chosen = list.length > 1 && before?.run === last[0]!.run ? list : last;
  return chosen.length === count ? chosen.map(({ indicator }) => `${indicator}${measure}`) : undefined;
}
