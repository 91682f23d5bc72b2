// What kind of answer a question wants: a figure, a comparison, a list, a name, a yes or no.

import type { FigureKind } from '../figures/figure.js';
import { type UnitClass, unitClassOf } from '../figures/unit-class.js';
import { ENDS_IN_INDICATOR } from './question-words.js';

export type QuestionKind = 'how-much' | 'compare' | 'list' | 'yes-no' | 'fact';

export type Asked = {
  readonly kind: QuestionKind;
  readonly text: string;
  /** The classes of unit that answer it; empty where the question does not tell. */
  readonly unitClasses: readonly UnitClass[];
  /** The very unit asked for: 家 of 多少家. */
  readonly unit: string | null;
  /** The kinds of figure that answer it, best first; empty where the question does not tell. */
  readonly figureKinds: readonly FigureKind[];
};

const COMPARE =
  /相比|(?<![占同环])比(?:起来)?(?:多|少|高|低)(?:了|出)?(?:多少|几)|对比|有没有[^,。?]{2,}(?:多|(?<!提)高|(?<!降)低|快|(?<!扩)大|强)(?:吗)?(?=[?。]|$)|是否(?:一样|相同)|一样吗|相同吗|(?:(?<![占同环])比(?![例重率])|(?<!比)较)[^,。?]{2,}?(?:多|(?<!多)少|高|低|快|慢|大|小|强|(?<!增)长|(?<!下)降)(?:出|了)?(?:[^,。?]{0,4}?(?:多少|几)|$|\?|吗|,(?=[^,。?]*(?:多少|几)))|相差|差(?:多少|几|距)|(?:哪个|哪年|哪一年|谁|哪家|哪里|哪边|哪一个)(?:的)?[^,。?]{0,14}?(?:更|最)?(?:多|少|(?<!提)高|(?<!降)低|快|慢|(?<![扩重])大|小)(?:些|一些|一点)?(?=[,。?]|$)|谁(?:更)?(?:快|多|高|大)|(?:多|少|高|低)(?:了)?多少(?:万|亿|家|个|元|人)/;
const LIST =
  /哪些|哪几|哪[两二三四五六七八九十]|有哪|分别(?:是|为|指)?(?:什么|哪)|包括(?:哪|什么)|指(?:的是)?哪|是哪(?!个|一).{0,6}[个项类种型大]|是哪(?:个|一)[^?。,]{1,6}[和与、]|几大[^多少]{0,6}(?:是|有|指的?是)(?:什么|啥)|(?:的|^)[两二三四五六七八九十]大[\u4e00-\u9fff]{2,8}[?。]?$|(?<![第十])[两二三四五六七八九十](?:大|个|项|条|类|种|件)?[\u4e00-\u9fff]{0,6}(?:原则|方针|计划|工程|任务|政策|措施|方面|重点|优势|行动|战略|体系|关系|机制)(?:是|为|指的?是|叫)(?:做)?(?:什么|啥)|都有(?:哪|什么|谁)/;
const FACT =
  /谁|哪位|何时|什么时候|哪年|哪月|哪天|哪里|在哪|哪儿|哪个|哪家|哪一|哪所|什么|几号|叫啥|为什么|为何|怎么|如何|怎样|哪(?:种|类|款)|第几/;
const YES_NO = /吗[?。]?$|是否|有没有|了没有?[?。]?$|([\u4e00-\u9fff]{1,2})[没不]\1/;
/** 连续几年, 多长时间: a length of time stands in the words, not among the figures. */
const DURATION =
  /多久|多长时间|(?:多少|几)个?(?:年|月|天|小时|分钟)(?!几|度|份|[底末初])(?!.{0,6}(?:多少|几))/;
/** 几月几号: a date stands in the words too. */
const DAY = /几月几[日号]|几[日号](?!楼|线|机)/;
/** 人均gdp, pm2.5: indicators that have no Chinese name. */
const ENDS_IN_LATIN = /(?:gdp|cpi|ppi|pmi|m2|pm2\.5)[?。]*$/;
/** 几十个 and 好几家 tell no number and ask for none. */
const AMOUNT =
  /多少|多(?:长(?!时间)|大|重|高|远|厚)|(?<!好|第)几(?!号|大|[十百千](?![^,。]*几))|第几(?!届|次|批|期|代|个|条|号|季|章)|百分之几/;

const CHANGE =
  /[多少高低贵涨降]了?百分之(?:多少|几)|(?:增长|增速|增幅|涨幅|降幅|上涨|下降|下跌|减少|增加|提高|提升|降低|上升|缩小|增产|减产|涨了?|降了?|升了?|跌了?)(?:率)?(?:了|是|为|目标)?(?:多少|几|百分之几|实际|$|\?|目标|快|慢|呢)|(?:增长|增速|增幅|涨幅|降幅)|(?:涨|降|减)(?:得|了)?更?(?:多|少)|(?:增长?|涨|升|降|减|跌)得?(?:更|最)?(?:快|慢)/;
