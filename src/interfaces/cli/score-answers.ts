// Scores answers against a question set (test/eval/README.md): right, cited, refused, by type.
import { z } from 'zod';
import type { Answer } from '../../verify/answer.js';

export const EvalItem = z.object({
  id: z.string(),
  type: z.string(),
  question: z.string(),
  history: z.array(z.string()).optional(),
  doc: z.string().nullish(),
  evidence: z.array(z.string()).default([]),
  evidence_doc: z.array(z.string()).optional(),
  alt_evidence: z.array(z.object({ doc: z.string(), evidence: z.array(z.string()) })).default([]),
  answer: z.array(z.string()).default([]),
  answer_any: z.array(z.union([z.string(), z.array(z.string())])).default([]),
});
export type EvalItem = z.infer<typeof EvalItem>;

export type Score = {
  readonly right: boolean;
  readonly cited: boolean;
  readonly outcome: 'right' | 'wrong' | 'over-refusal' | 'false-answer';
};

const normal = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b]/g, '')
    .replace(/[~～〜–—−]/g, '-')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/[“”"‘’「」『』]/g, '"')
    .toLowerCase();

/** Does `text` hold `part`, not cutting through a number? */
export function holds(text: string, part: string): boolean {
  const [hay, needle] = [normal(text), normal(part)];
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const cutsBefore = /^\d/.test(needle) && /[\d.]/.test(hay[at - 1] ?? '');
    const cutsAfter = /\d$/.test(needle) && /[\d.%]/.test(hay[at + needle.length] ?? '');
    if (!cutsBefore && !cutsAfter) return true;
  }
  return false;
}

function isCited(item: EvalItem, answer: Answer): boolean {
  const places = item.evidence.map((part, i) => ({ part, doc: item.evidence_doc?.[i] ?? item.doc ?? '' }));
  const cites = ({ part, doc }: { part: string; doc: string }) =>
    answer.citations.some(
      (citation) => (doc === '' || citation.report.endsWith(doc)) && holds(citation.text, part),
    );
  const others = item.alt_evidence.flatMap(({ doc, evidence }) => evidence.map((part) => ({ part, doc })));
  return (
    (item.type === 'compare' ? places.length > 0 && places.every(cites) : places.some(cites)) ||
    others.some(cites)
  );
}

/** Scores one answer. */
export function scoreAnswer(item: EvalItem, answer: Answer): Score {
  const answered = answer.status === 'answered';
  if (item.type === 'unanswerable')
    return { right: !answered, cited: !answered, outcome: answered ? 'false-answer' : 'right' };
  if (!answered) return { right: false, cited: false, outcome: 'over-refusal' };
  const text = answer.answer.replace(/\[\d+\]/g, '');
  const all = item.answer.length > 0 && item.answer.every((part) => holds(text, part));
  const any = item.answer_any.some((choice) => [choice].flat().every((part) => holds(text, part)));
  const right = all || any;
  return { right, cited: isCited(item, answer), outcome: right ? 'right' : 'wrong' };
}
