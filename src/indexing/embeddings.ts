// The embedding model behind LangChain's small contract, for whatever is built on that.
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { EmbedPool } from './embed-pool.js';
import type { Encoder } from './encoder.js';

export type EmbeddingsParts = { readonly encoder: Encoder; readonly pool: EmbedPool };

/** Questions are embedded in this process, documents by the pool. Vectors are L2-normalised, DIMENSIONS numbers each. */
export function createEmbeddings({ encoder, pool }: EmbeddingsParts): EmbeddingsInterface {
  return {
    embedQuery: async (text) => Array.from((await encoder.encode(text)).vector),
    embedDocuments: async (texts) => (await pool.encode(texts)).map(({ vector }) => Array.from(vector)),
  };
}
