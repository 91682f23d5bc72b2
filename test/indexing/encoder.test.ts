import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { env, type FeatureExtractionPipeline, pipeline } from '@xenova/transformers';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Encoder, loadEncoder, verifyModel } from '../../src/indexing/encoder.js';
import { MODEL_FOLDER } from '../fixtures/ingest-folder.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

const TEXTS = [
  '嘉兴上半年高企入库多少家',
  '嘉兴市 2020年上半年:1~6月,全市第一批认定省科技型中小企业1157家。',
  'R&D经费投入强度达3.45%',
  '科',
  '推进标志性产业链院士级领军人才团队全覆盖。'.repeat(30),
];

describe('the encoder', () => {
  let encoder: Encoder;
  let usual: FeatureExtractionPipeline;
  beforeAll(async () => {
    encoder = await loadEncoder(MODEL_FOLDER);
    env.allowRemoteModels = false;
    env.localModelPath = dirname(MODEL_FOLDER);
    usual = await pipeline('feature-extraction', basename(MODEL_FOLDER));
  });

  it.each(TEXTS)('embeds text %# as the library’s own pipeline does', async (text) => {
    const { vector } = await encoder.encode(text);
    const expected = (await usual(text, { pooling: 'cls', normalize: true })).data as Float32Array;
    let cosine = 0;
    for (const [i, x] of vector.entries()) cosine += x * expected[i]!;
    expect(cosine).toBeGreaterThan(0.9999);
  });

  it('keeps one vector a token, without the marks around the text', async () => {
    const { tokenIds, tokenVectors } = await encoder.encode('高企579家');
    expect(tokenIds).toHaveLength(5); // 高 企 57 ##9 家
    expect(tokenVectors.length % tokenIds.length).toBe(0);
    expect(tokenVectors.some((byte) => byte !== 0)).toBe(true);
  });

  it('has no token for an empty text, and 510 at most', async () => {
    expect((await encoder.encode('')).tokenIds).toHaveLength(0);
    expect((await encoder.encode('科技'.repeat(5000))).tokenIds).toHaveLength(510);
  });
});

describe('the model on disk', () => {
  function copyOfModel(): string {
    const folder = temporaryFolder();
    cpSync(MODEL_FOLDER, folder, { recursive: true });
    return folder;
  }

  it('is known by its checksum', () => {
    expect(verifyModel(MODEL_FOLDER)).toBe(
      '15b717c382bcb518ba457b93ea6850ede7f4f1cd8937454aa06972366cd19bcc',
    );
  });

  it.each(['onnx/model_quantized.onnx', 'tokenizer.json'])(
    'is refused where a bit of %s has flipped',
    (file) => {
      const folder = copyOfModel();
      const bytes = readFileSync(`${folder}/${file}`);
      bytes[bytes.length >> 1]! ^= 1;
      writeFileSync(`${folder}/${file}`, bytes);
      expect(() => verifyModel(folder)).toThrow(
        expect.objectContaining({ code: 'model-corrupt', message: expect.stringContaining(file) }),
      );
    },
  );

  it('is named where it is missing', () => {
    const folder = copyOfModel();
    rmSync(`${folder}/tokenizer.json`);
    expect(() => verifyModel(folder)).toThrow(
      expect.objectContaining({ code: 'not-found', message: expect.stringContaining('tokenizer.json') }),
    );
  });
});
