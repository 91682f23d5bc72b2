// May stated figures be added up? Not what overlaps, and not what has no sum: shares, averages, what is there at two times.
import { overlaps, type Period, samePeriod } from '../field/period.js';
import { COUNTRY, contains } from '../field/places.js';
import { isMark } from '../figures/passed-mark.js';
import type { UnitClass } from '../figures/unit-class.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import { joinLines } from '../text/line-breaks.js';
import { unitOfSum } from './computed-amount.js';
import type { FigureInParagraph } from './figure-sentence.js';

/** Why figures are not added up, as it is told. */
export type NoSum =
  | '只说明越过了关口'
  | '计量单位或口径不同'
  | '时间不同'
  | '相互包含'
  | '是比率、平均数一类'
  | '是各时点的存量';

const ADDABLE = new Set<UnitClass>([
  'count',
  'people',
  'money',
  'weight',
  'length',
  'area',
  'volume',
  'energy',
]);
/** Averages and measures of other quantities have no sum. */
const NO_QUANTITY = /人均|平均|均价|每[百千万]?[人户亩个家]|单位(?=.{0,8}能耗)|价格|指数|强度|密度/;
const named = ({ indicator, lead }: StoredFigure): string => `${indicator}${lead}`;

/** 30.05家 is so many in a thousand, or on an average. */
const isPartOfOne = ({ unitClass, value }: StoredFigure): boolean =>
  (unitClass === 'count' || unitClass === 'people') && value.includes('.');

/** 减少1442万人 is an amount too, and those of several years add up. */
const isAmount = ({ kind, basis }: StoredFigure): boolean =>
  kind === 'value' || (kind === 'change' && basis === null);

const isQuantity = (figure: StoredFigure): boolean =>
  isAmount(figure) &&
  figure.valueTo === null &&
  !figure.isBase &&
  ADDABLE.has(figure.unitClass) &&
  !isPartOfOne(figure) &&
  !NO_QUANTITY.test(named(figure));

/** What is there at a time, not what came in a span of time: the same ones are counted again a year later. */
const STOCK =
  /累计|总数|总量|总规模|余额|存量|保有|里程|人口|拥有|装机|储备|在册|现有|已有|[年月]末|[年月]底/;
const FLOW = /新增|净增|新建|新开工|新认定|新设|新培育|全年(?!末|底)/;
const ALL = /累计|总数|总量/;
/** 达到, 突破: what the figure itself is said to come to. */
const REACHED = /[达到为有共]|突破|超/;
const NEW_OR_ALL = /新增|净增|新认定|新培育|累计|总数|总量/g;

/** Is it of what came anew? In “新增A425家,B1231家” the second is too, in “新增795家、累计1474家” it is not. */
function isNew({ figure, paragraph }: FigureInParagraph): boolean {
  if (ALL.test(figure.lead)) return false;
  if (FLOW.test(named(figure))) return true;
  if (REACHED.test(figure.lead)) return false;
  const before = joinLines(paragraph.slice(figure.sentence.start, figure.span.start))
    .match(NEW_OR_ALL)
    ?.at(-1);
  return before !== undefined && FLOW.test(before);
}
const isStock = (part: FigureInParagraph): boolean =>
  part.figure.kind !== 'change' && STOCK.test(`${named(part.figure)}${part.figure.context}`) && !isNew(part);

const isLevel = (part: FigureInParagraph): boolean =>
  isStock(part) || (!isNew(part) && REACHED.test(part.figure.lead));

/** Is one of what came anew, the other of all there is? */
export const isMixed = (a: FigureInParagraph, b: FigureInParagraph): boolean =>
  (isNew(a) && isLevel(b)) || (isNew(b) && isLevel(a));

