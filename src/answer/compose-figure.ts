// “How much”: the figure that fits, or the several that do, each by place and period; or why none does.

import type { ParagraphRecord } from '../indexing/text-reader.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import type { Found } from '../retrieve/find-figures.js';
import type { Draft, DraftSentence } from './draft.js';
import { figureSentence } from './figure-sentence.js';

export type ReadParagraph = (reportId: number, paragraph: number) => ParagraphRecord;

/** From here on words and meaning are taken to speak of the same thing; the curves stand in docs/decisions/0003-refusing.md. */
const MIN_NAMED = 0.5;
const MIN_SPOKEN = 0.62;
const MIN_MEANING = 0.54;
const MIN_BLEND = 0.6;
/** Other words for the same thing: the meaning is near, and no other paragraph's comes close. */
const ALONE_MEANING = 0.57;
const ALONE_LEAD = 0.06;
const ALONE_SPOKEN = 0.15;
/** A sentence that speaks of all that is asked, if in a clause before the figure. */
const WHOLE_SPOKEN = 0.85;
const WHOLE_MEANING = 0.66;
/** Another figure this close to the best is told beside it, where it is of another place or period. */
const CLOSE = 0.35;
/** Where no period is asked, the same indicator's other periods are told too. */
const SERIES_CLOSE = 1.6;
const MAX_ALTERNATIVES = 4;

const meaningOf = ({ hit }: FigureMatch): number => hit.trace.maxSim ?? 0;

/** Do question and figure speak of the same thing, by their words? */
function isSure(match: FigureMatch): boolean {
  const { named, spoken, anchored } = match;
  if (!anchored) return false;
  const meaning = meaningOf(match);
  if (named >= 0.8 && spoken >= 0.7) return true;
  if (spoken >= WHOLE_SPOKEN && meaning >= WHOLE_MEANING) return true;
  return named >= MIN_NAMED && spoken >= MIN_SPOKEN
    ? meaning >= MIN_MEANING
    : 0.4 * named + 0.3 * spoken + (0.3 * meaning) / 0.75 >= MIN_BLEND;
}

/** Does the best match stand alone by its meaning among all that meet the conditions? */
function standsAlone([best, ...rest]: readonly FigureMatch[]): boolean {
  if (
    !best ||
    best.spoken < ALONE_SPOKEN ||
    meaningOf(best) < ALONE_MEANING ||
    best.period < 0.6 ||
    best.form < 0.8
  )
    return false;
  const other = rest.filter(
    ({ figure }) => figure.reportId !== best.figure.reportId || figure.paragraph !== best.figure.paragraph,
  );
  return other.every((match) => meaningOf(best) - meaningOf(match) >= ALONE_LEAD);
}

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
export function sureMatches(matches: readonly FigureMatch[]): FigureMatch[] {
  const [best] = matches;
  if (best && !isSure(best) && standsAlone(matches)) return [best, ...matches.slice(1).filter(isSure)];
  return actualFirst(matches.filter(isSure));
}

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
