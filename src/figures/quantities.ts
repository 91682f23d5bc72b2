// Quantities in a normalised sentence: a numeral with its unit, told apart from years, dates, ordinals and names.
import type Big from 'big.js';
import BigNumber from 'big.js';
import { readFieldLines } from '../field/field-files.js';
import { parseNumeral } from './numbers.js';

export type UnitClass =
  | 'count'
  | 'people'
  | 'money'
  | 'share'
  | 'points'
  | 'rank'
  | 'weight'
  | 'length'
  | 'area'
  | 'volume'
  | 'energy'
  | 'time'
  | 'age'
  | 'times'
  | 'other'
  | 'none';

export type Bound = '以上' | '以内' | '超过' | '不到' | '约' | '近' | '左右' | '多';

export type Quantity = {
  /** Offsets into the sentence. */
  readonly start: number;
  readonly end: number;
  readonly value: Big;
  /** The other end of a range. */
  readonly valueTo: Big | null;
  /** Without scale; '位' for a rank, '' for an index. */
  readonly unit: string;
  readonly unitClass: UnitClass;
  readonly bound: Bound | null;
};

const UNIT_CLASSES = new Map(
  readFieldLines('units.txt').map((line) => {
    const [unit, unitClass] = line.split(/\s+/);
    return [unit!, unitClass as UnitClass];
  }),
);
export const unitClassOf = (unit: string): UnitClass =>
  unit === '' ? 'none' : unit === '位' ? 'people' : (UNIT_CLASSES.get(unit) ?? 'other');

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const UNIT = [...UNIT_CLASSES.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escapePattern)
  .join('|');
const ARABIC = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
/** 千 before 瓦, 克 or 米 belongs to the unit. */
const SCALE = '(?:万亿|[十百千]?万|[十百千]?亿|千(?![瓦克米卡])|百)';
const ARABIC_NUMERAL = `(?:${ARABIC})(?:(?:多|余|来)?${SCALE}(?:\\d+(?:\\.\\d+)?(?:千|百|万|亿)万?)*)?`;
const CHINESE_DIGIT = '[零一二两三四五六七八九十百千]';
const CHINESE_NUMERAL = `[一二两三四五六七八九十百千](?:(?!千[瓦克米卡])${CHINESE_DIGIT})*(?:点[零一二三四五六七八九]+)?(?:[万亿](?:(?!千[瓦克米卡])${CHINESE_DIGIT})*)*(?:(?:多|余|几)(?:[百千]?[万亿])?)?`;
const NUMERAL = `(?:${ARABIC_NUMERAL}|${CHINESE_NUMERAL})`;
const RANGE_SIGN = '(?:-|~|至|到)';

const QUANTITY = new RegExp(
  [
    `百分之(?<percentFrom>${NUMERAL})(?:${RANGE_SIGN}(?:百分之)?(?<percentTo>${NUMERAL}))?(?<pointsAfter>个百分点)?`,
    `千分之(?<mille>${NUMERAL})`,
    `(?<denominator>[二三四五六七八九十])分之(?<numerator>[一二三四五六七八九])`,
    `(?<tenths>[一二两三四五六七八九])成(?<half>半)?(?![立为员本果功就长分都人])`,
    `翻(?<doublings>[一二两三四]|\\d)(?:番|倍)`,
    `(?<!第|[a-z])(?<from>${NUMERAL})(?<fromUnit>${UNIT})?${RANGE_SIGN}(?<to>${NUMERAL})(?<more2>多|余)?(?<rangeUnit>${UNIT})`,
    `(?<!第|[a-z\\d.]|-\\d{0,3})(?<number>${NUMERAL})(?<more>多|余|来)?(?<unit>${UNIT})`,
    `(?<!第|[a-z\\d.]|-\\d{0,3})(?<scaled>(?:${ARABIC})(?:多|余)?(?:万亿|[十百千]?万|[十百千]?亿)|(?:${CHINESE_DIGIT}+[万亿])+)(?<scaledMore>多|余)?(?=[\\u4e00-\\u9fff,;。、)])(?![元年])`,
    `(?<=(?:指数|系数|得分|分数|总分)[^,;。]{0,8}?(?:为|达|达到|是|到|至)?)(?<bare>\\d+(?:\\.\\d+)?)(?![\\d年月日%个.-])`,
    `(?<=(?:以上|占|超过|近|约|完成)?)(?<oneHalf>(?<![一两])(?:过半(?=[,;。])|一半|半数))`,
  ].join('|'),
  'g',
);
const RANK =
  /(?:第(?<place>\d{1,3}|[一二三四五六七八九十]{1,3})(?<rankUnit>位|名)?(?=[,;。、)到上升下降和跃]|$|大(?=[国经出])|,)|(?<top>首位|榜首|第一位)|前(?<top2>\d{1,3}|[一二三四五六七八九十])(?<topUnit>位|名|%)|(?<top100>百强))/g;
