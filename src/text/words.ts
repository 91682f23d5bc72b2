// Words of a text: jieba with the field's own words, and what keyword search indexes.
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/** High enough that jieba prefers the added word to any split of it. */
const ADDED_WORD_FREQUENCY = 100_000;

export type Word = { readonly text: string; readonly start: number; readonly end: number };

/** A word with its part of speech in jieba's terms (nr person, ns place, nt organisation, x none it knows). */
export type TaggedWord = Word & { readonly tag: string };

export type Segmenter = {
  /** The words of a normalised text, in order, with their offsets in it. */
  readonly cut: (text: string) => Word[];
  /** The same with parts of speech; words of no dictionary are guessed. */
  readonly tag: (text: string) => TaggedWord[];
  /** Index terms: words, the words inside long words, and bigrams of Chinese characters. */
  readonly terms: (text: string) => string[];
};

/** The nouns of a normalised text, but those of one letter. */
export const nounsIn = ({ tag }: Segmenter, text: string): string[] =>
  tag(text)
    .filter((word) => /^(?:n|j|x)/.test(word.tag) && word.text.length > 1)
    .map((word) => word.text);

const CHINESE_RUN = /[\u3400-\u9fff]+/g;
/** What FTS5 keeps whole (schema.ts): anything else would be split into a phrase. */
const INDEXABLE = /^[\u3400-\u9fffa-z0-9&.]*[\u3400-\u9fffa-z0-9][\u3400-\u9fffa-z0-9&.]*$/;

/** jieba takes "3.5%" for one word: its number is what is looked for. */
const withoutSign = (word: string): string => word.replace(/[%‰]$/, '');

function bigrams(text: string): string[] {
  const out: string[] = [];
  for (const run of text.match(CHINESE_RUN) ?? [])
    for (let i = 0; i + 2 <= run.length; i += 1) out.push(`_${run.slice(i, i + 2)}`);
  return out;
}

/** Consecutive words with their offsets. */
function placed<T extends { text: string }>(words: readonly T[]): (T & Word)[] {
  let start = 0;
  return words.map((word) => {
    const end = start + word.text.length;
    const located = { ...word, start, end };
    start = end;
    return located;
  });
}

/** A segmenter that knows `words` besides jieba's own dictionary. */
export function createSegmenter(words: Iterable<string>): Segmenter {
  const jieba = Jieba.withDict(dict);
  const added = [...words].filter((word) => word.length > 1 && !/\s/.test(word));
  jieba.loadDict(Buffer.from(added.map((word) => `${word} ${ADDED_WORD_FREQUENCY} n\n`).join('')));
  return {
    cut: (text) => placed(jieba.cut(text, false).map((word) => ({ text: word }))),
    tag: (text) => placed(jieba.tag(text, true).map(({ word, tag }) => ({ text: word, tag }))),
    terms: (text) => [
      ...jieba
        .cutForSearch(text, true)
        .map(withoutSign)
        .filter((word) => INDEXABLE.test(word)),
      ...bigrams(text),
    ],
  };
}
