// The field's vocabulary is data: text files beside this one, one entry a line, `#` for remarks.
import { readdirSync, readFileSync } from 'node:fs';
import { packageRoot } from '../package-root.js';

/** Entries of a vocabulary text: lines without remarks and blank lines. */
export const vocabularyLines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((line) => line !== '');

/** The entries of one of the program's own vocabulary files. */
export const readFieldLines = (name: string): string[] =>
  vocabularyLines(readFileSync(`${packageRoot}src/field/${name}`, 'utf8'));

/** All vocabulary files as one text: an index built with other words is another index. */
export const fieldFilesText = (): string =>
  readdirSync(`${packageRoot}src/field`)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(`${packageRoot}src/field/${name}`, 'utf8'))
    .join('\n');
