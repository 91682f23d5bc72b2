// The figures of the two sides of a comparison, so that they may be compared: of one measure, both of what came anew or both of all there is.
import { bothOfAll } from '../field/contrasts.js';
import { yearsLater } from '../field/period.js';
import type { Nature } from '../ingest/nature.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import { splitNamed } from '../retrieve/named-parts.js';
import type { Query } from '../retrieve/query.js';
import type { Asked } from '../retrieve/question.js';
import { type Side, splitSides } from '../retrieve/sides.js';
import { composeComparison } from './compose-compare.js';
import { type ReadParagraph, sureMatches } from './compose-figure.js';
import { composeFirst } from './compose-most.js';
import type { ComposeParts } from './compose-parts.js';
import { isLoose } from './computed-amount.js';
import type { Draft } from './draft.js';
import { likeBest, resultsOf } from './lone-wish.js';
import { areOfOneNature, isNamed, isOfOnePeriod, mayCompare, type Pair, pairsOf } from './pairs.js';
import { figuresOf, namedApart } from './part-figures.js';
import { refuseSide, refuseTogether } from './refuse.js';

/** Two that name the question more differently than this are not of one thing: 失业率 is no 赤字率. */
const MAX_APART = 0.35;

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

/** 哪年多: which of the two, not how far they are apart. */
const WHICH = /哪|谁|有没有/;
const NOT_COMPARABLE = '两者的时间、计量单位或口径不同，不能相比';
const MIXED_NATURES = '一个是目标、一个是实际完成，不能相比';
const LOOSE = '其中有的只是约数，算不出准确的差';

const whyNot = (pair: Pair): string => (areOfOneNature(pair) ? NOT_COMPARABLE : MIXED_NATURES);

/** The comparison of the best pair; a refusal that offers both where they cannot be compared; undefined where a side has none. */
function comparePair(found: readonly (readonly FigureMatch[])[], { query, may, read }: Compared) {
  const pairs = pairsOf(asAsked(found[0]!, query), asAsked(found[1]!, query));
  const pair = pairs.find((each) => may(each) && mayCompare(each, read));
  if (!pair) return pairs[0] && refuseTogether(whyNot(pairs[0]), pairs[0], read);
  if (!pair.some(({ figure }) => isLoose(figure)))
    return composeComparison(...pair, { read, question: query.text });
  if (!WHICH.test(query.text)) return refuseTogether(LOOSE, pair, read);
  return composeFirst(pair, query.text, read);
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
  const namesWish = query.nature === 'target';
  const compared = comparePair(found, { query, read, may: (pair) => namesWish || areOfOneNature(pair) });
  if (compared) return compared;
  const [best] = sureMatches((await find(query, asked)).matches);
  const isStated = best?.figure.kind === 'gap' || best?.figure.kind === 'change';
  const [first, second] = found.map(([one]) => one);
  const there = first ?? second;
  return isStated || !there ? undefined : refuseSide(named[first ? 1 : 0]!.query, [there], read);
}

/** How much less of the question the figures of the wanted nature may tell than the likeliest do. */
const AS_WELL = 0.1;

/** Do the first of both sides tell as much of the question as the likeliest, or measure the same by name? */
function areTold(found: readonly FigureMatch[][], likeliest: readonly FigureMatch[][]): boolean {
  const [a, b] = found.map(([first]) => first);
  if (!a || !b) return false;
  const tellsAsMuch = (match: FigureMatch, i: number) => match.spoken >= likeliest[i]![0]!.spoken - AS_WELL;
  return a.figure.indicator === b.figure.indicator || [a, b].every(tellsAsMuch);
}

/** What both sides have of the nature that is asked for, else of the other; else what each side has. */
function ofOneNature(sides: readonly FigureMatch[][], natures: readonly Nature[]): FigureMatch[][] {
  for (const nature of natures) {
    const found = sides.map((all) => likeBest(all.filter(({ figure }) => figure.nature === nature)));
    if (areTold(found, sides)) return found;
  }
  return sides.map(likeBest);
}

/** 2022年目标 beside what was reached by then: the figures of the side, else those of the year before, which the same report tells. */
async function matchesOf({ query, asked }: Side, { find }: ComposeParts): Promise<readonly FigureMatch[]> {
  const { matches } = await find(query, asked);
  if (query.nature !== 'actual' || !REACHED.test(query.text) || sureMatches(matches).some(isNamed))
    return matches;
  const before = query.periods.map((period) => yearsLater(period, -1));
  return (await find({ ...query, periods: before }, asked)).matches;
}
const REACHED = /已(?:经)?(?:完成|达|实现)|目前|现在|现有/;

/** Compares what a question names two of. Undefined where it names no two things, or neither has a figure; a refusal where one has none, or the two cannot be compared. */
export async function compareSides(query: Query, parts: ComposeParts): Promise<Draft | undefined> {
  const { field, index, read } = parts;
  const sides = splitSides(field, query);
  if (!sides) return undefined;
  const matches = await Promise.all(sides.map((side) => matchesOf(side, parts)));
  // “2023年目标比2021年高多少” is content with the wish of 2021, too.
  const areWishes = sides.some(({ query: side }) => side.nature === 'target');
  const sure = matches.map((all, i) =>
    (areWishes ? sureMatches(all) : resultsOf(sides[i]!.query, all, index)).filter(isNamed),
  );
  const areApart = sides[0].query.nature !== sides[1].query.nature;
  const found = areApart
    ? sure.map(likeBest)
    : ofOneNature(sure, areWishes ? ['target', 'actual'] : ['actual', 'target']);
  // “立项数和目标哪个多”: each is named in words of its own.
  const haveOwnWords = areApart || sides.some(({ query: { topic } }) => topic !== '');
  const may = (pair: Pair) =>
    (areApart ? query.periods.length > 0 || isOfOnePeriod(pair) : areOfOneNature(pair)) &&
    (haveOwnWords || namedApart(pair, sides[0].query.focus, parts) <= MAX_APART);
  const compared = comparePair(found, { query, read, may });
  if (compared) return compared;
  const [first, second] = found.map(([best]) => best);
  const [missing, there] = first ? [1, first] : [0, second];
  return there && refuseSide(sides[missing]!.query, [there], read);
}
