// The figures of the two sides of a comparison, so that they may be compared: of one measure, both of what came anew or both of all there is.
import { bothOfAll } from '../field/contrasts.js';
import { isWithin, samePeriod } from '../field/period.js';
import { isMark } from '../figures/passed-mark.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import { splitNamed } from '../retrieve/named-parts.js';
import type { Query } from '../retrieve/query.js';
import type { Asked } from '../retrieve/question.js';
import { splitSides } from '../retrieve/sides.js';
import { composeComparison } from './compose-compare.js';
import { inParagraph, type ReadParagraph, sureMatches } from './compose-figure.js';
import type { ComposeParts } from './compose-parts.js';
import { differenceOf } from './computed-amount.js';
import type { Draft } from './draft.js';
import { likeBest, resultsOf } from './lone-wish.js';
import { isMixed } from './may-add.js';
import { figuresOf, namedApart } from './part-figures.js';
import { refuseSide, refuseTogether } from './refuse.js';

export type Pair = readonly [FigureMatch, FigureMatch];

/** Two that name the question more differently than this are not of one thing: 失业率 is no 赤字率. */
const MAX_APART = 0.35;

/** Candidates of each side that are paired. */
const PAIRED = 5;
/** What a pair gains by being of one period where the question leaves it open, of one nature, of one unit. */
const SAME_PERIOD = 1;
const SAME_NATURE = 0.8;
const SAME_UNIT = 0.5;
/** What it loses by a mark that was only passed on the way. */
const PASSED = 1;

const isOfOnePeriod = ([a, b]: Pair): boolean =>
  a.figure.period !== null && b.figure.period !== null && samePeriod(a.figure.period, b.figure.period);

function pairScore([a, b]: Pair): number {
  const signs: readonly [boolean, number][] = [
    [isOfOnePeriod([a, b]), SAME_PERIOD],
    [a.figure.nature === b.figure.nature, SAME_NATURE],
    [a.figure.unit === b.figure.unit, SAME_UNIT],
    [isMark(a.figure), -PASSED],
    [isMark(b.figure), -PASSED],
  ];
  return signs.reduce((sum, [holds, worth]) => sum + (holds ? worth : 0), a.score + b.score);
}

/** What two places had is compared of one time, or of times one within the other. */
function areOfOneTime({ figure: a }: FigureMatch, { figure: b }: FigureMatch): boolean {
  if (a.place?.code === b.place?.code || !a.period || !b.period) return true;
  return isWithin(a.period, b.period) || isWithin(b.period, a.period);
}

const GROWTH = /[率速幅]|增长/;
/** By how much something grew is compared with nothing else: 3.5% more is no share of 51.5%. */
function areOfOneKind({ figure: a }: FigureMatch, { figure: b }: FigureMatch): boolean {
  const [change, other] = a.kind === 'change' ? [a, b] : [b, a];
  const isOtherToo = other.kind === 'change' || GROWTH.test(`${other.indicator}${other.lead}`);
  return change.kind !== 'change' || isOtherToo;
}

const WISH = /目标|预期|力争|争取|确保|计划|指标/;
const isUnaskedWish = ({ figure, nature }: FigureMatch): boolean =>
  figure.nature === 'target' && nature < 1 && WISH.test(figure.context);

/** A wish and a result are compared where the question names the wish. */
const areOfOneNature = (a: FigureMatch, b: FigureMatch): boolean =>
  a.figure.nature === b.figure.nature || !(isUnaskedWish(a) || isUnaskedWish(b));

export function isComparable([a, b]: Pair, read: ReadParagraph): boolean {
  return (
    a.figure.id !== b.figure.id &&
    differenceOf(a.figure, b.figure) !== undefined &&
    areOfOneTime(a, b) &&
    areOfOneKind(a, b) &&
    areOfOneNature(a, b) &&
    !isMixed(inParagraph(a, read), inParagraph(b, read))
  );
}

/** Every two of both sides, those that compare best first. */
const pairsOf = (first: readonly FigureMatch[], second: readonly FigureMatch[]): Pair[] =>
  first
    .slice(0, PAIRED)
    .flatMap((a) => second.slice(0, PAIRED).map((b): Pair => [a, b]))
    .sort((a, b) => pairScore(b) - pairScore(a));

/** Where a question asks for all there is, a figure that says so leaves the others of its side out. */
function asAsked(matches: readonly FigureMatch[], { text }: Query): readonly FigureMatch[] {
  const all = matches.filter(({ figure }) => bothOfAll(text, `${figure.indicator}${figure.lead}`));
  return all.length > 0 ? all : matches;
}

type Compared = {
  readonly query: Query;
  readonly may: (pair: Pair) => boolean;
  readonly read: ReadParagraph;
};

/** The comparison of the best pair; a refusal that offers both where they cannot be compared; undefined where a side has none. */
function comparePair(found: readonly (readonly FigureMatch[])[], { query, may, read }: Compared) {
  const pairs = pairsOf(asAsked(found[0]!, query), asAsked(found[1]!, query));
  const pair = pairs.find((each) => may(each) && isComparable(each, read));
  if (pair) return composeComparison(...pair, { read, question: query.text });
  return pairs[0] && refuseTogether('两者的时间、计量单位或口径不同，不能相比', pairs[0], read);
}

/** Compares two things of one place and time by their names: A比B多多少. Undefined where there are no two, or the report itself says how far they are apart. */
export async function compareNamed(
  query: Query,
  asked: Asked,
  parts: ComposeParts,
): Promise<Draft | undefined> {
  const { field, find, read } = parts;
  const named = splitNamed(field, query);
  if (!named) return undefined;
  const found = await Promise.all(named.map((part) => figuresOf(part, parts)));
  const compared = comparePair(found, { query, read, may: () => true });
  if (compared) return compared;
  const [best] = sureMatches((await find(query, asked)).matches);
  const isStated = best?.figure.kind === 'gap' || best?.figure.kind === 'change';
  const [first, second] = found.map(([one]) => one);
  const there = first ?? second;
  return isStated || !there ? undefined : refuseSide(named[first ? 1 : 0]!.query, [there], read);
}

/** Compares what a question names two of. Undefined where it names no two things, or neither has a figure; a refusal where one has none, or the two cannot be compared. */
export async function compareSides(query: Query, parts: ComposeParts): Promise<Draft | undefined> {
  const { field, find, index, read } = parts;
  const sides = splitSides(field, query);
  if (!sides) return undefined;
  const matches = await Promise.all(sides.map(async (side) => (await find(side.query, side.asked)).matches));
  // “2023年目标比2021年高多少” is content with the wish of 2021, too.
  const areWishes = sides.some(({ query: side }) => side.nature === 'target');
  const found = matches.map((all, i) =>
    likeBest(areWishes ? sureMatches(all) : resultsOf(sides[i]!.query, all, index)),
  );
  // “立项数和目标哪个多”: each is named in words of its own.
  const haveOwnWords =
    sides.some(({ query: { topic } }) => topic !== '') || sides[0].query.nature !== sides[1].query.nature;
  const may = (pair: Pair) => haveOwnWords || namedApart(pair, sides[0].query.focus, parts) <= MAX_APART;
  const compared = comparePair(found, { query, read, may });
  if (compared) return compared;
  const [first, second] = found.map(([best]) => best);
  const [missing, there] = first ? [1, first] : [0, second];
  return there && refuseSide(sides[missing]!.query, [there], read);
}
