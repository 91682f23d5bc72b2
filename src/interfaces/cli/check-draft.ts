// A whole draft — a speech, a bulletin — checked sentence by sentence, and what is shown of it.
import { findQuantities } from '../../figures/find-quantities.js';
import { normalizeText } from '../../text/normalize.js';
import { splitSentences } from '../../text/sentences.js';
import type { Verdict } from '../../verify/answer.js';
import type { CheckResult } from '../../verify/check-result.js';
import { VERDICTS } from './format-answer.js';

export type CheckedSentence = { readonly text: string; readonly result: CheckResult };
export type CheckedDraft = {
  readonly sentences: readonly CheckedSentence[];
  readonly counts: Record<Verdict, number>;
};

/** Sentences that state a figure: those a reader would want to see proved. */
const statesSomething = (sentence: string): boolean => findQuantities(normalizeText(sentence)).length > 0;

/** Checks every sentence of `text` that states a figure. */
export async function checkDraft(
  text: string,
  check: (claim: string) => Promise<CheckResult>,
): Promise<CheckedDraft> {
  const sentences: CheckedSentence[] = [];
  const counts: Record<Verdict, number> = { supported: 0, contradicted: 0, not_found: 0 };
  for (const line of text.split(/\r?\n/)) {
    for (const { start, end } of splitSentences(line)) {
      const sentence = line.slice(start, end).trim();
      if (!statesSomething(sentence)) continue;
      const result = await check(sentence);
      counts[result.verdict] += 1;
      sentences.push({ text: sentence, result });
    }
  }
  return { sentences, counts };
}

/** The draft's verdicts as Markdown, ending with the counts. */
export function formatDraft({ sentences, counts }: CheckedDraft): string {
  const lines = sentences.flatMap(({ text, result }) => {
    const sources = result.citations
      .map(({ n, title, paragraph }) => `[${n}] 《${title}》第${paragraph}段`)
      .join('；');
    return [
      `- **${VERDICTS[result.verdict]}** ${text}`,
      ...(result.correction ? [`  - ${result.correction}`] : []),
      ...(sources ? [`  - ${sources}`] : []),
    ];
  });
  return [
    ...lines,
    '',
    `共${sentences.length}句：有据${counts.supported}，不符${counts.contradicted}，未见${counts.not_found}`,
  ].join('\n');
}
