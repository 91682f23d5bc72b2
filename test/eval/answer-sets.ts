// The answers to a set of questions and the verdicts on a set of claims, over one index.
import { readFileSync } from 'node:fs';
import { createAsk } from '../../src/ask.js';
import { createCheck } from '../../src/check.js';
import { loadField } from '../../src/field/field.js';
import { loadEncoder } from '../../src/indexing/encoder.js';
import { openIndex } from '../../src/indexing/index-reader.js';
import { EvalItem, scoreAnswer } from '../../src/interfaces/cli/score-answers.js';
import { packageRoot } from '../../src/package-root.js';
import { loadLateInteraction } from '../../src/retrieve/late-interaction.js';
import type { Answer } from '../../src/verify/answer.js';
import type { CheckResult } from '../../src/verify/check-result.js';
import { MODEL_FOLDER, TEST_IDENTITY } from '../fixtures/ingest-folder.js';

export type Claim = { readonly id: string; readonly claim: string; readonly label: CheckResult['verdict'] };
export type Answered = { readonly item: EvalItem; readonly answer: Answer };
export type Judged = { readonly claim: Claim; readonly result: CheckResult };

const readSet = (name: string): unknown[] =>
  readFileSync(`${packageRoot}test/eval/${name}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

export type Sets = { readonly folder: string; readonly questions: string; readonly claims: string };

/** Asks and checks everything in the two sets (names under test/eval) of the index in `folder`. */
export async function answerSets({
  folder,
  questions,
  claims,
}: Sets): Promise<{ answers: Answered[]; verdicts: Judged[] }> {
  const index = await openIndex({ folder, identity: TEST_IDENTITY });
  const parts = {
    index,
    field: loadField(),
    encoder: await loadEncoder(MODEL_FOLDER),
    maxSim: await loadLateInteraction(),
  };
  const ask = createAsk(parts);
  const check = createCheck({ ...parts, ...ask });
  const answers: Answered[] = [];
  const verdicts: Judged[] = [];
  for (const item of readSet(questions).map((line) => EvalItem.parse(line)))
    answers.push({ item, answer: await ask.answer(item.question, item.history) });
  for (const claim of readSet(claims) as Claim[]) verdicts.push({ claim, result: await check(claim.claim) });
  index.close();
  return { answers, verdicts };
}

/** Those of `all` that fail, by id: a failing test names them. */
const idsOf = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);

/** Questions that are answered wrongly, or without the right paragraph, or refused though the reports answer them. */
export const failingQuestions = (answers: readonly Answered[]): string[] =>
  idsOf(
    answers
      .filter(({ item, answer }) => {
        const { right, cited } = scoreAnswer(item, answer);
        return !right || !cited;
      })
      .map(({ item }) => item),
  );

/** Questions that are answered though the reports do not say. */
export const falselyAnswered = (answers: readonly Answered[]): string[] =>
  idsOf(
    answers
      .filter(({ item, answer }) => item.type === 'unanswerable' && answer.status === 'answered')
      .map(({ item }) => item),
  );

export const misjudged = (verdicts: readonly Judged[]): string[] =>
  idsOf(verdicts.filter(({ claim, result }) => result.verdict !== claim.label).map(({ claim }) => claim));

/** Claims that the reports contradict, or do not hold, and that are called supported. */
export const falselySupported = (verdicts: readonly Judged[]): string[] =>
  idsOf(
    verdicts
      .filter(({ claim, result }) => claim.label !== 'supported' && result.verdict === 'supported')
      .map(({ claim }) => claim),
  );
