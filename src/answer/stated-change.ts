// By how much something changed on the year before, where the report says so itself: no difference is computed then.
import { firstYear, type Period, samePeriod, yearsLater } from '../field/period.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import type { Query } from '../retrieve/query.js';
import { type Asked, readAsked } from '../retrieve/question.js';
import { type Side, splitSides } from '../retrieve/sides.js';
import { sentenceOf, sureMatches } from './compose-figure.js';
import type { ComposeParts } from './compose-parts.js';
import type { Draft } from './draft.js';

/** 哪年多 asks for no change. */
const WHICH = /哪|谁|各/;
const MONTHS = 12;

const isOnYearBefore = ([later, earlier]: readonly Period[]): boolean =>
  later !== undefined &&
  earlier !== undefined &&
  later.to - later.from + 1 === MONTHS &&
  samePeriod(later, yearsLater(earlier, 1));

const LAST_YEAR = /上年|去年|上一年|前一年|同比/;
/** Is it a change by so much of the thing itself, 增加1839亿元 and not 增长22.5%, on the year before or the year named? */
const isAmount = ({ figure: { kind, unit, basis } }: FigureMatch, year: number): boolean =>
  kind === 'change' &&
  unit !== '%' &&
  (basis === null || LAST_YEAR.test(basis) || basis.includes(`${year}年`));

/** Is it said of the very value, in the same breath? */
const isOf = ({ figure: change }: FigureMatch, { figure: value }: FigureMatch): boolean =>
  change.reportId === value.reportId &&
  change.paragraph === value.paragraph &&
  change.indicator === value.indicator;

/** The later of a year and the one before it, where these are compared. */
function sideOnYearBefore(query: Query, { field }: ComposeParts): Side | undefined {
  if (query.periods.length !== 2 || !isOnYearBefore(query.periods) || WHICH.test(query.text))
    return undefined;
  return splitSides(field, query)?.[0];
}

/** By how many per cent it changed, where no report tells the values themselves: “利润增长23.5%”. */
export async function composeGrowth(query: Query, parts: ComposeParts): Promise<Draft | undefined> {
  const side = sideOnYearBefore(query, parts);
  if (!side) return undefined;
  const asked: Asked = { ...side.asked, unitClasses: [], figureKinds: ['change'] };
  const [change] = sureMatches((await parts.find(side.query, asked)).matches).filter(
    ({ figure }) => figure.kind === 'change',
  );
  return change && { status: 'answered', sentences: [sentenceOf(change, parts.read)] };
}

/** The change on the year before that the report states beside the value; undefined where none is asked for, or stated. */
export async function composeStatedChange(query: Query, parts: ComposeParts): Promise<Draft | undefined> {
  const { find, read } = parts;
  const side = sideOnYearBefore(query, parts);
  if (!side) return undefined;
  const [value] = sureMatches((await find(side.query, side.asked)).matches);
  const { unitClasses } = readAsked(query.text);
  const asked: Asked = { ...side.asked, unitClasses, figureKinds: ['change'] };
  const changes = sureMatches((await find(side.query, asked)).matches);
  const year = Math.min(...query.periods.map(firstYear));
  const change = value && changes.find((match) => isAmount(match, year) && isOf(match, value));
  return change && { status: 'answered', sentences: [sentenceOf(change, read)] };
}
