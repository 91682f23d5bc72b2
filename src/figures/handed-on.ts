// What the sentences of a paragraph hand on to the next: a period, what was spoken of, whether it is wished for.
import type { Field } from '../field/field.js';
import type { PeriodMention } from '../field/find-periods.js';
import { type Period, yearPeriod } from '../field/period.js';
import type { Nature } from '../ingest/nature.js';
import type { Paragraph } from '../ingest/report.js';
import type { Span } from '../text/sentences.js';
import type { Figure } from './figure.js';
import { goesOn, subjectOf, tellsQuarters } from './goes-on.js';
import { STATES_TARGETS, TARGET_WORDS } from './nature-of.js';
import { measureOfPlaces, type SpokenMeasure } from './of-places.js';
import {
  isAside,
  isComparedWith,
  periodsNamed,
  type SentenceScope,
  saysByWhen,
  saysWhenDone,
} from './own-periods.js';

const sentenceStart = (text: string, at: number): number =>
  Math.max(...[...'。！？!?'].map((end) => text.lastIndexOf(end, at - 1))) + 1;

/** Does what stands before an offset, back to the full stop, announce targets: “今年的预期目标是:…;…;…”? */
const statesTargets = (text: string, at: number): boolean =>
  STATES_TARGETS.test(text.slice(sentenceStart(text, at), at));
const startsSentence = (text: string, at: number): boolean => at === 0 || /[。！？!?”]/.test(text[at - 1]!);

/** Under a heading of several years, or of none, the year that a paragraph opens with holds until another is named. */
function carriesOn(carried: Period | null, section: Period | null): boolean {
  if (carried === null || carried.to - carried.from > 11) return false;
  if (section === null) return true;
  return section.to - section.from > 11 && carried.to === section.to && carried.to - carried.from === 11;
}

/** What holds for the next sentence of a paragraph. */
export type HandedOn = {
  readonly carried: Period | null;
  /** The plan, or the years counted, named last. */
  readonly years: Period | null;
  /** What the sentence compared with; holds for “其中…” only. */
  readonly compared: Period | null;
  /** What the part before a semicolon spoke of last. */
  readonly subject: string;
  /** What the sentence began with. */
  readonly topic: string;
  /** What places were told in last. */
  readonly placeMeasure: SpokenMeasure | null;
  readonly isTarget: boolean;
  /** The year past that a sentence of a plan turned to: “过去一年,我们…。国内生产总值增长10.3%”. */
  readonly retold: Period | null;
};

export const NOTHING: HandedOn = {
  carried: null,
  years: null,
  compared: null,
  subject: '',
  topic: '',
  placeMeasure: null,
  isTarget: false,
  retold: null,
};

const TURNS_BACK = /^(?:回顾)?(?:一年来|过去的?一年)/;
/** Words with which a sentence turns to what is to come. */
const TURNS_AHEAD = /^(?:这|今年|当前|同时|我们要|要|新的一年)/;

/** The year past that is still told of at a sentence of a plan. */
function retoldAt(handed: HandedOn, sentence: string, { thisYear }: Paragraph): Period | null {
  if (thisYear !== null && TURNS_BACK.test(sentence)) return yearPeriod(thisYear - 1);
  return TURNS_AHEAD.test(sentence) || TARGET_WORDS.test(sentence) ? null : handed.retold;
}

function subjectHeld({ subject, topic }: HandedOn, sentence: string, starts: boolean): string {
  if (tellsQuarters(sentence)) return topic;
  return starts && !goesOn(sentence) ? '' : subject;
}

/** What holds at the beginning of a sentence, of what those before it handed on. */
export function heldAt(handed: HandedOn, text: string, { start, end }: Span, paragraph: Paragraph): HandedOn {
  const starts = startsSentence(text, start);
  const sentence = text.slice(start, end);
  const retold = paragraph.nature === 'target' ? retoldAt(handed, sentence, paragraph) : null;
  const carried = starts && !carriesOn(handed.carried, paragraph.period) ? null : handed.carried;
  return {
    ...handed,
    retold,
    carried: carried ?? retold,
    compared: sentence.startsWith('其中') ? handed.compared : null,
    subject: subjectHeld(handed, sentence, starts),
    isTarget: (handed.isTarget && !starts) || statesTargets(text, start),
  };
}

/** A plan, or years only counted; years that are named from … to … are mostly compared with. */
const isSpanOfYears = ({ kind, period }: PeriodMention): boolean =>
  kind !== 'absolute' && period.to - period.from > 11;

/** “力争把去年的欠账补回来”: what a plan says of a year past goes no further; nor does by when something is done. */
const isModifier = (sentence: string, mention: PeriodMention, nature: Nature | null): boolean =>
  saysByWhen(sentence, mention) ||
  saysWhenDone(sentence, mention) ||
  (nature === 'target' &&
    mention.kind === 'relative' &&
    /去年的$/.test(sentence.slice(mention.start, mention.end)));

export function handOn(
  field: Field,
  held: HandedOn,
  sentence: string,
  scope: SentenceScope,
  figures: readonly Figure[],
): HandedOn {
  const mentions = periodsNamed(sentence, scope);
  const own = mentions.filter((mention) => !isAside(sentence, mention));
  const compared = mentions.findLast((mention) => isComparedWith(sentence, mention));
  return {
    ...held,
    carried: own.findLast((mention) => !isModifier(sentence, mention, scope.nature))?.period ?? held.carried,
    years: own.findLast(isSpanOfYears)?.period ?? held.years,
    compared: compared?.period ?? held.compared,
    topic: figures[0]?.indicator ?? '',
    placeMeasure: measureOfPlaces(field, figures) ?? held.placeMeasure,
    subject: figures.at(-1)?.indicator ?? subjectOf(sentence) ?? held.subject,
  };
}

export function natureHeld({ isTarget, retold }: HandedOn, { nature }: Paragraph): Nature | null {
  if (isTarget) return 'target';
  return retold ? 'actual' : nature;
}
