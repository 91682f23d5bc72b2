// Is a figure reached or wished for? As the words around it say, else as its section does.
import type { Nature } from '../ingest/context.js';
import type { Clause } from './clauses.js';
import type { Quantity } from './quantity.js';

/** Words that make what follows a wish; 计划 only as a verb, for plans and programmes bear it in their names. */
export const TARGET_WORDS =
  /力争|(?<!完成[^,;]{0,6})目标(?!任务的|管理|责任)|预期|拟(?!定|合)|确保|争取|将(?:分别|都|再|高)?(?=达到?|增长|增加|新增|完成|实现|提高|超过|有|建成?|减少)|计划(?=新增|新建|增长|完成|建|安排|达到?|在|到|投资|发行|生产|招|培)|(?:今年|明年|\d{4}年)[^,;]{0,12}计划|(?:^|,|;)(?:全年|今年|还|都|既|又)?要(?!素)|要(?:都|分别|再|继续|努力|力争|总体)?(?=从|由|降|下降|控制|达到|稳定|保持|增长|提高|减少|新增|完成|实现|超过|降低)|努力(?:使|把)|必须|要求达到|(?:今年|明年)[^,;]{0,10}安排|今年(?:再|还要|要|将|拟)|准备(?!金)/;
const ACTUAL_WORDS = /已经?(?!列入)|去年|上年|累计(?!投入|完成投资)|目前|截至|完成了|达到了|实现了|现有/;

/** The nature of a quantity in a clause of its sentence; `section`: what holds where the words say nothing. */
export function natureOf(
  sentence: string,
  quantity: Quantity,
  clause: Clause,
  section: Nature | null,
): Nature {
  const before = sentence.slice(Math.max(0, clause.start - 40), quantity.start);
  if (/^[^,;。]{0,30}的(?:预期|约束性)?目标/.test(sentence.slice(quantity.end, clause.end))) return 'target';
  if (section === 'target')
    return ACTUAL_WORDS.test(sentence.slice(clause.start, quantity.start)) && !TARGET_WORDS.test(before)
      ? 'actual'
      : 'target';
  return TARGET_WORDS.test(sentence.slice(Math.max(0, clause.start - 24), quantity.start))
    ? 'target'
    : 'actual';
}
