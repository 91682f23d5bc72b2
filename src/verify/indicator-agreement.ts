// Do a claimed and a stated figure speak of the same thing? Words of both sides, weighed by where they stand.
import type { Field } from '../field/field.js';
import { cutClauses } from '../figures/clauses.js';
import type { Figure } from '../figures/figure.js';
import { findQuantities } from '../figures/find-quantities.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import { coverage, type FocusWord } from '../retrieve/coverage.js';
import { type Evidence, wordsBeside } from './evidence.js';
import { asWrittenIn } from './same-words.js';

/** Names that people use for one another where they compare. */
const SAME_NAMES: readonly (readonly [RegExp, string])[] = [
  [/占比|份额|所占(?:的)?比[重例]|比例/g, '比重'],
  [/(?:普通)?高等(?:学校|院校)|(?:普通)?高校/g, '高校'],
  [/在校(?:学)?生/g, '在校学生'],
  [/减轻(.{0,6}?)负担/g, '$1减负'],
  [/新增城镇就业/g, '城镇新增就业'],
  [/搬迁(?:安置)?/g, '搬迁'],
  [/总量|总数|总规模/g, '总量'],
  [/(?:总|实际)(?=产量)|总(?=面积|里程)/g, ''],
  [/(?:人均|(?:国人|居民|人口|人民)的?平均)(?:预期)?寿命|平均预期寿命/g, '人均预期寿命'],
  [/平均每天|每天|每日/g, '日均'],
  [/结存|积存/g, '积累'],
  [/进出口额/g, '进出口总额'],
];

/** A text in the form in which names are compared. */
export const comparable = (field: Field, text: string): string =>
  SAME_NAMES.reduce(
    (out, [from, to]) => out.replace(from, to),
    field.terms.canonical(text.replace(/研究与实验发展/g, '研究与试验发展')),
  );

const EMPTY =
  /^(?:达到?|为|是|的|了|比|和|与|将|已|就|全|约|占|近|共|仅|仍|还|年|在|由|从|到|至|升到|减到|增至|升至|降至|上升到|我国|全国|增长|下降|提高|减少|增加|上升|以上|以内|实现|完成|达|同比|超过|突破|规模|总量|一年|预计|实际|累计|全年|左右|其中|净增|居|从居)$/;

/** The words of a text that may name something. */
export const wordsOf = (field: Field, text: string): FocusWord[] =>
  field.segmenter
    .cut(comparable(field, text))
    .filter(
      ({ text: word }) =>
        /[\u3400-\u9fffa-z]/.test(word) && !field.gazetteer.byAlias.has(word) && !EMPTY.test(word),
    )
    .map(({ text: word }) => ({ text: word, weight: Math.min(word.length, 4) }));

/** What only the rest of the sentence says counts less than what stands beside the figure. */
const ELSEWHERE = 0.6;
/** Where each side names a thing that the other does not, they speak of two things: 教育支出 and 科技支出. */
const SUBSTITUTED = 0.25;

const isMissing = (word: FocusWord, text: string): boolean =>
  word.text.length >= 2 && coverage([word], text) < 0.5;

const weightOf = (words: readonly FocusWord[]): number => words.reduce((sum, { weight }) => sum + weight, 0);

/** What a claim says of one of its figures, read once and held against many. */
export type ClaimWords = {
  readonly indicator: readonly FocusWord[];
  /** The words of the figure's clause. */
  readonly clause: readonly FocusWord[];
  /** The clause as it stands, without what may differ in an equal statement. */
  readonly bare: string;
  readonly said: string;
  readonly whole: string;
};

const SCENE = /^(?:(?:我国|全国|全年|其中|并|就|也|还|的|末|底|,|、)|(?:\d{4}年))+/;

function clauseAt(text: string, { start, end }: Figure): { text: string; start: number } {
  return cutClauses(text).find((clause) => start >= clause.start && end <= clause.end) ?? { text, start: 0 };
}

/** The text without its numbers: they are compared on their own. */
function withoutNumbers(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end } of findQuantities(text)) {
    out += `${text.slice(at, start)} `;
    at = end;
  }
  return out + text.slice(at);
}

