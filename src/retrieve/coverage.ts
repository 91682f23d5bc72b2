// How much of what a question asks for a text names: its words in canonical form, those of the asking left out.
import { readFileSync } from 'node:fs';
import type { Field } from '../field/field.js';
import { vocabularyLines } from '../field/field-files.js';
import { parseNumeral } from '../figures/parse-numeral.js';
import { packageRoot } from '../package-root.js';
import { writtenFor } from './everyday-words.js';

export type FocusWord = {
  readonly text: string;
  readonly weight: number;
  /** Rare, and known to the reports: what answers must name it. */
  readonly isAnchor?: boolean;
  /** A name of the field: another name that shares a part of it is another thing. */
  readonly isName?: boolean;
  /** A word of a question, which reports may put otherwise: 养老金 for 退休金. */
  readonly isAsked?: boolean;
};

/** Words that ask for a kind of value, not for an indicator: the kind is compared elsewhere. */
const KIND_WORDS = new Set(
  vocabularyLines(readFileSync(`${packageRoot}src/retrieve/asking-words.txt`, 'utf8')).flatMap((line) =>
    line.split(/\s+/),
  ),
);
/** Verbs tell less than nouns: a sentence may say the same with another verb. */
const WEAK =
  /^(?:组织|开展|推进|建设|培育|实施|进行|举办|参加|共有|设立|发放|兑现|拥有|获得|取得|签订|走访|涉及|邀请|投入|支持|推动|建立|制定|安排|引进|创建|升到|迈进|撬动|发生|改|打通|省|挣|卖|招|办|救|拍)$/;
const WEAK_WEIGHT = 0.4;
/** What a follow-up names itself outweighs what it takes over. */
const TOPIC_WEIGHT = 2.5;

const wordWeight = (word: string): number => (WEAK.test(word) ? WEAK_WEIGHT : 1) * Math.min(word.length, 4);

/** In how many chunks a word stands, among how many. */
export type Vocabulary = { readonly chunks: number; readonly countOf: (word: string) => number };

/** A word that no report has may be the asker's own for something they do have. */
const UNKNOWN_WEIGHT = 0.7;
const MIN_RARITY = 0.3;

/** 1 for a word of one chunk, less for one that stands everywhere. */
function rarity(word: string, { chunks, countOf }: Vocabulary): number {
  const count = countOf(word);
  if (count === 0) return UNKNOWN_WEIGHT;
  return Math.max(MIN_RARITY, Math.log(chunks / count) / Math.log(Math.max(2, chunks)));
}

/** From this rarity on a word that the reports know is one they must use where they answer. */
const ANCHOR_RARITY = 0.5;

/** A name of the field is an anchor even where no report has it: 雏鹰企业 is no other kind of firm. */
const isAnchor = (field: Field, word: string, vocabulary: Vocabulary): boolean =>
  word.length >= 2 &&
  !WEAK.test(word) &&
  (vocabulary.countOf(word) > 0
    ? rarity(word, vocabulary) >= ANCHOR_RARITY
    : field.terms.names.includes(word));

/** The words of `focus` that name something. `topic` words weigh more, common ones less. */
export function focusWords(field: Field, vocabulary: Vocabulary, focus: string, topic = ''): FocusWord[] {
  const canonicalTopic = field.terms.canonical(topic);
  const words = field.segmenter.cut(field.terms.canonical(focus)).map(({ text }) => text);
  const out = new Map<string, FocusWord>();
  for (const word of words) {
    if (KIND_WORDS.has(word) || !/[\u3400-\u9fffa-z0-9]/.test(word)) continue;
    const own = wordWeight(word) * rarity(word, vocabulary);
    const weight = own * (topic !== '' && canonicalTopic.includes(word) ? TOPIC_WEIGHT : 1);
    const isName = field.terms.names.includes(word);
    out.set(word, { text: word, weight, isAnchor: isAnchor(field, word, vocabulary), isName, isAsked: true });
  }
  return [...out.values()];
}

/** What before a word makes it another: 出口 is not in 进出口, 正式 not in 非正式, 铁路 not in 高速铁路. */
const CHANGES_MEANING = /(?:[进非未不无副]|高速)$/;

function stands(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!CHANGES_MEANING.test(text.slice(0, at))) return true;
  return false;
}

const TWO_CHINESE = /^[\u4e00-\u9fff]{2}$/;
/** Is a word of two characters short for four of the text: 社保 for 社会保障? */
export const abbreviates = (word: string, text: string): boolean =>
  TWO_CHINESE.test(word) && new RegExp(`${word[0]}[\u4e00-\u9fff]${word[1]}[\u4e00-\u9fff]`).test(text);

const COUNT = /^([零一二三四五六七八九十百千两]+)([\u3400-\u9fff])$/;

/** 八十岁 as 80岁; undefined where the word is no count. */
function inDigits(word: string): string | undefined {
  const match = word.match(COUNT);
  return match ? `${parseNumeral(match[1]!)}${match[2]}` : undefined;
}

/** Less of a word than this is another's; of a name of the field more must be there: 老旧小区改造 is no 棚户区改造. */
const MIN_PART = 0.3;
const MIN_PART_OF_NAME = 0.55;

/** Share of a word's pairs of characters that a text has. */
function pairsIn(word: string, text: string): number {
  let hits = 0;
  for (let i = 0; i + 2 <= word.length; i += 1) if (text.includes(word.slice(i, i + 2))) hits += 1;
  return hits / (word.length - 1);
}

/** Said in other words, it is named less surely. */
const IN_OTHER_WORDS = 0.8;

const isSaidOtherwise = (word: string, text: string): boolean =>
  writtenFor(word).some((written) => text.includes(written));

/** Share of a word found in a canonical text: all of it, or of its bigrams. */
function found({ text: word, isName, isAsked }: FocusWord, text: string): number {
  const digits = inDigits(word);
  if (digits && text.includes(digits)) return 1;
  if (text.includes(word)) return stands(word, text) ? 1 : 0.3;
  if (isAsked && isSaidOtherwise(word, text)) return IN_OTHER_WORDS;
  if (word.length < 2) return 0;
  if (abbreviates(word, text)) return 0.8;
  const share = pairsIn(word, text);
  return share < (isName ? MIN_PART_OF_NAME : MIN_PART) ? 0 : 0.8 * share;
}

/** Weighted share, 0 … 1, of `words` that a canonical text names; 1 where there are none. */
export function coverage(words: readonly FocusWord[], text: string): number {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 1;
  return words.reduce((sum, word) => sum + word.weight * found(word, text), 0) / total;
}

/** Share of the words' weight, 0 … 1, in anchors that a canonical text does not name. */
export function missingAnchors(words: readonly FocusWord[], text: string): number {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const missing = words.filter((word) => word.isAnchor && coverage([word], text) < 0.5);
  return total === 0 ? 0 : missing.reduce((sum, { weight }) => sum + weight, 0) / total;
}
