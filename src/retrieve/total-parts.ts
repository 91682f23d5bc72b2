// The parts of a sum that a question asks for: “A加B总共几家”, “A市和B市一共”, “2019年和2020年合计”.
import type { Field } from '../field/field.js';
import { formatPeriod } from '../field/period.js';
import { COUNTRY } from '../field/places.js';
import type { TaggedWord } from '../text/words.js';
import { QUESTION_WORDS, type Query, readSlots, type Slots, without } from './query.js';
import type { Asked } from './question.js';
import type { Side } from './sides.js';
import { splitEach } from './split-each.js';

/** Words that ask for a sum. */
const TOTAL =
  /合计|总共|一共|加起来|加在一起|共计|总和|总计|之和|相加|(?<![公中])共(?:有|是|为)?(?=多少|几)/g;
export const asksTotal = (text: string): boolean => new RegExp(TOTAL.source).test(text);

/** One part of a sum, and the words that are its own; '' where place or year tells it apart. */
export type Part = Side & { readonly name: string };

const JOINER = /^(?:、|和|与|加|加上|跟|及|以及|还有|\+)$/;
/** 三样, 这两项: how many are added. */
const HOW_MANY = /,?(?:这|那|的)?(?:[两二三四五六]|(?<!\d)[2-6])(?:样|项|类|者|个|种)(?:东西|指标|数)?$/;
const EDGE = /^[的,\s]+|(?:[的,\s]|都|各|有|是|为|数量|家数|个数|目标)+$/g;
/** What is left of the question after the words of asking: more than this names something else. */
const MAX_REST_CHARS = 1;
/** A noun, or letters. */
const NOUN = /^(?:n|vn|j|x|eng|l|an|i)/;
/** What was done, said once for all that follow. */
const DONE =
  /^(?:(?:新|拟|共|全年)?(?:新增|增加|净增|认定|新建|培育|引进|获批|获评|获得|申报|完成|实现|发放|使用|安排|投入|减免|组织|创建|建成|建设|备案|入库|招引|举办|开展|兑现)了?)+/;
const MAX_PARTS = 6;

