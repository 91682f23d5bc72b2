// From a query to ranked hits: conditions, both arms, fusion, late interaction. Each hit says why it stands where it does.
import { LRUCache } from 'lru-cache';
import type { Field } from '../field/field.js';
import type { Encoder, Encoding } from '../indexing/encoder.js';
import type { ChunkFacts, IndexReader } from '../indexing/index-reader.js';
import { admit, type Fit } from './conditions.js';
import { type Fused, fuse } from './fuse.js';
import { createKeywordSearch, queryTerms } from './keyword-search.js';
import type { LateInteraction } from './late-interaction.js';
import type { Query } from './query.js';
import type { Scored } from './scored.js';
import { searchVectors } from './vector-search.js';

export type SearchMode = 'hybrid' | 'keyword' | 'vector';

export type Trace = {
  readonly keywordRank: number | null;
  readonly vectorRank: number | null;
  readonly fusedRank: number | null;
  /** Late interaction, −1 … 1: of the whole question, and of what of it is served worst. */
  readonly maxSim: number | null;
  readonly weakestSim: number | null;
  readonly fit: Fit;
};

export type Hit = { readonly chunk: ChunkFacts; readonly score: number; readonly trace: Trace };

export type SearchOptions = { readonly limit: number; readonly mode?: SearchMode };

export type SearchParts = {
  readonly index: IndexReader;
  readonly field: Field;
  readonly encoder: Encoder;
  readonly maxSim: LateInteraction;
};

export type Searcher = {
  /** Chunks, best first. */
  readonly chunks: (query: Query, mode?: SearchMode) => Promise<Hit[]>;
  /** The best chunk of each paragraph, best first. */
  readonly paragraphs: (query: Query, options: SearchOptions) => Promise<Hit[]>;
};

/** Questions whose vectors are kept. */
const MAX_ENCODINGS = 64;
/** Candidates of each arm. */
const ARM_LIMIT = 100;
/** Candidates reranked: the evidence is almost always among so many. */
const RERANK_LIMIT = 48;
/** What the fused order says beside MaxSim, in standard deviations (facts: 0.3 … 0.5 on every set). */
const FUSED_WEIGHT = 0.4;
/** What a full fit of the period is worth over none, in standard deviations. */
const PERIOD_WEIGHT = 1.5;
const PLACE_WEIGHT = 1;

function standardise(values: readonly number[]): (value: number) => number {
  const mean = values.reduce((a, b) => a + b, 0) / (values.length || 1);
  const deviation = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length || 1)) || 1;
  return (value) => (value - mean) / deviation;
}

const armHits = (
  scored: readonly Scored[],
  index: IndexReader,
  fits: (chunk: ChunkFacts) => Fit,
  arm: 'keywordRank' | 'vectorRank',
): Hit[] =>
  scored.map(({ id, score }, i) => {
    const chunk = index.byId.get(id)!;
    return {
      chunk,
      score,
      trace: {
        keywordRank: null,
        vectorRank: null,
        fusedRank: null,
        maxSim: null,
        weakestSim: null,
        fit: fits(chunk),
        [arm]: i + 1,
      },
    };
  });

/** A searcher over one index. */
export function createSearcher({ index, field, encoder, maxSim }: SearchParts): Searcher {
  const searchKeywords = createKeywordSearch(index);
  /** A question is searched again with fewer conditions, but with the same words. */
  const encodings = new LRUCache<string, Encoding>({
    max: MAX_ENCODINGS,
    fetchMethod: (text) => encoder.encode(text),
  });
  const readTokens = index.store.prepare<[number], { tokens: Buffer }>(
    'SELECT token_vectors AS tokens FROM vectors WHERE chunk_id = ?',
  );

  /** None where another process has just removed the report: it then ranks last. */
  const sentenceTokens = (id: number): Int8Array => {
    const row = readTokens.get(id);
    return row
      ? new Int8Array(row.tokens.buffer, row.tokens.byteOffset, row.tokens.byteLength)
      : new Int8Array(0);
  };

  const rerank = async (
    fused: readonly Fused[],
    question: Encoding,
    fits: (chunk: ChunkFacts) => Fit,
  ): Promise<Hit[]> => {
    const first = fused.slice(0, RERANK_LIMIT);
    const sims = await maxSim(
      question,
      index.weights,
      first.map(({ id }) => sentenceTokens(id)),
    );
    const candidates = first.map((entry, i) => ({ ...entry, fusedRank: i + 1, sim: sims[i]! }));
    const bySim = standardise(candidates.map(({ sim }) => sim.whole));
    const byRank = standardise(candidates.map((c) => -c.fusedRank));
    const hits = candidates.map(({ id, keywordRank, vectorRank, fusedRank, sim }) => {
      const chunk = index.byId.get(id)!;
      const fit = fits(chunk);
      const score =
        bySim(sim.whole) +
        FUSED_WEIGHT * byRank(-fusedRank) +
        PERIOD_WEIGHT * fit.period +
        PLACE_WEIGHT * fit.place;
      const trace = { keywordRank, vectorRank, fusedRank, maxSim: sim.whole, weakestSim: sim.weakest, fit };
      return { chunk, score, trace };
    });
    return hits.sort((a, b) => b.score - a.score || a.chunk.id - b.chunk.id);
  };

  const chunks = async (query: Query, mode: SearchMode = 'hybrid'): Promise<Hit[]> => {
    const { fits: fitsOf, admitted } = admit(index.scopes.keys(), query);
    const fits = ({ scope }: ChunkFacts): Fit => fitsOf.get(scope)!;
    const keyword =
      mode === 'vector'
        ? []
        : searchKeywords(queryTerms(field, query.text), ARM_LIMIT, ({ scope }) => admitted.has(scope));
    if (mode === 'keyword') return armHits(keyword, index, fits, 'keywordRank');
    const question = await encodings.forceFetch(query.text);
    const among = [...admitted].flatMap((scope) => index.scopes.get(scope)!);
    const vector = searchVectors(index, question.vector, ARM_LIMIT, among);
    if (mode === 'vector') return armHits(vector, index, fits, 'vectorRank');
    return rerank(fuse(keyword, vector), question, fits);
  };
  return {
    chunks,
    paragraphs: async (query, { limit, mode }) => seatArms(onePerParagraph(await chunks(query, mode)), limit),
  };
}

function onePerParagraph(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ chunk }) => {
    const key = `${chunk.reportId}:${chunk.paragraph}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** From this many hits on each arm keeps seats among them: what one ranks high is not lost to the other. */
const MIN_SEATED = 10;
/** Words keep more of them: of what the order of meaning leaves out they find more (bench/README.md). */
const SEATS = [
  ['keywordRank', 3],
  ['vectorRank', 1],
] as const;

/** The first `limit` hits; the last of them are each arm's best that did not get in by the final order. */
function seatArms(hits: readonly Hit[], limit: number): Hit[] {
  if (limit < MIN_SEATED || hits.length <= limit) return hits.slice(0, limit);
  const kept = hits.slice(0, limit - SEATS.reduce((sum, [, seats]) => sum + seats, 0));
  for (const [arm, seats] of SEATS) {
    const rankOf = ({ trace }: Hit): number => trace[arm] ?? Number.POSITIVE_INFINITY;
    const rest = hits.filter((hit) => !kept.includes(hit));
    kept.push(...rest.sort((a, b) => rankOf(a) - rankOf(b)).slice(0, seats));
  }
  return kept;
}
