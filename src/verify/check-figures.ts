// One claimed figure against the figures that the reports state of the same thing.

import { contrasts } from '../field/contrasts.js';
import type { Field } from '../field/field.js';
import { boundsClash, sameMeasure, sameValue } from '../figures/compare-figures.js';
import type { Figure } from '../figures/figure.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import { coverage, type FocusWord } from '../retrieve/coverage.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import type { Verdict } from './answer.js';
import type { Discrepancy } from './check-result.js';

export type FigureFinding = {
  readonly verdict: Verdict;
  readonly discrepancy: Discrepancy | null;
  readonly match: FigureMatch | null;
};

/** From here on claim and report are taken to speak of the same indicator. */
const SAME_INDICATOR = 0.62;
/** To contradict takes more than to support: the value itself does not help. */
const SURELY_SAME = 0.72;
/** How well a stated period must agree with the claimed one. */
const MIN_PERIOD = 0.35;

const LEVELS = new Set(['value', 'share']);

function sameKind(claimed: Figure, stated: StoredFigure): boolean {
  if (claimed.kind === stated.kind) return true;
  if (LEVELS.has(claimed.kind) && LEVELS.has(stated.kind)) return true;
  return (
    claimed.kind === 'value' &&
    stated.kind === 'change' &&
    /增|减|降|涨|升|提高|扩大|缩小/.test(claimed.context) &&
    claimed.unitClass === stated.unitClass
  );
}

const wordsOf = (field: Field, text: string): FocusWord[] =>
  field.segmenter
    .cut(field.terms.canonical(text))
    .filter(
      ({ text: word }) =>
        /[\u3400-\u9fffa-z]/.test(word) &&
        !field.gazetteer.byAlias.has(word) &&
        !/^(?:达到?|为|是|的|了|比|和|与|将|已|全|约|占|近|共|仅|仍|还|年|我国|全国|增长|下降|提高|减少|增加|上升|以上|以内|实现|完成|达|同比|超过|突破|规模|总量)$/.test(
          word,
        ),
    )
    .map(({ text: word }) => ({ text: word, weight: Math.min(word.length, 4) }));

/** What only the rest of the sentence says counts less than what stands beside the figure. */
const ELSEWHERE = 0.6;
/** Where each side names a thing that the other does not, they speak of two things: 教育支出 and 科技支出. */
const SUBSTITUTED = 0.25;

const isMissing = (word: FocusWord, text: string): boolean =>
  word.text.length >= 2 && coverage([word], text) < 0.5;

/** 0 … 1: how far the words around both figures name the same indicator. */
export function indicatorAgreement(
  field: Field,
  claimed: Figure,
  { figure }: FigureMatch,
  sentence: string,
): number {
  const near = field.terms.canonical(`${figure.indicator}${figure.lead}${figure.context}`);
  const whole = field.terms.canonical(sentence);
  const mine = wordsOf(field, claimed.indicator || claimed.context);
  const theirs = wordsOf(field, figure.indicator);
  const said = field.terms.canonical(`${claimed.indicator}${claimed.lead}${claimed.context}`);
  const beside = coverage(mine, near);
  const own = beside + ELSEWHERE * Math.max(0, coverage(mine, whole) - beside);
  const scene = figure.context === figure.indicator ? near : whole; // a member of an enumeration does not answer for its neighbours
  const substituted =
    mine.some((word) => isMissing(word, scene)) && theirs.some((word) => isMissing(word, said));
  return 0.6 * own + 0.4 * coverage(theirs, said) - (substituted ? SUBSTITUTED : 0);
}

/** A wish is no result: an explicit target can neither support nor contradict what is said to have happened. */
const EXPLICIT_TARGET = /目标|预期|力争|拟|要(?:达到|实现)|计划|确保/;

function comparableNature(
  claimed: Figure,
  match: FigureMatch,
  { isPlan, sentenceOf }: ClaimContext,
): boolean {
  if (claimed.nature === match.figure.nature) return true;
  if (claimed.nature === 'target' || /实际/.test(claimed.context)) return false;
  return isPlan(match.figure.reportId) && !EXPLICIT_TARGET.test(sentenceOf(match));
}

function discrepancyOf(claimed: Figure, stated: StoredFigure): Discrepancy {
  if (claimed.kind === 'rank') return 'rank';
  if (claimed.direction && stated.direction && claimed.direction !== stated.direction) return 'direction';
  if (claimed.unit !== stated.unit) return 'unit';
  return boundsClash(claimed.bound, stated.bound) ? 'bound' : 'number';
}

const agrees = (claimed: Figure, stated: StoredFigure): boolean =>
  sameValue(claimed, stated) &&
  (claimed.direction === null || stated.direction === null || claimed.direction === stated.direction);

export type ClaimContext = {
  readonly field: Field;
  readonly sentenceOf: (match: FigureMatch) => string;
  readonly hasPeriod: boolean;
  /** Does the whole report only plan? Then its statements are quoted without the word 目标. */
  readonly isPlan: (reportId: number) => boolean;
};

/** The verdict on one claimed figure, given the matches that meet the claim's place and period. */
export function checkFigure(
  claimed: Figure,
  matches: readonly FigureMatch[],
  context: ClaimContext,
): FigureFinding {
  const { field, sentenceOf, hasPeriod } = context;
  const about = matches
    .filter(
      (match) =>
        !contrasts(claimed.indicator || claimed.context, `${match.figure.indicator}${match.figure.lead}`),
    )
    .filter(
      (match) =>
        sameKind(claimed, match.figure) &&
        sameMeasure(claimed, match.figure) &&
        (!hasPeriod || match.period >= MIN_PERIOD),
    )
    .map((match) => ({
      match,
      agreement: indicatorAgreement(field, claimed, match, sentenceOf(match)) + 0.15 * match.period,
    }))
    .filter(
      ({ agreement, match }) => agreement >= SAME_INDICATOR && comparableNature(claimed, match, context),
    )
    .sort((a, b) => b.agreement - a.agreement);
  const best = about[0];
  const same = about.find(
    ({ match, agreement }) => agrees(claimed, match.figure) && (!best || agreement >= best.agreement - 0.2),
  );
  if (same) return { verdict: 'supported', discrepancy: null, match: same.match };
  if (!best || best.agreement < SURELY_SAME) return { verdict: 'not_found', discrepancy: null, match: null };
  return {
    verdict: 'contradicted',
    discrepancy: discrepancyOf(claimed, best.match.figure),
    match: best.match,
  };
}