export function readClaimWords(field: Field, claimed: Figure, claim: string): ClaimWords {
  const clause = clauseAt(claim, claimed);
  const bare = clause.text
    .replace(/\d{4}(?:[-~]\d{4})?年/g, '')
    .replace(SCENE, '')
    .replace(/[。!]$/, '');
  return {
    indicator: wordsOf(field, claimed.indicator || claimed.context),
    clause: wordsOf(field, withoutNumbers(bare)),
    bare,
    said: comparable(field, `${claimed.indicator}${claimed.lead}${claimed.context}`),
    whole: comparable(field, claim),
  };
}

/** Words of one side held against the other: how much is named beside the figure, less for what only its sentence says. */
function agreement(
  field: Field,
  { mine, said }: { mine: readonly FocusWord[]; said: string },
  { theirs, evidence }: { theirs: readonly FocusWord[]; evidence: Evidence },
): number {
  const { figure, before } = evidence;
  const near = comparable(field, wordsBeside(evidence));
  const whole = `${comparable(field, before)},${near}`; // what comes after a figure is said of the next one
  const beside = coverage(mine, near);
  const own = beside + ELSEWHERE * Math.max(0, coverage(mine, whole) - beside);
  const scene = isMember(figure) ? near : whole;
  const substituted =
    mine.some((word) => isMissing(word, scene)) && theirs.some((word) => isMissing(word, said));
  return 0.6 * own + 0.4 * coverage(theirs, said) - (substituted ? SUBSTITUTED : 0);
}

/** A member of an enumeration does not answer for its neighbours. */
const isMember = ({ context, indicator }: StoredFigure): boolean => context === indicator;

/** By the names that both give to what they measure. */
const byIndicator = (field: Field, { indicator, said }: ClaimWords, evidence: Evidence): number =>
  agreement(
    field,
    { mine: indicator, said },
    { theirs: wordsOf(field, evidence.figure.indicator), evidence },
  );

/** So many characters of names at least make a clause tell anything by itself. */
const MIN_CLAUSE_WEIGHT = 4;

/** By all that is said in the clauses of both, for what neither names as an indicator. */
function byClause(field: Field, { clause, whole }: ClaimWords, evidence: Evidence): number {
  if (weightOf(clause) < MIN_CLAUSE_WEIGHT) return 0;
  const { indicator, context } = evidence.figure;
  const stated = withoutNumbers(`${indicator},${context}`);
  const mine = writtenAs(comparable(field, stated), clause);
  const theirs = writtenAs(whole, wordsOf(field, stated));
  return agreement(field, { mine, said: whole }, { theirs, evidence });
}

/** The words, each as the other side writes it where that has another for the same. */
const writtenAs = (text: string, words: readonly FocusWord[]): FocusWord[] =>
  words.map((word) => ({ ...word, text: asWrittenIn(text, word.text) }));

/** A clause that stands word for word in the sentence; so short a one may stand anywhere. */
const isVerbatim = ({ bare, clause }: ClaimWords, sentence: string): boolean =>
  weightOf(clause) >= MIN_CLAUSE_WEIGHT && sentence.includes(bare);

/** 0 … 1: how far the words around both figures name the same indicator. */
export function indicatorAgreement(field: Field, words: ClaimWords, evidence: Evidence): number {
  return byIndicator(field, words, evidence);
}

/** The same for a figure of the same value: then whole clauses may be held against each other too. */
export function clauseAgreement(field: Field, words: ClaimWords, evidence: Evidence): number {
  if (!isMember(evidence.figure) && isVerbatim(words, evidence.sentence)) return 1;
  return Math.max(byIndicator(field, words, evidence), byClause(field, words, evidence));
}

/** “…跃上1.4万亿斤新台阶、亩产提升…”: what follows the number before is that number's. */
const FIRST_MEMBER = /^[^、]+、/;

/** The name of a figure without what belongs to the figure before it. */
function ownName({ figure: { indicator, lead }, before }: Evidence): string {
  if (!lead.startsWith(indicator)) return indicator;
  const at = before.length - lead.length;
  const followsNumber = findQuantities(before).some(({ end }) => end === at);
  return followsNumber ? indicator.replace(FIRST_MEMBER, '') : indicator;
}

/** How much of what the stated figure is named by the claim says too: 数字经济核心产业增加值 is more than 数字经济增加值. */
export const namedByClaim = (field: Field, { whole, bare }: ClaimWords, evidence: Evidence): number =>
  coverage(
    wordsOf(field, ownName(evidence)).filter(({ text }) => text.length > 1),
    `${whole},${bare}`,
  );
