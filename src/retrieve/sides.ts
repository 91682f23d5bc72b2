// The two sides of a comparison: two periods, two places, or two natures of one indicator.
import type { Field } from '../field/field.js';
import { natureOf, QUESTION_WORDS, type Query, readSlots, without } from './query.js';
import type { Asked } from './question.js';
import { readAsked } from './question.js';

export type Side = { readonly query: Query; readonly asked: Asked };

const COMPARING =
  /(?:哪个|哪年|哪一年|谁|哪家|哪里|哪边)(?:的)?|得?(?:更|最)?(?:多|少|高|低|快|慢|大|小)(?=[,。?]|$)|,?各(?:是|为|涨|占)?(?:多少|几)|(?:多|少|高|低|快|慢|大|小|增加|减少|相差|差)(?:出|了)?(?:多少|几)[^,。?]*|(?<=[年地市省区县时额数])比|相差|[?。]/g;

const CHANGING = /增速|涨得|涨幅|增长得|降得|降幅/;

/** What each side asks: the same without the words that compare. 百分点 between two shares asks for the shares. */
function sideAsked(text: string): Asked {
  const measured = readAsked(text);
  const bare = readAsked(`${text.replace(COMPARING, '')}多少`);
  if (measured.unitClasses.includes('points'))
    return {
      kind: 'how-much',
      text,
      unitClasses: ['share'],
      unit: null,
      figureKinds: bare.figureKinds[0] === 'change' ? ['change'] : ['share', 'value', 'change'],
    };
  return {
    kind: 'how-much',
    text,
    unitClasses: bare.unitClasses.length > 0 ? bare.unitClasses : measured.unitClasses,
    unit: null,
    figureKinds: bare.figureKinds.length > 0 ? bare.figureKinds : CHANGING.test(text) ? ['change'] : [],
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

/** Splits a query that compares into its sides; undefined where it names no two things. */
export function splitSides(field: Field, query: Query): readonly [Side, Side] | undefined {
  const slots = readSlots(field, query.text, null);
  const asked = sideAsked(query.text);
  const byPeriod = query.periods.length === 2;
  const byPlace = !byPeriod && query.places.length === 2;
  if (!byPeriod && !byPlace) return undefined;
  const focus = without(query.text, [...slots.places, ...slots.periods])
    .replace(COMPARING, ' ')
    .replace(QUESTION_WORDS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const whole = natureOf(query.text);
  const starts = byPeriod
    ? slots.periods.map(({ start }) => start).slice(-2)
    : slots.places.map(({ start }) => start).slice(-2);
  const segments = [query.text.slice(starts[0], starts[1]), query.text.slice(starts[1])];
  const natures = segments.map((segment) => natureOf(segment.replace(/比.*$/, '')));
  const shared =
    natures.every((nature) => nature === null) ||
    (natures[0] === null && natureOf(query.text.slice(0, starts[0])) !== null)
      ? whole
      : null;
  const sides = ([0, 1] as const).map((i): Side => {
    const text = without(segments[i]!, readSlots(field, segments[i]!, null).periods);
    const own = byPeriod ? ownWords(text.replace(/(?:多|少|高|低)(?:出|了)?(?:多少|几).*$/, '')) : '';
    return {
      query: {
        ...query,
        text: byPeriod ? query.text : query.text,
        focus,
        topic: own.length >= 2 && i === 1 ? own : '',
        periods: byPeriod ? [query.periods[i]!] : query.periods,
        places: byPlace ? [query.places[i]!] : query.places,
        nature: natures[i] ?? (isBare(segments[i]!) ? whole : shared),
      },
      asked,
    };
  });
  return [sides[0]!, sides[1]!];
}
