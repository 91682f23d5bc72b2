// Equal rewritings of a true statement: other numerals and units, synonyms, another order of words. One or two each.
import type Big from 'big.js';
import { type Change, ownClause, replaceAt, written } from './claim.js';
import type { Written } from './figures-in-clause.js';
import type { Random } from './random.js';
import { type Statement, subjectWords, yearWords } from './statements.js';

const DIGITS = '零一二三四五六七八九';

/** 3.5 → 三点五, 12 → 十二, 105 → 一百零五; up to 999. */
export function inChinese(digits: string): string {
  const [whole = '0', fraction] = digits.split('.');
  const n = Number(whole);
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor((n % 100) / 10), n % 10];
  const high = hundreds ? `${DIGITS[hundreds]}百${tens === 0 && ones > 0 ? '零' : ''}` : '';
  const middle = tens ? `${tens === 1 && !hundreds ? '' : DIGITS[tens]}十` : '';
  const low = ones > 0 || n === 0 ? DIGITS[ones]! : '';
  return (
    high +
    middle +
    low +
    (fraction === undefined ? '' : `点${[...fraction].map((c) => DIGITS[Number(c)]).join('')}`)
  );
}

const plain = (value: Big): string => value.toFixed();

type Rescaling = readonly [
  scale: string,
  fits: (n: number, digits: string, unit: string) => boolean,
  divisor: string,
  by: string,
];
/** Amounts in another scale, as people write them: 1.2万家 and 12000家, not 1256万人 and 12560000人. */
const RESCALINGS: readonly Rescaling[] = [
  ['万亿', () => true, '1e8', '亿'],
  ['亿', (n) => n >= 10000, '1e12', '万亿'],
  ['亿', (n, digits) => n >= 1000 && digits.endsWith('00'), '1e12', '万亿'],
  ['亿', (n) => n < 10, '1e4', '万'],
  ['万', (n, _, unit) => n < 100 && unit !== '', '1', ''],
  ['万', (n) => n >= 10000, '1e8', '亿'],
  ['', (n) => n >= 10000, '1e4', '万'],
];

function rescaled({ digits, scale, unit, value }: Written): string | undefined {
  const found = RESCALINGS.find(([from, fits]) => from === scale && fits(Number(digits), digits, unit));
  return found && `${plain(value.div(found[2]))}${found[3]}${unit}`;
}

function numeralForms(figure: Written): { change: string; by: string }[] {
  if (figure.more) return [];
  const forms: { change: string; by: string }[] = [];
  if (figure.unit === '%' && figure.value.lte(100))
    forms.push({ change: '百分之', by: `百分之${inChinese(figure.digits)}` });
  const other = rescaled(figure);
  if (other) forms.push({ change: 'scale', by: other });
  if (figure.unit === '斤')
    forms.push({ change: '斤→公斤', by: `${plain(figure.value.div(2).div('1e8'))}亿公斤` });
  if (
    figure.unit === '个百分点' ||
    (figure.scale === '' && /^\d{1,2}$/.test(figure.digits) && /^[个项件部家所]$/.test(figure.unit))
  )
    forms.push({ change: 'Chinese numeral', by: `${inChinese(figure.digits)}${figure.unit}` });
  return forms;
}

