// Whose report it is, where neither file name nor title tells: the government it is given for, or the place it speaks of most.
import type { Field } from '../field/field.js';
import { COUNTRY, type Place } from '../field/places.js';

/** The one place that a text names, the smallest where one holds the other; null where there are several. */
export function onlyPlace(field: Field, text: string): Place | null {
  const places = new Map(field.placesIn(text).map(({ place }) => [place.code, place]));
  const smallest = [...places.values()].filter(
    (p) => ![...places.values()].some((q) => q !== p && q.code.startsWith(p.code.replace(/0+$/, ''))),
  );
  return smallest.length === 1 ? smallest[0]! : null;
}

/** A place named this often, and this much more than any other, is the report's. */
const MIN_MENTIONS = 3;
const MIN_SHARE = 0.5;

/** The place named most once each mention is taken for that of its `codeOf`. */
function mostNamed(field: Field, body: readonly string[], codeOf: (place: Place) => string): Place | null {
  const counts = new Map<string, number>();
  const mentions = body
    .flatMap((text) => field.placesIn(text).map(({ place }) => place))
    .filter((place) => place !== COUNTRY);
  for (const place of mentions) counts.set(codeOf(place), (counts.get(codeOf(place)) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most || most[1] < MIN_MENTIONS || most[1] / mentions.length < MIN_SHARE) return null;
  return field.gazetteer.byCode.get(most[0]) ?? null;
}

/** The place that half of all mentions are of. */
export const mostNamedPlace = (field: Field, body: readonly string[]): Place | null =>
  mostNamed(field, body, ({ code }) => code);

/** “在吉林省第十四届人民代表大会第一次会议上”. */
const SESSION = /([\u4e00-\u9fff]{2,12})第[一二三四五六七八九十]+届人民代表大会/;
/** “我代表省人民政府,向大会报告工作”, “受市人民政府委托”. */
const GOVERNMENT =
  /(?:代表|受)([\u4e00-\u9fff]{0,12}?(?:省|自治区|市|自治州|州|县|区))(?:人民)?政府[^。]{0,12}(?:大会|委托|报告)/;

/** A place's code cut to a level of government. */
const atLevel: Record<string, (place: Place) => string> = {
  省: ({ code }) => `${code.slice(0, 2)}0000`,
  自治区: ({ code }) => `${code.slice(0, 2)}0000`,
  市: ({ code }) => `${code.slice(0, 4)}00`,
  州: ({ code }) => `${code.slice(0, 4)}00`,
  自治州: ({ code }) => `${code.slice(0, 4)}00`,
};

/**
 * The place whose government gives the report to its congress: named with either, or, where the report says only
 * “我代表省人民政府”, the province that it and its cities make most mentions of. Null where no government gives it.
 */
export function placeOfGovernment(
  field: Field,
  { opening, body }: { readonly opening: readonly string[]; readonly body: readonly string[] },
): Place | null {
  const told = opening.flatMap((text) =>
    [text.match(SESSION)?.[1] ?? [], text.match(GOVERNMENT)?.[1] ?? []].flat(),
  );
  for (const text of told) {
    const place = onlyPlace(field, text);
    if (place) return place;
  }
  const level = told.map((text) => atLevel[text]).find(Boolean);
  return level ? mostNamed(field, body, level) : null;
}
