// Floors under the answers on the five reports: a change that costs quality does not go unnoticed.
import { beforeAll, expect, inject, it } from 'vitest';
import {
  type Answered,
  answerSets,
  failingQuestions,
  falselyAnswered,
  falselySupported,
  type Judged,
  misjudged,
} from './answer-sets.js';

let answers: Answered[];
let verdicts: Judged[];

beforeAll(async () => {
  const sets = { questions: 'seeds-dev.jsonl', claims: 'claims-dev.jsonl' };
  ({ answers, verdicts } = await answerSets({ folder: inject('seedsIndex'), ...sets }));
});

it('answers at least 95 in 100 of the development questions rightly, with the right paragraph cited', () => {
  const failing = failingQuestions(answers);
  expect(answers).toHaveLength(80);
  expect(failing.length, failing.join(' ')).toBeLessThanOrEqual(4);
});

it('answers none of the questions that the reports do not answer', () => {
  expect(answers.filter(({ item }) => item.type === 'unanswerable')).toHaveLength(10);
  expect(falselyAnswered(answers)).toEqual([]);
});

it('judges at least 90 in 100 of the development claims rightly', () => {
  const wrong = misjudged(verdicts);
  expect(verdicts).toHaveLength(40);
  expect(wrong.length, wrong.join(' ')).toBeLessThanOrEqual(4);
});

it('calls no claim supported that is not', () => {
  expect(verdicts.filter(({ claim }) => claim.label !== 'supported').length).toBeGreaterThan(0);
  expect(falselySupported(verdicts)).toEqual([]);
});

it('quotes every citation verbatim from its paragraph, and cites every sentence', () => {
  for (const { answer } of answers) {
    for (const { text, quote, start, end } of answer.citations) expect(text.slice(start, end)).toBe(quote);
    for (const { citations } of answer.sentences) expect(citations).not.toEqual([]);
  }
});
