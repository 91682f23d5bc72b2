// The place that a clause itself is about, where it names one.
import type { Field } from '../field/field.js';
import { COUNTRY, contains, type Place, type PlaceMention } from '../field/places.js';
import type { Clause } from './clauses.js';

/** What somebody is said to say of a place: 有材料称. */
const REPORTED = /^[^,]{0,10}(?:称|说|悉|报道|介绍|显示|指出)/;

/** Does the section's place hold the other: 杭州 in a report of 浙江省? */
const isPartOf = (place: Place, section: Place | null): boolean =>
  section !== null && section.code !== COUNTRY.code && contains(section.code, place.code);

/** “诸暨铜材、上虞文娱、新昌茶叶6家综合体”: what is of several places is of none of them. */
const isListed = (text: string, first: PlaceMention, second: PlaceMention): boolean =>
  second.place.code !== first.place.code &&
  second.start - first.end <= MAX_MEMBER_CHARS &&
  /^[^,;]*、/.test(text.slice(first.end, second.start));
const MAX_MEMBER_CHARS = 16;

/** “全国财政收入…” in a city's report is not the city's; but 全国重点实验室 are a kind of their own. */
const OF_THE_COUNTRY =
  /^[,;]?(?:全国|我国)(?:一般公共预算|财政收|财政支|居民|城镇|农村|粮食|税收|固定资产|社会消费品|规模以上|常住人口|人口|gdp|国内生产总值)/;

/** A place that opens a clause as its subject: “嘉兴市高新技术产业增加值…”. One around the section's place only names a level: 浙江省科技型中小企业. */
export function subjectPlace(
  field: Field,
  { text }: Pick<Clause, 'text'>,
  section: Place | null,
): Place | null {
  const [first, second] = field.placesIn(text);
  if (OF_THE_COUNTRY.test(text)) return COUNTRY;
  if (!first || (second && isListed(text, first, second)) || first.place.code === COUNTRY.code) return null;
  if (section && contains(first.place.code, section.code)) return null;
  const before = text
    .slice(0, first.start)
    .replace(REPORTED, '')
    .replace(/[\d年月~\-上下半至到]/g, '');
  const isFull = text.slice(first.start, first.end) === first.place.name;
  const isNamed = isFull || section === null || section.code === COUNTRY.code;
  return before.length <= 2 && (isNamed || isPartOf(first.place, section)) && !/[与和向对在]$/.test(before)
    ? first.place
    : null;
}
