// The non-blank blocks of a file, numbered from 1: what is cited as a paragraph. A line each, but where the lines are
// broken in mid-sentence at one width.
import { isPageNumber } from '../text/line-breaks.js';
import { columnsOf, goesOnWith, hardWrapsOf, type Line } from './hard-wraps.js';

export type Block = {
  /** Counts from 1 over the non-blank blocks of the original file. */
  readonly number: number;
  /** UTF-16 offsets into the original text, without the blanks around. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Is there a blank line, or nothing, before it? */
  readonly afterGap: boolean;
};

type PlacedLine = Line & { readonly start: number; readonly end: number };

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

function linesOf(text: string): PlacedLine[] {
  const lines: PlacedLine[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(LINE)) {
    const { from, to } = bareSpan(match[0]);
    if (from === to) continue;
    const start = match.index + from;
    const end = match.index + to;
    const between = text.slice(previousEnd, start);
    const lineEnds = between.match(/\r\n|[\r\n\u2028\u2029\f]/g)?.length ?? 0;
    const isGap = lineEnds > 1 && !between.includes('\u200b'); // a zero-width line stands where a link was cut out
    const bare = text.slice(start, end);
    lines.push({
      start,
      end,
      text: bare,
      indent: columnsOf(match[0].slice(0, from)),
      afterGap: lines.length === 0 || isGap,
      isPageNumber: isPageNumber(bare),
    });
    previousEnd = end;
  }
  return lines;
}

/** Lines of one paragraph each; a page number stands in one where the paragraph goes on behind it. */
function joined(lines: readonly PlacedLine[]): PlacedLine[][] {
  const wraps = hardWrapsOf(lines);
  if (!wraps) return lines.map((line) => [line]);
  const groups: PlacedLine[][] = [];
  let pages: PlacedLine[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (line.isPageNumber) {
      pages.push(line);
      continue;
    }
    const pair = last && {
      before: last.at(-1)!,
      line,
      isFirst: last.length === 1,
      overPage: pages.length > 0,
    };
    if (pair && goesOnWith(pair, wraps)) last.push(...pages, line);
    else groups.push(...pages.map((page) => [page]), [line]);
    pages = [];
  }
  return [...groups, ...pages.map((page) => [page])];
}

/** Splits a text into blocks; `text.slice(start, end)` is exactly the block's text. */
export function splitBlocks(text: string): Block[] {
  return joined(linesOf(text)).map((lines, i) => {
    const { start, afterGap } = lines[0]!;
    const { end } = lines.at(-1)!;
    return { number: i + 1, start, end, text: text.slice(start, end), afterGap };
  });
}
