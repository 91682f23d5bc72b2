// Embeddings without a model: which characters a text holds, spread over the dimensions by a hash.
import type { EmbeddingsInterface } from '@langchain/core/embeddings';

const DIMENSIONS = 512;

function embed(text: string): number[] {
  const vector = Array.from({ length: DIMENSIONS }, () => 0);
  vector[0] = 0.01; // a text without characters has a direction too
  for (const char of text) {
    const hash = Math.imul(char.codePointAt(0)!, 2654435761) >>> 0;
    vector[hash % DIMENSIONS]! += 1;
  }
  const norm = Math.hypot(...vector);
  return vector.map((x) => x / norm);
}

/** Keeps what it was asked in `history`, oldest first. */
export function createFakeEmbeddings(): EmbeddingsInterface & { readonly history: string[] } {
  const history: string[] = [];
  return {
    history,
    embedQuery: async (text) => {
      history.push(text);
      return embed(text);
    },
    embedDocuments: async (texts) => {
      history.push(...texts);
      return texts.map((text) => embed(text));
    },
  };
}
