import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { AutoTokenizer, env, type PreTrainedTokenizer } from '@xenova/transformers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadTokenizer, type Tokenizer } from '../../src/indexing/tokenizer.js';
import { packageRoot } from '../../src/package-root.js';
import { normalizeText } from '../../src/text/normalize.js';
import { MODEL_FOLDER } from '../fixtures/ingest-folder.js';

const MAX_TOKENS = 512;
const SEEDS = `${packageRoot}seeds`;
const UNUSUAL = [
  'é',
  'e\u0301',
  '\u200b',
  '\t',
  '×',
  '①',
  '％',
  'Ａ',
  '豈',
  '𠮷',
  '😀',
  '　',
  '[CLS]',
  '[',
  '\u037e',
  '\ufffd',
];

describe('the tokenizer', () => {
  let tokenize: Tokenizer;
  let library: PreTrainedTokenizer;
  beforeAll(async () => {
    tokenize = await loadTokenizer(MODEL_FOLDER, MAX_TOKENS);
    env.allowRemoteModels = false;
    env.localModelPath = dirname(MODEL_FOLDER);
    library = await AutoTokenizer.from_pretrained(basename(MODEL_FOLDER));
  });
  const ofLibrary = (text: string): number[] =>
    Array.from(
      library(text, { truncation: true, max_length: MAX_TOKENS }).input_ids.data as BigInt64Array,
      Number,
    );

  it('gives the library’s own ids for every line of the shipped reports, as written and normalised', () => {
    for (const file of readdirSync(SEEDS))
      for (const line of readFileSync(`${SEEDS}/${file}`, 'utf8').split('\n'))
        for (const text of [line, normalizeText(line)]) expect(tokenize(text)).toEqual(ofLibrary(text));
  });

  it('gives the library’s own ids for any mixture of characters', () => {
    const piece = fc.oneof(
      fc.constantFrom(...UNUSUAL),
      fc.constantFrom('高', '企', '579', '家', 'R&D', 'G60', '3.45%', ' ', '，', '“', '—', '…'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(tokenize(text)).toEqual(ofLibrary(text));
      }),
      { numRuns: 500 },
    );
  });

  it('cuts what is too long where the library does', () => {
    const text = '科技，2024'.repeat(300);
    expect(tokenize(text)).toHaveLength(MAX_TOKENS);
    expect(tokenize(text)).toEqual(ofLibrary(text));
  });
});
