// Is a figure reached or wished for? As the words around it say, else as its section does.
import type { Nature } from '../ingest/nature.js';
import type { Clause } from './clauses.js';
import type { Quantity } from './quantity.js';

/** Words that make what follows a wish; 计划 only as a verb, for plans and programmes bear it in their names. */
export const TARGET_WORDS =
  /力争|(?<!完成[^,;]{0,6})目标(?!任务(?:的|进展|完成|如期|顺利|总体|全面)|管理|责任|要求|定位|导向|为(?:牵引|引领|导向|统领|指引|抓手|核心|方向))|(?<!低于|高于|好于|优于|超过?|不及|快于)预期(?!寿命)|拟(?!定|合)|确保|(?<!向上)争取(?!到|了)|将(?:分别|都|再|高)?(?=达到?|增长|增加|新增|完成|实现|提高|超过|比|有|建成?|减少|增设|新建|扩大|降)|计划(?=比(?!重)|新增|新建|增长|完成|建(?!议)|安排|达到?|在|到|为|投资|发行|发放|生产|招|培)|(?<=^|[,;:年市省区县])计划(?=实施|引进|组织|开展|投入)|(?:今年|明年|\d{4}年)[^,;]{0,12}(?<!研发|行动|人才|科技|发展|专项|[”"])计划(?!项目|专项|建议|人选|名单)|(?:^|,|;)(?:全年|今年|还|都|既|又)?要(?!素)|要(?:都|分别|再|继续|努力|力争|总体)?(?=从|由|比(?![如较])|降|下降|控制|达到|稳定|保持|增长|提高|减少|新增|完成|实现|超过|降低)|努力(?:使|把)|必须|要求达到|(?:今年|明年)[^,;]{0,10}安排|今年(?:再|还要|要|将|拟)|准备(?!金)/;
const ACTUAL_WORDS =
  /已经?(?!列入)|去年|上年|累计(?!投入|完成投资|达|突破|超过|新增|建成|培育|[^,;。]{1,6}(?:突破|达到|超过|力争))|目前|截至|完成了|达到了|实现了|现有/;
/** “计划…,实际达到…”: what came of a plan; 实际 of an indicator (实际利用外资) says nothing. */
const CARRIED_OUT =
  /实际(?=达到?|完成|执行|建成|新建|新增|发放|收入|支出|为|安排|征收|生产|发行|招收|只|仅|增长了)|已经?(?:建成|完成|投产|开工|达到|实现|发放)/;

/** “今年的预期目标是:…”: what follows is wished for; but “以…目标为牵引” names none. */
export const STATES_TARGETS = /(?<!以[^,;。]{0,24})目标(?:任务)?(?:是|为|:)/;

/** What came of a target, told after it. */
const SET_AGAINST_TARGET = /完成率|超额|完成(?:全年|年度|目标)|提前/;

type Section = {
  readonly nature: Nature | null;
  /** Does the period named lie before the report's year, or after it? */
  readonly when: 'past' | 'future' | null;
};

/** Do the words before a number say that it was reached, whatever was planned? */
export const saysReached = (said: string): boolean => ACTUAL_WORDS.test(said) || CARRIED_OUT.test(said);

/** “比年初4.5%的预算目标低2.5个百分点”: how far what was reached lies from what was wished for. */
const AGAINST_TARGET = /(?:比|较)[^,;。]{0,16}(?:目标|预期|计划)值?(?:低|高|少|多|快|慢)了?$/;
/** What a review says was striven for was got: “争取中央各类资金4068亿元”. */
const GOT = /争取(?=(?:到位)?(?:国家|中央|上级|超长期|各类|各级|地方|特别|专项|新增))/g;

/** What a review says was kept in view: “锚定全年目标,…,实现生产总值3.2万亿元”. */
const KEPT_IN_VIEW =
  /(?:围绕|聚焦|锚定|对标|对照|朝着|向着|紧扣|紧盯|瞄准|按照|坚持)[^,;。]{0,24}目标[^,;。]{0,6}(?=[,;])/g;
const blanked = (words: string): string => ' '.repeat(words.length);

/** Do the words before a number make it a wish? */
function isWished(sentence: string, clauseStart: number, at: number, { nature }: Section): boolean {
  const reach = nature === 'target' ? 40 : 24;
  const before = sentence.slice(0, at);
  const said = nature === 'actual' ? before.replace(GOT, blanked).replace(KEPT_IN_VIEW, blanked) : before;
  return TARGET_WORDS.test(said.slice(Math.max(0, clauseStart - reach)));
}

/** “能耗降低4%左右、排放减少2%的目标”; but in “3.7%的增速比5%的目标低” the first is none. */
const OF_A_TARGET = /^(?:(?!比(?!重)|较|低于|高于)[^,;。]){0,30}的(?:预期|约束性|预算|年度|既定)?目标/;

/** The nature of a quantity in a clause of its sentence; `section`: what holds where the words say nothing. */
export function natureOf(sentence: string, quantity: Quantity, clause: Clause, section: Section): Nature {
  const said = sentence.slice(clause.start, quantity.start);
  if (OF_A_TARGET.test(sentence.slice(quantity.end, clause.end))) return 'target';
  if (CARRIED_OUT.test(said) || AGAINST_TARGET.test(said)) return 'actual';
  const isReached = ACTUAL_WORDS.test(said);
  const part = sentence.slice(sentence.lastIndexOf(';', quantity.start - 1) + 1, quantity.start);
  if (!isReached && STATES_TARGETS.test(part) && !SET_AGAINST_TARGET.test(said)) return 'target';
  if (section.when === 'future' && section.nature !== 'actual' && !isReached) return 'target';
  if (isWished(sentence, clause.start, quantity.start, section)) return 'target';
  const isPast = section.nature !== 'target' || section.when === 'past' || isReached;
  return isPast ? 'actual' : 'target';
}
