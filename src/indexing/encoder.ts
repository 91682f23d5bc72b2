// The embedding model, one text at a time on one thread: a vector depends on its text alone, whatever was embedded beside it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ort from 'onnxruntime-node';
import { AppError, explainSystemError } from '../errors.js';
import { loadProjection, type Projection } from './token-projection.js';
import { loadTokenizer, type Tokenizer } from './tokenizer.js';

/** Length of a text vector (the model's hidden size). */
export const DIMENSIONS = 512;
/** The model's own limit; it also bounds the memory that onnxruntime keeps. */
const MAX_TOKENS = 512;

export type Encoding = {
  /** CLS vector, L2-normalised, DIMENSIONS floats. */
  readonly vector: Float32Array;
  /** Wordpiece ids without [CLS] and [SEP]. */
  readonly tokenIds: Uint16Array;
  /** One projected, normalised, quantised vector a token: tokenIds.length × TOKEN_DIMENSIONS. */
  readonly tokenVectors: Int8Array;
};

export type Encoder = { readonly encode: (text: string) => Promise<Encoding> };

/** SHA-256 of the model files that Youju was measured with (models/README.md). */
const CHECKSUMS: Record<string, string> = {
  'onnx/model_quantized.onnx': '15b717c382bcb518ba457b93ea6850ede7f4f1cd8937454aa06972366cd19bcc',
  'tokenizer.json': '7dfbf1966ebf99d471c3796e9b457329d2b2182b817e144f1e904b957745c839',
};

/** Compares the model's files with their checksums; returns the model's own sha256. Throws AppError 'model-corrupt'. */
export function verifyModel(modelFolder: string): string {
  let modelSha = '';
  for (const [file, expected] of Object.entries(CHECKSUMS)) {
    const actual = createHash('sha256')
      .update(readModelFile(join(modelFolder, file)))
      .digest('hex');
    if (actual !== expected)
      throw new AppError(
        'model-corrupt',
        `${join(modelFolder, file)} is not the file that Youju was built with`,
        'Restore the models folder from the repository.',
      );
    if (file.endsWith('.onnx')) modelSha = actual;
  }
  return modelSha;
}

function readModelFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw explainSystemError(error, `the embedding model ${path}`);
  }
}

const int64 = (values: BigInt64Array) => new ort.Tensor('int64', values, [1, values.length]);

function normalised(values: Float32Array): Float32Array {
  let sum = 0;
  for (const v of values) sum += v * v;
  const scale = 1 / (Math.sqrt(sum) || 1);
  return values.map((v) => v * scale);
}

/** Loads the model (50–150 ms). One session, one thread; for many texts use a pool of processes. */
export async function loadEncoder(modelFolder: string): Promise<Encoder> {
  const tokenizer = await loadTokenizer(modelFolder, MAX_TOKENS);
  const session = await ort.InferenceSession.create(join(modelFolder, 'onnx/model_quantized.onnx'), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  const projection = await loadProjection();
  return { encode: (text) => encode(text, tokenizer, session, projection) };
}

async function encode(
  text: string,
  tokenize: Tokenizer,
  session: ort.InferenceSession,
  projection: Projection,
): Promise<Encoding> {
  const ids = tokenize(text);
  const length = ids.length;
  const output = await session.run({
    input_ids: int64(BigInt64Array.from(ids, BigInt)),
    attention_mask: int64(new BigInt64Array(length).fill(1n)),
    token_type_ids: int64(new BigInt64Array(length)),
  });
  const hidden = output.last_hidden_state!.data as Float32Array;
  return {
    vector: normalised(hidden.slice(0, DIMENSIONS)),
    tokenIds: Uint16Array.from(ids.slice(1, -1)),
    tokenVectors: await projection(hidden.subarray(DIMENSIONS, (length - 1) * DIMENSIONS), DIMENSIONS),
  };
}
