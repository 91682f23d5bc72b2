// The State Council's reports as sentences with the year each is certainly about. Shares no code with src/, so that
// what is asked never depends on what the program reads.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** review: what was done · plan: what is to be done. */
export type Section = 'review' | 'plan' | 'other';

export type Sentence = {
  readonly reportYear: number;
  readonly section: Section;
  /** The years the section's heading names: one for most, five after a government's term; null where it names none. */
  readonly headed: { readonly from: number; readonly to: number } | null;
  /** An earlier sentence of the paragraph speaks of another time, which may still hold. */
  readonly clouded: boolean;
  readonly text: string;
};

const HEADING = /^(?:[一二三四五六七八九]、.{2,40}|首先报告2001年的工作)$/;
const SUBHEADING = /^(?:（[一二三四五六七八九十]+）|[一-龥]{0,3}是$)/;
/** Any word of another time than the section's own. */
export const OTHER_TIMES =
  /\d{4}|[去今明前当]年|上年|近年|多年|历年|[几两二三四五六七八九十]年|一年来|年初|年均|年代|世纪|\d月|季度|上半年|下半年|时期|期间|期末|“[一二三四五六七八九十]+五”|以来|目前|(?<!表)现在|截至|累计|本届|同期|这些年|\d年/;
/** Times that the sentences after may still be about. */
const LASTING_TIMES = /\d{4}年|今年|近年|[三五十]年|一个时期|规划期|“[一二三四五六七八九十]+五”|以来/;
/** Comparisons name no time of the figure's own. */
export const withoutComparisons = (text: string): string =>
  text.replace(/(?:比|较|按|与)(?:上年|去年)(?:同期|末|底|预算)?|同比|由上年|上年同期/g, '');

const plain = (line: string): string =>
  line.replace(/[\s\u200b\u3000]+/g, '').replace(/[０-９％．]/g, (c) => c.normalize('NFKC'));

function sectionOf(heading: string, reportYear: number): Pick<Sentence, 'section' | 'headed'> {
  const isReview = /回顾|2001年的工作/.test(heading);
  if (isReview && /一年和五年|时期/.test(heading)) return { section: 'review', headed: null };
  if (isReview && /五年/.test(heading))
    return { section: 'review', headed: { from: reportYear - 5, to: reportYear - 1 } };
  if (isReview) return { section: 'review', headed: { from: reportYear - 1, to: reportYear - 1 } };
  const isPlan = heading.includes(`${reportYear}年`) || heading.includes('今年');
  return { section: isPlan ? 'plan' : 'other', headed: null };
}

/** Paragraphs of joined lines; a line that a link or a layout broke belongs to the one before. */
function paragraphsOf(raw: string): string[] {
  const out: string[] = [];
  let open = '';
  const close = () => {
    if (open) out.push(open);
    open = '';
  };
  for (const line of raw.split('\n').map(plain)) {
    if (HEADING.test(line) || SUBHEADING.test(line)) close();
    if (line === '' && /[。！？”]$/.test(open)) close();
    open += line;
    if (HEADING.test(line)) close();
  }
  close();
  return out;
}

function sentencesOf(raw: string, reportYear: number): Sentence[] {
  let scope: Pick<Sentence, 'section' | 'headed'> = { section: 'other', headed: null };
  return paragraphsOf(raw).flatMap((paragraph) => {
    if (HEADING.test(paragraph)) {
      scope = sectionOf(paragraph, reportYear);
      return [];
    }
    let clouded = false;
    return paragraph.split(/(?<=[。！？])/).map((text) => {
      const sentence: Sentence = { ...scope, reportYear, clouded, text };
      clouded ||= LASTING_TIMES.test(withoutComparisons(text).replace(/^\d{4}年，/, ''));
      return sentence;
    });
  });
}

/** Every sentence of the reports given between 2000 and 2025, in order. */
export function readSentences(folder: string): Sentence[] {
  const files = readdirSync(folder)
    .filter((name) => /^20(?:[01]\d|2[0-5])_.*\.txt$/.test(name))
    .sort();
  return files.flatMap((name) =>
    sentencesOf(readFileSync(join(folder, name), 'utf8'), Number(name.slice(0, 4))),
  );
}
