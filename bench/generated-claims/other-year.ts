// The value of one year said of another, for which the reports state a different one of the same indicator.
import { type Change, ownClause, replaceAt, written } from './claim.js';
import type { Random } from './random.js';
import type { IsStated } from './stated.js';
import type { Statement } from './statements.js';

type Context = { readonly random: Random; readonly isStated: IsStated };

const SAME_NAMES: readonly (readonly [RegExp, string])[] = [
  [/(?:比|较)上年/g, ''],
  [/达到?|为|至|到|约|近|超过|突破|左右|以上|以内|实际|全国|我国|全年|全社会|首次|共/g, ''],
  [/农村居民人均纯收入/g, '农民人均纯收入'],
  [/新登记失业/g, '登记失业'],
  [/全部?财政收入|公共财政收入/g, '财政收入'],
  [/上升|提升/g, '提高'],
  [/进出口贸易总额|外贸进出口总额|货物进出口总额/g, '进出口总额'],
];
/** What a statement says without its figure: 国内生产总值增长#%. */
function template(statement: Statement): string {
  const [figure] = statement.figures;
  const clause = ownClause(statement);
  const open = `${clause.slice(0, figure!.start)}#${figure!.unit}${clause.slice(figure!.end)}`;
  const words = SAME_NAMES.reduce((text, [from, to]) => text.replace(from, to), open);
  return `${statement.clauses
    .slice(0, -1)
    .map((text) => text.replace(/[\d.]+/g, ''))
    .join('，')}|${words}|${statement.isTarget}`;
}

const usable = ({ figures, from, to }: Statement): boolean =>
  figures.length === 1 && from === to && figures[0]!.bound === null;

/** A swap is false only where the other year's report says something else, and nowhere this value. */
function swapped(own: Statement, other: Statement, { random, isStated }: Context): Change | undefined {
  const [a, b] = [own.figures[0]!, other.figures[0]!];
  const clause = ownClause(own);
  if (own.from === other.from || a.value.eq(b.value) || a.value.div(b.value).minus(1).abs().lt('0.02'))
    return undefined;
  if (isStated({ text: clause, year: other.from, value: a.value, unit: a.unit, except: own.sentence }))
    return undefined;
  const change = `${own.from}年的${clause.slice(a.start, a.end)}→${other.from}年（${ownClause(other).slice(b.start, b.end)}）`;
  if (random.next() < 0.5)
    return { statement: own, change, text: written(own, random.next(), clause, other) };
  const theirs = replaceAt(ownClause(other), b.start, b.end, clause.slice(a.start, a.end));
  return { statement: other, change, text: written(other, random.next(), theirs) };
}

/** At most so many claims of one indicator, so that no single one decides the group. */
const MAX_PER_INDICATOR = 8;

/** All swaps that can be made, in the generator's order. */
export function yearsSwapped(statements: readonly Statement[], context: Context): Change[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements.filter(usable)) {
    const key = template(statement);
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups.values()].flatMap((group) => {
    const pairs = group.flatMap((own) =>
      group.filter((other) => other.from !== own.from).map((other) => [own, other] as const),
    );
    return context.random
      .shuffle(pairs)
      .flatMap(([own, other]) => swapped(own, other, context) ?? [])
      .slice(0, MAX_PER_INDICATOR);
  });
}
