// “…吗？” is a claim in disguise: 是 with the words that say so, or 否 with the correction.
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/verify/answer.js';
import type { CheckResult } from '../../src/verify/check-result.js';
import { answerOf, claimOf } from '../../src/verify/yes-no.js';

it.each([
  ['湖州2022年新认定高新技术企业312家吗?', '湖州2022年新认定高新技术企业312家'],
  ['湖州是否新认定高新技术企业312家', '湖州新认定高新技术企业312家'],
  ['湖州是不是新认定了312家?', '湖州新认定了312家'],
  ['湖州有没有科技大市场?', '湖州有科技大市场'],
  ['湖州新认定312家对吗?', '湖州新认定312家'],
  ['湖州研发投入超没超过100亿元', '湖州研发投入超过100亿元'],
  ['湖州进没进全省前三', '湖州进全省前三'],
  ['湖州入库有没有达到300家?', '湖州入库达到300家'],
  ['湖州发放创新券了没', '湖州发放创新券了'],
  ['湖州建成科技大市场了没有?', '湖州建成科技大市场了'],
])('%s asks whether “%s”', (question, claim) => {
  expect(claimOf(question)).toBe(claim);
});

const CITATION: Citation = {
  n: 1,
  report: '湖州.txt',
  title: '湖州市2022年科技创新工作总结',
  paragraph: 5,
  text: '2022年，全市新认定高新技术企业312家。',
  quote: '全市新认定高新技术企业312家',
  start: 6,
  end: 21,
  place: '湖州市',
  period: '2022年',
};
const result = (verdict: CheckResult['verdict'], correction: string | null = null): CheckResult => ({
  verdict,
  citations: verdict === 'not_found' ? [] : [CITATION],
  correction,
  findings: [],
});

describe('the answer', () => {
  it('is 是 with the report’s words where the claim is supported', () => {
    expect(answerOf(result('supported'))).toMatchObject({
      status: 'answered',
      answer: '是：“全市新认定高新技术企业312家”。[1]',
      citations: [CITATION],
    });
  });

  it('is 否 with the correction, its citation once, where it is contradicted', () => {
    const correction = '应为312家（湖州市2022年）：“全市新认定高新技术企业312家”[1]';
    expect(answerOf(result('contradicted', correction))?.answer).toBe(
      '否，应为312家（湖州市2022年）：“全市新认定高新技术企业312家”。[1]',
    );
  });

  it('is none where what it quotes does not stand in the paragraph', () => {
    const quote = '全市新认定高新技术企业321家';
    expect(answerOf({ ...result('supported'), citations: [{ ...CITATION, quote }] })).toBeUndefined();
  });

  it('is none where the reports do not decide it', () => {
    expect(answerOf(result('not_found'))).toBeUndefined();
  });
});
