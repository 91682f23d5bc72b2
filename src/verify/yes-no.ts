// “…吗？”: the question as a claim, and its verdict as an answer.
import type { Answer, Citation } from './answer.js';
import type { CheckResult } from './check-result.js';
import { standsVerbatim } from './composed-sentence.js';

const ASKING = /(?:吗|么|没有|没|对不对|对吗|是吧|对吧)?[?。!]*$/;
/** 进没进, 超没超过, 能不能: the word that is asked for, said both ways. */
const A_NOT_A = /([\u4e00-\u9fff]{1,2})[没不]\1/g;

/** The claim that a yes-no question asks about: 是否, 是不是 and 吗 taken out, 进没进 as 进. */
export const claimOf = (question: string): string =>
  question
    .replace(/有没有(?=达到|完成|实现|超过|突破|[进超降增])/g, '')
    .replace(/有没有/g, '有')
    .replace(ASKING, '')
    .replace(/是否|是不是/g, '')
    .replace(A_NOT_A, '$1');

/** What is quoted must stand in the paragraph it is quoted from. */
const QUOTED = /“(.+)”$/s;
const isQuotedRightly = (text: string, { text: paragraph }: Citation): boolean => {
  const quote = text.match(QUOTED)?.[1];
  return quote !== undefined && standsVerbatim(quote, paragraph);
};

/** 是 or 否 with the paragraph that says so; undefined where the reports do not decide it. */
export function answerOf({ verdict, citations, correction }: CheckResult): Answer | undefined {
  const [first] = citations;
  if (verdict === 'not_found' || !first) return undefined;
  const text =
    verdict === 'supported'
      ? `是：“${first.quote.trim()}”`
      : `否，${correction?.replace(/\[\d+\]$/, '') ?? '报告所述不同'}`;
  if (!isQuotedRightly(text, first)) return undefined;
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
