// A stated figure held against a claimed one in everything at once: value, names, time, place.
import { contrasts, isOfOtherBatch } from '../field/contrasts.js';
import { sameValue } from '../figures/compare-figures.js';
import type { Figure } from '../figures/figure.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { Evidence } from './evidence.js';
import { type ClaimWords, clauseAgreement, indicatorAgreement } from './indicator-agreement.js';
import { isOfAnother } from './other-member.js';
import { fitPeriod, type PeriodFit } from './period-fit.js';
import { type Claimed, fitPlace } from './place-fit.js';
import {
  addedAgainstHeld,
  batchAgainstHeld,
  directionBefore,
  heldForYear,
  lacksPart,
  onlyAdded,
  otherScope,
  otherThreshold,
} from './qualifiers.js';
import { namesOneOfMany, otherMeasure, otherWhole } from './share-of.js';

export type ClaimContext = Claimed & {
  readonly words: ClaimWords;
};

/** A stated figure with all that it has in common with the claimed one. */
export type Judged = {
  readonly evidence: Evidence;
  /** The same value in the same direction. */
  readonly agrees: boolean;
  /** How far both name the same indicator, 0 … 1. */
  readonly agreement: number;
  readonly period: PeriodFit;
  readonly place: number;
  /** Is one said of a part, or of the opposite, of what the other is said of? */
  readonly isOpposed: boolean;
};

function sameDirection(claimed: Figure, { figure, before }: Evidence, { query }: ClaimContext): boolean {
  const own = claimed.direction ?? directionBefore(query.text.slice(0, claimed.start));
  const theirs = figure.direction ?? directionBefore(before);
  return own === null || theirs === null || own === theirs;
}

const ANY_PERIOD: PeriodFit = { score: 0.8, relation: 'same' };

function periodOf(claimed: Figure, evidence: Evidence, { query }: ClaimContext): PeriodFit {
  if (query.reportYears.length > 0 && !query.reportYears.includes(evidence.reportYear ?? 0))
    return { score: 0, relation: 'apart' };
  return claimed.period ? fitPeriod(evidence, claimed.period, query.text) : ANY_PERIOD;
}

/** The words that name a figure; 人均 holds for all that is listed after it. */
const namesOf = ({ indicator, lead, context }: StoredFigure): string =>
  `${context.includes('人均') ? '人均' : ''}${indicator}${lead}`;

function isOpposed(claimed: Figure, { figure, sentence, before }: Evidence, claim: string): boolean {
  const names = namesOf(figure);
  const said = `${claimed.indicator}${claimed.lead}${claimed.context}`;
  const around = `${names}${figure.context}`;
  return (
    contrasts(claimed.indicator ? `${claimed.indicator}${claimed.lead}` : claimed.context, names) ||
    lacksPart(`${claimed.indicator}${claimed.lead}`, `${before}${around}`) ||
    lacksPart(said, `${names}${sentence}`) ||
    lacksPart(names, claim) ||
    addedAgainstHeld(claimed.lead, figure.lead) ||
    batchAgainstHeld(said, figure.lead) ||
    isOfOtherBatch(claim, names) ||
    otherThreshold(claim.slice(0, claimed.start), before) ||
    (claimed.kind === 'value' && figure.kind === 'value' && onlyAdded(claimed.lead, around)) ||
    otherScope(said, sentence) ||
    otherWhole(claim.slice(0, claimed.start), before) ||
    otherMeasure(claim.slice(0, claimed.start), before) ||
    namesOneOfMany(claim, { before, lead: figure.lead }) ||
    heldForYear(claimed, figure)
  );
}

/** How well a stated period must agree with the claimed one. */
export const MIN_PERIOD = 0.35;

/** Holds one stated figure against the claimed one; the names are compared only where they may decide. */
export function judge(claimed: Figure, evidence: Evidence, context: ClaimContext): Judged {
  const { field, words, query } = context;
  const { figure } = evidence;
  const hasValue = sameValue(claimed, figure);
  const period = periodOf(claimed, evidence, context);
  const place = fitPlace(claimed, evidence, context);
  const opposed =
    isOpposed(claimed, evidence, query.text) || (hasValue && isOfAnother(field, words, evidence));
  const decides = place > 0 && (hasValue || (period.score >= MIN_PERIOD && !opposed));
  const agreementOf = hasValue ? clauseAgreement : indicatorAgreement;
  return {
    evidence,
    agrees: hasValue && sameDirection(claimed, evidence, context),
    agreement: decides ? agreementOf(field, words, evidence) : 0,
    period,
    place,
    isOpposed: opposed,
  };
}

/** What an agreeing period adds to the agreement of the names. */
const PERIOD_WEIGHT = 0.15;

/** By names and time together. */
export const rankOf = ({ agreement, period }: Judged): number => agreement + PERIOD_WEIGHT * period.score;
