// “How much”: the figure that fits, or the several that do, each by place and period; or why none does.

import type { StoredFigure } from '../indexing/figure-reader.js';
import type { ParagraphRecord } from '../indexing/text-reader.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import type { Found } from '../retrieve/find-figures.js';
import { MAX_PLACES, withAlternatives } from './alternatives.js';
import type { Draft, DraftSentence } from './draft.js';
import { type FigureInParagraph, figureSentence } from './figure-sentence.js';

export type ReadParagraph = (reportId: number, paragraph: number) => ParagraphRecord;

/** Log-odds from which on a figure is told as the answer; the curve stands in docs/decisions/0003-refusing.md. */
export const MIN_LIKELIHOOD = -1;
/** Examples given where a question leaves too many places open. */
const EXAMPLES = 3;

/** Is it the same indicator, or one that the question names almost as well, and little else? */
const isLikeNamed = (match: FigureMatch, best: FigureMatch): boolean =>
  match.figure.indicator.includes(best.figure.indicator) ||
  best.figure.indicator.includes(match.figure.indicator) ||
  (match.named >= WELL_NAMED && match.excess <= LITTLE_ELSE);
const WELL_NAMED = 0.85;
const LITTLE_ELSE = 0.5;
const NEARLY = 0.15;

/** What was reached goes before what was wanted of the same indicator and period; the nature fits both when it is asked. */
function actualFirst(sure: readonly FigureMatch[]): FigureMatch[] {
  const [best] = sure;
  if (best?.figure.nature !== 'target' || best.nature === 1) return [...sure];
  const isReached = ({ figure, ...match }: FigureMatch) =>
    figure.nature === 'actual' &&
    isLikeNamed({ figure, ...match }, best) &&
    figure.kind === best.figure.kind &&
    figure.unit === best.figure.unit &&
    match.period === best.period &&
    match.named >= best.named - NEARLY;
  const reached = sure.find(isReached);
  return reached ? [reached, ...sure.filter((match) => match !== reached)] : [...sure];
}

/** The matches that may be told as an answer, best first; none where the reports do not hold it. */
export const sureMatches = (matches: readonly FigureMatch[]): FigureMatch[] =>
  actualFirst(matches.filter(({ likelihood }) => likelihood >= MIN_LIKELIHOOD));

/** A figure as a sentence with its source. */
export function statedIn(figure: StoredFigure, read: ReadParagraph): DraftSentence {
  const { text, span } = figureSentence(figure, read(figure.reportId, figure.paragraph).text);
  return {
    text,
    sources: [{ reportId: figure.reportId, paragraph: figure.paragraph, ...span }],
    figures: [figure],
    computed: false,
  };
}

export const sentenceOf = ({ figure }: FigureMatch, read: ReadParagraph): DraftSentence =>
  statedIn(figure, read);

/** A match's figure with the text it stands in. */
export const inParagraph = ({ figure }: FigureMatch, read: ReadParagraph): FigureInParagraph => ({
  figure,
  paragraph: read(figure.reportId, figure.paragraph).text,
});

/** So many places are not told at once: which one is asked for has to be said. */
function whichPlace(told: readonly FigureMatch[], read: ReadParagraph): Draft | undefined {
  const places = new Set(told.map(({ figure }) => figure.place?.code));
  if (places.size <= MAX_PLACES) return undefined;
  return {
    status: 'not_found',
    missing: 'place',
    reason: `问题没有说明地区，报告中有${MAX_PLACES}个以上地区的数据；请说明是哪一个。例如：`,
    offers: told.slice(0, EXAMPLES).map((match) => sentenceOf(match, read)),
  };
}

/** Composes the answer to a question for a figure; undefined where no figure fits surely enough. */
export function composeFigure(found: Found, read: ReadParagraph): Draft | undefined {
  const [best, ...rest] = sureMatches(found.matches);
  if (!best) return undefined;
  const told = withAlternatives(best, rest, found.query);
  return (
    whichPlace(told, read) ?? { status: 'answered', sentences: told.map((match) => sentenceOf(match, read)) }
  );
}
