// Which stored figure a question asks for: hard conditions first, then how well words and meaning agree.

import { bothOfAll, contrasts, missesPart } from '../field/contrasts.js';
import type { Field } from '../field/field.js';
import { isWithin, type Period, samePeriod } from '../field/period.js';
import { COUNTRY } from '../field/places.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import { coverage, type FocusWord } from './coverage.js';
import type { Query } from './query.js';
import type { Asked } from './question.js';
import type { Hit } from './search.js';

/** A figure of a hit, and what speaks for it. */
export type ScoredFigure = {
  readonly figure: StoredFigure;
  readonly hit: Hit;
  /** Orders the figures; says nothing of whether one answers. */
  readonly score: number;
  /** Share of the question's words named in indicator and clause; 0 … 1. */
  readonly named: number;
  /** Share named in the whole sentence with its heading; 0 … 1. */
  readonly spoken: number;
  readonly place: number;
  readonly period: number;
  readonly nature: number;
  /** Share of the question's words named in the indicator; 0 … 1. */
  readonly indicator: number;
  /** Share of the indicator that the question does not speak of; 0 … 1. */
  readonly excess: number;
  /** Does it count what the question counts: 1 beside the figure, 0.5 in its sentence, 0 nowhere; null where nothing is counted? */
  readonly counted: number | null;
  /** Share of the question's words in rare ones that its sentence lacks. */
  readonly missing: number;
  /** Is it a value of the kind and unit asked for? */
  readonly form: number;
};

export type FigureMatch = ScoredFigure & {
  /** Log-odds that it answers; 0 is even. */
  readonly likelihood: number;
};

/** What each part of the match is worth; tuned on both development sets together. */
const WEIGHTS = {
  named: 2,
  indicator: 1.2,
  spoken: 1,
  excess: -0.5,
  meaning: 4,
  rank: 0.5,
  period: 2.2,
  place: 0.5,
  nature: 0.8,
  form: 1.2,
  base: -0.5,
  counted: 1,
  all: 1.5,
};

const yearsIn = ({ from, to }: Period): number => to - from + 1;
/** What is added up or averaged over years says nothing of one of them. */
const OVER_YEARS = /累计|年均|平均每年|每年平均|新增|五年|三年来|共/;

/** A figure that names no period is taken for the report's year where it is a wish, for the year before where it is a result. */
function undatedAgreement(figure: StoredFigure, asked: Period, reportYear: number | null): number {
  if (reportYear === null) return 0;
  const likely = figure.nature === 'target' ? reportYear : reportYear - 1;
  if (yearsIn(asked) > 12)
    return reportYear >= Math.floor(asked.from / 12) && reportYear <= Math.floor(asked.to / 12) + 1 ? 0.4 : 0;
  if (Math.floor(asked.from / 12) === likely) return 0.45;
  return Math.floor(asked.from / 12) === reportYear ? 0.25 : 0;
}

/** 1 the very period · less the looser · 0 another period, which no answer may take for the one asked. */
export function periodAgreement(figure: StoredFigure, asked: Period, reportYear: number | null): number {
  const own = figure.period;
  if (own === null) return undatedAgreement(figure, asked, reportYear);
  if (samePeriod(own, asked)) return 1;
  if (isWithin(own, asked)) return yearsIn(asked) > 12 ? 0 : 0.7;
  if (!isWithin(asked, own)) return 0;
  if (yearsIn(own) <= 12) return figure.namesPeriod ? 0 : 0.35;
  return asked.to === own.to && !OVER_YEARS.test(figure.context) && figure.kind !== 'change' ? 0.4 : 0;
}

function periodScore(figure: StoredFigure, query: Query, reportYear: number | null): number {
  if (query.reportYears.length > 0 && !query.reportYears.includes(reportYear ?? 0)) return 0;
  if (query.periods.length === 0 && query.reportYears.length > 0) return 1;
  if (query.periods.length > 0)
    return Math.max(...query.periods.map((asked) => periodAgreement(figure, asked, reportYear)));
  return query.months ? monthsScore(figure, query.months) : 0.8;
}

/** Months of no named year are a condition too: a whole year says nothing of its first half, unless only its section names it. */
function monthsScore({ period, namesPeriod }: StoredFigure, months: Period): number {
  if (period === null) return 0.2;
  if (period.from % 12 === months.from && period.to - period.from === months.to - months.from) return 1;
  return namesPeriod ? 0 : 0.35;
}

/** The figure's own place, or one that the words around it name; a name elsewhere in the sentence is another's. */
function placeScore(figure: StoredFigure, query: Query): number {
  if (query.places.length === 0) return 1;
  const near = `${figure.indicator}${figure.lead}${figure.context}`.replace(/《[^》]*》/g, '');
  const fits = query.places.some(
    ({ code, name }) =>
      figure.place?.code === code || near.includes(name) || near.includes(name.replace(/[省市区县]$/, '')),
  );
  if (fits) return 1;
  return figure.place === null && query.places.some((place) => place === COUNTRY) ? 0.5 : 0;
}

function natureScore(figure: StoredFigure, query: Query): number {
  if (query.nature === null) return figure.nature === 'actual' ? 1 : 0.4;
  return figure.nature === query.nature ? 1 : 0;
}

function formScore(figure: StoredFigure, asked: Asked, sentence: string): number {
  const fits = asked.unitClasses.length === 0 || asked.unitClasses.includes(figure.unitClass);
  return fits ? kindScore(figure, asked, sentence) * unitScore(figure.unit, asked.unit) : 0;
}

