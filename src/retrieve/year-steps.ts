// Years that a follow-up counts from those of the question before: 第二年, 次年, 上一年, 两年后, 那一年.

import type { Field } from '../field/field.js';
import { smallNumber } from '../field/numbers-in-periods.js';
import { firstYear, formatPeriod, lastYear, type Period, yearPeriod, yearsLater } from '../field/period.js';
import { readSlots, type Slots } from './slots.js';

const NUMBER = '[一两二三四五六七八九十]';
/** 再往后一年, 两年后: so many years on from the one spoken of. */
const ON =
  `(?:再|往)*(?:次年|翌年|转年|来年|隔年|下一?年|[后下]面?的?(?<on>${NUMBER})年)|` +
  `(?:再|往|接)+[后下]来?(?:推|数)?的?(?<further>${NUMBER})年|(?<after>${NUMBER})年(?:之|以)?后`;
/** 再上一年, 两年前: so many years back. 比上年 and 前两年 are of the question's own year. */
const BACK =
  '(?<![比较同跟与和])(?<back>(?:再|往)*(?:上一?|前面?的?一)年)|' +
  `(?:再|往)+[前上](?:推|数)?的?(?<earlier>${NUMBER})年|(?<before>${NUMBER})年(?:之|以)?前`;
/** 第三年: counted from the year that was named, itself the first. */
const COUNTED = `第(?<nth>${NUMBER})年`;
/** 那一年, 当年: the very one. */
const SAME = '(?<same>[那这当同]一?年)(?![来代])';
const STEP = new RegExp(`(?:${COUNTED}|${ON}|${BACK}|${SAME})度?`, 'g');

/** A part of a year is moved to the same part of another; of several years it is counted on from the last, back from the first. */
function moved(period: Period, years: number): Period {
  if (firstYear(period) === lastYear(period)) return yearsLater(period, years);
  return yearPeriod((years > 0 ? lastYear(period) : firstYear(period)) + years);
}

function stepped(g: Record<string, string | undefined>, spokenOf: Period, named: Period): Period {
  if (g['same']) return spokenOf;
  const nth = g['nth'];
  const first = firstYear(named) === lastYear(named) ? named : yearPeriod(firstYear(named));
  if (nth) return moved(first, smallNumber(nth) - 1);
  const back = g['earlier'] ?? g['before'] ?? (g['back'] && '一');
  if (back) return moved(spokenOf, -smallNumber(back));
  return moved(spokenOf, smallNumber(g['on'] ?? g['further'] ?? g['after'] ?? '一'));
}

/** 去年 after a question about a report of 2024 is 2023: written out, so that it keeps its meaning. */
function withYearsNamed({ text, periods }: Slots): string {
  return periods
    .filter(({ kind, period }) => kind === 'relative' && firstYear(period) === lastYear(period))
    .reduceRight(
      (out, { start, end, period }) => `${out.slice(0, start)}${firstYear(period)}年${out.slice(end)}`,
      text,
    );
}

/** Reads slots where a report of `spokenIn` is spoken of. */
export const readerFor =
  (field: Field, spokenIn: number | null, thisYear: number | null) => (text: string) => {
    const slots = readSlots(field, text, spokenIn ?? thisYear);
    return spokenIn === null ? slots : readSlots(field, withYearsNamed(slots), spokenIn);
  };

/** 比上年 names no period of its own. */
export const withoutCompared = (slots: Slots): Slots => ({
  ...slots,
  periods: slots.periods.filter(({ start }) => !/[比较]$/.test(slots.text.slice(0, start))),
});

/** The one period, or the first to the last of several; null where no year is named. */
export function spanOf({ periods }: Slots): Period | null {
  const dated = periods.filter(({ kind }) => kind !== 'part').map(({ period }) => period);
  if (dated.length === 0) return null;
  return { from: Math.min(...dated.map(({ from }) => from)), to: Math.max(...dated.map(({ to }) => to)) };
}

/** Does a question name its year itself? 上年 only counts from the one spoken of. */
export const namesYear = ({ text, periods }: Slots): boolean =>
  periods.some(({ kind, start }) => kind !== 'part' && !text.startsWith('上年', start));

/** 一季度 after a question about 2020 is that of 2020. */
function ofYear({ text, periods }: Slots, spokenOf: Period): string {
  const part = periods.find(({ kind }) => kind === 'part');
  if (!part || firstYear(spokenOf) !== lastYear(spokenOf)) return text;
  return `${text.slice(0, part.start)}${firstYear(spokenOf)}年${text.slice(part.start)}`;
}

/** A follow-up with its year written out, where it only counts from that of `base`, the question before. `named` is the period that was last named outright. */
export function countedFrom(base: Slots, now: Slots, named: Period | null): string {
  const spokenOf = spanOf(base);
  if (!spokenOf || namesYear(now)) return now.text;
  return ofYear(now, spokenOf).replace(STEP, (...found) =>
    formatPeriod(stepped(found.at(-1) as Record<string, string | undefined>, spokenOf, named ?? spokenOf)),
  );
}
