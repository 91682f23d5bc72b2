// Floors under the answers on eight reports of other bureaus, each of another form: tables, web pages, briefings, notices.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { ingestFolder } from '../fixtures/ingest-folder.js';
import {
  type Answered,
  answerSets,
  failingQuestions,
  falselyAnswered,
  falselySupported,
  type Judged,
  misjudged,
} from './answer-sets.js';

const folder = mkdtempSync(join(tmpdir(), 'youju-bureaus-'));
let answers: Answered[];
let verdicts: Judged[];

beforeAll(async () => {
  await ingestFolder({ reportsFolder: `${packageRoot}test/eval/fresh/bureaus-6`, indexFolder: folder });
  const sets = { questions: 'fresh/bureaus-6.jsonl', claims: 'fresh/bureaus-claims-6.jsonl' };
  ({ answers, verdicts } = await answerSets({ folder, ...sets }));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('answers at least 75 in 100 questions rightly, with the right paragraph cited', () => {
  const failing = failingQuestions(answers);
  expect(answers).toHaveLength(80);
  expect(failing.length, failing.join(' ')).toBeLessThanOrEqual(20);
});

it('answers none of the questions that the reports do not answer', () => {
  expect(answers.filter(({ item }) => item.type === 'unanswerable')).toHaveLength(9);
  expect(falselyAnswered(answers)).toEqual([]);
});

it('judges at least 80 in 100 claims rightly', () => {
  const wrong = misjudged(verdicts);
  expect(verdicts).toHaveLength(50);
  expect(wrong.length, wrong.join(' ')).toBeLessThanOrEqual(10);
});

it('calls no claim supported that is not', () => {
  expect(verdicts.filter(({ claim }) => claim.label !== 'supported')).toHaveLength(30);
  expect(falselySupported(verdicts)).toEqual([]);
});
