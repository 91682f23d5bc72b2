// Words that a true statement may add or leave out, and words that it may put for one another. Data, in two text files beside this one.
import { readFileSync } from 'node:fs';
import { vocabularyLines } from '../field/field-files.js';
import { packageRoot } from '../package-root.js';

const readWords = (name: string): string[][] =>
  vocabularyLines(readFileSync(`${packageRoot}src/verify/${name}`, 'utf8')).map((line) => line.split(/\s+/));

const LIGHT = new Set(readWords('light-words.txt').flat());
const GROUP_OF = new Map(
  readWords('same-words.txt').flatMap((group) =>
    group.map((word): [string, readonly string[]] => [word, group]),
  ),
);

/** May a true statement add the word, or leave it out? */
export const isLight = (word: string): boolean => LIGHT.has(word);

export const isGrouped = (word: string): boolean => GROUP_OF.has(word);

/** The word that stands for all of its group: 积累 is 结存. */
export const standingFor = (word: string): string => GROUP_OF.get(word)?.[0] ?? word;

/** One letter is part of many other words. */
const MIN_CHARS = 2;

/** The word itself where `text` has it or none of its group, else the one that it has: 关停 for 关掉. */
export function asWrittenIn(text: string, word: string): string {
  if (word.length < MIN_CHARS || text.includes(word)) return word;
  return GROUP_OF.get(word)?.find((same) => same.length >= MIN_CHARS && text.includes(same)) ?? word;
}