const NOT_CHANGE = /新增|(?:提高|增加|上升|增长|下降|降低|降|扩大|升)(?:到|至)/;
const RANK =
  /第几(?!届|次|批|期|代|个|条|号|季|章)|(?:第|排到?|排名|位列|进入)[^,。?]{0,10}(?:第?多少|几)[名位]|前(?:多少|几|百分之)|排名|位次|名次|排第|居第|几位(?!专家|院士|领导|代表)/;
const SHARE =
  /占(?!用|地(?![区方])).{0,24}?(?:多少|比重|比例|百分|$|\?|的|几)|比重|占比|份额|[^效]率(?!先|领)|百分之几|强度/;
/** “高几个点”, “定的几个点”: people leave 百分 out. */
const POINTS = /百分点|(?:高|低|快|慢|多|少|升|降|差|提高|下降|上升)了?(?:多少|几)个?点/;
const PERCENT = /(?:多少|几)个?点(?!钟|子|儿|位|名|建议|要求|意见|措施)/;

const MEASURED =
  /(?:多少|几|多大|多长|多重)(?:[万亿](?=千瓦|吨|公里|亩|平方|公顷|辆|人|家|户|件|项|个|斤|套|台|只|头|株|棵|米|立方|车次|标箱))?(?<unit>个百分点|百分点|%|亿美元|万美元|美元|万亿元|亿元|万元|亿|元|钱|块|人次|人|名|家次|家(?![境庭长属乡具电])|个|千瓦时|户(?!籍|口)|项|条|件|场次|场|次|公里|平方米|平方公里|公顷|亩|吨|公斤|斤|辆|千瓦|天|岁|度|倍|分|位|所|座|台|期|支)/;
const UNIT_WORDS: readonly [RegExp, UnitClass[]][] = [
  [
    /多少钱|花费|花销|房租|补贴|奖金|金额|总额|投资额|经费|资金|收入(?!比|倍差|差距)|支出|预算|产值|增加值|补助|租金|税(?!率|号|总?水平|务)/,
    ['money'],
  ],
  [/的人(?:[一每]天)?(?:平均)?有?(?:多少|几)|坐[^,。?]*(?:多少|几)人?(?=[?。]|$)/, ['people', 'none']],
  [/面积/, ['area']],
  [/里程/, ['length']],
  [
    /(?:多少|几)(?:名|个|位)?(?:[\u4e00-\u9fff]{0,4}?)(?:学生|旅客|游客|职工|工人|农民|干部|教师|老师|医生|护士|专家|人才|人员|群众|居民|毕业生|劳动力|老人)/,
    ['people', 'none'],
  ],
  [/人数|人口(?:总|数|有|是|达|多少|为|规模|[?。]|$)/, ['people', 'none']],
];

function measuredClasses(text: string): UnitClass[] {
  if (PERCENT.test(text) && !POINTS.test(text)) return ['share'];
  const unit = text.match(MEASURED)?.groups?.['unit'];
  if (!unit) return [];
  if (/百分点/.test(unit)) return ['points'];
  if (/亿|钱|块|万元|美元|元/.test(unit))
    return unit === '亿' ? ['money', 'count', 'people', 'weight', 'none', 'area'] : ['money'];
  const unitClass = unitClassOf(unit);
  if (unitClass === 'count' || unitClass === 'people') return ['count', 'people', 'none'];
  return [unitClass, 'none'];
}

function kindsOf(text: string): FigureKind[] {
  if (RANK.test(text)) return ['rank'];
  if (POINTS.test(text)) return ['change', 'gap', 'value'];
  if (CHANGE.test(text) && !NOT_CHANGE.test(text)) return ['change'];
  return SHARE.test(text) || PERCENT.test(text) ? ['share', 'value'] : [];
}

function classesOf(text: string, figureKinds: readonly FigureKind[]): UnitClass[] {
  if (figureKinds[0] === 'rank') return [];
  const measured = measuredClasses(text);
  if (measured.length > 0) return measured;
  if (figureKinds[0] === 'change') return [];
  if (figureKinds[0] === 'share') return ['share'];
  if (figureKinds.length > 0) return [];
  return UNIT_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? [];
}

function questionKind(text: string): QuestionKind {
  if (COMPARE.test(text)) return 'compare';
  if (LIST.test(text)) return 'list';
  if (DURATION.test(text) || DAY.test(text)) return 'fact';
  if (AMOUNT.test(text)) return 'how-much';
  if (FACT.test(text)) return 'fact';
  if (YES_NO.test(text)) return 'yes-no';
  return ENDS_IN_INDICATOR.test(text) || ENDS_IN_LATIN.test(text) ? 'how-much' : 'fact';
}

/** Reads a normalised question. One without any question word (“绍兴21年新增高企目标”) wants a figure. */
export function readAsked(text: string): Asked {
  const figureKinds = kindsOf(text);
  const unit = text.match(MEASURED)?.groups?.['unit'] ?? null;
  return {
    kind: questionKind(text),
    text,
    figureKinds,
    unitClasses: classesOf(text, figureKinds),
    unit: unit && /^[亿万]|钱|块/.test(unit) ? null : unit,
  };
}