const RANKS_BEFORE =
  /(?:居|列|位|排|名|跃|升|为|至|到|由|从|全国|全省|全市|世界|全球|国家|和|、|保持|跻身|进入)[^,;。]{0,14}$/;

/** A unit that begins the name of something else: 个 of 个人, 位 of 位居, 度 of 度过. */
const NOT_A_UNIT =
  /^(?:项规定|个人|个体|个性|位居|位于|位列|位次|度过|度假|人均|人才|人员|人大|人民(?!币)|人口密|分别|分之|分类|分支|分工|期间|期末|次会|次全|次代|本市|本级|场所|类似|家庭|对接|对口|国家|国际|省级|省委|省政府|省内|县级|县域|里程|口岸|处于|部分|部门|部署|支持|台阶|套餐|份额|例如|起来|批|列入|列为|列全|集聚|集中|集群|集成|集体|片区|件事|条龙|方面|体化|系列|带一路|分会|种种|所有|所高|本地|门类|只有|头部|班子|村级|块钱块)/;
const CHINESE_ONE =
  /^一(?:个|家|项|次|种|批|些|类|条|名|位|所|座|场|期|本|套|户|件|部|支|片|块|头|口|门|间|张|人|对|份|台|集|处|起|度|分|天|列|里|国|省|县|村|道)$/;
