// The figures that may answer a question: those of the best chunks, each held against the question's conditions.
import type { Field } from '../field/field.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { IndexReader } from '../indexing/index-reader.js';
import { besidesTold } from './besides-told.js';
import { countedNoun } from './counted-noun.js';
import { type FocusWord, focusWords, type Vocabulary } from './coverage.js';
import { rankMatches } from './figure-likelihood.js';
import { asCompared, type FigureMatch, matchFigure } from './figure-match.js';
import type { Query } from './query.js';
import type { Asked } from './question.js';
import type { Hit, Searcher } from './search.js';
import { soughtBy } from './something-else.js';

export type Found = {
  readonly query: Query;
  readonly asked: Asked;
  readonly words: readonly FocusWord[];
  readonly hits: readonly Hit[];
  /** Best first. */
  readonly matches: readonly FigureMatch[];
};

export type FindFigures = (query: Query, asked: Asked) => Promise<Found>;

const isIn = (figure: StoredFigure, start: number, end: number): boolean =>
  figure.span.start >= start && figure.span.end <= end;

/** What finding in one index works with. */
export type FindParts = {
  readonly index: IndexReader;
  readonly field: Field;
  readonly searcher: Searcher;
};

/** Makes the finder over one index. */
export function createFigureFinder(parts: FindParts): FindFigures {
  const { index, field, searcher } = parts;
  const vocabulary: Vocabulary = { chunks: index.chunks.length, countOf: index.texts.termCount };
  return async (query, asked) => {
    const hits = await searcher.chunks(query);
    const words = focusWords(field, vocabulary, query.focus, query.topic);
    const counted = countedNoun(field, query.text) ?? null;
    const sought = soughtBy(field, query, asked, words);
    const signs = hits.flatMap((hit) => {
      const { reportId, paragraph } = hit.chunk;
      const { text, context, start, end } = index.texts.chunk(hit.chunk.id);
      const figures = index.figuresOf(reportId, paragraph).filter((figure) => isIn(figure, start, end));
      if (figures.length === 0) return [];
      const sentence = `${context} ${text}`;
      const options = {
        ...sought,
        counted,
        reportYear: hit.chunk.scope.reportYear,
        sentence,
        scene: asCompared(field, sentence),
      };
      return figures.flatMap((figure) => matchFigure(figure, hit, options) ?? []);
    });
    return { query, asked, words, hits, matches: rankMatches(besidesTold(signs, query, asked)) };
  };
}
