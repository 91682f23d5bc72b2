// What reports write for the words of everyday speech: 养老金 for 退休金. Data, in everyday-words.txt.
import { readFileSync } from 'node:fs';
import { vocabularyLines } from '../field/field-files.js';
import { packageRoot } from '../package-root.js';

const WRITTEN: ReadonlyMap<string, readonly string[]> = new Map(
  vocabularyLines(readFileSync(`${packageRoot}src/retrieve/everyday-words.txt`, 'utf8')).map((line) => {
    const [word, ...written] = line.split(/\s+/);
    return [word!, written];
  }),
);

/** The words that reports write for one that people say; none where they write it too. */
export const writtenFor = (word: string): readonly string[] => WRITTEN.get(word) ?? [];
