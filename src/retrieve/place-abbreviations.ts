// Provinces called by one character, as people type: 皖2024年, 粤和苏. Data, in place-abbreviations.txt.
import { readFileSync } from 'node:fs';
import { vocabularyLines } from '../field/field-files.js';
import { packageRoot } from '../package-root.js';

const NAMES = new Map(
  vocabularyLines(readFileSync(`${packageRoot}src/retrieve/place-abbreviations.txt`, 'utf8')).map((line) => {
    const [short, name] = line.split(/\s+/);
    return [short!, name!];
  }),
);

/** What goes on after the name of a place, not after the first character of a word. */
const GOES_ON = '\\d{2}|[去今前明]年|的|gdp|国企|企业|人均|全省|全市|[、和与跟比]';
const ABBREVIATED = new RegExp(`(?<=^|[,、和与跟比])[${[...NAMES.keys()].join('')}](?=${GOES_ON})`, 'g');

/** A normalised question with the names of its places written out. */
export const withPlacesWrittenOut = (text: string): string =>
  text.replace(ABBREVIATED, (short) => NAMES.get(short)!);
