// The grammar of amounts as one pattern: numeral, scale and unit. The order of the alternatives is part of the grammar.
import { UNITS } from './unit-class.js';

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const UNIT = [...UNITS]
  .sort((a, b) => b.length - a.length)
  .map(escapePattern)
  .join('|');
const ARABIC = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
/** 千 before 瓦, 克, 米 or 升 belongs to the unit, 百 before 分点 too; 万多亿 is 万亿 and more. */
const SCALE = '(?:万(?:多|余)?亿|[十百千]?万|[十百千]?亿|千(?![瓦克米卡升])|百(?!分点))';
const ARABIC_NUMERAL = `(?:${ARABIC})(?:(?:多|余|来)?${SCALE}(?:\\d+(?:\\.\\d+)?(?:千|百|万|亿)万?)*)?`;
const CHINESE_SCALES = '[十百千]?[万亿]{0,2}';
const CHINESE_DIGIT = '[零一二两三四五六七八九十百千]';
const CHINESE_NUMERAL = `[一二两三四五六七八九十百千](?:(?!千[瓦克米卡升])${CHINESE_DIGIT})*(?:点[零一二三四五六七八九]+)?(?:[万亿](?:(?!千[瓦克米卡])${CHINESE_DIGIT})*)*(?:(?:多|余|几)(?:[百千]?[万亿])?)?`;
const NUMERAL = `(?:${ARABIC_NUMERAL}|零点[零一二三四五六七八九]+|${CHINESE_NUMERAL})`;
const RANGE_SIGN = '(?:-|~|至|到)';
/** A number below zero, where the words before it lead to a value: “增速为-1.2%”. */
const MINUS = '(?<minus>(?<=[为是至到达速幅率长])-)?';
/** “二、三百亿度”, “三四十个”: neighbouring digits that share what follows the second. */
const ABOUT = '(?:一、?二|二、?三|三、?四|四、?五|五、?六|六、?七|七、?八|八、?九)';

/** “分别达69、107家”: of several numbers the last alone bears scale and unit. */
const LISTED = `(?<=分别[^,;。]{0,40})(?<!第|[a-z\\d.]|-\\d{0,3})(?<listed>${ARABIC})`;
const AND = '(?:、|和|及)';
/** What is told as a bare number: an index, and a ratio — “收入比由2.10缩小到2.06” — which has a decimal point. */
const INDEX = '(?:指数|系数|得分|分数|总分)[^,;。]{0,8}?(?:为|达|达到|是|到|至)?';
const RATIO = '(?:[入费出之程]比|倍差)[^,;。\\d]{0,10}(?:\\d+\\.\\d+[^,;。\\d]{1,6})?';

/** Every amount of a normalised sentence, names and years not yet told apart. */
export const QUANTITY = new RegExp(
  [
    `(?<![零一二三四五六七八九十百千第])(?=${ABOUT}[十百千万亿])(?<about>[一二三四五六七八])、?(?<aboutTo>[二三四五六七八九]${CHINESE_SCALES})(?:多|余)?(?<aboutUnit>${UNIT})`,
    `百分之(?<percentFrom>${NUMERAL})(?:${RANGE_SIGN}(?:百分之)?(?<percentTo>${NUMERAL}))?(?<pointsAfter>个百分点)?`,
    `千分之(?<mille>${NUMERAL})`,
    `(?<denominator>[二三四五六七八九十])分之(?<numerator>[一二三四五六七八九])`,
    `(?<tenths>[一二两三四五六七八九])成(?<half>半|(?:一(?![些般个半])|[二三四五六七八九])(?![成十百千万]))?(?![立为员本果功就长分都人])`,
    `(?<hours>${NUMERAL})个?小时(?<minutes>\\d{1,2})分钟?`,
    `(?<halfHour>半个?小时)(?![^,;。]{0,4}圈)`,
    `(?<![\\d.:])(?<ratio>\\d+(?:\\.\\d+)?):1(?![\\d.:])`,
    `翻(?<doublings>[一二两三四]|\\d)(?:番|倍)`,
    `(?<!第|[a-z])(?<from>${NUMERAL})(?<fromUnit>${UNIT})?${RANGE_SIGN}(?<to>${NUMERAL})(?<more2>多|余)?(?<rangeUnit>${UNIT})`,
    `${LISTED}(?=(?:${AND}(?:${ARABIC}))*${AND}(?:${ARABIC})(?<listScale>${SCALE})?(?<listUnit>${UNIT}))`,
    `(?<!第|[a-z\\d.]|-\\d{0,3})(?<points>${NUMERAL})个(?:多|余)百分点`,
    `${MINUS}(?<!第|[a-z\\d.]|(?<![为是至到达速幅率长])-\\d{0,3})(?<number>${NUMERAL})(?<more>多|余|来)?(?<unit>${UNIT})(?<andHalf>(?<=倍)半)?`,
    `(?<!第|[a-z\\d.]|-\\d{0,3})(?<scaled>(?:${ARABIC})(?:多|余)?(?:万亿|[十百千]?万|[十百千]?亿)|(?:${CHINESE_DIGIT}+[万亿])+)(?<scaledMore>多|余)?(?=[\\u4e00-\\u9fff,;。、)])(?![元年])`,
    `(?<=${INDEX})(?<bare>\\d+(?:\\.\\d+)?)(?![\\d年月日%个.-])`,
    `(?<=${RATIO})(?<bareRatio>\\d+\\.\\d+)(?![\\d%.:-])`,
    `(?<=(?:以上|占|超过|近|约|完成)?)(?<oneHalf>(?<![一两])(?:过半(?=[,;。、])|一半|半数))`,
  ].join('|'),
  'g',
);
