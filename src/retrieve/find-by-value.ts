// The figures of a stated value, whoever they are of: looked up by value, then held against the question.
import Big from 'big.js';
import { contrasts, missesPart } from '../field/contrasts.js';
import type { Field } from '../field/field.js';
import { firstYear, lastYear } from '../field/period.js';
import { COUNTRY } from '../field/places.js';
import type { Bound } from '../figures/bound.js';
import { DOWNWARD, equalAmounts, sameValue, UPWARD } from '../figures/compare-figures.js';
import { measuredBy } from '../figures/measured-by.js';
import type { FiguresByValue, StoredFigure } from '../indexing/figure-reader.js';
import type { IndexReader } from '../indexing/index-reader.js';
import { coverage, type FocusWord } from './coverage.js';
import { periodScore, placeScore } from './figure-conditions.js';
import { formScore } from './figure-form.js';
import { excessOf } from './figure-match.js';
import type { Whose } from './whose.js';

/** So much of the question's words must stand beside the value, and so much of the indicator may go unsaid in it: less strict where the very value is there, too. */
const LIMIT_FIT = { named: 0.8, excess: 0.35 };
const EXACT_FIT = { named: 0.7, excess: 0.6 };
/** A figure less likely of the kind and unit asked for measures something else. */
const MIN_FORM = 0.4;

const isLimit = ({ amount: { bound } }: Whose): boolean => UPWARD.has(bound) || DOWNWARD.has(bound);

/** The amount as a figure that others are compared with. */
const claimed = ({ amount }: Whose, { kind, direction }: StoredFigure) => ({
  value: amount.value.toFixed(),
  valueTo: null,
  unit: amount.unit,
  unitClass: amount.unitClass,
  bound: amount.bound,
  kind,
  direction,
});

/** Is the figure beyond the limit that the question sets: 超过1000家? 超过1000家 itself is. */
function isBeyond(figure: StoredFigure, { amount: { value, bound }, isStrict }: Whose): boolean {
  const [over, under] = UPWARD.has(bound) ? [UPWARD, DOWNWARD] : [DOWNWARD, UPWARD];
  if (under.has(figure.bound)) return false;
  const side = new Big(figure.value).cmp(value) * (over === UPWARD ? 1 : -1);
  return side > 0 || (side === 0 && (!isStrict || over.has(figure.bound)));
}

/** 6%以上 is not asked for by 6%左右. */
const isAsBound = ({ bound }: StoredFigure, asked: Bound | null): boolean =>
  asked === null || bound === null || !(UPWARD.has(bound) || DOWNWARD.has(bound));

function figuresWith(whose: Whose, read: FiguresByValue): StoredFigure[] {
  const { value, unit, unitClass, bound } = whose.amount;
  if (!isLimit(whose)) {
    const kind = 'value' as const;
    const amount = { value: value.toFixed(), valueTo: null, unit, unitClass, bound, kind, direction: null };
    return equalAmounts(amount)
      .flatMap((range) => read(range))
      .filter((figure) => isAsBound(figure, bound) && sameValue(claimed(whose, figure), figure));
  }
  const [from, to] = UPWARD.has(bound) ? [Number(value), Number.MAX_VALUE] : [0, Number(value)];
  return read({ unit, from, to }).filter((figure) => isBeyond(figure, whose));
}

const FALL = /降|减|跌|少(?!于)|缩小/;
const MUNICIPALITY = /^(?:11|12|31|50)0000$/;

function isOfKind({ place, period }: StoredFigure, of: Whose['of']): boolean {
  if (of === 'year') return period !== null && firstYear(period) === lastYear(period);
  if (!place || place.code === COUNTRY.code) return false;
  if (of === 'place') return true;
  return of === 'province'
    ? place.code.endsWith('0000')
    : (place.code.endsWith('00') && !place.code.endsWith('0000')) || MUNICIPALITY.test(place.code);
}

/** Does it meet the question's conditions? A wish is no result, where a limit is asked for. */
function meetsConditions(figure: StoredFigure, whose: Whose, index: IndexReader): boolean {
  const { query, asked } = whose;
  const reportYear = index.reports.get(figure.reportId)?.year ?? null;
  // A fall is no growth of less than nothing, and no growth.
  const isOpposite = figure.direction === 'down' && !FALL.test(query.text);
  const isWish = figure.nature === 'target' && query.nature === null && isLimit(whose);
  return (
    !isWish &&
    !isOpposite &&
    !figure.isBase &&
    `${figure.lead}${figure.context}`.includes(whose.among) &&
    placeScore(figure, query) > 0 &&
    periodScore(figure, query, reportYear) > 0 &&
    (query.nature === null || figure.nature === query.nature) &&
    formScore(figure, asked, figure.context) >= MIN_FORM
  );
}

function isOfIndicator(figure: StoredFigure, words: readonly FocusWord[], whose: Whose, field: Field) {
  const fit = isLimit(whose) ? LIMIT_FIT : EXACT_FIT;
  const beside = `${figure.indicator}${figure.lead}`;
  const [near, name, asked] = [beside, figure.indicator, whose.query.text].map(field.terms.canonical);
  return (
    coverage(words, near!) >= fit.named &&
    excessOf(field, name!, asked!) <= fit.excess &&
    !contrasts(whose.query.text, `${measuredBy(figure)}${figure.lead}`) &&
    !missesPart(asked!, near!)
  );
}

type ValueParts = {
  readonly index: IndexReader;
  readonly field: Field;
  readonly withValue: FiguresByValue;
};

/** Every figure of the value that is asked after, of what the question's own `words` name. */
export function findByValue(
  whose: Whose,
  words: readonly FocusWord[],
  { index, field, withValue }: ValueParts,
): StoredFigure[] {
  if (words.length === 0) return [];
  return figuresWith(whose, withValue).filter(
    (figure) =>
      isOfKind(figure, whose.of) &&
      meetsConditions(figure, whose, index) &&
      isOfIndicator(figure, words, whose, field),
  );
}
