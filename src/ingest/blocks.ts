// The non-blank lines of a file, numbered from 1: what is cited as a paragraph.

export type Block = {
  /** Counts from 1 over the non-blank lines of the original file. */
  readonly number: number;
  /** UTF-16 offsets into the original text, without the blanks around. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Is there a blank line, or nothing, before it? */
  readonly afterGap: boolean;
};

const LINE = /[^\r\n\u2028\u2029\f]+/g;
const BLANK = /[\s\u200b\ufeff]/;

/** Where a line begins and ends without the blanks around it; equal where it is blank. */
function bareSpan(line: string): { from: number; to: number } {
  let from = 0;
  let to = line.length;
  while (from < to && BLANK.test(line[from]!)) from += 1;
  while (to > from && BLANK.test(line[to - 1]!)) to -= 1;
  return { from, to };
}

/** Splits a text into blocks; `text.slice(start, end)` is exactly the block's text. */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(LINE)) {
    const { from, to } = bareSpan(match[0]);
    if (from === to) continue;
    const start = match.index + from;
    const end = match.index + to;
    const between = text.slice(previousEnd, start);
    const lineEnds = between.match(/\r\n|[\r\n\u2028\u2029\f]/g)?.length ?? 0;
    const isGap = lineEnds > 1 && !between.includes('\u200b'); // a zero-width line stands where a link was cut out
    blocks.push({
      number: blocks.length + 1,
      start,
      end,
      text: text.slice(start, end),
      afterGap: blocks.length === 0 || isGap,
    });
    previousEnd = end;
  }
  return blocks;
}
