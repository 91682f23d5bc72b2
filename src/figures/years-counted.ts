// Spans that only say how many years they have — 五年内, 四年来, 两年中 — and which years those are.
import type { PeriodMention } from '../field/find-periods.js';
import { firstYear, lastYear, type Period, yearPeriod } from '../field/period.js';

const YEARS: Record<string, number> = { 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
/** A number of years inside a longer number, or one of several parts of a span (前三年), counts none of its own. */
export const NUMBER_OF_YEARS =
  '(?<![\\d零一二两三四五六七八九十几数第个前后头另今、])(?<count>[两三四五六七八九十]|[2-9])年';
const COUNTED = new RegExp(
  `(?<this>这)?${NUMBER_OF_YEARS}(?<ending>来(?![年自源访])|间(?!接)|内(?!乱)|中(?![央期国小等西东部])|里(?!程)|(?!义务|一贯)(?<=(?:^|[,;:。])..)(?=[\\u4e00-\\u9fff\\d])(?![来间内期前后以上下规计行制多左时一]))`,
  'g',
);

export const yearsIn = (words: string): number | undefined => YEARS[words] ?? (Number(words) || undefined);

const isYears = (period: Period, count: number): boolean =>
  period.from % 12 === 0 && lastYear(period) - firstYear(period) + 1 === count;

const endingIn = (last: number, count: number): Period => yearPeriod(last - count + 1, last);
/** Do more years than are counted lie behind the report? */
const isReview = (period: Period | null, count: number, thisYear: number): boolean =>
  period !== null && period.to - period.from >= 12 * count && lastYear(period) < thisYear;

type InHand = {
  /** Periods already found in the sentence, and those of them that it does not only compare with. */
  readonly found: readonly PeriodMention[];
  readonly own: readonly PeriodMention[];
  /** Other periods that may be meant, the likeliest first: the section's, carried over, the plan named before in the paragraph. */
  readonly others: readonly (Period | null)[];
  readonly thisYear: number | null;
  /** Does the sentence speak of what is to come? */
  readonly isAhead: boolean;
};

/** The years in hand that are as many. */
const inHand = (count: number, at: number, { found, others }: InHand): Period | undefined =>
  [...found.filter(({ end }) => end <= at).map(({ period }) => period)]
    .reverse()
    .concat(others.filter((period) => period !== null))
    .find((period) => isYears(period, count));

/** The coming years counted from a report: those of the plan of that length which has just begun, else from its own year on. */
export function yearsAhead(count: number, thisYear: number): Period {
  const into = (thisYear - 1) % 5;
  const from = count === 5 && into < 2 ? thisYear - into : thisYear;
  return yearPeriod(from, from + count - 1);
}

/** “1981年…,1982年…,两年平均”: the counted years end with the one named last. */
function endingWithNamed(count: number, after: string, at: number, { own }: InHand): Period | undefined {
  const named = own.findLast(({ end }) => end <= at)?.period;
  const isYear = named !== undefined && isYears(named, 1);
  return isYear && /^(?:平均|年均|合计)/.test(after) ? endingIn(lastYear(named), count) : undefined;
}

function yearsMeant(match: RegExpExecArray, hand: InHand): Period | undefined {
  const { count: word, this: isThis, ending } = match.groups!;
  const { isAhead, thisYear, others } = hand;
  const count = yearsIn(word!)!;
  const after = match.input.slice(match.index + match[0].length);
  const known = inHand(count, match.index, hand) ?? endingWithNamed(count, after, match.index, hand);
  if (known || isThis || thisYear === null) return known;
  if (isAhead) return yearsAhead(count, thisYear);
  // 五年内 looks either way, and any two years may be meant inside a review of five; only what else is said can tell.
  const isOpen =
    ending === '内' || (ending === '' && others.some((period) => isReview(period, count, thisYear)));
  return isOpen ? undefined : endingIn(thisYear - 1, count);
}

/** The counted spans of a sentence that no other period of it covers. */
export function countedYears(sentence: string, hand: InHand): PeriodMention[] {
  return [...sentence.matchAll(COUNTED)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const isFree = hand.found.every((mention) => mention.end <= start || mention.start >= end);
    const period = isFree ? yearsMeant(match, hand) : undefined;
    return period ? [{ start, end, period, kind: 'relative' as const }] : [];
  });
}
