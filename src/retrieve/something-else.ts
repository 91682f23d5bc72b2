// A figure that measures another thing than the question asks for, whatever words the two share.
import {
  confusesAppliedAndGranted,
  contrasts,
  isOfOtherBatch,
  isOfPartOfPlace,
  isOfPartOfResidents,
  missesPart,
} from '../field/contrasts.js';
import { type Country, namesCountry } from '../field/countries.js';
import type { Field } from '../field/field.js';
import { townsIn } from '../field/local-names.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import { nounsIn } from '../text/words.js';
import { coverage, type FocusWord, focusWords, type Vocabulary } from './coverage.js';
import { writtenFor } from './everyday-words.js';
import type { Query } from './query.js';
import type { Asked } from './question.js';

/** What a question looks for. */
export type Sought = {
  readonly field: Field;
  readonly query: Query;
  readonly asked: Asked;
  readonly words: readonly FocusWord[];
  /** Its whole text, canonical. */
  readonly text: string;
  /** The same, with what reports write for the everyday words in it. */
  readonly spoken: string;
  /** Other countries, and towns, that it speaks of. */
  readonly countries: readonly Country[];
  readonly towns: readonly string[];
};

/** What to look for to answer a query. */
export function soughtBy(field: Field, query: Query, asked: Asked, words: readonly FocusWord[]): Sought {
  const text = field.terms.canonical(query.text);
  const written = words.flatMap((word) => writtenFor(word.text));
  return {
    field,
    query,
    asked,
    words,
    text,
    spoken: [text, ...written].join(' '),
    countries: field.countriesIn(query.text),
    towns: townsIn(field, query.text),
  };
}

/** What stands around a figure, canonical, and the share of the question's words named there; 0 … 1. */
export type Around = {
  /** The indicator. */
  readonly name: string;
  /** Indicator and the words up to the number. */
  readonly beside: string;
  /** Indicator and clause. */
  readonly near: string;
  /** The sentence with its heading. */
  readonly scene: string;
  readonly named: number;
  readonly spoken: number;
};

/** Every word weighs by its length alone. */
const NO_COUNTS: Vocabulary = { chunks: 1, countOf: () => 0 };

/** What a share is of stands before 占: 研发 of “研发占国内生产总值的比重”. */
const SHARE_OF = /^(.*?)占/;
/** So much of it must stand beside the figure. */
const MIN_SHARE_NAMED = 0.6;

function isShareOfOther({ field, query, asked }: Sought, near: string): boolean {
  const part = asked.figureKinds[0] === 'share' && field.terms.canonical(query.focus).match(SHARE_OF)?.[1];
  const own = part ? focusWords(field, NO_COUNTS, part) : [];
  return own.length > 0 && coverage(own, near) < MIN_SHARE_NAMED;
}

/** “每增长1个百分点”: a measure of something else, not how much it grew. */
const FOR_EACH = /每(?:增长|增加|提高|上升|下降|减少)$/;

/** So much of the part's name must stand with the figure. */
const MIN_PART_NAMED = 0.6;

/** 中央 of “其中中央的是多少”: the whole is no answer, nor another part. */
function isOtherPart({ field, query: { part = '' } }: Sought, own: string): boolean {
  const words = focusWords(field, NO_COUNTS, part);
  return words.length > 0 && (coverage(words, own) < MIN_PART_NAMED || contrasts(part, own));
}

/** Is one of another country asked for, or the home country's where the figure is another's: 对美国出口 for 出口? */
function isOfOtherCountry(
  { indicator }: StoredFigure,
  { field, query, countries }: Sought,
  scene: string,
): boolean {
  const isNamed = (country: Country): boolean => namesCountry(scene, country);
  if (countries.length > 0) return !(query.isSide ? countries.some(isNamed) : countries.every(isNamed));
  return field.countriesIn(indicator).length > 0;
}

/** 在四川境内: of what reaches beyond it, only the part that lies there. */
const PART_WITHIN = '[省市区县州]?(?:境内|片区|部分|段)';

