// A follow-up made whole: what it does not name it takes over from the questions before it.

import type { Field } from '../field/field.js';
import type { Period } from '../field/period.js';
import { normalizeText } from '../text/normalize.js';
import { comparedIn } from './compared-in.js';
import { swapCounterpart } from './counterparts.js';
import { inPlainWords } from './plain-words.js';
import { isIndicatorName, reportYearNamed } from './question-words.js';
import { sceneFrom, slotsOf } from './scene-before.js';
import { type Slots, without } from './slots.js';
import { CHANGE_ASKED, stillAsked } from './still-asked.js';
import { countedFrom, namesYear, readerFor, spanOf, withoutCompared } from './year-steps.js';

export type Standalone = {
  readonly text: string;
  /** What the last question names itself beside place and period; '' where it stands alone. */
  readonly topic: string;
  /** What it asks for as part of what was asked before (其中…); '' where it names no part. */
  readonly part: string;
  /** Is its period an earlier question's? */
  readonly takesPeriod: boolean;
  /** Is it whole but for where and when (or the year of a 上半年), which it took over? It may as well be about something else. */
  readonly mayStandAlone: boolean;
};

/** A question that says more than this beside place and period stands alone, unless it points back. */
const MAX_ELLIPTIC_CHARS = 9;
const POINTS_BACK =
  /^(?:那么?|其中|当中|里面|里头|它|这|还有|另外|再|换成|实际|同比|增长|占|居|排第|在全[国省市])|呢[?。!]?$/;
/** One that names a place, a period and an indicator of its own needs nothing. */
const OWN_INDICATOR_CHARS = 6;

const FILLERS =
  /^(?:那么?|还有|另外|再说|换成|这)?(?:其中|当中|里面|里头)的?|^(?:那么|那|还有|另外|再说|换成)|(?:的)?(?:呢|吗)?[?。!]*$/g;
const ASKING = /的?(?:一共|总共)?(?:是|有|为|达|到)?(?<!第)(?:多少|几(?!位|名|号))[^,。?]{0,2}[?。!]*$/;
const withoutFillers = (text: string): string => text.replace(FILLERS, '').trim();
/** What a question names itself: 城镇 of “2002年城镇的是多少”. */
const bareTopic = (text: string): string =>
  text.replace(FILLERS, '').replace(ASKING, '').replace(WHEN_IN_YEAR, '').trim();
/** 2020年底, 2021年上半年同期: still a time. */
const WHEN_IN_YEAR = /^(?:同期|年?[底末]|期间|时期)/;

function isElliptic(now: Slots, bare: string): boolean {
  if (POINTS_BACK.test(now.text)) return true;
  const topic = bareTopic(bare);
  if (now.places.length > 0 && now.periods.length > 0 && topic !== '' && !MODIFIER.test(topic)) return false;
  if (now.places.length > 0 && bare.length > OWN_INDICATOR_CHARS) return false;
  return bare.length <= MAX_ELLIPTIC_CHARS;
}

const NATURE_WORDS = /的?(?:预期|控制)?目标(?:定的|是|为)?|实际|计划|最后/g;
/** A topic this long is an indicator of its own: it takes over place and period, not the earlier indicator. */
const OWN_TOPIC_CHARS = 6;
const MODIFIER =
  /^(?:(?:一共|总共|累计|合计|共)?(?:增加|减少|下降|提高|上升|降低)|它|其|该|这|实际|同比|环比|增长|增速|占|居|排|在全[国省市]|比上年|比去年|第[一二三四五六七八九十]+|培育|新增|其中|(?:年初|当初|当时|原来|原)?(?:定下?的?|的)?(?:预期|控制)?(?:目标|任务|计划))/;

const isOwnIndicator = (topic: string): boolean =>
  !MODIFIER.test(topic) && (topic.length >= OWN_TOPIC_CHARS || isIndicatorName(topic));

/** Asks for a value of another kind: its unit is not that of the earlier question. */
const OTHER_KIND =
  /^(?:同比|环比)$|^(?:同比|环比|比[上去前]一?年)?(?:多|少|增加|减少|下降|增速|增长|增幅|涨幅|降幅|占比|比重|占|排名|排第|位次)/;
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

/** The earlier question without what the new one names anew: its place, period, nature and counterpart (第一批 → 第二批). */
function inherited(earlier: Slots, now: Slots, topic: string): string {
  const hasOwnTime = now.periods.length > 0 || OVER_YEARS.test(topic);
  const slots = [...(now.places.length > 0 ? [] : earlier.places), ...(hasOwnTime ? [] : earlier.periods)];
  if (isOwnIndicator(topic)) return slots.map(({ start, end }) => earlier.text.slice(start, end)).join('');
  const dropped = [...(now.places.length > 0 ? earlier.places : []), ...(hasOwnTime ? earlier.periods : [])];
  let kept = without(earlier.text, dropped).replace(/[?。!]+$/, '');
  if (AMOUNT.test(topic)) kept = kept.replace(CHANGE_ASKED, '');
  if (PART.test(now.text)) kept = withoutAdded(kept);
  if (ASKS_ALL.test(now.text)) kept = kept.replace(CAME_ANEW, '累计');
  if (OTHER_KIND.test(topic)) kept = kept.replace(MEASURE, '');
  if (/目标|实际|计划|最后/.test(now.text)) kept = kept.replace(NATURE_WORDS, '');
  if (/第[一二三四五六七八九十\d]+[批期届]/.test(now.text))
    kept = kept.replace(/第[一二三四五六七八九十\d]+[批期届]/g, '');
  return swapCounterpart(kept, topic);
}

