// Towns and townships, which no list of places holds: what is asked of one must be told of it.
import type { Field } from './field.js';
import { findPeriods } from './find-periods.js';

/** A name that stands apart from the words before it; in 核心技术攻关项目北滘镇 nobody can tell where one begins. */
const TOWN =
  /(?<![\u4e00-\u9fff])[那在和与]?([\u4e00-\u9fff]{2})(?:镇|街道|乡)(?![镇村级企办道江海亲土贤市])/g;
/** 特色小镇, 建制镇, 少数民族乡: kinds of towns, no town's name. */
const NO_NAME =
  /城|乡|村|集|小|各|建制|中心|重点|经济|民族|特色|父老|哪些|哪个|几个|多少|所有|全部|景德|[下返回还故家县市区强个]$|[一二三四五六七八九十百]/;

/** The names of towns in a normalised text, without what they are: 乐从 of 乐从镇. */
export function townsIn(field: Field, text: string): string[] {
  const known = [...field.placesIn(text), ...findPeriods(text, { thisYear: null, shortYears: true })];
  const apart = known.reduce(
    (out, { start, end }) => out.slice(0, start) + ','.repeat(end - start) + out.slice(end),
    text,
  );
  return [...apart.matchAll(TOWN)].map(([, name]) => name!).filter((name) => !NO_NAME.test(name));
}
