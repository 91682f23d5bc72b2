// What may decide on each figure of a claim, and the verdicts: by value first, by words where that decides nothing.
import { townsIn } from '../field/local-names.js';
import { cutClauses } from '../figures/clauses.js';
import { equalAmounts } from '../figures/compare-figures.js';
import type { Figure } from '../figures/figure.js';
import { createValueReader, type StoredFigure } from '../indexing/figure-reader.js';
import type { FindParts } from '../retrieve/find-figures.js';
import type { Query } from '../retrieve/query.js';
import type { ReadCarried } from './carried-figures.js';
import { checkFigure, type FigureFinding, isBeyondDoubt } from './check-figures.js';
import { isComparable, sameBase, sameNature } from './comparable.js';
import { createEvidenceReader, type ReadEvidence } from './evidence.js';
import { readClaimWords } from './indicator-agreement.js';
import { type Judged, judge } from './judge-figure.js';

/** A value that stands oftener tells nothing. */
const MAX_BY_VALUE = 400;

const clauseOf = ({ start, end }: Figure, text: string): string =>
  cutClauses(text).find((clause) => start >= clause.start && end <= clause.end)?.text ?? text;

/** The figure's own clause as what is searched for: a long claim may be about several things. */
function ownQuery(figure: Figure, query: Query): Query {
  const clause = clauseOf(figure, query.text);
  return {
    ...query,
    text: `${figure.indicator}${clause}`,
    focus: `${figure.indicator} ${clause}`,
    periods: figure.period ? [figure.period] : query.periods,
  };
}

const distinct = (figures: readonly StoredFigure[]): StoredFigure[] => [
  ...new Map(figures.map((figure) => [figure.id, figure])).values(),
];

export type FigureCheckParts = FindParts & {
  readonly isPlan: (reportId: number) => boolean;
  readonly readCarried: ReadCarried;
};

/** What all figures of a claim are checked with. */
type Looking = {
  readonly towns: readonly string[];
  readonly lookUp: () => Promise<StoredFigure[]>;
  readonly read: ReadEvidence;
};

/** Makes the checker of a claim's figures; the claim's words are searched for at most once. */
export function createFigureChecker(
  parts: FigureCheckParts,
): (figures: readonly Figure[], query: Query) => Promise<FigureFinding[]> {
  const { index, field, searcher, isPlan, readCarried } = parts;
  const { figuresOf, texts } = index;
  const figuresWith = createValueReader(index.store);

  const findByWords = async (query: Query): Promise<StoredFigure[]> => {
    const hits = await searcher.chunks({ ...query, nature: null });
    return hits.flatMap(({ chunk }) => {
      const { start, end } = texts.chunk(chunk.id);
      return figuresOf(chunk.reportId, chunk.paragraph).filter(
        ({ span }) => span.start >= start && span.end <= end,
      );
    });
  };
  const findByValue = (figure: Figure): StoredFigure[] =>
    equalAmounts(figure).flatMap(figuresWith).slice(0, MAX_BY_VALUE);
  /** With all that stands in the same paragraphs: the right figure for the claimed words may be a neighbour. */
  const withNeighbours = (figures: readonly StoredFigure[]): StoredFigure[] =>
    distinct([...figures, ...figures.flatMap(({ reportId, paragraph }) => figuresOf(reportId, paragraph))]);

  /** Looks for a claim's words no more than once, and only where some figure needs it. */
  const createLookUp = (query: Query) => {
    let found: Promise<StoredFigure[]> | undefined;
    return () => {
      found ??= findByWords(query);
      return found;
    };
  };

  const checkOne = async (
    figure: Figure,
    query: Query,
    { towns, lookUp, read }: Looking,
  ): Promise<FigureFinding> => {
    const clause = clauseOf(figure, query.text);
    const unsaid = (stated: StoredFigure) => readCarried(clause, [stated]).length;
    const context = { field, query, towns, unsaid, words: readClaimWords(field, figure, query.text) };
    const judgeAll = (stated: readonly StoredFigure[]): Judged[] =>
      stated
        .filter((item) => isComparable(figure, item))
        .map(read)
        .filter((item) => sameBase(figure, item) && sameNature(figure, item, { claim: query.text, isPlan }))
        .map((item) => judge(figure, item, context));
    const valued = findByValue(figure);
    const byValue = judgeAll(valued);
    if (isBeyondDoubt(byValue)) {
      const there = byValue.filter(({ agrees }) => agrees).map(({ evidence }) => evidence.figure);
      return checkFigure(figure, judgeAll(withNeighbours(there)), context);
    }
    const found = distinct([...valued, ...(await lookUp())]);
    const first = checkFigure(figure, judgeAll(found), context);
    if (first.verdict !== 'not_found') return first;
    const more = distinct([...found, ...(await findByWords(ownQuery(figure, query)))]);
    return checkFigure(figure, judgeAll(more), context);
  };

  return async (figures, query) => {
    const looking = {
      towns: townsIn(field, query.text),
      lookUp: createLookUp(query),
      read: createEvidenceReader({ index, field }),
    };
    const findings: FigureFinding[] = [];
    for (const figure of figures) findings.push(await checkOne(figure, query, looking));
    return findings;
  };
}
