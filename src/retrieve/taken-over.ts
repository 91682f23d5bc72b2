// What a follow-up takes over from the question before it, and what it adds in words of its own.
import { swapCounterpart } from './counterparts.js';
import { isIndicatorName } from './question-words.js';
import { type Slots, without } from './slots.js';
import { CHANGE_ASKED, stillAsked } from './still-asked.js';

const FILLERS =
  /^(?:那么?|还有|另外|再说|换成|这)?(?:其中|当中|里面|里头)的?|^(?:那么|那|还有|另外|再说|换成)|(?:的)?(?:呢|吗)?[?。!]*$/g;
const ASKING = /的?(?:一共|总共)?(?:是|有|为|达|到)?(?<!第)(?:多少|几(?!位|名|号))[^,。?]{0,2}[?。!]*$/;
const withoutFillers = (text: string): string => text.replace(FILLERS, '').trim();
/** What a question names itself: 城镇 of “2002年城镇的是多少”. */
export const bareTopic = (text: string): string =>
  text.replace(FILLERS, '').replace(ASKING, '').replace(WHEN_IN_YEAR, '').trim();
/** 2020年底, 2021年上半年同期: still a time. */
const WHEN_IN_YEAR = /^(?:同期|年?[底末]|期间|时期)/;

/** 其中…: a part of what was asked before. */
export const PART = /^(?:那么?|这)?(?:其中|当中|里面|里头)的?/;
const NATURE_WORDS = /的?(?:预期|控制)?目标(?:定的|是|为)?|实际|计划|最后/g;
/** A topic this long is an indicator of its own: it takes over place and period, not the earlier indicator. */
const OWN_TOPIC_CHARS = 6;
export const MODIFIER =
  /^(?:(?:一共|总共|累计|合计|共)?(?:增加|减少|下降|提高|上升|降低)|它|其|该|这|实际|同比|环比|增长|增速|占|居|排|在全[国省市]|比上年|比去年|第[一二三四五六七八九十]+|培育|新增|其中|(?:年初|当初|当时|原来|原)?(?:定下?的?|的)?(?:预期|控制)?(?:目标|任务|计划))/;

export const isOwnIndicator = (topic: string): boolean =>
  !MODIFIER.test(topic) && (topic.length >= OWN_TOPIC_CHARS || isIndicatorName(topic));

/** Asks for a value of another kind: its unit is not that of the earlier question. */
const OTHER_KIND =
  /^(?:同比|环比)$|^(?:同比|环比|比[上去前]一?年)?(?:多|少|增加|减少|下降|增速|增长|增幅|涨幅|降幅|占比|比重|占|排名|排第|位次)/;
/** “一共花了多少钱”, after how many came. */
const ASKS_MONEY = /(?:花|用|投|赚|卖)了?[^,。?]{0,4}多少(?:钱|[万亿]*元)/;
/** Asks for the amount itself, after its growth. */
const AMOUNT = /^(?:具体|绝对)?(?:金额|总额|总量|数额|数量|规模|绝对[值数额]|数字|数)$/;
const MEASURE =
  /的?(?:一共|总共)?(?:是|有|为|达|到)?(?:多少|几)(?:万|亿|个|家|项|名|人|元|美|件|吨|斤|公里|钱|户|次|亩)*/;

/** “总共有多少家了” after what came anew. */
const ASKS_ALL = /^(?:那么?|现在|目前|到现在)*(?:总共|一共|累计|合计|总数)(?!.*(?:新|增加|净增))/;
const CAME_ANEW = /新增(?:加|认定)?|净增|新(?:认定|培育|建成?|获批?|设立?|签)/;

/** 五年累计: a time of its own, though no year is named. */
const OVER_YEARS = /(?:[两三四五六七八九十\d]|几|多)年(?:来|间|累计|以来|一?共)|累计/;

/** 其中出口呢, after “下降了多少” as a question of its own, is of the amount that was asked before that. */
function withoutAdded(text: string): string {
  const at = text.lastIndexOf(' ');
  return at > 0 && OTHER_KIND.test(text.slice(at + 1)) ? text.slice(0, at) : text;
}

/** Does it ask for a value of another kind or unit than the question before? */
const asksOtherKind = (now: Slots, topic: string): boolean =>
  OTHER_KIND.test(topic) || ASKS_MONEY.test(now.text);

type Drop = (kept: string) => string;
const BATCH = /第[一二三四五六七八九十\d]+[批期届]/;
/** What of the earlier question gives way, and to what in the new one. */
const GIVES_WAY: readonly (readonly [when: (now: Slots, topic: string) => boolean, drop: Drop])[] = [
  [(_, topic) => AMOUNT.test(topic), (kept) => kept.replace(CHANGE_ASKED, '')],
  [({ text }) => PART.test(text), withoutAdded],
  [({ text }) => ASKS_ALL.test(text), (kept) => kept.replace(CAME_ANEW, '累计')],
  [asksOtherKind, (kept) => kept.replace(MEASURE, '')],
  [({ text }) => /目标|实际|计划|最后/.test(text), (kept) => kept.replace(NATURE_WORDS, '')],
  [({ text }) => BATCH.test(text), (kept) => kept.replace(new RegExp(BATCH, 'g'), '')],
];

/** The earlier question without what the new one names anew: its place, period, nature and counterpart (第一批 → 第二批). */
export function inherited(earlier: Slots, now: Slots, topic: string): string {
  const hasOwnTime = now.periods.length > 0 || OVER_YEARS.test(topic);
  const slots = [...(now.places.length > 0 ? [] : earlier.places), ...(hasOwnTime ? [] : earlier.periods)];
  if (isOwnIndicator(topic)) return slots.map(({ start, end }) => earlier.text.slice(start, end)).join('');
  const dropped = [...(now.places.length > 0 ? earlier.places : []), ...(hasOwnTime ? earlier.periods : [])];
  const whole = without(earlier.text, dropped).replace(/[?。!]+$/, '');
  const kept = GIVES_WAY.reduce((text, [when, drop]) => (when(now, topic) ? drop(text) : text), whole);
  return swapCounterpart(kept, topic);
}

/** What the follow-up adds: with what is still asked of an indicator of its own, or what it asks anew of the earlier one. */
export function ownWords(base: Slots, now: Slots, topic: string): string {
  if (isOwnIndicator(topic)) return withoutFillers(now.text) + stillAsked(base.text, now.text, topic);
  if (BARE_GROWTH.test(topic)) return `${topic}增长多少`;
  return asksOtherKind(now, topic) ? withoutFillers(now.text) : bareTopic(now.text);
}
const BARE_GROWTH = /^(?:同比|环比)$/;
