// Which figures of two sides may be compared: of one measure and one time, both of what came anew or both of all there is.
import { isWithin, samePeriod } from '../field/period.js';
import { DOWNWARD, UPWARD } from '../figures/compare-figures.js';
import { isMark } from '../figures/passed-mark.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import { inParagraph, type ReadParagraph } from './compose-figure.js';
import { differenceOf, isLoose } from './computed-amount.js';
import { isMixed } from './may-add.js';

export type Pair = readonly [FigureMatch, FigureMatch];

/** A figure whose clause names less of the question than this, its sentence no more than that, is no side of it. */
const MIN_NAMED = 0.3;
const MIN_SPOKEN = 0.6;
export const isNamed = ({ named, spoken }: FigureMatch): boolean =>
  named >= MIN_NAMED || spoken >= MIN_SPOKEN;

/** Candidates of each side that are paired. */
const PAIRED = 5;
/** What a pair gains by being of one period where the question leaves it open, of one nature, of one unit. */
const SAME_PERIOD = 1;
const SAME_NATURE = 0.8;
const SAME_UNIT = 0.5;
/** What it loses by a mark that was only passed on the way, or by a result that is only about right. */
const PASSED = 1;
const LOOSE = 0.5;

export const isOfOnePeriod = ([a, b]: Pair): boolean =>
  a.figure.period !== null && b.figure.period !== null && samePeriod(a.figure.period, b.figure.period);

/** A wish and a result. */
export const areOfOneNature = ([a, b]: Pair): boolean => a.figure.nature === b.figure.nature;

function pairScore(pair: Pair): number {
  const [a, b] = pair;
  const signs: readonly [boolean, number][] = [
    [isOfOnePeriod(pair), SAME_PERIOD],
    [areOfOneNature(pair), SAME_NATURE],
    [a.figure.unit === b.figure.unit, SAME_UNIT],
    [isMark(a.figure), -PASSED],
    [isMark(b.figure), -PASSED],
    [isLoose(a.figure), -LOOSE],
    [isLoose(b.figure), -LOOSE],
  ];
  return signs.reduce((sum, [holds, worth]) => sum + (holds ? worth : 0), a.score + b.score);
}

/** Between what values a figure that is only about right may lie, as factors of the value told. */
function mayLieBetween({ figure: { value, bound, nature } }: FigureMatch): readonly [number, number] {
  const told = Number(value);
  // A wish is meant as it is said.
  if (bound === null || nature === 'target') return [told, told];
  return [UPWARD.has(bound) ? told : told / ABOUT_MORE, DOWNWARD.has(bound) ? told : told * ABOUT_MORE];
}
/** 突破9万亿元 is said of 9.3, not of 15. */
const ABOUT_MORE = 1.15;

/** Do the figures stand in one order, whatever those that are only about right really are? */
export function areOrdered(matches: readonly FigureMatch[]): boolean {
  const ranges = matches.map(mayLieBetween).sort(([a], [b]) => a - b);
  return ranges.every(([from], i) => i === 0 || ranges[i - 1]![1] <= from);
}

/** What two places had is compared of one time, or of times one within the other. */
function areOfOneTime({ figure: a }: FigureMatch, { figure: b }: FigureMatch): boolean {
  if (a.place?.code === b.place?.code || !a.period || !b.period) return true;
  return isWithin(a.period, b.period) || isWithin(b.period, a.period);
}

const GROWTH = /[率速幅]|增长/;
/** By how much something grew is compared with nothing else: 3.5% more is no share of 51.5%. */
function areOfOneKind({ figure: a }: FigureMatch, { figure: b }: FigureMatch): boolean {
  // “增长11.3%,低于13%左右的预期目标”
  if (a.reportId === b.reportId && a.sentence.start === b.sentence.start && a.indicator === b.indicator)
    return true;
  const [change, other] = a.kind === 'change' ? [a, b] : [b, a];
  const isOtherToo = other.kind === 'change' || GROWTH.test(`${other.indicator}${other.lead}`);
  return change.kind !== 'change' || isOtherToo;
}

const isOfYears = ({ period }: StoredFigure): boolean => period !== null && period.to - period.from >= 12;
/** What five years came to, not what was done in them. */
const REACHED = /[到达为有]$|突破|超过/;
const isState = ({ lead, unitClass }: StoredFigure): boolean => unitClass === 'share' || REACHED.test(lead);

/** What was done in five years is not compared with what was done in one. */
function areOfOneLength({ figure: a }: FigureMatch, { figure: b }: FigureMatch): boolean {
  if (isOfYears(a) === isOfYears(b)) return true;
  return isState(isOfYears(a) ? a : b);
}

const AVERAGE = /平均/;
const AT_END = /[年月季]末|年底/;
/** The average of a year is not compared with how it stood at the end of one. */
function areOfOneMoment({ figure: a }: FigureMatch, { figure: b }: FigureMatch): boolean {
  const [one, other] = [a, b].map(({ indicator, lead, context }) => `${indicator}${lead}${context}`);
  const isApart = (x: string, y: string) => AVERAGE.test(x) && !AVERAGE.test(y) && AT_END.test(y);
  return !isApart(one!, other!) && !isApart(other!, one!);
}

/** Of one measure, one time and one kind. */
export function mayCompare([a, b]: Pair, read: ReadParagraph): boolean {
  return (
    a.figure.id !== b.figure.id &&
    differenceOf(a.figure, b.figure) !== undefined &&
    areOfOneTime(a, b) &&
    areOfOneLength(a, b) &&
    areOfOneMoment(a, b) &&
    areOfOneKind(a, b) &&
    !isMixed(inParagraph(a, read), inParagraph(b, read))
  );
}

/** Every two of both sides, those that compare best first. */
export const pairsOf = (first: readonly FigureMatch[], second: readonly FigureMatch[]): Pair[] =>
  first
    .slice(0, PAIRED)
    .flatMap((a) => second.slice(0, PAIRED).map((b): Pair => [a, b]))
    .sort((a, b) => pairScore(b) - pairScore(a));
