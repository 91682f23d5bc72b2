// Floors under the answers on made-up reports that nothing ships with: bureaus' of eight forms, and long ones of provinces.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** Of so many questions, unanswerable ones and claims at most so many may fail. */
const SETS = [
  { name: 'bureaus', round: 6, questions: 80, unanswerable: 9, failing: 18, claims: 50, misjudged: 10 },
  { name: 'provinces', round: 7, questions: 80, unanswerable: 6, failing: 15, claims: 50, misjudged: 12 },
  { name: 'provinces', round: 8, questions: 60, unanswerable: 5, failing: 7, claims: 36, misjudged: 5 },
];

describe.each(SETS)('$name, round $round', ({ name, round, ...most }) => {
  const folder = mkdtempSync(join(tmpdir(), `youju-${name}-`));
  let answers: Answered[];
  let verdicts: Judged[];

  beforeAll(async () => {
    const reportsFolder = `${packageRoot}test/eval/fresh/${name}-${round}`;
    await ingestFolder({ reportsFolder, indexFolder: folder });
    const [questions, claims] = [`fresh/${name}-${round}.jsonl`, `fresh/${name}-claims-${round}.jsonl`];
    ({ answers, verdicts } = await answerSets({ folder, questions, claims }));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(`fails at most ${most.failing} of ${most.questions} questions, the right paragraph cited`, () => {
    const failing = failingQuestions(answers);
    expect(answers).toHaveLength(most.questions);
    expect(failing.length, failing.join(' ')).toBeLessThanOrEqual(most.failing);
  });

  it('answers none of the questions that the reports do not answer', () => {
    expect(answers.filter(({ item }) => item.type === 'unanswerable')).toHaveLength(most.unanswerable);
    expect(falselyAnswered(answers)).toEqual([]);
  });

  it(`misjudges at most ${most.misjudged} of ${most.claims} claims`, () => {
    const wrong = misjudged(verdicts);
    expect(verdicts).toHaveLength(most.claims);
    expect(wrong.length, wrong.join(' ')).toBeLessThanOrEqual(most.misjudged);
  });

  it('calls no claim supported that is not', () => {
    expect(falselySupported(verdicts)).toEqual([]);
  });
});
