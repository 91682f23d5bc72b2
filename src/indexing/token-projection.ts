// Token vectors made small enough to keep: 512 floats onto 128 principal components, as signed bytes.
// The product is an ONNX graph of one MatMul: native code does it 20 times faster than a loop of ours.
import ort from 'onnxruntime-node';
import { AppError } from '../errors.js';
import { packageRoot } from '../package-root.js';

/** Components kept: 128 keep the gain of late interaction, 64 lose 3–8 points of rank-1 hits. */
export const TOKEN_DIMENSIONS = 128;
/** A unit vector's components rarely pass ±0.5: 256 steps to one use the byte's range. */
export const TOKEN_SCALE = 256;

/** Projects n × `width` floats to n × TOKEN_DIMENSIONS bytes, each token normalised before rounding. */
export type Projection = (hidden: Float32Array, width: number) => Promise<Int8Array>;

/** Loads the projection (fitted by bench/fit-token-projection.ts). Throws AppError 'model-corrupt'. */
export async function loadProjection(): Promise<Projection> {
  const path = `${packageRoot}models/token-projection.onnx`;
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
  return async (hidden, width) => {
    const count = hidden.length / width;
    if (count === 0) return new Int8Array(0);
    const { projected } = await session.run({ hidden: new ort.Tensor('float32', hidden, [count, width]) });
    return quantise(projected!.data as Float32Array);
  };
}

function quantise(projected: Float32Array): Int8Array {
  const out = new Int8Array(projected.length);
  for (let at = 0; at < projected.length; at += TOKEN_DIMENSIONS) {
    let sum = 0;
    for (let d = at; d < at + TOKEN_DIMENSIONS; d += 1) sum += projected[d]! * projected[d]!;
    const scale = TOKEN_SCALE / (Math.sqrt(sum) || 1);
    for (let d = at; d < at + TOKEN_DIMENSIONS; d += 1)
      out[d] = Math.max(-127, Math.min(127, Math.round(projected[d]! * scale)));
  }
  return out;
}
