// MaxSim: each wordpiece of the question looks for its best match among those of a sentence; rare ones weigh more.
// The products of all candidates are one integer matrix product in native code, 20 times faster than loops of ours.
import ort from 'onnxruntime-node';
import { AppError } from '../errors.js';
import type { Encoding } from '../indexing/encoder.js';
import { TOKEN_DIMENSIONS, TOKEN_SCALE } from '../indexing/token-projection.js';
import { packageRoot } from '../package-root.js';

/** Weighted means, over the question's wordpieces, of the best cosine in each sentence: −1 … 1. */
export type LateInteraction = (
  question: Encoding,
  weights: Float32Array,
  sentences: readonly Int8Array[],
) => Promise<number[]>;

/** Loads the product graph. Throws AppError 'model-corrupt'. */
export async function loadLateInteraction(): Promise<LateInteraction> {
  const path = `${packageRoot}models/late-interaction.onnx`;
  let session: ort.InferenceSession;
  try {
    session = await ort.InferenceSession.create(path, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  } catch (error) {
    throw new AppError(
      'model-corrupt',
      `${path} cannot be loaded`,
      'Restore the models folder from the repository.',
      error,
    );
  }
  return async (question, weights, sentences) => {
    const asked = question.tokenIds.length;
    const all = concatenate(sentences);
    if (asked === 0 || all.length === 0) return sentences.map(() => 0);
    const { products } = await session.run({
      sentences: new ort.Tensor('int8', all, [all.length / TOKEN_DIMENSIONS, TOKEN_DIMENSIONS]),
      question: new ort.Tensor('int8', transpose(question.tokenVectors, asked), [TOKEN_DIMENSIONS, asked]),
    });
    const tokenWeights = Float64Array.from(question.tokenIds, (id) => weights[id] ?? 1);
    let row = 0;
    return sentences.map((sentence) => {
      const rows = sentence.length / TOKEN_DIMENSIONS;
      const sim = weightedBest(products!.data as Int32Array, row, rows, tokenWeights);
      row += rows;
      return sim;
    });
  };
}

function concatenate(parts: readonly Int8Array[]): Int8Array {
  const all = new Int8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function transpose(rows: Int8Array, count: number): Int8Array {
  const out = new Int8Array(rows.length);
  for (let r = 0; r < count; r += 1)
    for (let d = 0; d < TOKEN_DIMENSIONS; d += 1) out[d * count + r] = rows[r * TOKEN_DIMENSIONS + d]!;
  return out;
}

function weightedBest(products: Int32Array, first: number, rows: number, weights: Float64Array): number {
  const asked = weights.length;
  let sum = 0;
  let total = 0;
  for (let q = 0; q < asked; q += 1) {
    let best = rows === 0 ? 0 : products[first * asked + q]!;
    for (let r = first + 1; r < first + rows; r += 1) best = Math.max(best, products[r * asked + q]!);
    sum += weights[q]! * best;
    total += weights[q]!;
  }
  return sum / total / (TOKEN_SCALE * TOKEN_SCALE);
}
