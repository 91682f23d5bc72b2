// Which of several is the highest or the lowest: found among their figures, each told with its own citation.
import type { FigureMatch } from '../retrieve/figure-match.js';
import type { Query } from '../retrieve/query.js';
import { splitMany } from '../retrieve/sides.js';
import { inParagraph, type ReadParagraph, sentenceOf } from './compose-figure.js';
import type { ComposeParts } from './compose-parts.js';
import { compareFigures, isFall } from './computed-amount.js';
import type { Draft } from './draft.js';
import { type FigureInParagraph, whereAndWhen, writtenBound } from './figure-sentence.js';
import { likeBest, resultsOf } from './lone-wish.js';
import { areOfOneNature, areOrdered, isNamed, mayCompare } from './pairs.js';
import { TRIED, ways } from './part-figures.js';
import { refuseSide, refuseTogether } from './refuse.js';

const LEAST = /最?(?:少|低|小|慢)(?:些|一些|一点)?(?:的|呢|吗)?[?。]?$|最(?:少|低|小|慢)/;

/** “最高”, “最低”; of falls asked for as such “降得最多”. */
function firstPlace({ length }: readonly FigureInParagraph[], isLeast: boolean, ofFalls: boolean): string {
  const degree = length > 2 ? '最' : '更';
  if (ofFalls) return `降得${degree}${isLeast ? '少' : '多'}`;
  return `${degree}${isLeast ? '低' : '高'}`;
}

const FALL_ASKED = /[降跌减]/;
/** Only falls may be told by how far they fell. */
export const areFalls = (parts: readonly FigureInParagraph[]): boolean =>
  parts.every(({ figure }) => isFall(figure));

/** What a question for the first of several wants: the least of them, and whether by how far they fell. */
export const firstAsked = (question: string, parts: readonly FigureInParagraph[]): First => ({
  isLeast: LEAST.test(question),
  ofFalls: FALL_ASKED.test(question) && areFalls(parts),
});
export type First = { readonly isLeast: boolean; readonly ofFalls: boolean };

/** Falls are signed: the greatest is the least of them. */
const turnOf = ({ isLeast, ofFalls }: First): 1 | -1 => (isLeast === ofFalls ? 1 : -1);

/** “按报告所述，最高的是江苏省2023年（12.82万亿元）”; those that share the first place are named together. */
export function mostOf(parts: readonly FigureInParagraph[], wanted: First): string {
  const { isLeast, ofFalls } = wanted;
  const turn = turnOf(wanted);
  const first = parts.filter((one) =>
    parts.every((other) => turn * compareFigures(one.figure, other.figure) >= 0),
  );
  const told = first.map(
    ({ figure, paragraph }) => `${whereAndWhen(figure)}（${writtenBound(figure, paragraph)}）`,
  );
  return `按报告所述，${parts.length}项中${firstPlace(parts, isLeast, ofFalls)}的是${told.join('、')}`;
}

const areComparable = (way: readonly FigureMatch[], read: ReadParagraph): boolean =>
  way.every((a, i) => way.slice(i + 1).every((b) => areOfOneNature([a, b]) && mayCompare([a, b], read)));

/** 分别多少: what each is answers that, whichever is the first. */
const ASKS_EACH = /分别|各/;

/** The first of several, and then each in their order; a refusal where some are told too loosely to be put in order. */
export function composeFirst(way: readonly FigureMatch[], question: string, read: ReadParagraph): Draft {
  if (!areOrdered(way))
    return ASKS_EACH.test(question)
      ? { status: 'answered', sentences: way.map((match) => sentenceOf(match, read)) }
      : refuseTogether('其中有的只是约数，比不出高低', way, read);
  const asked = firstAsked(
    question,
    way.map((match) => inParagraph(match, read)),
  );
  const inOrder = [...way].sort((a, b) => turnOf(asked) * compareFigures(b.figure, a.figure));
  const told = inOrder.map((match) => sentenceOf(match, read));
  const written = inOrder.map((match) => inParagraph(match, read));
  const most = {
    text: mostOf(written, asked),
    sources: told.flatMap(({ sources }) => sources),
    figures: inOrder.map(({ figure }) => figure),
    computed: true,
  };
  return { status: 'answered', sentences: [most, ...told] };
}

/** The first of three or more, and then each; undefined where no so many are compared, or none has a figure. */
export async function composeMost(query: Query, parts: ComposeParts): Promise<Draft | undefined> {
  const { field, find, index, read } = parts;
  const sides = splitMany(field, query);
  if (!sides) return undefined;
  const found = await Promise.all(
    sides.map(async (side) =>
      likeBest(
        resultsOf(side.query, (await find(side.query, side.asked)).matches, index).filter(isNamed),
      ).slice(0, TRIED),
    ),
  );
  const there = found.flatMap(([best]) => best ?? []);
  if (there.length === 0) return undefined;
  const missing = found.findIndex(({ length }) => length === 0);
  if (missing >= 0) return refuseSide(sides[missing]!.query, there, read);
  const way = ways(found).find((each) => areComparable(each, read));
  if (!way) return refuseTogether('几项的时间、计量单位或口径不同，不能相比', there, read);
  return composeFirst(way, query.text, read);
}
