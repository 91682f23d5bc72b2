// Statements that a person could write from the reports: a year, and one or two clauses that bring their own subject.
import { figuresIn, type Written } from './figures-in-clause.js';
import { OTHER_TIMES, type Sentence, withoutComparisons } from './sentences.js';

export type Statement = {
  readonly sentence: Sentence;
  /** What it is about: 2018 or 2013—2017. */
  readonly from: number;
  readonly to: number;
  readonly isTarget: boolean;
  /** What follows the year: 末, or the words that make a wish of it. */
  readonly lead: string;
  /** The clauses, without year and closing stop; the figures are those of the last one. */
  readonly clauses: readonly string[];
  /** The figures of the last clause. */
  readonly figures: readonly Written[];
};

/** Beginnings of a clause whose subject stands elsewhere. */
const LEANS =
  /^(?:其中|比|较|同比|环比|增长|增幅|增速|增加|增收|增产|增|下降|下调|降低|降幅|降|提高|提升|减少|减|上升|上涨|涨幅|回落|高达|达|超过|超额|突破|占|约|近|共|总|合计|累计|平均|人均\d|均|分别|高于|低于|高出|居|列|位居|跃居|为|是|使|从|由|到|至|将|把|并|也|还|而|但|且|如|即|这|该|此|其|上述|以上|他们|在|对|基本|特别|尤其|包括|主要|有|已|又|再|仅|只|每|按|经|以|用|让|相当于|连续|净|新增\d|新建\d|完成\d|建成\d|实现\d|新增投资|提价|规模|余额|比重|比例|数量|价格|幅度|标准|补助|后者|前者|两者|结余|另|同时|提前|力争|确保|当年|年均|一|带动|惠及|覆盖|涉及|拟|要|争取|保持|稳定|不|左右|虽|尽管|又|率先|各|“|）|、)/;
const POINTS_ELSEWHERE =
  /这|此|该|其(?!他)|上述|以上(?!的?$)|他们|前者|后者|同期|“[^”]*$|^[^“]*”|（|）|《[^》]*$|目标|计划|预期|预算|指标|任务/;
const COMPOSITE =
  /\d[多余]?[万亿千]\d|\d[万亿%个元]*(?:—|－|-|~|～|至|到)\d|[零一二三四五六七八九]{4}|\d\/\d|\d,\d/;
const MODAL = /拟|安排|将|要|力争|确保|争取|计划|再/;

const han = (text: string): number => (text.match(/[一-龥]/g) ?? []).length;
const bare = (clause: string): string => clause.replace(/^(?:全国|我国|全年|全社会(?=.))/, '');

/** Does the clause say by itself what its first figure measures? */
function standsAlone(clause: string, figures: readonly Written[]): boolean {
  const first = figures[0];
  if (!first || LEANS.test(bare(clause)) || POINTS_ELSEWHERE.test(clause) || COMPOSITE.test(clause))
    return false;
  const left = bare(clause)
    .slice(0, first.start - (clause.length - bare(clause).length))
    .replace(VERBS_BEFORE, '');
  const right = clause.slice(first.end).replace(/^(?:以上|以内|左右)/, '');
  if (/^(?:专项|补助|财政)*(?:资金)?$/.test(right) && PAYS.test(left)) return false;
  return han(left) >= 4 || (han(left) >= 2 && han(right) >= 3) || (left === '' && han(right) >= 8);
}
const VERBS_BEFORE =
  /(?:增长|增加|下降|提高|降低|减少|上升|上涨|达到?|超过|突破|接近|为|约|近|到|至|了|实际)+$/;
/** “中央财政投入223亿元”: for what stands elsewhere. */
const PAYS =
  /^(?:中央和地方财政|中央财政|国家|地方财政|各级财政|政府)?(?:五年|累计|共|再|将|又|拟)?(?:投入|安排|拨付|下拨|拨款|支出|筹集|投资|发放)(?:专项|补助|奖励)?(?:资金)?$/;

/** A clause that goes on with the subject of the one before: “增长5%”, “比上年增加…”, “达到…”. */
const GOES_ON =
  /^(?:比上年|比去年|同比|增长|增加|下降|提高|降低|减少|上升|上涨|达到?|占|年均增长|平均增长|超过)[^，]{0,16}$/;

type When = { from: number; to: number; isTarget: boolean; lead?: string };

/** “今年发展主要预期目标是：…；…”: all of the sentence is wished for. */
const WISH = /^(?:(?:今年|\d{4}年).{0,16}|综合考虑[^。]{0,60}今年.{0,10})目标(?:是|为)：/;

const OPENS_WITH_TIME = /^(?:去年|过去一年|一年来|今年|\d{4}年)，?/;
const OF_YEARS = /^(?:五年来?，|过去五年，)?[^，]*(?:年均|累计|五年)/;

