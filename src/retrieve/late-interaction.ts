// MaxSim: each wordpiece of the question looks for its best match among those of a sentence; rare ones weigh more.
// The products of all candidates are one integer matrix product in native code, 20 times faster than loops of ours.
import ort from 'onnxruntime-node';
import { AppError } from '../errors.js';
import type { Encoding } from '../indexing/encoder.js';
import { TOKEN_DIMENSIONS, TOKEN_SCALE } from '../indexing/token-projection.js';
import { packageRoot } from '../package-root.js';

/** How near a sentence comes to the wordpieces of a question: weighted means of their best cosines, −1 … 1. */
export type Nearness = {
  /** Over all of them. */
  readonly whole: number;
  /** Over the worst served, WEAKEST_SHARE of the weight: low where one word of many is not answered. */
  readonly weakest: number;
};

export type LateInteraction = (
  question: Encoding,
  weights: Float32Array,
  sentences: readonly Int8Array[],
) => Promise<Nearness[]>;

/** Of the question's weight; chosen on questions with and without an answer in the text. */
const WEAKEST_SHARE = 0.3;

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
    if (asked === 0 || all.length === 0) return sentences.map(() => ({ whole: 0, weakest: 0 }));
    const { products } = await session.run({
      sentences: new ort.Tensor('int8', all, [all.length / TOKEN_DIMENSIONS, TOKEN_DIMENSIONS]),
      question: new ort.Tensor('int8', transpose(question.tokenVectors, asked), [TOKEN_DIMENSIONS, asked]),
    });
    const tokenWeights = Float64Array.from(question.tokenIds, (id) => weights[id] ?? 1);
    let row = 0;
    return sentences.map((sentence) => {
      const rows = sentence.length / TOKEN_DIMENSIONS;
      const best = bestOfEach(products!.data as Int32Array, row, rows, asked);
      row += rows;
      return nearnessOf(best, tokenWeights);
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

/** For each wordpiece of the question its best cosine among the rows of one sentence. */
function bestOfEach(products: Int32Array, first: number, rows: number, asked: number): Float64Array {
  return Float64Array.from({ length: asked }, (_, q) => {
    let best = rows === 0 ? 0 : products[first * asked + q]!;
    for (let r = first + 1; r < first + rows; r += 1) best = Math.max(best, products[r * asked + q]!);
    return best / (TOKEN_SCALE * TOKEN_SCALE);
  });
}

function nearnessOf(best: Float64Array, weights: Float64Array): Nearness {
  const mean = (pieces: readonly number[]) =>
    pieces.reduce((sum, q) => sum + weights[q]! * best[q]!, 0) /
    pieces.reduce((sum, q) => sum + weights[q]!, 0);
  const all = [...best.keys()];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const worstFirst = [...all].sort((a, b) => best[a]! - best[b]!);
  let taken = 0;
  const weakest = worstFirst.filter((q) => {
    taken += weights[q]!;
    return taken <= WEAKEST_SHARE * total;
  });
  return { whole: mean(all), weakest: mean(weakest.length > 0 ? weakest : worstFirst.slice(0, 1)) };
}
