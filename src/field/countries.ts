// Countries other than China that a text names: what a report says of its own place is no answer about them.
import type { Segmenter } from '../text/words.js';
import { readFieldLines } from './field-files.js';

/** A country, or a group of them, by all its names. */
export type Country = { readonly names: readonly string[] };

const COUNTRIES: readonly Country[] = readFieldLines('countries.txt').map((line) => ({
  names: line.split(/\s+/),
}));
const BY_NAME = new Map(COUNTRIES.flatMap((country) => country.names.map((name) => [name, country])));
/** Whether a text may name one at all: cutting it into words costs far more. */
const ANY_NAME = new RegExp([...BY_NAME.keys()].join('|'));

/** 对俄进出口: countries by one character, where trade with them is told. */
const SHORT: Readonly<Record<string, string>> = {
  俄: '俄罗斯',
  美: '美国',
  日: '日本',
  韩: '韩国',
  欧: '欧盟',
  德: '德国',
  英: '英国',
  法: '法国',
  印: '印度',
  非: '非洲',
};
const TRADE = new RegExp(`(?<=对)[${Object.keys(SHORT).join('')}](?=进出|[进出]口|贸易|投资|外贸|合作)`, 'g');
const spelledOut = (text: string): string => text.replace(TRADE, (short) => SHORT[short]!);

/** Countries named in a normalised text as words of their own: none in 沿海地区. */
export function findCountries(segmenter: Segmenter, said: string): Country[] {
  const text = spelledOut(said);
  if (!ANY_NAME.test(text)) return [];
  return [...new Set(segmenter.cut(text).flatMap((word) => BY_NAME.get(word.text) ?? []))];
}

/** Names that hold another: 印度尼西亚 holds 印度. */
const holding = (name: string): string[] =>
  [...BY_NAME.keys()].filter((other) => other !== name && other.includes(name));

/** Does a text name the country by any of its names, not only as part of another's? */
export const namesCountry = (text: string, { names }: Country): boolean =>
  names.some((name) =>
    holding(name)
      .reduce((out, longer) => out.replaceAll(longer, ''), spelledOut(text))
      .includes(name),
  );