/** Words that only say how much of a thing there is, or what was done with it: 发放 and 使用 are of the same 创新券. */
const HOW_MUCH =
  /^(?:建成|建有|建设|拥有|现有|已有|组织|开展|举办|获得)|累计|总数|总量|总额|合计|新?[增认培申发使兑备落](?:加|定|育|报|放|用|现|案|地)|新增|净增|(?:迈上|突破|跨过|跃上|站上|超过)$|数量|[达到为、,\s“”"]|[数量额]$/g;
const nameOf = (figure: StoredFigure): string => figure.indicator.replace(HOW_MUCH, '');

/** Are the characters of `short` all in `long`, in order, to the same end: 企业研究院 in 企业重点研究院? */
function endsAs(long: string, short: string): boolean {
  if (long.at(-1) !== short.at(-1)) return false;
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

/** What comes between a whole and its part. */
const PART_OF = /其中|包括|包含|含/;

/** Is one said to be part of the other? */
function isPart(a: FigureInParagraph, b: FigureInParagraph): boolean {
  const [first, second] = a.figure.span.start < b.figure.span.start ? [a, b] : [b, a];
  if (a.figure.reportId !== b.figure.reportId || a.figure.paragraph !== b.figure.paragraph) return false;
  const isNear = first.figure.sentence.end >= second.figure.span.start;
  const between = joinLines(first.paragraph.slice(first.figure.span.end, second.figure.span.start));
  const outer = second.figure.context.split('其中');
  return (
    (isNear && PART_OF.test(between)) ||
    (outer.length > 1 && first.figure.indicator !== '' && outer[0]!.includes(first.figure.indicator))
  );
}

const samePeriods = (a: Period | null, b: Period | null): boolean =>
  a === null || b === null ? a === b : samePeriod(a, b);

const pairsOf = (text: string): string[] => [...text].slice(1).map((char, i) => text[i]! + char);
/** So much of the shorter name the longer one shares, by pairs of characters. */
const ALIKE = 0.6;

/** Do two of different places or years measure the same, by their names: 粮食产量 and 粮食总产量? */
function areAlike(a: StoredFigure, b: StoredFigure): boolean {
  const [shorter, longer] = [a, b]
    .map((figure) => nameOf(figure).replace(/总/g, ''))
    .sort((one, other) => one.length - other.length);
  const pairs = pairsOf(shorter!);
  const haveOneHead = shorter!.slice(-2) === longer!.slice(-2);
  return (
    haveOneHead &&
    pairs.length > 0 &&
    pairs.filter((pair) => longer!.includes(pair)).length / pairs.length >= ALIKE
  );
}

/** What names no place is of the country. */
const placeOf = ({ place }: StoredFigure): string => place?.code ?? COUNTRY.code;

/** Two of different places. */
function ofPlaces(a: StoredFigure, b: StoredFigure): NoSum | undefined {
  if (contains(placeOf(a), placeOf(b)) || contains(placeOf(b), placeOf(a))) return '相互包含';
  if (!samePeriods(a.period, b.period)) return '时间不同';
  return areAlike(a, b) ? undefined : '计量单位或口径不同';
}

/** Two of one place and different periods. */
function ofPeriods(one: FigureInParagraph, other: FigureInParagraph): NoSum | undefined {
  const [a, b] = [one.figure, other.figure];
  if (!a.period || !b.period) return '时间不同';
  if (overlaps(a.period, b.period)) return '相互包含';
  if (a.period.to - a.period.from !== b.period.to - b.period.from) return '时间不同';
  if (isStock(one) || isStock(other)) return '是各时点的存量';
  return areAlike(a, b) ? undefined : '计量单位或口径不同';
}

/** Two of one place and period: they must be different things, none of them part of the other. */
function ofIndicators(a: FigureInParagraph, b: FigureInParagraph): NoSum | undefined {
  const [one, other] = [nameOf(a.figure), nameOf(b.figure)];
  if (one === '' || other === '') return '计量单位或口径不同';
  const isSameThing = endsAs(one, other) || endsAs(other, one);
  return isSameThing || isPart(a, b) ? '相互包含' : undefined;
}

function pairNoSum(a: FigureInParagraph, b: FigureInParagraph): NoSum | undefined {
  const { figure: one } = a;
  const { figure: other } = b;
  if (unitOfSum([one, other]) === undefined || one.nature !== other.nature) return '计量单位或口径不同';
  if (one.kind !== other.kind || (one.kind === 'change' && one.direction !== other.direction))
    return '计量单位或口径不同';
  if (isMixed(a, b)) return '计量单位或口径不同';
  if (placeOf(one) !== placeOf(other)) return ofPlaces(one, other);
  return samePeriods(one.period, other.period) ? ofIndicators(a, b) : ofPeriods(a, b);
}

/** Why the figures have no sum; undefined where they have one. */
export function noSumOf(parts: readonly FigureInParagraph[]): NoSum | undefined {
  if (!parts.every(({ figure }) => isQuantity(figure))) return '是比率、平均数一类';
  if (parts.some(({ figure }) => isMark(figure))) return '只说明越过了关口';
  if (unitOfSum(parts.map(({ figure }) => figure)) === undefined) return '计量单位或口径不同';
  for (const [i, a] of parts.entries())
    for (const b of parts.slice(i + 1)) {
      const reason = pairNoSum(a, b);
      if (reason) return reason;
    }
  return undefined;
}