/** Units that after a Chinese numeral make a word of another kind: 十分, 两国, 八度. */
const NOT_AFTER_CHINESE = new Set(['分', '国', '里', '度', '本', '对', '门', '片', '班', '村', '口']);
const ANAPHOR = /^(?:两|三|四)(?:项|者|个)(?:合计|相加|之和|中国|政府)/;
/** A threshold that defines a class of things — “5000万元以上项目6个” — states nothing. */
const THRESHOLD = /^以上(?:的)?(?:(?:大型|重点|工业)?(?:项目|企业|人口|城市|产业集群)|就有)/;
const SLOGAN_QUOTE = /[“"]$/;

function boundOf(before: string, after: string): Bound | null {
  if (/^(?:个|家|项|元|人)?(?:以上|及以上|或以上)/.test(after)) return '以上';
  if (/^(?:以内|以下|之内)/.test(after)) return '以内';
  if (/^(?:左右|上下)/.test(after)) return '左右';
  if (/^(?:多|余)/.test(after)) return '多';
  if (/(?:不低于|不少于|至少|不小于|高于(?!全))$/.test(before)) return '以上';
  if (/(?:不超过|不高于|不多于|控制在|限制在|低于|少于|至多|不大于)$/.test(before))
    return /低于|少于/.test(before.slice(-3)) ? '不到' : '以内';
  if (/(?:不到|不足|未到|未能达到|未达到|没有达到|还不到)$/.test(before)) return '不到';
  if (/(?:超过|突破|超|逾|首超|高出|多于|大于|跨越|站上|跃上|过)$/.test(before)) return '超过';
  if (/(?:约|大约|大体上?有?|左右|大致)$/.test(before)) return '约';
  if (/(?:近|接近|将近|几乎达到)$/.test(before)) return '近';
  return null;
}

type Groups = Record<string, string | undefined>;
type Reading = { value: Big; valueTo: Big | null; unit: string; more: boolean };

function readShare(g: Groups): Reading | undefined {
  const reading = (value: Big | undefined, unit: string, valueTo: Big | null = null): Reading | undefined =>
    value && { value, valueTo, unit, more: false };
  if (g['percentFrom'])
    return reading(
      parseNumeral(g['percentFrom']),
      g['pointsAfter'] ? '个百分点' : '%',
      g['percentTo'] ? (parseNumeral(g['percentTo']) ?? null) : null,
    );
  if (g['mille']) return reading(parseNumeral(g['mille']), '‰');
  if (g['denominator'])
    return reading(
      parseNumeral(g['numerator']!)!.times(100).div(parseNumeral(g['denominator'])!).round(2),
      '%',
    );
  if (g['tenths'])
    return reading(
      parseNumeral(g['tenths'])!
        .times(10)
        .plus(g['half'] ? 5 : 0),
      '%',
    );
  if (g['doublings']) return reading(parseNumeral(g['doublings']), '番');
  if (g['oneHalf']) return reading(new BigNumber(50), '%');
  return undefined;
}

/** “3—5亿元”: the first end takes the scale of the second. */
function scaleLike(first: string, second: string): Big | undefined {
  const scale = second.match(/(?:万亿|[十百千]?万|[十百千]?亿|千|百)$/)?.[0];
  return parseNumeral(/[万亿千百]/.test(first) || !scale ? first : first + scale);
}

function readCounted(g: Groups): Reading | undefined {
  if (g['from'] && g['to'] && g['rangeUnit']) {
    const [value, valueTo] = [scaleLike(g['from'], g['to']), parseNumeral(g['to'])];
    return value && valueTo && value.lt(valueTo)
      ? { value, valueTo, unit: g['rangeUnit'], more: Boolean(g['more2']) }
      : undefined;
  }
  if (g['number'] && g['unit']) {
    const value = parseNumeral(g['number']);
    return (
      value && {
        value,
        valueTo: null,
        unit: g['unit'],
        more: Boolean(g['more']) || /[多余几]/.test(g['number']),
      }
    );
  }
  if (g['scaled']) {
    const value = parseNumeral(g['scaled']);
    return (
      value && {
        value,
        valueTo: null,
        unit: '',
        more: Boolean(g['scaledMore']) || /[多余]/.test(g['scaled']),
      }
    );
  }
  return g['bare'] ? { value: new BigNumber(g['bare']), valueTo: null, unit: '', more: false } : undefined;
}

function isName(text: string, start: number, end: number, unit: string): boolean {
  const words = text.slice(start, end);
  const after = text.slice(end - unit.length);
  if (NOT_A_UNIT.test(after) || CHINESE_ONE.test(words)) return true;
  if (THRESHOLD.test(text.slice(end)) || ANAPHOR.test(text.slice(start))) return true;
  const chinese = /^[一二两三四五六七八九十]/.test(words);
  if (chinese && NOT_AFTER_CHINESE.has(unit) && words.length <= 1 + unit.length) return true;
  if (chinese && SLOGAN_QUOTE.test(text.slice(0, start))) return true;
  return (
    chinese &&
    /^[一二两三四五六七八九十]个(?:坚持|意识|自信|维护|确立|毫不|结合|方面|全面|面向|务必|代表|倡导|统筹|率先)/.test(
      text.slice(start),
    )
  );
}

function readQuantity(text: string, match: RegExpMatchArray): Quantity | undefined {
  const g = (match.groups ?? {}) as Groups;
  const reading = readShare(g) ?? readCounted(g);
  if (!reading) return undefined;
  const start = match.index!;
  const end = start + match[0].length;
  if (isName(text, start, end, reading.unit)) return undefined;
  const bound =
    boundOf(text.slice(Math.max(0, start - 8), start), text.slice(end, end + 4)) ??
    (reading.more ? '多' : null);
  return {
    start,
    end,
    value: reading.value,
    valueTo: reading.valueTo,
    unit: reading.unit === '百分点' ? '个百分点' : reading.unit,
    unitClass: unitClassOf(reading.unit),
    bound,
  };
}

function readRank(text: string, match: RegExpMatchArray): Quantity | undefined {
  const g = (match.groups ?? {}) as Groups;
  const before = text.slice(0, match.index);
  if (!RANKS_BEFORE.test(before)) return undefined;
  const isTop = Boolean(g['top2']);
  if (isTop && g['topUnit'] !== '%' && !/全国|全省|全市|世界|全球/.test(before.slice(-8))) return undefined;
  const value = g['top'] ? new BigNumber(1) : parseNumeral(g['place'] ?? g['top2'] ?? '百');
  if (!value) return undefined;
  const unit = g['topUnit'] === '%' ? '%' : '位';
  return {
    start: match.index!,
    end: match.index! + match[0].length,
    value,
    valueTo: null,
    unit,
    unitClass: 'rank',
    bound: isTop ? '以内' : null,
  };
}

/** All quantities of a normalised sentence, in order, without overlaps. */
export function findQuantities(text: string): Quantity[] {
  const ranks = [...text.matchAll(RANK)].flatMap((match) => readRank(text, match) ?? []);
  const amounts = [...text.matchAll(QUANTITY)].flatMap((match) => readQuantity(text, match) ?? []);
  const free = amounts.filter((a) => !ranks.some((r) => a.start < r.end && r.start < a.end));
  return [...ranks, ...free].sort((a, b) => a.start - b.start);
}
