// Which stored figure a question asks for: hard conditions first, then how well words and meaning agree.

import { bothOfAll } from '../field/contrasts.js';
import type { Field } from '../field/field.js';
import { isMark } from '../figures/passed-mark.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import { coverage, missingAnchors } from './coverage.js';
import { natureScore, periodScore, placeScore } from './figure-conditions.js';
import { formScore } from './figure-form.js';
import type { Hit } from './search.js';
import { isOfOther, measuresOther, type Sought } from './something-else.js';

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
  /** Is what is counted the very noun: 在孵企业2344家, but not 科技企业孵化器42家? */
  readonly isOfNoun: boolean;
  /** Share of the question's words in rare ones that its sentence lacks. */
  readonly missing: number;
  /** Is it a value of the kind and unit asked for? */
  readonly form: number;
  /** Is it of another thing, which only rivals what is sought? */
  readonly isOfOther: boolean;
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
  counted: 2,
  all: 1.5,
};

export type MatchOptions = Sought & {
  readonly reportYear: number | null;
  /** The noun that the question counts, canonical; null where it counts none. */
  readonly counted: string | null;
  /** The sentence with its heading, normalised, and the same to be compared by its words. */
  readonly sentence: string;
  readonly scene: string;
};

/** Words of the indicator that the question does not speak of: 高新技术企业研发中心 is not 高新技术企业. */
export function excessOf(field: Field, indicator: string, asked: string): number {
  const words = field.segmenter
    .cut(indicator)
    .filter(({ text }) => text.length > 1)
    .map(({ text }) => ({ text, weight: text.length }));
  return 1 - coverage(words, asked);
}

function countedShare(noun: string | null, near: string, sentence: string): number | null {
  if (noun === null) return null;
  const [beside, anywhere] = [near, sentence].map(
    (text) => coverage([{ text: noun, weight: 1 }], text) >= 0.5,
  );
  if (beside) return 1;
  return anywhere ? 0.5 : 0;
}

/** How a change was reckoned, not what changed: 零售总额扣除价格因素增长 tells no price. */
const DEFLATED = /扣除(?:物价|价格)(?:上涨|变动)?(?:因素)?/g;
/** A normalised text as it is compared by its words. */
export const asCompared = (field: Field, text: string): string =>
  field.terms.canonical(text.replaceAll(DEFLATED, ''));

/** “平均每个公社有农业中学1.2所、学生120人”: holds for all that is listed after it. */
const FOR_EACH_OF = /平均每[个家户所社村县校]/;

/** Indicator and the words up to the number. */
const besideOf = ({ indicator, lead, context }: StoredFigure): string =>
  `${context.match(FOR_EACH_OF)?.[0] ?? ''}${indicator}${lead}`;

/** What a count's indicator may end in after its noun. */
const COUNT_ENDING = /(?:总|户|家|个|人)?(?:数量|数|总量)$/;

/** 实际完成了多少: what one year did, not what all years did. */
const DONE = /完成了?|建成了?|改造了?|做了/;
const SINCE_EVER = /累计|总共|一共|共有|截[至止]|保有/;
const addsUpInstead = ({ lead, indicator }: StoredFigure, { query }: Sought): boolean =>
  /累计/.test(`${indicator}${lead}`) && DONE.test(query.text) && !SINCE_EVER.test(query.text);

/** A value before, a mark that was passed on the way (突破9万亿元大关,达到9.16万亿元), or what added up to it. */
const isBesides = (figure: StoredFigure, period: number, sought: Sought): boolean =>
  (figure.isBase && period < 1) || isMark(figure) || addsUpInstead(figure, sought);

/** Holds one figure of a hit against the question; undefined where a hard condition fails. */
export function matchFigure(figure: StoredFigure, hit: Hit, options: MatchOptions): ScoredFigure | undefined {
  const { field, query, asked, words, reportYear, sentence, scene } = options;
  const place = placeScore(figure, query);
  const period = periodScore(figure, query, reportYear);
  const nature = natureScore(figure, query, reportYear);
  const form = formScore(figure, asked, sentence);
  if (place === 0 || period === 0 || nature === 0 || form === 0) return undefined;
  if (figure.isBase && period < 1 && query.periods.length > 0) return undefined;
  const name = field.terms.canonical(figure.indicator);
  const beside = asCompared(field, besideOf(figure));
  const near = asCompared(field, `${figure.indicator}${figure.lead}${figure.context}`);
  const named = coverage(words, near);
  const spoken = coverage(words, scene);
  const around = { name, beside, near, scene, named, spoken };
  if (measuresOther(figure, options, around)) return undefined;
  const indicator = coverage(words, beside);
  const excess = excessOf(field, name, options.spoken);
  const counted = countedShare(options.counted, near, scene);
  const isOfNoun = options.counted !== null && name.replace(COUNT_ENDING, '').endsWith(options.counted);
  const missing = query.isSide ? 0 : missingAnchors(words, scene);
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
    (isBesides(figure, period, options) ? WEIGHTS.base : 0) +
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
    isOfNoun,
    missing,
    place,
    period,
    nature,
    form,
    isOfOther: isOfOther(figure, options, around),
  };
}