/** The year that the words up to the figure name; 0 where they name none. */
function namedYear(text: string, reportYear: number): number {
  if (/(?<!至|到)今年(?!以来)/.test(text)) return reportYear;
  if (/去年(?!以来)|过去一年，|^一年来，/.test(text)) return reportYear - 1;
  return Number(text.match(/^(\d{4})年(?=，|[一-龥])(?!来|以|代|底|前)/)?.[1] ?? 0);
}

/** The year of the section's heading, for a sentence that names none. */
function headedTime({ section, headed, clouded }: Sentence, rest: string, clause: string): When | undefined {
  if (!headed) return undefined;
  const isTimeless = (text: string) => !OTHER_TIMES.test(text);
  if (headed.to > headed.from)
    return OF_YEARS.test(clause) && isTimeless(rest.replace(/五年来?|过去五年|年均|累计/g, ''))
      ? { ...headed, isTarget: false }
      : undefined;
  return section === 'review' && !clouded && isTimeless(rest) && !/将|拟|力争|要/.test(clause)
    ? { ...headed, isTarget: false }
    : undefined;
}

/** The year that the sentence names, or its heading does; undefined unless it is beyond doubt. */
function whenOf(sentence: Sentence, upTo: string, clause: string): When | undefined {
  const { reportYear } = sentence;
  const wish = sentence.text.match(WISH)?.[0];
  if (wish)
    return upTo.length > wish.length
      ? { from: reportYear, to: reportYear, isTarget: true, lead: '的预期目标是' }
      : undefined;
  const text = withoutComparisons(upTo);
  if (/今年/.test(text) && /去年|过去一年/.test(text)) return undefined;
  const rest = text.replace(OPENS_WITH_TIME, '').replace(/去年(?!以来)|今年(?!以来)/g, '');
  const named = namedYear(text, reportYear);
  if (named === 0) return headedTime(sentence, rest, clause);
  const isTarget = named >= reportYear;
  return OTHER_TIMES.test(rest) || isTarget !== MODAL.test(clause)
    ? undefined
    : { from: named, to: named, isTarget };
}

const YEAR_WORDS = /^(?:去年|今年|过去一年|一年来|五年来|过去五年|五年间|五年|\d{4}年)，?/;

function statementAt(sentence: Sentence, parts: readonly string[], i: number): Statement | undefined {
  const before = parts.slice(0, i).join('，');
  if (/其中|分别/.test(before)) return undefined;
  const own = parts[i]!;
  const when = whenOf(sentence, before ? `${before}，${own}` : own, own);
  if (!when) return undefined;
  const clean = (clause: string) =>
    clause
      .replace(YEAR_WORDS, '')
      .replace(/去年(?=[末底])/g, '年')
      .replace(/去年|今年/g, '')
      .replace(/^(?:全年|年末|年底|[末底])/, '');
  const clause = clean(own);
  const figures = figuresIn(clause);
  if (figures.length === 0 || figures.length > 3 || han(clause) > 45) return undefined;
  const lead = when.lead ?? (/^年?[末底]/.test(own.replace(YEAR_WORDS, '')) ? '末' : '');
  const shared = { sentence, ...when, lead, figures };
  if (standsAlone(clause, figures)) return { ...shared, clauses: [clause] };
  const previous = i > 0 ? clean(parts[i - 1]!) : '';
  const leaning = GOES_ON.test(clause) && !COMPOSITE.test(clause) && !POINTS_ELSEWHERE.test(clause);
  const subject = figuresIn(previous);
  return leaning && subject.length === 1 && standsAlone(previous, subject)
    ? { ...shared, clauses: [previous, clause] }
    : undefined;
}

/** All statements of the sentences, in order. */
export function statementsOf(sentences: readonly Sentence[]): Statement[] {
  return sentences.flatMap((sentence) => {
    const parts = sentence.text.replace(/[。！？]$/, '').split(/[，；：]/);
    return parts.flatMap((_, i) => statementAt(sentence, parts, i) ?? []);
  });
}

/** “2018年，”, “2018年末，”, “2018年的预期目标是，”, “2013—2017年，”. */
export const yearWords = ({ from, to, lead }: Pick<Statement, 'from' | 'to' | 'lead'>): string =>
  `${from === to ? from : `${from}—${to}`}年${lead}，`;

/** Words like 我国 that a writer puts before a subject that names none. */
const NAMES_WHO = /全国|我国|中国|中央|国家|国务院|世界|全球|内地|各地|全社会|^[^，]{0,3}(?:省|市)/;
export const subjectWords = (clause: string, draw: number): string =>
  NAMES_WHO.test(clause) || draw < 0.5 ? '' : '我国';
