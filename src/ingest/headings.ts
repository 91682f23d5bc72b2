// Which blocks are headings, how deep, and which blocks only go on with the line before.
import type { Block } from './blocks.js';
import { numberedLevel } from './numbering.js';
import { isSpeakerLine } from './speaker.js';

export type Heading = { readonly level: number; readonly title: string; readonly wholeBlock: boolean };

const MAX_HEADING_CHARS = 48;
const MAX_PLAIN_CHARS = 36;
/** A numbered paragraph's first sentence serves as its heading up to this length. */
const MAX_RUN_IN_CHARS = 40;
/** 一、, 二、: the parts of a report. */
export const TOP_LEVEL = 1;
/** A title without a number. */
export const PLAIN_LEVEL = 3;
/** A title may end in a bracket: “…政府工作报告(科技部分)”. */
const TITLE_ASIDE = /(?<=报告|总结|计划|要点|方案|规划|公报|通报)[(（][^()（）]{1,12}[)）]$/;
const ENDS_SENTENCE = /[。！？；:!?;…”"）)》]$/;

function markdownHeading(text: string): Heading | undefined {
  const match = text.match(/^(#{1,6})\s*(.+)$/);
  return match ? { level: match[1]!.length, title: match[2]!, wholeBlock: true } : undefined;
}

function numberedHeading(text: string): Heading | undefined {
  const level = numberedLevel(text);
  if (level === undefined) return undefined;
  const firstEnd = text.search(/[。！？!?]/);
  if (firstEnd === -1 && text.length <= MAX_HEADING_CHARS && !/[；;]/.test(text))
    return { level, title: text, wholeBlock: true };
  if (firstEnd > 0 && firstEnd <= MAX_RUN_IN_CHARS)
    return { level, title: text.slice(0, firstEnd), wholeBlock: firstEnd + 1 >= text.length };
  return undefined;
}

/** Titles of the parts of a report. */
const SECTION = /回顾|总结|成就|工作|任务|目标|安排|部署|计划|思路|打算|展望|建设$/;
const MAX_SECTION_CHARS = 20;

/** What `block` may be: without a gap before it a line is a title only where it reads like a section's. */
export function settingOf(block: Block, previous: Block | undefined, previousIsHeading: boolean): Setting {
  if (block.afterGap || !previous || previousIsHeading) return 'settled';
  const isSection = block.text.length <= MAX_SECTION_CHARS && SECTION.test(block.text);
  return isSection && ENDS_SENTENCE.test(previous.text) ? 'section' : 'open';
}

/** What lets a line without a number be a title: nothing of a sentence is open before it, or it also reads like a section's title. */
export type Setting = 'open' | 'settled' | 'section';

/** The heading that a block is, or begins with; `text` is the block's own. */
export function headingOf(text: string, setting: Setting): Heading | undefined {
  const numbered = markdownHeading(text) ?? numberedHeading(text);
  if (numbered || setting === 'open') return numbered;
  const isPlain =
    text.length <= MAX_PLAIN_CHARS &&
    !isSpeakerLine(text) &&
    !ENDS_SENTENCE.test(text.replace(TITLE_ASIDE, '')) &&
    !/[了的在和与同《、是年,]$|[|。;]|\d(?:%|家|个|亿|万)|同志$/.test(text) &&
    /[\u4e00-\u9fff]{2}/.test(text);
  return isPlain ? { level: PLAIN_LEVEL, title: text, wholeBlock: true } : undefined;
}

/** A row of a table: several columns with blanks between, not only around numbers. */
const ROW =
  /^(?=.*\S[ \t\u3000]+\S+[ \t\u3000]+\S)(?=.*[\u4e00-\u9fff)）][ \t\u3000]+[\u4e00-\u9fff]{2})[^，。；：！？,;:]*$/;

/** Does `block` go on with the sentence that `previous` left open (a line broken in mid-sentence)? */
export function continuesSentence(
  block: Block,
  previous: Block | undefined,
  previousIsHeading: boolean,
): boolean {
  if (!previous || block.afterGap || previousIsHeading) return false;
  if (/^[，、。；：）)”》,;]/.test(block.text)) return true;
  return (
    !ENDS_SENTENCE.test(previous.text) &&
    !/[|｜]/.test(previous.text) &&
    !ROW.test(previous.text) &&
    !ROW.test(block.text) &&
    numberedLevel(block.text) === undefined
  );
}
