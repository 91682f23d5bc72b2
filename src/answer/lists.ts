// Lists in a text: how many members a question expects, how many a sentence names, how far an enumeration goes on.
import { parseNumeral } from '../figures/parse-numeral.js';
import type { Span } from '../text/sentences.js';

/** A number of members; “第三” is none. */
const NUMERAL =
  '(?<![第零一二三四五六七八九十])(?:[二三]?十[一二三四五六七八九]?|[两二三四五六七八九])(?![零一二三四五六七八九十])';
const COUNTERS = '(?:大|个|家|张|项|条|类|种|件)';
/** “八字方针” counts characters; the 四 of 四川 counts nothing where another number follows. */
const COUNTED = new RegExp(
  `哪(${NUMERAL})|(${NUMERAL})(?!字)${COUNTERS}?(?:(?!${NUMERAL})[^,。?]){0,12}(?:(?:是|指|包括|分别|有)*(?:哪|什么)|[?。]?$)`,
);

const countOf = (numeral: string): number => Number(parseNumeral(numeral));

/** How many members a question expects: 4 of “四大实验室是哪些”, 14 of “十四个城市是哪些”. */
export function expectedCount(question: string): number | undefined {
  const match = question.match(COUNTED);
  const numeral = match?.[1] ?? match?.[2];
  return numeral === undefined ? undefined : countOf(numeral);
}

const LIST_NAME =
  /(?<![零一二三四五六七八九十])[两二三四五六七八九十](?!字)(?:大|个|家|张|项|条|类|种|件)?((?:(?![两二三四五六七八九十](?:大|个|家|张|项|条|类|种|件))[\u4e00-\u9fff]){2,8}?)(?=具体|分别|包括|都|有|是|指|哪|[?。]?$)/;

/** The last characters of a list's name, which tell it: 原则, 攻坚战. */
const NAME_CHARS = 3;

/** How the name of a counted list ends: 本原则 of “四项基本原则是哪四项”; '' where it has none. */
export const listName = (question: string): string =>
  (question.match(LIST_NAME)?.[1] ?? '').replace(/^方面的?/, '').slice(-NAME_CHARS);

/** Does a list of several sentences begin in the text: “1.…”, “一是…”? */
export const beginsEnumeration = (text: string): boolean =>
  /(?:^|[:：,，。;；])\s*(?:1[.、．]|[(（][一1][)）]|其?一是|第一[,，:是])/.test(text);

/** Does the paragraph speak of that list with another number: 四大实验室 where 三大实验室 are asked? */
export function isOtherList(question: string, paragraph: string): boolean {
  const name = listName(question);
  if (name === '') return false;
  const numbered = new RegExp(`(${NUMERAL})${COUNTERS}[\\u4e00-\\u9fff]{0,4}?${name}`, 'g');
  const counts = [...paragraph.matchAll(numbered)].map(([, numeral]) => countOf(numeral!));
  return counts.length > 0 && !counts.includes(expectedCount(question) ?? 0);
}

/** What “哪三大科技城” counts. */
const COUNTED_LAST = /哪[两二三四五六七八九十](?:大|个|项|条|类|种)([\u4e00-\u9fff]{2,8})[?。]?$/;

/** Does a sentence count so many of something else: 三大园区 where 三大科技城 are asked? */
export function countsAnother(question: string, sentence: string): boolean {
  const name = question.match(COUNTED_LAST)?.[1]?.slice(-NAME_CHARS) ?? listName(question);
  const expected = expectedCount(question);
  if (name === '' || expected === undefined) return false;
  const counted = new RegExp(`(${NUMERAL})(?:大|个|项|条|类|种)([\\u4e00-\\u9fff]{2,8})`, 'g');
  const nouns = [...sentence.matchAll(counted)]
    .filter(([, numeral]) => countOf(numeral!) === expected)
    .map(([, , noun]) => noun!);
  return nouns.length > 0 && !nouns.some((noun) => noun.includes(name));
}

/** Joins two members, or two words of one: “防沙治沙和风电光伏一体化”. */
const AND = /(?<=[\u4e00-\u9fff”])(?:和|及|以及)(?=[\u4e00-\u9fff“])/;
/** A value is no member. */
const AMOUNT = /^\d[\d.]*[十百千万亿]*(?:元|%|吨|斤|亩|公里|平方米|千瓦|倍|个百分点|[家个项人户辆件])?$/;
/** Behind it stand the values of the members before: “A、B、C产业营业收入分别为1亿元、2亿元、3亿元”. */
const RESPECTIVELY = /分别/g;

const COUNT = '(?:[两二三四五六七八九十]|\\d+)(?:大|个|张|项|条|类|种|件|方面|字)';
/** “A、B和C的三项原则”: the count closes its members. */
const CLOSING_COUNT = new RegExp(`(?:的|等|这)?${COUNT}`, 'g');

/** What introduces members: “即坚持…,坚持…”. */
const INTRODUCING = /^(?:即|就是|是|指)/;
const PARALLEL_CHARS = 2;