/** What the follow-up adds: with what is still asked of an indicator of its own, or what it asks anew of the earlier one. */
function ownWords(base: Slots, now: Slots, topic: string): string {
  if (isOwnIndicator(topic)) return withoutFillers(now.text) + stillAsked(base.text, now.text, topic);
  if (BARE_GROWTH.test(topic)) return `${topic}增长多少`;
  return OTHER_KIND.test(topic) ? withoutFillers(now.text) : bareTopic(now.text);
}
const BARE_GROWTH = /^(?:同比|环比)$/;

/** 其中…: a part of what was asked before. */
const PART = /^(?:那么?|这)?(?:其中|当中|里面|里头)的?/;
/** What is asked of a part, not its name: 有 of “其中女性有多少”. */
const COUNTED_PART = /^的|(?:占|的|有|是|为)+$/g;

/** What the questions so far come to. */
type Conversation = {
  readonly text: string;
  readonly topic: string;
  readonly part: string;
  readonly takesPeriod: boolean;
  readonly mayStandAlone: boolean;
  /** What the next follow-up takes over from: a counterpart (石油呢) gives way to the next one (电力呢). */
  readonly base: Slots | undefined;
  /** What the questions so far came to, to be compared with one another. */
  readonly earlier: readonly Slots[];
  /** The year of the report that is spoken of: 去年 is the year before it. */
  readonly spokenIn: number | null;
  /** The period that was last named outright, not counted from another: 第三年 is counted from it. */
  readonly named: Period | null;
};

/** A question that takes nothing over. */
const STANDING = {
  topic: '',
  part: '',
  takesPeriod: false,
  mayStandAlone: false,
} as const;

/** An elliptic question made whole from the one before. */
function completed(base: Slots, now: Slots, topic: string, read: (text: string) => Slots) {
  const whole = read(`${inherited(base, now, topic)} ${ownWords(base, now, topic)}`);
  const isNamed = topic !== '' && !MODIFIER.test(topic);
  const isCounterpart = isNamed && !isOwnIndicator(topic);
  return {
    text: whole.text,
    topic,
    part: isNamed && PART.test(now.text) ? topic.replace(COUNTED_PART, '') : '',
    takesPeriod: now.periods.length === 0,
    base: isCounterpart ? read(inherited(base, now, '') + slotsOf(now)) : whole,
  };
}

/** The conversation with one more question. */
function taken(
  field: Field,
  before: Conversation,
  asked: string,
  thisYear: number | null,
): Omit<Conversation, 'earlier'> {
  const spokenIn = reportYearNamed(asked) ?? before.spokenIn;
  const read = readerFor(field, spokenIn, thisYear);
  const { base } = before;
  const outright = withoutCompared(read(asked));
  const compared = base && comparedIn(before.earlier, read(asked));
  if (compared) return { ...before, ...STANDING, text: compared };
  const now = base ? withoutCompared(read(countedFrom(base, outright, before.named))) : outright;
  const named = namesYear(outright) ? spanOf(outright) : before.named;
  const bare = without(now.text, [...now.places, ...now.periods]);
  const alone = { ...STANDING, spokenIn: reportYearNamed(asked), named };
  if (!base) return { ...alone, text: now.text, base: now };
  if (!isElliptic(now, bare)) {
    const scene = sceneFrom(base, now);
    const own = scene === '' ? now : read(scene + now.text);
    return { ...alone, mayStandAlone: own.text !== outright.text, text: own.text, base: own };
  }
  return { ...alone, ...completed(base, now, bareTopic(bare), read), spokenIn };
}

/** The last question with what it inherits; the question itself where it stands alone. */
export function resolveFollowUp(
  field: Field,
  question: string,
  history: readonly string[],
  thisYear: number | null,
): Standalone {
  let conversation: Conversation = {
    ...STANDING,
    text: '',
    base: undefined,
    earlier: [],
    spokenIn: null,
    named: null,
  };
  for (const asked of [...history, question]) {
    const next = taken(field, conversation, inPlainWords(normalizeText(asked)), thisYear);
    const isNew = next.base !== undefined && next.base !== conversation.base;
    conversation = { ...next, earlier: isNew ? [...conversation.earlier, next.base] : conversation.earlier };
  }
  const { text, topic, part, takesPeriod, mayStandAlone } = conversation;
  return { text, topic, part, takesPeriod, mayStandAlone };
}
