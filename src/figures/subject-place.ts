// The place that a clause itself is about, where it names one.
import type { Field } from '../field/field.js';
import { contains, type Place } from '../field/places.js';
import type { Clause } from './clauses.js';

/** A place that opens a clause as its subject: “嘉兴市高新技术产业增加值…”. One around the section's place only names a level: 浙江省科技型中小企业. */
export function subjectPlace(field: Field, { text }: Clause, section: Place | null): Place | null {
  const [first] = field.placesIn(text);
  if (!first || first.place.code === '000000' || (section && contains(first.place.code, section.code)))
    return null;
  const before = text.slice(0, first.start).replace(/[\d年月~\-上下半至到]/g, '');
  const isFull = text.slice(first.start, first.end) === first.place.name;
  return before.length <= 2 &&
    (isFull || section === null || section.code === '000000') &&
    !/[与和向对在]$/.test(before)
    ? first.place
    : null;
}
