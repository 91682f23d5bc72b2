// How likely the best match is the figure that a question asks for: the signs of the match, weighed.
import type { FigureMatch, ScoredFigure } from './figure-match.js';

/** A logistic regression over 801 questions for figures, checked by leaving each set out in turn, rounded (docs/decisions/0003-refusing.md). */
const WEIGHTS = {
  bias: -7.9,
  named: 0.6,
  indicator: 1,
  excess: -1.9,
  uncounted: -0.2,
  missing: -1.6,
  period: 3.55,
  form: 4.65,
  whole: -2.4,
  weakest: 1.8,
  lead: 12.7,
};

/** How far ahead of every other paragraph a match's may count for being, in nearness. */
const MAX_LEAD = 0.15;
/** Against nothing else at all, a sentence leads one this near. */
const NO_OTHER = 0.4;

const wholeOf = ({ hit }: ScoredFigure): number => hit.trace.maxSim ?? 0;

const isSameParagraph = (a: ScoredFigure, b: ScoredFigure): boolean =>
  a.figure.reportId === b.figure.reportId && a.figure.paragraph === b.figure.paragraph;

/** Candidates that a lead is taken over. */
const RIVALS = 10;

/** By how much the sentence is nearer than the nearest of the other paragraphs. */
function leadOf(match: ScoredFigure, rivals: readonly ScoredFigure[]): number {
  const others = rivals.filter((other) => !isSameParagraph(other, match)).map(wholeOf);
  const lead = wholeOf(match) - (others.length > 0 ? Math.max(...others) : NO_OTHER);
  return Math.min(MAX_LEAD, Math.max(-MAX_LEAD, lead));
}

const logOdds = (match: ScoredFigure, rivals: readonly ScoredFigure[]): number =>
  WEIGHTS.bias +
  WEIGHTS.named * match.named +
  WEIGHTS.indicator * match.indicator +
  WEIGHTS.excess * match.excess +
  (match.counted === 0 ? WEIGHTS.uncounted : 0) +
  WEIGHTS.missing * match.missing +
  WEIGHTS.period * match.period +
  WEIGHTS.form * match.form +
  WEIGHTS.whole * wholeOf(match) +
  WEIGHTS.weakest * (match.hit.trace.weakestSim ?? 0) +
  WEIGHTS.lead * leadOf(match, rivals);

/** “突破800万,达到802万”: of two that fit alike the exact one. */
const boundless = ({ figure }: ScoredFigure): number => (figure.bound === null ? 0 : 1);

/** 安排财政赤字 is named by what it is, not by what is done with it. */
const nameOf = ({ figure }: ScoredFigure): string =>
  figure.indicator.replace(/^(?:拟|安排|完成|实现|达到|预计|全年|全[国省市区县])+|(?:总量|总数|总额)$/g, '');

/** Is `whole` what `part` is a part of, as their names tell: 财政赤字 and 地方财政赤字, of one time and kind? */
const isWholeOf = (whole: ScoredFigure, part: ScoredFigure): boolean =>
  isSameParagraph(whole, part) &&
  nameOf(part).length > nameOf(whole).length &&
  nameOf(whole).length >= MIN_NAME_CHARS &&
  nameOf(part).endsWith(nameOf(whole)) &&
  whole.excess <= part.excess &&
  whole.named >= part.named &&
  whole.period >= part.period &&
  whole.nature >= part.nature &&
  whole.form >= part.form;
const MIN_NAME_CHARS = 3;

/** Of one sentence, the one that counts what is asked for: 惠及企业2344家, not 孵化器42家. */
const countsInstead = (other: ScoredFigure, best: ScoredFigure): boolean =>
  isSameParagraph(other, best) &&
  other.figure.sentence.start === best.figure.sentence.start &&
  other.isOfNoun &&
  !best.isOfNoun &&
  other.figure.unit === best.figure.unit &&
  other.period >= best.period &&
  other.nature >= best.nature;

/** Before the best goes what it is only a part of, and what alone counts what is asked. */
function bestFirst(ranked: readonly ScoredFigure[]): readonly ScoredFigure[] {
  const better = ranked.find((match) => isWholeOf(match, ranked[0]!) || countsInstead(match, ranked[0]!));
  return better ? [better, ...ranked.filter((match) => match !== better)] : ranked;
}

/** The matches, best first, each with the log-odds that it answers; what is of something else is a rival, but no match. */
export function rankMatches(scored: readonly ScoredFigure[]): FigureMatch[] {
  const ranked = [...scored].sort(
    (a, b) => b.score - a.score || boundless(a) - boundless(b) || a.figure.id - b.figure.id,
  );
  const rivals = ranked.slice(0, RIVALS);
  return bestFirst(ranked.filter(({ isOfOther }) => !isOfOther)).map((match) => ({
    ...match,
    likelihood: logOdds(match, rivals),
  }));
}
