// “How much”: the figure that fits, or the several that do, each by place and period; or why none does.

import type { ParagraphRecord } from '../indexing/text-reader.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import type { Found } from '../retrieve/find-figures.js';
import type { Draft, DraftSentence } from './draft.js';
import { figureSentence } from './figure-sentence.js';

export type ReadParagraph = (reportId: number, paragraph: number) => ParagraphRecord;

/** Log-odds from which on a figure is told as the answer; the curve stands in docs/decisions/0003-refusing.md. */
export const MIN_LIKELIHOOD = -1;
/** Another figure this close to the best is told beside it, where it is of another place or period. */
const CLOSE = 0.35;
/** Where no period is asked, the same indicator's other periods are told too. */
const SERIES_CLOSE = 1.6;
const MAX_ALTERNATIVES = 4;

/** What was reached goes before what was wanted of the same indicator and period; the nature fits both when it is asked. */
function actualFirst(sure: readonly FigureMatch[]): FigureMatch[] {
  const [best] = sure;
  if (best?.figure.nature !== 'target' || best.nature === 1) return [...sure];
  const isReached = ({ figure, ...match }: FigureMatch) =>
    figure.nature === 'actual' &&
    (figure.indicator.includes(best.figure.indicator) || best.figure.indicator.includes(figure.indicator)) &&
    figure.kind === best.figure.kind &&
    figure.unit === best.figure.unit &&
    match.period === best.period &&
    match.named >= best.named;
  const reached = sure.find(isReached);
  return reached ? [reached, ...sure.filter((match) => match !== reached)] : [...sure];
}

/** The matches that may be told as an answer, best first; none where the reports do not hold it. */
export const sureMatches = (matches: readonly FigureMatch[]): FigureMatch[] =>
  actualFirst(matches.filter(({ likelihood }) => likelihood >= MIN_LIKELIHOOD));

export function sentenceOf({ figure }: FigureMatch, read: ReadParagraph): DraftSentence {
  const { text, span } = figureSentence(figure, read(figure.reportId, figure.paragraph).text);
  return {
    text,
    sources: [{ reportId: figure.reportId, paragraph: figure.paragraph, ...span }],
    figures: [figure],
    computed: false,
  };
}

const scopeKey = ({ figure }: FigureMatch): string =>
  `${figure.place?.code}|${figure.period?.from}-${figure.period?.to}|${figure.nature}`;
const samePeriodOf = (a: FigureMatch, b: FigureMatch): boolean =>
  a.figure.period?.from === b.figure.period?.from && a.figure.period?.to === b.figure.period?.to;
const samePlaceOf = (a: FigureMatch, b: FigureMatch): boolean =>
  a.figure.place?.code === b.figure.place?.code;
const stated = ({ figure }: FigureMatch): string => `${figure.value}${figure.unit}`;

/** Is it told beside the best: close to it, or the same indicator's other period where none is asked? */
function isBeside(match: FigureMatch, best: FigureMatch, query: Found['query']): boolean {
  const distance = best.score - match.score;
  const isOpen = query.periods.length === 0;
  const isSeries = isOpen && query.months === null && match.figure.indicator === best.figure.indicator;
  return (
    distance <= (isSeries ? SERIES_CLOSE : CLOSE) &&
    (isOpen || samePeriodOf(best, match)) &&
    (query.places.length === 0 || samePlaceOf(best, match)) &&
    match.figure.kind === best.figure.kind &&
    match.named >= best.named - 0.1
  );
}

/** Matches that say the same of another place or period than the best, where the question leaves that open. */
function alternatives(best: FigureMatch, rest: readonly FigureMatch[], query: Found['query']): FigureMatch[] {
  const out = [best];
  for (const match of rest.filter((other) => isBeside(other, best, query))) {
    const isNew = out.every((told) => scopeKey(told) !== scopeKey(match) && stated(told) !== stated(match));
    if (isNew && out.length < MAX_ALTERNATIVES) out.push(match);
  }
  return out;
}

/** Composes the answer to a question for a figure; undefined where no figure fits surely enough. */
export function composeFigure(found: Found, read: ReadParagraph): Draft | undefined {
  const [best, ...rest] = sureMatches(found.matches);
  if (!best) return undefined;
  return {
    status: 'answered',
    sentences: alternatives(best, rest, found.query).map((match) => sentenceOf(match, read)),
  };
}
