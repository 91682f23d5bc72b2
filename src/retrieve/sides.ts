// The sides of a comparison: two periods, two places, or two natures of one indicator.
import type { Field } from '../field/field.js';
import type { FigureKind } from '../figures/figure.js';
import type { Nature } from '../ingest/nature.js';
import { natureOf, QUESTION_WORDS, type Query } from './query.js';
import { type Asked, readAsked } from './question.js';
import { readSlots, type Slots, without, withoutSlots } from './slots.js';
import { splitEach } from './split-each.js';

export type Side = { readonly query: Query; readonly asked: Asked };

const COMPARING =
  /(?:哪个|哪年|哪一年|谁|哪家|哪里|哪边)(?:的)?|得?(?:更|最)?(?:多|少|高|低|快|慢|大|小)(?=[,。?]|$)|,?各(?:是|为|涨|占)?(?:多少|几)|[比较]?(?:多|少|高|低|快|慢|大|小|增加|减少|相差|差)(?:出|了)?(?:多少|几)[^,。?]*|(?<=[年地市省区县时额数])比|相差|[?。]/g;

/** A side's own words, fewer than this, name nothing. */
const MIN_TOPIC_CHARS = 2;

const CHANGING = /增速|涨得|涨幅|增长得|降得|降幅/;
/** How much less or more it became, as a number of its own: 减少数. */
const CHANGED_BY = /(?:减少|增加)(?:数|量|额)/;

/** What may lie 百分点 apart, by what is asked of each side. */
const POINTS_BETWEEN: Record<string, FigureKind[]> = { change: ['change'], share: ['share', 'value'] };

/** What each side asks: the same without the words that compare. 百分点 between two shares asks for the shares. */
export function sideAsked(text: string): Asked {
  const measured = readAsked(text);
  const bare = readAsked(`${text.replace(COMPARING, '')}多少`);
  if (measured.unitClasses.includes('points'))
    return {
      kind: 'how-much',
      text,
      unitClasses: ['share'],
      unit: null,
      figureKinds: POINTS_BETWEEN[bare.figureKinds[0] ?? ''] ?? ['share', 'value', 'change'],
    };
  const isMeasured = measured.unit !== null || bare.unitClasses.length === 0;
  return {
    kind: 'how-much',
    text,
    unitClasses: isMeasured ? measured.unitClasses : bare.unitClasses,
    unit: null,
    figureKinds:
      bare.figureKinds.length > 0
        ? bare.figureKinds
        : CHANGING.test(text) || CHANGED_BY.test(text)
          ? ['change']
          : [],
  };
}

/** The words of a side that the other does not share: 备案数 of “…目标比2021年备案数少几家”. */
const ownWords = (segment: string): string =>
  segment
    .replace(COMPARING, ' ')
    .replace(QUESTION_WORDS, ' ')
    .replace(/目标|实际|计划|比|和|与|的|,/g, ' ')
    .trim();

/** “2011年和” of “2011年和2012年的目标”: what follows is said of both. */
const isBare = (segment: string): boolean => /^[^年]*年?(?:和|与|、|跟|及)$/.test(segment.trim());

/** Where 去年 stands is asked here, not which year it is: the query knows that. */
const ANY_YEAR = 2000;

type Pair<T> = readonly [T, T];

/** What the two sides differ in; undefined where the query names no two things. */
function differingIn({ periods, places }: Query): 'period' | 'place' | undefined {
  if (periods.length === 2) return 'period';
  return places.length === 2 ? 'place' : undefined;
}

/** The question's words without those that name or compare the sides. */
const sharedFocus = (slots: Slots): string =>
  withoutSlots(slots).replace(COMPARING, ' ').replace(QUESTION_WORDS, ' ').replace(/\s+/g, ' ').trim();