/** Is the part within a place asked for, and the figure not said to be of it? */
const isOfMoreThanPart = ({ indicator, lead }: StoredFigure, { query }: Sought): boolean =>
  query.places.some(({ name }) => {
    const short = name.slice(0, 2);
    return new RegExp(`${short}${PART_WITHIN}`).test(query.text) && !`${indicator}${lead}`.includes(short);
  });

/** Is a town asked for that is not spoken of? */
const isOfOtherTown = ({ towns }: Sought, scene: string): boolean =>
  towns.some((town) => !scene.includes(town));

/** A sentence that names less of the question speaks of something else. */
const MIN_SPOKEN = 0.18;

/** Has the figure an indicator of its own, not just the place or the turn of a sentence that names it before: 绵阳4038亿元, 转为下降1.2%? */
const namesOwn = (field: Field, { indicator }: StoredFigure): boolean =>
  indicator.length > 1 && field.placesIn(indicator).length === 0;

/** Nouns that only say that it is measured or counted, or by whom it is had. */
const MEASURE_NOUN =
  /(?:[额量值数率户]|速度|企业)$|^(?:比重|占比|比例|强度|规模|资金|里程|营运|运营|营业|通车|面积|水平|余额|浓度|容量|人次|情况|单位|机构|项目|任务|种群|人员|人|标准|个数|强度|价格|总体|全国|全市|入库|认定|备案)$/;

/** A question in other words than the report's says no more by what it leaves out. */
const ALL_NAMED = 0.9;
const ASIDE = /\([^()]*\)/g;
/** What the share is of that stands at a rank: 研发投入占生产总值比重…居第2位. */
const OF_WHOLE = /占.*/;

/** Is what is asked for only what the figure's indicator begins with: 高新技术企业 of 高新技术企业研发中心185家? */
function goesOnElsewhere(
  { kind }: StoredFigure,
  { field, query, words, text: asked }: Sought,
  { name, named }: Around,
): boolean {
  if (kind === 'share' || query.isSide || named < ALL_NAMED) return false;
  const last = words.findLast(({ text }) => text.length > 1)?.text;
  const at = last === undefined ? -1 : name.lastIndexOf(last);
  if (last === undefined || at < 0) return false;
  const rest = name.slice(at + last.length);
  const own = kind === 'rank' ? rest.replace(OF_WHOLE, '') : rest;
  const nouns = nounsIn(field.segmenter, own.replace(ASIDE, ''));
  if (asked.includes(nouns.at(-1) ?? '')) return false;
  return nouns.some((noun) => !MEASURE_NOUN.test(noun) && !asked.includes(noun));
}

/** Do the words tell that the figure measures another thing: 进口 for 出口? Then it does not even rival one that does not. */
export const measuresOther = (
  { lead }: StoredFigure,
  sought: Sought,
  { beside, near, scene }: Around,
): boolean =>
  contrasts(sought.text, beside) ||
  missesPart(sought.text, scene) ||
  FOR_EACH.test(lead) ||
  confusesAppliedAndGranted(sought.query.text, near) ||
  isShareOfOther(sought, near) ||
  isOtherPart(sought, beside);

/** The clause of a figure with all that stands before it there: 26个山区县 of “26个山区县城镇和农村居民收入分别增长…”. */
function clauseOf({ indicator, lead, context, value }: StoredFigure, scene: string): string {
  const isOwn = (clause: string): boolean =>
    clause.includes(value) || (context !== '' && clause.includes(context));
  return `${indicator}${lead}${scene.split(/[,;。:]/).find(isOwn) ?? ''}`;
}

/** Is the figure of something that the question does not name, however near it is? */
export const isOfOther = (figure: StoredFigure, sought: Sought, around: Around): boolean =>
  around.spoken < MIN_SPOKEN ||
  isOfPartOfResidents(sought.query.text, figure.indicator) ||
  isOfPartOfPlace(sought.query.text, clauseOf(figure, around.scene)) ||
  isOfOtherBatch(sought.query.text, around.beside) ||
  (around.named === 0 && namesOwn(sought.field, figure)) ||
  isOfOtherCountry(figure, sought, around.scene) ||
  isOfOtherTown(sought, around.scene) ||
  isOfMoreThanPart(figure, sought) ||
  goesOnElsewhere(figure, sought, around);
