// The parts of a sum that a question asks for: “A加B总共几家”, “A市和B市一共”, “2019年和2020年合计”.
import type { Field } from '../field/field.js';
import { DONE, JOINER, joinedNames, ofName, type Part, withoutScopes, withShared } from './named-parts.js';
import { QUESTION_WORDS, type Query } from './query.js';
import type { Asked } from './question.js';
import { readSlots, type Slots } from './slots.js';
import { splitEach } from './split-each.js';

/** Words that ask for a sum. */
const TOTAL =
  /合计|总共|一共|加起来|加在一起|共计|总和|总计|之和|相加|(?<![公中])共(?:有|是|为)?(?=多少|几)/g;
export const asksTotal = (text: string): boolean => new RegExp(TOTAL.source).test(text);

/** 两项加起来, 这三年一共: of several that were asked about before. */
const OF_SEVERAL = /[两二三四五](?:样|项|类|者|个|种|市|地|省|年)(?:一共|总共|加起来|合计|共计|之和|总和)/;

/** Does the question ask for a sum of several, so that one alone is no answer? */
export const asksTotalOfSeveral = (query: Query): boolean =>
  asksTotal(query.text) && (OF_SEVERAL.test(query.topic) || splitEach(query) !== undefined);

/** 三样, 这两项: how many are added. */
const HOW_MANY = /,?(?:这|那|的)?(?:[两二三四五六]|(?<!\d)[2-6])(?:样|项|类|者|个|种)(?:东西|指标|数)?$/;
/** What is left of the question after the words of asking: more than this names something else. */
const MAX_REST_CHARS = 1;
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

const withoutTotal = (text: string): string => text.replace(TOTAL, '');

/** A place or year of its own, the words shared. */
const ofScope = (query: Query, asked: Asked): Part => {
  const [text, focus] = [withoutTotal(query.text), withoutTotal(query.focus)];
  return { query: { ...query, text, focus }, asked: { ...asked, text }, name: '' };
};

type Mention = { readonly start: number; readonly end: number };

/** Do places (or times) stand side by side, for all names: 嘉兴和绍兴的A加B? */
const areTogether = (text: string, mentions: readonly Mention[]): boolean =>
  mentions.length > 1 &&
  mentions.slice(1).every(({ start }, i) => JOINER.test(text.slice(mentions[i]!.end, start)));

const JOINING = /、|和|以及|(?<!参)与|(?<![参增追更])加(?![工快强大值入])|跟|及|还有|\+/;
/** Is each joined to the next, if with words between (湖北的目标和四川的目标), or by standing next to it (江苏山东)? */
const areJoined = (text: string, mentions: readonly Mention[]): boolean =>
  mentions.slice(1).every(({ start }, i) => {
    const between = text.slice(mentions[i]!.end, start);
    return between === '' || JOINING.test(between);
  });

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
