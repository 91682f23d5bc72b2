// Ways to make a true statement false: a digit, a unit, a direction. Only changes that no reading leaves true.
import type Big from 'big.js';
import { type Change, ownClause, replaceAt, written } from './claim.js';
import { scaled, type Written } from './figures-in-clause.js';
import type { Random } from './random.js';
import type { IsStated } from './stated.js';
import type { Statement } from './statements.js';

type Context = { readonly random: Random; readonly isStated: IsStated };

/** “超过10万” stays true of anything above; only a value beyond the bound is false. */
function isBeyond(figure: Written, value: Big): boolean {
  if (figure.bound === 'lower') return value.gt(figure.value.times('1.2'));
  if (figure.bound === 'upper') return value.lt(figure.value.times('0.8'));
  if (figure.bound === 'near') return value.div(figure.value).minus(1).abs().gt('0.2');
  return !value.eq(figure.value);
}

const isFree = (
  { isStated }: Context,
  { from, to, sentence }: Statement,
  text: string,
  value: Big,
  unit: string,
): boolean =>
  !Array.from({ length: to - from + 1 }, (_, i) => from + i).some((year) =>
    isStated({ text, year, value, unit }),
  ) && !isStated({ text, year: sentence.reportYear, value, unit });

function withDigit(digits: string, at: number, by: string): string {
  return digits.slice(0, at) + by + digits.slice(at + 1);
}

/** One digit of one figure is another digit. */
export function digitChanged(statement: Statement, context: Context): Change | undefined {
  const { random } = context;
  const clause = ownClause(statement);
  for (const figure of random.shuffle(statement.figures)) {
    const places = random.shuffle([...figure.digits].flatMap((digit, i) => (/\d/.test(digit) ? [i] : [])));
    for (const place of places) {
      for (const by of random.shuffle([...'123456789'])) {
        const digits = withDigit(figure.digits, place, by);
        const value = scaled(digits, figure.scale);
        if (!isBeyond(figure, value) || !isFree(context, statement, clause, value, figure.unit)) continue;
        const changed = replaceAt(clause, figure.start, figure.start + figure.digits.length, digits);
        return {
          statement,
          change: `${figure.digits}→${digits}`,
          text: written(statement, random.next(), changed),
        };
      }
    }
  }
  return undefined;
}

const OTHER_SCALE: Record<string, readonly string[]> = {
  万: ['亿', ''],
  亿: ['万', '万亿'],
  万亿: ['亿'],
  千: ['万'],
  百: ['万'],
};
/** How many of the first unit the second is; 0 where they measure different things. */
const OTHER_UNIT: Record<string, readonly [string, string]> = {
  '%': ['个百分点', '0'],
  个百分点: ['%', '0'],
  斤: ['公斤', '2'],
  公斤: ['斤', '0.5'],
  元: ['美元', '7'],
  美元: ['元', '0.14'],
};

function unitVariants(figure: Written): Variant[] {
  const scales = (OTHER_SCALE[figure.scale] ?? []).map((scale) => ({
    scale,
    unit: figure.unit,
    value: scaled(figure.digits, scale),
  }));
  const other = OTHER_UNIT[figure.unit];
  if (!other) return scales;
  const value = other[1] === '0' ? figure.value : figure.value.times(other[1]);
  return [...scales, { scale: figure.scale, unit: other[0], value }];
}

/** A share of a whole that is said in points, and the like, is false whatever the bound. */
const isOtherKind = (figure: Written, unit: string): boolean =>
  unit !== figure.unit && OTHER_UNIT[figure.unit]![1] === '0';

type Variant = { readonly scale: string; readonly unit: string; readonly value: Big };

/** “12.5人”, and what a bound leaves true, are no test. */
function isFalse(figure: Written, { scale, unit, value }: Variant): boolean {
  if (scale === '' && (unit === '' || figure.digits.includes('.'))) return false;
  return isOtherKind(figure, unit) || isBeyond(figure, value);
}

/** One figure has another scale or unit. */
export function unitChanged(statement: Statement, context: Context): Change | undefined {
  const { random } = context;
  const clause = ownClause(statement);
  for (const figure of random.shuffle(statement.figures)) {
    const variant = random
      .shuffle(unitVariants(figure))
      .filter((one) => isFalse(figure, one))
      .find(({ scale, unit }) => isFree(context, statement, clause, scaled(figure.digits, scale), unit));
    if (!variant) continue;
    const { scale, unit } = variant;
    const by = `${figure.digits}${figure.more}${scale}${unit}`;
    const changed = replaceAt(clause, figure.start, figure.end, by);
    return {
      statement,
      change: `${figure.scale}${figure.unit}→${scale}${unit}`,
      text: written(statement, random.next(), changed),
    };
  }
  return undefined;
}

const REVERSED: Record<string, readonly string[]> = {
  增长: ['下降'],
  提高: ['降低'],
  增加: ['减少'],
  上升: ['下降'],
  上涨: ['下降', '下跌'],
  扩大: ['缩小'],
  下降: ['上升', '增长'],
  降低: ['提高'],
  减少: ['增加'],
  回落: ['上升'],
  缩小: ['扩大'],
  下调: ['上调'],
  提升: ['下降'],
  升: ['降'],
  降: ['升'],
};
const MOVES =
  /(?<verb>增长|提高|增加|上升|上涨|扩大|下降|降低|减少|回落|缩小|下调|提升|升(?=[到至])|降(?=[到至]))(?<link>(?:了|到|至|为|约|近|超过|接近)*)$/;
const BOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^以上/, '以内'],
  [/^以内/, '以上'],
];
const BOUNDS_BEFORE: readonly (readonly [RegExp, string])[] = [
  [/超过$/, '不到'],
  [/突破$/, '不到'],
  [/不低于$/, '不超过'],
  [/不超过$/, '不低于'],
];

type Reversal = { readonly change: string; readonly clause: string };

function movesReversed(clause: string, figure: Written, random: Random): Reversal[] {
  const match = clause.slice(0, figure.start).match(MOVES);
  if (!match) return [];
  const verb = match.groups!['verb']!;
  const by = random.pick(REVERSED[verb]!);
  return [
    { change: `${verb}→${by}`, clause: replaceAt(clause, match.index!, match.index! + verb.length, by) },
  ];
}

function boundsReversed(clause: string, { start, end }: Written): Reversal[] {
  const after = BOUNDS.flatMap(([pattern, by]) => {
    const match = clause.slice(end).match(pattern);
    return match
      ? [{ change: `${match[0]}→${by}`, clause: replaceAt(clause, end, end + match[0].length, by) }]
      : [];
  });
  const before = BOUNDS_BEFORE.flatMap(([pattern, by]) => {
    const match = clause.slice(0, start).match(pattern);
    return match ? [{ change: `${match[0]}→${by}`, clause: replaceAt(clause, match.index!, start, by) }] : [];
  });
  return [...after, ...before];
}

/** What grew shrinks, what is at least is at most. */
export function directionReversed(statement: Statement, { random }: Context): Change | undefined {
  const clause = ownClause(statement);
  const all = statement.figures.flatMap((figure) => [
    ...movesReversed(clause, figure, random),
    ...boundsReversed(clause, figure),
  ]);
  if (all.length === 0) return undefined;
  const { change, clause: changed } = random.pick(all);
  return { statement, change, text: written(statement, random.next(), changed) };
}
