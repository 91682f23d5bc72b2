// An answer as it was shown, in a form that outlives any change of the reports: texts of the citations included, and
// every citation, also of an offer, under a number of its own.
import { z } from 'zod';
import type { Answer, Citation } from '../verify/answer.js';
import type { CheckResult } from '../verify/check-result.js';

const citation = z.object({
  n: z.number().int(),
  report: z.string(),
  title: z.string(),
  paragraph: z.number().int(),
  text: z.string(),
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  place: z.string().nullable(),
  period: z.string().nullable(),
});

const verdict = z.enum(['supported', 'contradicted', 'not_found']);

const shownAnswer = z.object({
  kind: z.literal('question'),
  status: z.enum(['answered', 'not_found']),
  answer: z.string(),
  sentences: z.array(
    z.object({ text: z.string(), citations: z.array(z.number()), verdict, computed: z.boolean() }),
  ),
  reason: z.string().nullable(),
  missing: z.string().nullable(),
  nearest: z.array(z.object({ text: z.string(), n: z.number().int() })),
  citations: z.array(citation),
});

const shownCheck = z.object({
  kind: z.literal('claim'),
  verdict,
  correction: z.string().nullable(),
  findings: z.array(
    z.object({
      text: z.string(),
      verdict,
      discrepancy: z.string().nullable(),
      citation: z.number().nullable(),
    }),
  ),
  citations: z.array(citation),
});

export const shownResult = z.discriminatedUnion('kind', [shownAnswer, shownCheck]);

export type ShownAnswer = z.infer<typeof shownAnswer>;
export type ShownCheck = z.infer<typeof shownCheck>;
export type ShownResult = z.infer<typeof shownResult>;
export type ShownCitation = z.infer<typeof citation>;

/** The answer with its offers' citations numbered on after its own. */
export function showAnswer(answer: Answer): ShownAnswer {
  const citations: Citation[] = [...answer.citations];
  const nearest = answer.nearest.map((offer) => {
    const n = Math.max(0, ...citations.map((one) => one.n)) + 1;
    citations.push({ ...offer.citation, n });
    return { text: offer.text, n };
  });
  const sentences = answer.sentences.map((one) => ({ ...one, citations: [...one.citations] }));
  const { status, reason, missing } = answer;
  return { kind: 'question', status, answer: answer.answer, sentences, reason, missing, nearest, citations };
}

export function showCheck(result: CheckResult): ShownCheck {
  const { verdict: overall, correction } = result;
  const findings = result.findings.map((one) => ({ ...one }));
  return { kind: 'claim', verdict: overall, correction, findings, citations: [...result.citations] };
}

/** answered · not_found of a question, the verdict of a claim. */
export const statusOf = (result: ShownResult): string =>
  result.kind === 'question' ? result.status : result.verdict;
