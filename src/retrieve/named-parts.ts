// Several things that a question names side by side: A加B, A和B, A比B; each becomes a question of its own.
import type { Field } from '../field/field.js';
import { formatPeriod } from '../field/period.js';
import { COUNTRY } from '../field/places.js';
import type { TaggedWord } from '../text/words.js';
import type { Query } from './query.js';
import type { Asked } from './question.js';
import { isIndicatorName } from './question-words.js';
import { type Side, sideAsked } from './sides.js';
import { readSlots, type Slots, without } from './slots.js';

/** One of several things, and the words that are its own; '' where place or year tells it apart. */
export type Part = Side & { readonly name: string };

export const JOINER = /^(?:、|和|与|加|加上|跟|及|以及|还有|\+)$/;
const EDGE = /^[的,\s]+|(?:[的,\s]|都|各|有|是|为|数量|家数|个数|目标)+$/g;
/** A noun, or letters. */
const NOUN = /^(?:n|vn|j|x|eng|l|an|i)/;
/** What was done, said once for all that follow. */
export const DONE =
  /^(?:(?:新|拟|共|全年)?(?:新增|增加|净增|认定|新建|培育|引进|获批|获评|获得|申报|完成|实现|发放|使用|安排|投入|减免|组织|创建|建成|建设|备案|入库|招引|举办|开展|兑现)了?)+/;
const MAX_PARTS = 6;

/** The words between the joiners, where each names a thing. */
export function joinedNames(field: Field, text: string): string[] {
  const parts: TaggedWord[][] = [[]];
  for (const word of field.segmenter.tag(text)) {
    if (JOINER.test(word.text)) parts.push([]);
    else parts.at(-1)!.push(word);
  }
  const named = parts
    .map((words) => ({
      name: words
        .map((word) => word.text)
        .join('')
        .replace(EDGE, ''),
      isThing: words.some(({ tag }) => NOUN.test(tag)),
    }))
    .filter(({ name }) => name !== '');
  const names = [...new Set(named.map(({ name }) => name))];
  return names.length > 1 && names.length <= MAX_PARTS && named.every(({ isThing }) => isThing) ? names : [];
}

/** What the first says for all (新增的A、B), or the last (A和B的投资). */
export function withShared(names: readonly string[]): string[] {
  const [first, last] = [names[0]!, names.at(-1)!];
  const before = first.match(/^.+的/)?.[0] ?? first.match(DONE)?.[0] ?? '';
  const after = last.match(/的[^的]+$/)?.[0] ?? '';
  const isAlone = (text: string, others: readonly string[]) =>
    others.every((name) => !name.includes('的') && !DONE.test(name)) ? text : '';
  const [prefix, suffix] = [isAlone(before, names.slice(1)), isAlone(after, names.slice(0, -1))];
  return names.map((name, i) => [i > 0 ? prefix : '', name, i < names.length - 1 ? suffix : ''].join(''));
}

/** Places and times cut out of a text, with what joins one to the next: the names that are left are joined by what joins them. */
export function withoutScopes({ text, places, periods }: Slots): string {
  // 中央 of 中央预算内投资 is part of a name.
  const own = places.filter(({ place }) => place !== COUNTRY);
  const mentions = [...own, ...periods].sort((a, b) => a.start - b.start);
  const spans = mentions.map(({ start, end }, i) => {
    const next = mentions[i + 1]?.start ?? end;
    return { start, end: JOINER.test(text.slice(end, next)) ? next : end };
  });
  return without(text, spans);
}

/** One of the names, at a place and time: nothing of the others is left in the question. */
export function ofName(full: string, name: string, query: Query, asked: Asked): Part {
  const scope = [...query.places.map((place) => place.name), ...query.periods.map(formatPeriod)].join('');
  const wish = query.nature === 'target' ? '目标' : '';
  const has = /有(?:多少|几)/.test(query.text) ? '有' : '';
  const text = `${scope}${full}${wish}${has}多少${asked.unit ?? ''}`;
  return { query: { ...query, text, focus: full, topic: '' }, asked: { ...asked, text }, name };
}

const LESS_OR_MORE = '(?:多|少|高|低|大|小|快|慢)';
/** A比B多多少. */
const ONE_THAN_OTHER = new RegExp(
  `^(.+?)(?<![占同环])比(?![例重率])(.+?)${LESS_OR_MORE}(?:出|了)?[^,。?]{0,4}?(?:多少|几)`,
);
/** A和B相差多少, A和B哪个多. */
const ONE_AND_OTHER = /^(.+?)(?:相差|差(?:多少|几|距)|哪(?:个|项|一个)|谁|相比|对比)/;

/** What is measured of the first, and of the other alike: 集装箱吞吐量 of “厦门港集装箱吞吐量比大连港多多少”; '' where the other names it itself. */
function measureOf(one: string, other: string): string {
  const kind = other.trim().at(-1)!;
  const measure = one.slice(one.indexOf(kind) + 1);
  return one.includes(kind) && isIndicatorName(measure) ? measure : '';
}

/** 实施的和吸纳的技术交易项目: two kinds of one thing. */
const TWO_KINDS =
  /^([^,。?和与跟]{1,8}的)[和与跟]([^,。?和与跟]{1,8}的)([^,。?的]{2,12}?)(?=,|哪|谁|相差|差)/;

/** The two things of one place and time that a question compares by name; undefined where it names no two. */
export function splitNamed(field: Field, query: Query): Part[] | undefined {
  const text = field.terms.canonical(withoutScopes(readSlots(field, query.text, null)));
  const [, kind, otherKind, thing] = text.match(TWO_KINDS) ?? [];
  if (kind && otherKind) {
    const asked = sideAsked(query.text);
    return [kind, otherKind].map((name) => ofName(`${name}${thing}`, name, query, asked));
  }
  const [, one, other] = text.match(ONE_THAN_OTHER) ?? [];
  const names = joinedNames(
    field,
    other ? `${one}、${other}${measureOf(one!, other)}` : (text.match(ONE_AND_OTHER)?.[1] ?? ''),
  );
  if (names.length !== 2) return undefined;
  const asked = sideAsked(query.text);
  return withShared(names).map((full, i) => ofName(full, names[i]!, query, asked));
}
