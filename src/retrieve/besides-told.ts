// What a follow-up that asks for something else may be answered with, beside the figure that was told before it.
import { sameValue } from '../figures/compare-figures.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { ScoredFigure } from './figure-match.js';
import type { Query } from './query.js';
import type { Asked } from './question.js';

/** The very figure, or the same stated again. */
const isTold = (figure: StoredFigure, told: StoredFigure): boolean =>
  figure.id === told.id ||
  (figure.indicator === told.indicator &&
    figure.kind === told.kind &&
    figure.period?.to === told.period?.to &&
    sameValue(figure, told));

/** Is it said of the same thing in the same breath: 比去年增加58亿元 after 101亿元? */
const isOfTold = (figure: StoredFigure, told: StoredFigure): boolean =>
  figure.reportId === told.reportId &&
  figure.paragraph === told.paragraph &&
  figure.sentence.start === told.sentence.start &&
  figure.indicator === told.indicator;

/** A follow-up is half another's words: a figure whose clause and sentence name less of them than this is of something else. */
const MIN_NAMED = 0.2;
const MIN_SPOKEN = 0.6;
const isNamed = ({ named, spoken }: ScoredFigure): boolean => named >= MIN_NAMED || spoken >= MIN_SPOKEN;

/** Words that name nothing new: another value of the same thing is asked for. */
const SAME_THING = /^(?:同比|环比|比[上去前]一?年)?(?:多|少|增|减|降|涨|升|提高|占|居|排|位)/;

/** The figures without the one that was told; only those of the same thing where another value of it is asked for and stated with it. */
export function besidesTold(
  scored: readonly ScoredFigure[],
  { told, topic }: Query,
  { figureKinds }: Asked,
): readonly ScoredFigure[] {
  const named = topic === '' ? scored : scored.filter(isNamed);
  if (!told) return named;
  const others = named.filter(({ figure }) => !isTold(figure, told));
  const ofTold = others.filter(
    ({ figure, isOfOther }) =>
      !isOfOther && isOfTold(figure, told) && (figureKinds.length === 0 || figureKinds.includes(figure.kind)),
  );
  return SAME_THING.test(topic) && ofTold.length > 0 ? ofTold : others;
}
