// A follow-up made whole: what it does not name it takes over from the questions before it.

import type { Field } from '../field/field.js';
import type { Period } from '../field/period.js';
import { normalizeText } from '../text/normalize.js';
import { comparedIn } from './compared-in.js';
import { inPlainWords } from './plain-words.js';
import { reportYearNamed } from './question-words.js';
import { sceneFrom, slotsOf } from './scene-before.js';
import { type Slots, without } from './slots.js';
import { bareTopic, inherited, isOwnIndicator, MODIFIER, ownWords, PART } from './taken-over.js';
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

function isElliptic(now: Slots, bare: string): boolean {
  if (POINTS_BACK.test(now.text)) return true;
  const topic = bareTopic(bare);
  if (now.places.length > 0 && now.periods.length > 0 && topic !== '' && !MODIFIER.test(topic)) return false;
  if (now.places.length > 0 && bare.length > OWN_INDICATOR_CHARS) return false;
  return bare.length <= MAX_ELLIPTIC_CHARS;
}

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