/** Members that are clauses begin alike: “坚持社会主义道路,坚持无产阶级专政,坚持共产党的领导”. */
function parallelClauses(text: string): number {
  let [longest, run, before] = [0, 0, ''];
  for (const clause of text.split(/[,;:。]/)) {
    const beginning = clause.replace(INTRODUCING, '').slice(0, PARALLEL_CHARS);
    run = beginning === before ? run + 1 : 1;
    before = beginning;
    longest = Math.max(longest, run);
  }
  return longest > PARALLEL_CHARS ? longest : 0;
}

/** How many members a run has: each 和 in it joins two of them, or only the one in the last. */
function lengthsOf(run: string, question: string): number[] {
  const parts = run.split('、');
  const readings = [
    parts.flatMap((part) => part.split(AND)),
    [...parts.slice(0, -1), ...parts.at(-1)!.split(AND)],
  ];
  return readings.map(
    (members) => members.filter((member) => !question.includes(member) && !AMOUNT.test(member)).length,
  );
}

const runsOf = (text: string): string[] =>
  text
    .replace(CLOSING_COUNT, ',')
    .replace(RESPECTIVELY, ',')
    .match(/[^,。;:、]+(?:、[^,。;:、]+)+/g) ?? [];

/** The longest run of members in a text, joined by 、 and 和 or beginning alike; those that the question names are no news. */
export function listLength(text: string, question: string): number {
  const lengths = runsOf(text).map((run) => lengthsOf(run, question)[0]!);
  const quoted = text.match(/(?:“[^”]+”、?){2,}/g)?.map((run) => run.match(/“/g)!.length) ?? [];
  return Math.max(parallelClauses(text), ...lengths, ...quoted);
}

/** The clauses of a sentence after the one that counts: three of “解决三个1亿人问题,促进…,改造…,引导…”. */
export function clausesAfterCount(text: string, expected: number): number {
  const clauses = text.split(/[,;:。]/).filter(Boolean);
  const counting = new RegExp(`(${NUMERAL})(?:${COUNTERS}|方面)`);
  const at = clauses.findIndex((clause) => countOf(clause.match(counting)?.[1] ?? '零') === expected);
  return at < 0 ? 0 : clauses.length - at - 1;
}

/** “把A和B两大干线连结起来”: the members of which a clause tells the number behind them. */
function closesWith(text: string, expected: number): boolean {
  const closing = new RegExp(`([^,。;:]+?)(?:这|等)?(${NUMERAL})${COUNTERS}`, 'g');
  return [...text.matchAll(closing)].some(
    ([, members, numeral]) =>
      countOf(numeral!) === expected &&
      members!.split('、').flatMap((part) => part.split(AND)).length === expected,
  );
}

/** Does a text name just as many members as a question expects? */
export function isFullList(text: string, question: string): boolean {
  const expected = expectedCount(question);
  if (expected === undefined) return false;
  const lengths = runsOf(text).flatMap((run) => lengthsOf(run, ''));
  if (closesWith(text, expected)) return true;
  return [...lengths, listLength(text, question), clausesAfterCount(text, expected)].includes(expected);
}

/** A list is told up to this length: longer ones are read in the report. */
const MAX_LIST_CHARS = 450;
const FULL_STOP = /[。！？!?]/;
const ENUMERATORS = [
  /(?:^|[。；;：:，,]|[^\S\r\n])\s*[（(]?(?:[1-9]\d?|[一二三四五六七八九十]{1,2})(?:[)）、]|[.．](?!\d))/g,
  /(?:^|[。；;：:，,])\s*(?:其?[一二三四五六七八九十]是|其[一二三四五六七八九十])/g,
  /(?:^|[。；;：:，,])\s*第[一二三四五六七八九十](?![个次年季届批产颗])/g,
];

/** The end of the sentence in which the last item of an enumeration stands that begins in the span. */
function enumerationEnd(paragraph: string, { start, end }: Span): number {
  let last = end;
  for (const pattern of ENUMERATORS) {
    const items = [...paragraph.matchAll(pattern)].map(({ index }) => index).filter((at) => at >= start - 1);
    if (items.length < 2 || items[0]! > end) continue;
    const after = paragraph.slice(items.at(-1)! + 3).search(FULL_STOP);
    last = Math.max(last, after < 0 ? paragraph.length : items.at(-1)! + 3 + after + 1);
  }
  return last;
}

/** The whole of the list that a sentence of a paragraph begins or is part of: from full stop to full stop, with every item. */
export function wholeList(paragraph: string, span: Span): Span {
  const rest = paragraph.slice(span.end - 1).search(FULL_STOP);
  const sentenceEnd = rest < 0 ? paragraph.length : span.end + rest;
  const end = enumerationEnd(paragraph, { start: span.start, end: sentenceEnd });
  if (end - span.start <= MAX_LIST_CHARS) return { start: span.start, end };
  return sentenceEnd - span.start <= MAX_LIST_CHARS ? { start: span.start, end: sentenceEnd } : span;
}