/** What each side is said to be: by its own words, else by those before or after that hold for both. */
function sideNatures(text: string, segments: Pair<string>, head: string): Pair<Nature | null> {
  const whole = natureOf(text);
  const own = (segment: string) => natureOf(segment.replace(/比.*$/, ''));
  const [first, second] = [own(segments[0]), own(segments[1])];
  const isShared = first === null && (second === null || natureOf(head) !== null);
  const rest = (segment: string) => (isBare(segment) || isShared ? whole : null);
  return [first ?? rest(segments[0]), second ?? rest(segments[1])];
}

/** What the second of two periods names itself, apart from the first; '' where that is too little to go by. */
function ownTopic(field: Field, segment: string): string {
  const text = without(segment, readSlots(field, segment, ANY_YEAR).periods);
  const own = ownWords(text.replace(/(?:多|少|高|低)(?:出|了)?(?:多少|几).*$/, ''));
  return own.length >= MIN_TOPIC_CHARS ? own : '';
}

/** Which of the two a side is, not what it measures. */
const NATURES =
  /(?:报告里)?(?:年初|当年|当时|原定|预期)?的?目标|实际(?:完成|达到)?的?|已(?:经)?(?:完成|达到|实现)的?|任务|计划/g;
/** What is compared with a wish is what came of it: 比年初目标高. */
const OF_A_WISH = /^(?:年初|当年|当时|原定|原来|预期|定下?)*的?(?:目标|任务|计划)/;
/** What joins the two: 实际比目标多, 目标和实际差. */
const JOINED = /[比和与跟同]/g;

/** 目标 and 实际 of one place and time: “2018年新增就业实际比目标多多少”. Undefined where the question does not name the two apart. */
function splitNatures(field: Field, query: Query): Pair<Side> | undefined {
  const { text } = query;
  const pairs = [...text.matchAll(JOINED)].map(({ index }): Pair<Nature | null> => {
    const [head, tail] = [text.slice(0, index), text.slice(index + 1)];
    return [natureOf(head) ?? (OF_A_WISH.test(tail) ? 'actual' : null), natureOf(tail)];
  });
  const natures = pairs.find(([one, other]) => one !== other && one !== null && other !== null);
  if (!natures || query.periods.length > 1 || query.places.length > 1) return undefined;
  const asked = sideAsked(text);
  const focus = sharedFocus(readSlots(field, text, ANY_YEAR))
    .replace(NATURES, ' ')
    .trim();
  const side = (nature: Nature | null): Side => ({ query: { ...query, isSide: true, focus, nature }, asked });
  return [side(natures[0]), side(natures[1])];
}

/** Splits a query that compares into its sides; undefined where it names no two things. */
export function splitSides(field: Field, query: Query): Pair<Side> | undefined {
  const differing = differingIn(query);
  if (!differing) return splitNatures(field, query);
  const slots = readSlots(field, query.text, ANY_YEAR);
  const mentions = differing === 'period' ? slots.periods : slots.places;
  const [from, to] = mentions.slice(-2).map(({ start }) => start);
  const segments = [query.text.slice(from, to), query.text.slice(to)] as const;
  const natures = sideNatures(query.text, segments, query.text.slice(0, from));
  const asked = sideAsked(query.text);
  const shared = { ...query, isSide: true, focus: sharedFocus(slots) };
  const side = (i: 0 | 1, topic: string): Side => ({
    query: {
      ...shared,
      topic,
      nature: natures[i],
      ...(differing === 'period' ? { periods: [query.periods[i]!] } : { places: [query.places[i]!] }),
    },
    asked,
  });
  return [side(0, ''), side(1, differing === 'period' ? ownTopic(field, segments[1]) : '')];
}

/** Three or more places or years that a question compares; undefined where it names fewer. */
export function splitMany(field: Field, query: Query): Side[] | undefined {
  const scopes = splitEach(query);
  if (!scopes || scopes.length < 3) return undefined;
  const focus = sharedFocus(readSlots(field, query.text, ANY_YEAR));
  const asked = sideAsked(query.text);
  return scopes.map((scope) => ({ query: { ...scope, isSide: true, focus, topic: '' }, asked }));
}
