// “…吗？”: the question as a claim, and its verdict as an answer.
import type { Answer } from './answer.js';
import type { CheckResult } from './check-result.js';

const ASKING = /(?:吗|么|没有|对不对|对吗|是吧|对吧)?[?。!]*$/;

/** The claim that a yes-no question asks about: 是否, 是不是 and 吗 taken out. */
export const claimOf = (question: string): string =>
  question
    .replace(ASKING, '')
    .replace(/是否|是不是/g, '')
    .replace(/有没有/g, '有');

/** 是 or 否 with the paragraph that says so; undefined where the reports do not decide it. */
export function answerOf({ verdict, citations, correction }: CheckResult): Answer | undefined {
  const [first] = citations;
  if (verdict === 'not_found' || !first) return undefined;
  const text =
    verdict === 'supported'
      ? `是：“${first.quote.trim()}”`
      : `否，${correction?.replace(/\[\d+\]$/, '') ?? '报告所述不同'}`;
  return {
    status: 'answered',
    answer: `${text}。[${first.n}]`,
    sentences: [{ text, citations: [first.n], verdict: 'supported', computed: false }],
    citations: [first],
    reason: null,
    missing: null,
    nearest: [],
  };
}
