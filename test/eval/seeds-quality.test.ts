// Floors under the answers on the five reports: a change that costs quality does not go unnoticed.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createAsk } from '../../src/ask.js';
import { createCheck } from '../../src/check.js';
import { loadField } from '../../src/field/field.js';
import { loadEncoder } from '../../src/indexing/encoder.js';
import { type IndexReader, openIndex } from '../../src/indexing/index-reader.js';
import { EvalItem, scoreAnswer } from '../../src/interfaces/cli/score-answers.js';
import { packageRoot } from '../../src/package-root.js';
import { loadLateInteraction } from '../../src/retrieve/late-interaction.js';
import type { Answer } from '../../src/verify/answer.js';
import type { CheckResult } from '../../src/verify/check-result.js';
import { MODEL_FOLDER, TEST_IDENTITY } from '../fixtures/ingest-folder.js';

type Claim = { readonly id: string; readonly claim: string; readonly label: CheckResult['verdict'] };

const readSet = (name: string): unknown[] =>
  readFileSync(`${packageRoot}test/eval/${name}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

let index: IndexReader;
const answers: { item: EvalItem; answer: Answer }[] = [];
const verdicts: { claim: Claim; result: CheckResult }[] = [];

beforeAll(async () => {
  index = await openIndex({ folder: inject('seedsIndex'), identity: TEST_IDENTITY });
  const parts = {
    index,
    field: loadField(),
    encoder: await loadEncoder(MODEL_FOLDER),
    maxSim: await loadLateInteraction(),
  };
  const ask = createAsk(parts);
  const check = createCheck({ ...parts, ...ask });
  for (const item of readSet('seeds-dev.jsonl').map((line) => EvalItem.parse(line)))
    answers.push({ item, answer: await ask.answer(item.question, item.history) });
  for (const claim of readSet('claims-dev.jsonl') as Claim[])
    verdicts.push({ claim, result: await check(claim.claim) });
});
afterAll(() => index.close());

/** Those of `all` that fail, by id: a failing test names them. */
const idsOf = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);

it('answers at least 95 in 100 of the development questions rightly, with the right paragraph cited', () => {
  const failing = answers.filter(({ item, answer }) => {
    const { right, cited } = scoreAnswer(item, answer);
    return !right || !cited;
  });
  expect(answers).toHaveLength(80);
  expect(failing.length, idsOf(failing.map(({ item }) => item)).join(' ')).toBeLessThanOrEqual(4);
});

it('answers none of the questions that the reports do not answer', () => {
  const unanswerable = answers.filter(({ item }) => item.type === 'unanswerable');
  const answered = unanswerable.filter(({ answer }) => answer.status === 'answered');
  expect(unanswerable).toHaveLength(10);
  expect(idsOf(answered.map(({ item }) => item))).toEqual([]);
});

it('judges at least 90 in 100 of the development claims rightly', () => {
  const wrong = verdicts.filter(({ claim, result }) => result.verdict !== claim.label);
  expect(verdicts).toHaveLength(40);
  expect(wrong.length, idsOf(wrong.map(({ claim }) => claim)).join(' ')).toBeLessThanOrEqual(4);
});

it('calls no contradicted claim supported', () => {
  const contradicted = verdicts.filter(({ claim }) => claim.label === 'contradicted');
  const supported = contradicted.filter(({ result }) => result.verdict === 'supported');
  expect(contradicted.length).toBeGreaterThan(0);
  expect(idsOf(supported.map(({ claim }) => claim))).toEqual([]);
});

it('quotes every citation verbatim from its paragraph, and cites every sentence', () => {
  for (const { answer } of answers) {
    for (const { text, quote, start, end } of answer.citations) expect(text.slice(start, end)).toBe(quote);
    for (const { citations } of answer.sentences) expect(citations).not.toEqual([]);
  }
});
