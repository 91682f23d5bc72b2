// Answers, verdicts and hits as people read them on a terminal: the answer first, the evidence under it.
import type { SearchResult } from '../../assistant.js';
import { joinLines } from '../../text/line-breaks.js';
import type { Answer, Citation } from '../../verify/answer.js';
import type { CheckResult } from '../../verify/check-result.js';

const MAX_EVIDENCE_CHARS = 160;

const shorten = (text: string): string =>
  text.length > MAX_EVIDENCE_CHARS ? `${text.slice(0, MAX_EVIDENCE_CHARS)}…` : text;

export const formatCitation = ({ n, title, report, paragraph, quote }: Citation): string =>
  `[${n}] 《${title}》第${paragraph}段（${report}）：${shorten(joinLines(quote).replace(/\s+/g, ' '))}`;

/** Lines for one answer. */
export function formatAnswer(answer: Answer): string[] {
  if (answer.status === 'answered') return [answer.answer, '', ...answer.citations.map(formatCitation)];
  const offers = answer.nearest.map(
    ({ text, citation }) => `  · ${text}（《${citation.title}》第${citation.paragraph}段）`,
  );
  return [`未找到：${answer.reason ?? '报告中没有相关内容。'}`, ...offers];
}

export const VERDICTS = { supported: '有据', contradicted: '不符', not_found: '未见' } as const;

/** Lines for one checked claim. */
export function formatCheck(result: CheckResult): string[] {
  return [
    VERDICTS[result.verdict],
    ...(result.correction ? [result.correction] : []),
    '',
    ...result.citations.map(formatCitation),
  ];
}

/** Lines for the hits of a search, each with why it stands where it does. */
export function formatHits(hits: readonly SearchResult[]): string[] {
  return hits.flatMap(({ report, paragraph, text, score, trace }, i) => [
    `${i + 1}. ${report} 第${paragraph}段  ${score.toFixed(3)}  关键词第${trace.keywordRank ?? '—'} 向量第${trace.vectorRank ?? '—'} 融合第${trace.fusedRank ?? '—'} 逐词${trace.maxSim?.toFixed(3) ?? '—'} 地区${trace.fit.place} 时期${trace.fit.period}`,
    `   ${shorten(joinLines(text))}`,
  ]);
}
