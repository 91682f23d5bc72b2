// Fits the projection of token vectors: the 128 leading principal components (not centred) of the model's token
// vectors over a folder of reports, as an ONNX graph of one MatMul (native code multiplies 20 times faster than ours).
//   npx tsx bench/fit-token-projection.ts REPORTS_FOLDER OUT.onnx
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AutoTokenizer, env } from '@xenova/transformers';
import onnx from 'onnx-proto';
import ort from 'onnxruntime-node';
import { packageRoot } from '../src/package-root.js';
import { normalizeText } from '../src/text/normalize.js';
import { splitSentences } from '../src/text/sentences.js';

const D = 512;
const K = 128;
const EVERY = 6; // one sentence in six is plenty
const ROUNDS = 60;

async function covariance(folder: string): Promise<Float64Array> {
  env.allowRemoteModels = false;
  env.localModelPath = `${packageRoot}models`;
  const tokenizer = await AutoTokenizer.from_pretrained('bge-small-zh-v1.5');
  const session = await ort.InferenceSession.create(
    `${packageRoot}models/bge-small-zh-v1.5/onnx/model_quantized.onnx`,
    { intraOpNumThreads: 2 },
  );
  const sum = new Float64Array(D * D);
  let seen = 0;
  for (const file of readdirSync(folder).sort()) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const text = normalizeText(line);
      for (const { start, end } of splitSentences(text)) {
        seen += 1;
        if (seen % EVERY !== 0) continue;
        const t = tokenizer(text.slice(start, end), { truncation: true, max_length: 512 });
        const feed = (x: { data: BigInt64Array }) => new ort.Tensor('int64', x.data, [1, x.data.length]);
        const { last_hidden_state } = await session.run({
          input_ids: feed(t.input_ids),
          attention_mask: feed(t.attention_mask),
          token_type_ids: feed(t.token_type_ids),
        });
        addOuterProducts(sum, last_hidden_state!.data as Float32Array, last_hidden_state!.dims[1]!);
      }
    }
  }
  return sum;
}

function addOuterProducts(sum: Float64Array, hidden: Float32Array, length: number): void {
  for (let t = 1; t < length - 1; t += 1) {
    const v = hidden.subarray(t * D, (t + 1) * D);
    let norm = 0;
    for (const x of v) norm += x * x;
    for (let i = 0; i < D; i += 1) {
      const a = v[i]! / norm;
      for (let j = i; j < D; j += 1) sum[i * D + j]! += a * v[j]!;
    }
  }
}

/** Leading eigenvectors of a symmetric matrix by orthogonal iteration, as rows. */
function leadingComponents(matrix: Float64Array): Float64Array[] {
  const at = (i: number, j: number) => (i <= j ? matrix[i * D + j]! : matrix[j * D + i]!);
  let state = 42;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  let rows: Float64Array[] = Array.from({ length: K }, () => Float64Array.from({ length: D }, random));
  const full = Float64Array.from({ length: D * D }, (_, n) => at(Math.floor(n / D), n % D));
  for (let round = 0; round < ROUNDS; round += 1) rows = orthonormal(rows.map((row) => multiply(full, row)));
  return rows;
}

function multiply(matrix: Float64Array, v: Float64Array): Float64Array {
  const out = new Float64Array(D);
  for (let i = 0; i < D; i += 1) {
    let dot = 0;
    for (let j = 0; j < D; j += 1) dot += matrix[i * D + j]! * v[j]!;
    out[i] = dot;
  }
  return out;
}

function orthonormal(rows: Float64Array[]): Float64Array[] {
  const out: Float64Array[] = [];
  for (const row of rows) {
    for (const base of out) {
      let dot = 0;
      for (let i = 0; i < D; i += 1) dot += base[i]! * row[i]!;
      for (let i = 0; i < D; i += 1) row[i]! -= dot * base[i]!;
    }
    const norm = Math.hypot(...row);
    out.push(row.map((x) => x / norm));
  }
  return out;
}

/** hidden [tokens, 512] × components [512, 128] → projected [tokens, 128]. */
function matMulModel(components: readonly Float64Array[]): Uint8Array {
  const { ModelProto, TensorProto } = onnx.onnx;
  const weights = Float32Array.from({ length: D * K }, (_, n) => components[n % K]![Math.floor(n / K)]!);
  const FLOAT = TensorProto.DataType.FLOAT;
  const shaped = (name: string, width: number) => ({
    name,
    type: { tensorType: { elemType: FLOAT, shape: { dim: [{ dimParam: 'tokens' }, { dimValue: width }] } } },
  });
  return ModelProto.encode({
    irVersion: 7,
    producerName: 'youju',
    opsetImport: [{ domain: '', version: 13 }],
    graph: {
      name: 'token-projection',
      node: [{ opType: 'MatMul', input: ['hidden', 'components'], output: ['projected'] }],
      initializer: [
        { name: 'components', dataType: FLOAT, dims: [D, K], rawData: new Uint8Array(weights.buffer) },
      ],
      input: [shaped('hidden', D)],
      output: [shaped('projected', K)],
    },
  }).finish();
}

const [folder, out] = process.argv.slice(2);
if (!folder || !out) throw new Error('usage: fit-token-projection.ts REPORTS_FOLDER OUT.onnx');
const components = leadingComponents(await covariance(folder));
writeFileSync(out, matMulModel(components));
console.log(`${components.length} components written to ${out}`);
