// What is measured of places that are only named: “赤峰2190亿元、通辽1640亿元” after “包头生产总值为4620亿元”.
import type { Field } from '../field/field.js';
import type { Figure, FigureKind } from './figure.js';
import { LEADING_VERBS, TRAILING_VERBS, VERB_ONLY } from './subject.js';

/** What was measured last, and in which unit; a change has none of its own, and a heading is told in any. */
export type SpokenMeasure = { readonly name: string; readonly unit: string | null };

/** The words behind the place that a text begins with; undefined where it begins with none. */
export function afterPlace(field: Field, text: string): string | undefined {
  if (/^[省市区县旗盟州]$/.test(text)) return '';
  const [first] = field.placesIn(text);
  return first?.start === 0 ? text.slice(first.end).replace(/^[均都]$/, '') : undefined;
}

/** A rate, an increment or a share of one place is no measure that the next is told in. */
const NO_MEASURE = /^(?:增量|增速|增幅|总量|规模|占)|人均|[“”]/;
const MAX_MEASURE_CHARS = 12;

/** What the names of all of several end in: 地区生产总值 of 渝东北地区生产总值 and 渝东南地区生产总值. */
function sharedEnding(names: readonly string[]): string {
  const [first = '', ...others] = names;
  const chars = [...first].map((_, i) => first.slice(i));
  return others.length === 0 ? '' : (chars.find((end) => others.every((name) => name.endsWith(end))) ?? '');
}

/** The measure that a place, or several regions, were told in last, for places that are only named in the sentences after it. */
export function measureOfPlaces(field: Field, figures: readonly Figure[]): SpokenMeasure | undefined {
  const values = figures.filter(({ kind, context }) => kind === 'value' && !context.includes('其中'));
  const ofRegions = (unit: string) =>
    sharedEnding([
      ...new Set(values.filter((value) => value.unit === unit).map(({ indicator }) => indicator)),
    ]);
  return values
    .map(({ indicator, unit }) => ({ name: afterPlace(field, indicator) ?? ofRegions(unit), unit }))
    .findLast(
      ({ name }) => HAS_MEASURE.test(name) && name.length <= MAX_MEASURE_CHARS && !NO_MEASURE.test(name),
    );
}

/** What a figure leaves to what is said after it. */
export function measureSpokenOf(field: Field, { kind, indicator, unit }: Figure): SpokenMeasure | null {
  if (kind === 'rank' || kind === 'share') return null;
  const name = afterPlace(field, indicator) ?? indicator;
  return name === '' ? null : { name, unit: kind === 'value' ? unit : null };
}

/** Does a name say what is measured, not only whose it is? */
export const isMeasure = ({ name }: SpokenMeasure): boolean => HAS_MEASURE.test(name);

const ANY_UNIT = '*';
/** “技术合同成交额:雁塔区813.2亿元、碑林区297.6亿元”: a heading measures all that follows it. */
export const measureOfHeading = (heading: string): SpokenMeasure | null =>
  HAS_MEASURE.test(heading) ? { name: heading, unit: ANY_UNIT } : null;

/** The noun of a measure, which a part (其中…) has in common with its whole: 总面积, 货运量. */
const MEASURE_NOUN =
  /(?:产量|面积|里程|(?:集装箱|旅客|货邮|货物)?吞吐量|货运量|客运量|产值|增加值|投资|装机|销量|成交额|销售额|生产总值|营业收入|人口|用电量|发电量)$/;
const HAS_MEASURE =
  /(?:[量额值率数积]|里程|收入|支出|投资|装机|出口|进口|人口|占比|比重|规模|资金|基金|贷款|存款|费用?|成本|退税|补贴|就业|gdp)$/;

type Told = { readonly kind: FigureKind; readonly unit: string };

/** “其中四川片区1.93万平方公里” is of the area that was spoken of, “其中合肥引进23.8万人” of those people. */
function asPartOf(indicator: string, rest: string | undefined, told: Told, whole: SpokenMeasure): string {
  if (told.kind !== 'value' || told.unit !== whole.unit || HAS_MEASURE.test(indicator)) return indicator;
  if (rest !== undefined && VERB_ONLY.test(rest))
    return `${indicator}${whole.name.replace(LEADING_VERBS, '').replace(TRAILING_VERBS, '')}`;
  return `${indicator}${whole.name.match(MEASURE_NOUN)?.[0].replace(/^总/, '') ?? ''}`;
}

/** “襄阳、宜昌高新区分别前移3位、6位”: what stands behind the last of several places is said of each. */
export function sharedByPlaces(field: Field, members: readonly string[]): readonly string[] {
  const rests = members.map((member) => afterPlace(field, member));
  const last = rests.at(-1);
  return last && rests.slice(0, -1).every((rest) => rest === '')
    ? members.map((member, i) => (i === members.length - 1 ? member : member + last))
    : members;
}

/** An indicator with the measure that its words leave to what was spoken of. */
export function withMeasure(
  field: Field,
  indicator: string,
  told: Told,
  spoken: { readonly whole: SpokenMeasure | null; readonly measures: readonly SpokenMeasure[] },
): string {
  const rest = afterPlace(field, indicator);
  if (rest === '') {
    const fits = ({ unit, name }: SpokenMeasure): boolean =>
      told.kind === 'value'
        ? (unit === told.unit && !/人均/.test(name)) || unit === ANY_UNIT
        : told.kind !== 'share';
    return `${indicator}${spoken.measures.find(fits)?.name ?? ''}`;
  }
  return spoken.whole && indicator !== '' ? asPartOf(indicator, rest, told, spoken.whole) : indicator;
}