/** The words between the joiners, where each names a thing. */
function joinedNames(field: Field, text: string): string[] {
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
function withShared(names: readonly string[]): string[] {
  const [first, last] = [names[0]!, names.at(-1)!];
  const before = first.match(/^.+的/)?.[0] ?? first.match(DONE)?.[0] ?? '';
  const after = last.match(/的[^的]+$/)?.[0] ?? '';
  const isAlone = (text: string, others: readonly string[]) =>
    others.every((name) => !name.includes('的') && !DONE.test(name)) ? text : '';
  const [prefix, suffix] = [isAlone(before, names.slice(1)), isAlone(after, names.slice(0, -1))];
  return names.map((name, i) => [i > 0 ? prefix : '', name, i < names.length - 1 ? suffix : ''].join(''));
}

/** Names that are added up, and what is said of them all elsewhere in the question. */
type Added = { readonly names: readonly string[]; readonly about: string };

/** The clause that joins names, the last such: 孵化器、众创空间 of “孵化器、众创空间,减免房租的总共多少家”. */
function joinedClause(field: Field, head: string): Added {
  const clauses = head
    .split(/[,:;。?]/)
    .map((clause) => clause.replace(HOW_MANY, ''))
    .filter((clause) => clause !== '');
  const named = clauses.map((clause) => joinedNames(field, clause));
  const at = named.findLastIndex(({ length }) => length > 0);
  return { names: named[at] ?? [], about: clauses.filter((_, i) => i !== at).join('') };
}

/** The names that are added, as they stand before “一共” or after “一共多少家”; none where it adds no names. */
function addedNames(field: Field, bare: string): Added {
  const text = field.terms.canonical(bare);
  const total = text.match(new RegExp(TOTAL.source))!;
  const [head, tail] = [text.slice(0, total.index), text.slice(total.index! + total[0].length)];
  const rest = tail.replace(TOTAL, '').replace(QUESTION_WORDS, '').trim();
  if (rest.replace(DONE, '').length > MAX_REST_CHARS) return { names: joinedNames(field, rest), about: head };
  return joinedClause(field, head.replace(TOTAL, ''));
}

/** Places and times cut out of a text, with what joins one to the next: the names that are left are joined by what joins them. */
function withoutScopes({ text, places, periods }: Slots): string {
  // 中央 of 中央预算内投资 is part of a name.
  const own = places.filter(({ place }) => place !== COUNTRY);
  const mentions = [...own, ...periods].sort((a, b) => a.start - b.start);
  const spans = mentions.map(({ start, end }, i) => {
    const next = mentions[i + 1]?.start ?? end;
    return { start, end: JOINER.test(text.slice(end, next)) ? next : end };
  });
  return without(text, spans);
}

const withoutTotal = (text: string): string => text.replace(TOTAL, '');

/** A place or year of its own, the words shared. */
const ofScope = (query: Query, asked: Asked): Part => {
  const [text, focus] = [withoutTotal(query.text), withoutTotal(query.focus)];
  return { query: { ...query, text, focus }, asked: { ...asked, text }, name: '' };
};

/** One of the names, at a place and time: nothing of the others is left in the question. */
function ofName(full: string, name: string, query: Query, asked: Asked): Part {
  const scope = [...query.places.map((place) => place.name), ...query.periods.map(formatPeriod)].join('');
  const wish = query.nature === 'target' ? '目标' : '';
  const has = /有(?:多少|几)/.test(query.text) ? '有' : '';
  const text = `${scope}${full}${wish}${has}多少${asked.unit ?? ''}`;
  return { query: { ...query, text, focus: full, topic: '' }, asked: { ...asked, text }, name };
}

type Mention = { readonly start: number; readonly end: number };

/** Do places (or times) stand side by side, for all names: 嘉兴和绍兴的A加B? */
const areTogether = (text: string, mentions: readonly Mention[]): boolean =>
  mentions.length > 1 &&
  mentions.slice(1).every(({ start }, i) => JOINER.test(text.slice(mentions[i]!.end, start)));

const JOINING = /、|和|以及|(?<!参)与|(?<![参增追更])加(?![工快强大值入])|跟|及|还有|\+/;
/** Is each joined to the next, if with words between: 湖北的目标和四川的目标? */
const areJoined = (text: string, mentions: readonly Mention[]): boolean =>
  mentions.slice(1).every(({ start }, i) => JOINING.test(text.slice(mentions[i]!.end, start)));

/** The question once for each place or time; times may overlap here: that they cannot be added is for the answer to say. */
function scopesOf(query: Query, { text, places, periods }: Slots): readonly Query[] | undefined {
  if (query.places.length > 1)
    return areJoined(text, places) ? query.places.map((place) => ({ ...query, places: [place] })) : undefined;
  const each = splitEach(query);
  return each || !areTogether(text, periods)
    ? each
    : periods.map(({ period }) => ({ ...query, periods: [period] }));
}

/** Everything that is to be added up; undefined where the question asks for no sum of several. */
export function splitTotal(field: Field, query: Query, asked: Asked): Part[] | undefined {
  if (!asksTotal(query.text)) return undefined;
  const slots = readSlots(field, query.text, null);
  const { names, about } = addedNames(field, withoutScopes(slots));
  const scopes = scopesOf(query, slots);
  if (names.length === 0) return scopes?.map((scope) => ofScope(scope, asked));
  const full = withShared(names);
  const partOf = (i: number, scope: Query) => ofName(`${about}${full[i]!}`, names[i]!, scope, asked);
  if (!scopes) return names.map((_, i) => partOf(i, query));
  if (areTogether(query.text, slots.places) || areTogether(query.text, slots.periods))
    return scopes.flatMap((scope) => names.map((_, i) => partOf(i, scope)));
  // 嘉兴的A加绍兴的B: each has a place of its own.
  return scopes.length === names.length ? scopes.map((scope, i) => partOf(i, scope)) : undefined;
}