/** Two names of one unit. */
const SAME_UNITS: Record<string, string> = { 度: '千瓦时', 人: '名', 名: '人' };
/** Another counter of the same things, and one that counts something else: 项 for 件. */
const LIKE_UNIT = 0.85;
const OTHER_UNIT = 0.4;
const LIKE_COUNTERS = /^(?:家|户|个|所|人|名|位|人次|家次)$/;

function unitScore(stated: string, asked: string | null): number {
  if (asked === null || asked === stated || SAME_UNITS[asked] === stated) return 1;
  return LIKE_COUNTERS.test(asked) === LIKE_COUNTERS.test(stated) && LIKE_COUNTERS.test(stated)
    ? LIKE_UNIT
    : OTHER_UNIT;
}

/** Nothing tells the kind: a plain value is likeliest, a percentage less so, by how much it changed least. */
function openKindScore({ kind, unit }: StoredFigure): number {
  if (kind === 'change') return 0.2;
  if (unit === '%') return 0.5;
  return kind === 'value' ? 1 : 0.45;
}

/** “增长率8.1%” states as a value what is asked for as a change. */
const statesChange = ({ unitClass, kind }: StoredFigure, sentence: string): boolean =>
  unitClass === 'share' && kind === 'value' && /增长|涨|率|幅|速|降/.test(sentence);

function kindScore(figure: StoredFigure, asked: Asked, sentence: string): number {
  const [first] = asked.figureKinds;
  if (first === undefined) return openKindScore(figure);
  if (first === 'rank' && figure.kind === 'rank')
    return figure.unit === '位' || /前(?:多少|几)/.test(asked.text) ? 1 : 0.7;
  const at = asked.figureKinds.indexOf(figure.kind);
  if (at >= 0) return 1 - at * 0.15;
  if (first === 'change' && statesChange(figure, sentence)) return 0.7;
  return first === 'share' && figure.unit === '%' && figure.kind !== 'change' ? 0.6 : 0;
}

export type MatchOptions = {
  readonly field: Field;
  readonly query: Query;
  readonly asked: Asked;
  readonly words: readonly FocusWord[];
  readonly reportYear: number | null;
  /** The noun that the question counts, canonical; null where it counts none. */
  readonly counted: string | null;
  /** The sentence with its heading, normalised. */
  readonly sentence: string;
};

/** Words of the indicator that the question does not speak of: 高新技术企业研发中心 is not 高新技术企业. */
function excessOf(field: Field, indicator: string, asked: string): number {
  const words = field.segmenter
    .cut(indicator)
    .filter(({ text }) => text.length > 1)
    .map(({ text }) => ({ text, weight: text.length }));
  return 1 - coverage(words, asked);
}

function missingShare(words: readonly FocusWord[], sentence: string): number {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const missing = words.filter((word) => word.isAnchor && coverage([word], sentence) < 0.5);
  return total === 0 ? 0 : missing.reduce((sum, { weight }) => sum + weight, 0) / total;
}

function countedShare(noun: string | null, near: string, sentence: string): number | null {
  if (noun === null) return null;
  const [beside, anywhere] = [near, sentence].map(
    (text) => coverage([{ text: noun, weight: 1 }], text) >= 0.5,
  );
  if (beside) return 1;
  return anywhere ? 0.5 : 0;
}

/** Holds one figure of a hit against the question; undefined where a hard condition fails. */
export function matchFigure(figure: StoredFigure, hit: Hit, options: MatchOptions): ScoredFigure | undefined {
  const { field, query, asked, words, reportYear, sentence } = options;
  const place = placeScore(figure, query);
  const period = periodScore(figure, query, reportYear);
  const nature = natureScore(figure, query);
  const form = formScore(figure, asked, sentence);
  if (place === 0 || period === 0 || nature === 0 || form === 0) return undefined;
  if (figure.isBase && period < 1 && query.periods.length > 0) return undefined;
  if (contrasts(query.text, `${figure.indicator}${figure.lead}`)) return undefined;
  if (missesPart(field.terms.canonical(query.text), field.terms.canonical(sentence))) return undefined;
  const near = field.terms.canonical(`${figure.indicator}${figure.lead}${figure.context}`);
  const scene = field.terms.canonical(sentence);
  const named = coverage(words, near);
  const spoken = coverage(words, scene);
  const indicator = coverage(words, field.terms.canonical(figure.indicator + figure.lead));
  const excess = excessOf(field, field.terms.canonical(figure.indicator), field.terms.canonical(query.text));
  const counted = countedShare(options.counted, near, scene);
  const missing = query.isSide ? 0 : missingShare(words, scene);
  const score =
    WEIGHTS.named * named +
    WEIGHTS.indicator * indicator +
    WEIGHTS.spoken * spoken +
    WEIGHTS.excess * excess +
    WEIGHTS.meaning * (hit.trace.maxSim ?? 0) +
    WEIGHTS.rank / (hit.trace.fusedRank ?? 50) +
    WEIGHTS.period * period +
    WEIGHTS.place * place +
    WEIGHTS.nature * nature +
    WEIGHTS.form * form +
    (figure.isBase && period < 1 ? WEIGHTS.base : 0) +
    WEIGHTS.counted * (counted ?? 0) +
    (bothOfAll(query.text, near) ? WEIGHTS.all : 0);
  return {
    figure,
    hit,
    score,
    named,
    spoken,
    indicator,
    excess,
    counted,
    missing,
    place,
    period,
    nature,
    form,
  };
}
