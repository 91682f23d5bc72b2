// The recipes that bench/ingest.ts compares, each run in a process of its own; the last line printed is the result.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AutoTokenizer, env, pipeline } from '@xenova/transformers';
import hnsw from 'hnswlib-node';
import ort from 'onnxruntime-node';
import { loadField } from '../src/field/field.js';
import { chunkReport } from '../src/indexing/chunks.js';
import { createEmbedPool } from '../src/indexing/embed-pool.js';
import { loadEncoder } from '../src/indexing/encoder.js';
import { ingest } from '../src/indexing/ingest.js';
import { decodeText } from '../src/ingest/decode.js';
import { readReport } from '../src/ingest/report.js';
import { packageRoot } from '../src/package-root.js';
import { watchMemory } from './watch-memory.js';

const MODEL = `${packageRoot}models/bge-small-zh-v1.5`;
const WORKERS = 2;
const PIECE_CHARS = 500;
const OVERLAP_CHARS = 50;
const BATCH = 16;
const QUESTION_ROUNDS = 5;

const [recipe, folder, index, share] = process.argv.slice(2) as [string, string, string, string];
const files = readdirSync(folder).sort();
const read = (file: string) => readFileSync(join(folder, file));

env.allowRemoteModels = false;
env.localModelPath = dirname(MODEL);

/** Tokenised texts as the model takes them. */
async function feeds(texts: readonly string[]) {
  const tokenizer = await AutoTokenizer.from_pretrained(basename(MODEL));
  return texts.map((text) => {
    const tokens = tokenizer(text, { truncation: true, max_length: 512 });
    const int64 = (data: BigInt64Array) => new ort.Tensor('int64', data, [1, data.length]);
    return {
      input_ids: int64(tokens.input_ids.data),
      attention_mask: int64(tokens.attention_mask.data),
      token_type_ids: int64(tokens.token_type_ids.data),
    };
  });
}

const openSession = () =>
  ort.InferenceSession.create(`${MODEL}/onnx/model_quantized.onnx`, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });

/** Pieces of 500 characters, the library's pipeline, batches as they come, one HNSW graph. */
async function usual() {
  const pieces = files.flatMap((file) => {
    const text = decodeText(read(file), file);
    const step = PIECE_CHARS - OVERLAP_CHARS;
    return Array.from({ length: Math.ceil(text.length / step) }, (_, i) =>
      text.slice(i * step, i * step + PIECE_CHARS),
    );
  });
  const embed = await pipeline('feature-extraction', basename(MODEL));
  const graph = new hnsw.HierarchicalNSW('ip', 512);
  graph.initIndex(pieces.length);
  for (let at = 0; at < pieces.length; at += BATCH) {
    const output = await embed(pieces.slice(at, at + BATCH), { pooling: 'cls', normalize: true });
    for (const [i, vector] of (output.tolist() as number[][]).entries()) graph.addPoint(vector, at + i);
  }
  await graph.writeIndex(join(index, 'vectors.hnsw'));
  return { chunks: pieces.length };
}

async function ours() {
  const { chunks } = await ingest({
    reportsFolder: folder,
    indexFolder: index,
    field: loadField(),
    identity: { modelSha256: 'bench', vocabularySha256: 'bench' },
    createPool: () => createEmbedPool(MODEL, WORKERS),
  });
  const size = (file: string) => statSync(join(index, file)).size;
  const hnswBytes = size('vectors.hnsw');
  return { chunks, hnswBytes, bytes: hnswBytes + size('youju.db') };
}

function chunkTexts(): string[] {
  const field = loadField();
  return files.flatMap((file) => {
    const { report, paragraphs } = readReport(field, file, read(file));
    const chunks = chunkReport(field, report, paragraphs);
    return chunks.map(({ context, text }) => (context ? `${context}:${text}` : text));
  });
}

/** Nothing but the model over one share of our chunks. */
async function modelShare() {
  const own = chunkTexts().filter((_, i) => i % WORKERS === Number(share));
  const inputs = await feeds(own);
  const session = await openSession();
  const began = performance.now();
  for (const input of inputs) await session.run(input);
  return { seconds: (performance.now() - began) / 1000 };
}

function startShare(number: number): Promise<number> {
  const script = fileURLToPath(import.meta.url);
  const args = ['--import', 'tsx', script, 'model-share', folder, index, String(number)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((done) => {
    child.stdout.on('data', (piece: Buffer) => done(JSON.parse(String(piece)).seconds));
  });
}

/** The model over all our chunks, as many processes as an ingest has; the slowest decides. */
async function model() {
  const shares = await Promise.all(Array.from({ length: WORKERS }, (_, i) => startShare(i)));
  return { seconds: Math.max(...shares) };
}

const p50 = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** A question as it is embedded for a search, and its bare model call, in turns. */
async function question() {
  const lines = readFileSync(`${packageRoot}test/eval/seeds-dev.jsonl`, 'utf8').split('\n').filter(Boolean);
  const questions = lines.map((line): string => JSON.parse(line).question);
  const encoder = await loadEncoder(MODEL);
  const session = await openSession();
  const inputs = await feeds(questions);
  const [whole, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < QUESTION_ROUNDS; round += 1)
    for (const [i, text] of questions.entries()) {
      whole.push(await timed(() => encoder.encode(text)));
      bare.push(await timed(() => session.run(inputs[i]!)));
    }
  return { ours: p50(whole), bare: p50(bare) };
}

const recipes: Record<string, () => Promise<object>> = {
  usual,
  ours,
  model,
  question,
  'model-share': modelShare,
};

const memory = watchMemory();
const began = performance.now();
const result = await recipes[recipe]!();
const seconds = (performance.now() - began) / 1000;
const characters = files.reduce((sum, file) => sum + decodeText(read(file), file).length, 0);
console.log(JSON.stringify({ characters, seconds, peakMb: memory.stop(), ...result }));
process.exit(0);