/** Words that say the same, where a number or its link follows. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/国内生产总值/, 'GDP'],
  [/居民消费价格(?:总水平|指数)?(?=上涨)/, 'CPI'],
  [/达到(?=\d)/, '为'],
  [/达到(?=\d)/, '达'],
  [/超过(?=\d)/, '突破'],
  [/突破(?=\d)/, '超过'],
  [/接近(?=\d)/, '近'],
  [/提高到/, '上升到'],
  [/提高到/, '提升至'],
  [/上升到/, '提高到'],
  [/降低到|降到|降至/, '下降到'],
  [/由(?=\d)/, '从'],
  [/从(?=\d)/, '由'],
  [/增长(?=\d[\d.]*%)/, '增加'],
  [/(?<!比上年|年均|平均|实际|要|再|分别|转为)增长(?=\d[\d.]*%)/, '同比增长'],
  [/(?<=[一-龥])(?<!比上年|年均|平均|实际|要|再|分别|转为)增长(?=\d[\d.]*%)/, '的增幅为'],
  [/下降(?=\d[\d.]*%)/, '降低'],
  [/上涨(?=\d)/, '上升'],
  [/下降(?=\d[\d.]*个百分点)/, '降低'],
  [/提高(?=\d[\d.]*个百分点)/, '上升'],
  [/比上年(?=增长|增加|提高)/, '同比'],
  [/新建改建/, '新改建'],
  [/研发|研究与试验发展/, 'R&D'],
  [/减少(?=\d)/, '下降'],
  [/增加(?=\d)/, '多了'],
  [/(?<=\d[万亿]*(?:人|元|户|%|套|公里))以上/, '及以上'],
  [/左右$/, '上下'],
  [/接近(?=\d)/, '将近'],
  [/农村危房改造/, '改造农村危房'],
  [/制定修订/, '制定和修订'],
  [/取消和下放/, '取消、下放'],
  [/城镇新增就业/, '城镇新增就业人数'],
];
/** A verb that parts the subject from the number, so that the year can stand between. */
const PARTS =
  /^(?<subject>[一-龥A-Za-z“”]{4,16}?)(?<rest>(?:同比|实际|首次|已|要)*(?:增长|下降|上涨|提高|达到?|超过|突破|接近|增加|减少|上升)[^，]*)$/;

type Step = { readonly change: string; readonly clause: string };

const numeralSteps = (clause: string, figures: readonly Written[]): Step[] =>
  figures.flatMap((figure) =>
    numeralForms(figure).map(({ change, by }) => ({
      change,
      clause: replaceAt(clause, figure.start, figure.end, by),
    })),
  );

function synonymSteps(clause: string): Step[] {
  return SYNONYMS.flatMap(([from, to]) => {
    const next = clause.replace(from, to);
    return next === clause ? [] : [{ change: `${clause.match(from)![0]}→${to}`, clause: next }];
  });
}

/** “国内生产总值2018年增长6.6%”, “2018年的粮食产量…”, or the clauses in the other order. */
function reordered(
  statement: Statement,
  clause: string,
  random: Random,
): { change: string; text: string } | undefined {
  if (statement.clauses.length > 1 || statement.lead !== '' || statement.from !== statement.to)
    return undefined;
  const parts = clause.match(PARTS)?.groups;
  if (!parts || /比|由|从|再|分别|均|都/.test(parts['subject']!)) return undefined;
  const { subject, rest } = parts;
  const who = subjectWords(clause, random.next());
  return random.next() < 0.5
    ? { change: 'year inside', text: `${who}${subject}${statement.from}年${rest}。` }
    : { change: 'year inside', text: `${who}${subject}在${statement.from}年${rest}。` };
}

/** Two statements of one sentence, the later one first. */
export function clausesSwapped(first: Statement, second: Statement): Change | undefined {
  const fits =
    first.sentence === second.sentence &&
    first.clauses.length === 1 &&
    second.clauses.length === 1 &&
    first.lead === second.lead &&
    first.from === second.from;
  if (!fits || first.lead === '末') return undefined;
  return {
    statement: first,
    change: 'clauses swapped',
    text: `${yearWords(first)}${ownClause(second)}，${ownClause(first)}。`,
  };
}

/** One or two rewritings of a statement; undefined where none applies. */
export function rewritten(statement: Statement, random: Random): Change | undefined {
  const clause = ownClause(statement);
  const synonyms = synonymSteps(clause);
  const numerals = numeralSteps(clause, statement.figures);
  if (synonyms.length + numerals.length === 0) return undefined;
  const first = random.pick(
    numerals.length > 0 && (synonyms.length === 0 || random.next() < 0.6) ? numerals : synonyms,
  );
  const both = numerals.includes(first) ? synonymSteps(first.clause) : [];
  const second = both.length > 0 && random.next() < 0.4 ? random.pick(both) : undefined;
  const last = second ?? first;
  const changes = second ? `${first.change} + ${second.change}` : first.change;
  const moved = random.next() < 0.3 ? reordered(statement, last.clause, random) : undefined;
  if (moved) return { statement, change: `${changes} + ${moved.change}`, text: moved.text };
  return { statement, change: changes, text: written(statement, random.next(), last.clause) };
}
