// Files whose lines are broken at one width, as text copied out of a PDF is: which line goes on with the one before.
import { numberedLevel } from './numbering.js';

/** A line that is not blank, without the blanks around it. */
export type Line = {
  readonly text: string;
  /** Columns of blanks before it. */
  readonly indent: number;
  /** Is there a blank line, or nothing, before it? */
  readonly afterGap: boolean;
  readonly isPageNumber: boolean;
};

export type HardWraps = {
  /** Columns of a full line. */
  readonly width: number;
  /** Columns of blanks before a line that begins no paragraph. */
  readonly margin: number;
  /** Do paragraphs begin further in? */
  readonly isIndented: boolean;
  /** Does an indent or a blank line tell where a paragraph begins? */
  readonly isMarked: boolean;
};

/** Of fewer long lines nothing can be told. */
const MIN_LONG_LINES = 8;
/** A line from so many columns on is long: twenty characters. */
const LONG_COLUMNS = 40;
/** Lines of a page are about as long as each other: hardly any is longer than this times the full width. */
const MAX_SPREAD = 1.25;
const MAX_LONGER_SHARE = 0.02;
/** Most long lines break off in mid-sentence, and many of them after a sentence that ended within: titles and table rows do not. */
const MIN_BROKEN_SHARE = 0.6;
const MIN_INNER_END_SHARE = 0.15;
/** A line is full from so many columns below the width on: a word or a mark may not be parted. */
const SLACK_COLUMNS = 4;
/** Nearly all paragraphs begin so in a file that marks their beginnings. */
const MIN_MARKED_SHARE = 0.7;

const ENDS_SENTENCE = /[。！？!?：:][”’）)》】]*$/;
const ENDS_BEFORE_END = /[。；;].*[^。；;：:！？!?”）)]$/;
/** What no line begins with that does not go on. */
const GOES_ON = /^[，、。；：！？）)”》,;]/;
const ENDS_OPEN = /[，、,]$/;
/** A heading, an item or a table row of Markdown. */
const MARKDOWN = /^(?:#|[-*+>]\s|\|)/;
const BARE_NUMBER = /^\d+$/;
/** Numbers that may stand in a paragraph where its beginning is marked otherwise: “二是”, “(1)”. */
const MAX_HEADING_LEVEL = 2;
const MAX_NUMBERED_LEVEL = 4;

const WIDE = /[\u2010-\uffff]/g;
/** Columns that a text takes; a Chinese character takes two. */
export const columnsOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

const fullColumns = ({ text, indent }: Line): number => indent + columnsOf(text);
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const rankOf = (numbers: readonly number[], quantile: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * quantile)] ?? 0;

/** The width at which the lines are broken; undefined where they are paragraphs. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const long = lines.filter(({ text }) => columnsOf(text) >= LONG_COLUMNS);
  if (long.length < MIN_LONG_LINES) return undefined;
  const width = rankOf(long.map(fullColumns), 0.75);
  const longer = long.filter((line) => fullColumns(line) > width * MAX_SPREAD);
  const broken = long.filter(({ text }) => !ENDS_SENTENCE.test(text) && !/[；;]$/.test(text));
  const innerEnds = long.filter(({ text }) => ENDS_BEFORE_END.test(text));
  const isWrapped =
    share(longer.length, long.length) <= MAX_LONGER_SHARE &&
    share(broken.length, long.length) >= MIN_BROKEN_SHARE &&
    share(innerEnds.length, long.length) >= MIN_INNER_END_SHARE;
  return isWrapped ? width : undefined;
}

const isFull = (line: Line, width: number): boolean => fullColumns(line) >= width - SLACK_COLUMNS;

/** How the lines of a file are broken; undefined where each is a paragraph. */
export function hardWrapsOf(all: readonly Line[]): HardWraps | undefined {
  const lines = all.filter((line) => !line.isPageNumber);
  const width = wrapWidth(lines);
  if (width === undefined) return undefined;
  const margin = rankOf(
    lines.map(({ indent }) => indent),
    0.5,
  );
  const starts = lines.slice(1).filter((_, i) => {
    const before = lines[i]!;
    return ENDS_SENTENCE.test(before.text) && !isFull(before, width);
  });
  // A numbered heading may stand at the margin where paragraphs begin further in.
  const told = starts.filter(({ text, indent }) => indent > margin || numberedLevel(text) === undefined);
  const indented = told.filter(({ indent }) => indent > margin).length;
  const marked = told.filter(({ indent, afterGap }) => indent > margin || afterGap).length;
  return {
    width,
    margin,
    isIndented: share(indented, told.length) >= MIN_MARKED_SHARE,
    isMarked: share(marked, told.length) >= MIN_MARKED_SHARE,
  };
}

/** Two lines of a file, the second right behind the first but for a page number. */
export type LinePair = {
  readonly before: Line;
  readonly line: Line;
  /** Does the line before begin its paragraph? */
  readonly isFirst: boolean;
  readonly overPage: boolean;
};

/** Does a line begin a paragraph, whatever stands before it? */
function beginsParagraph({ line, overPage }: LinePair, { isIndented, margin }: HardWraps): boolean {
  if (line.afterGap && !overPage) return true;
  return (isIndented && line.indent > margin) || MARKDOWN.test(line.text) || BARE_NUMBER.test(line.text);
}

/** A number that a line begins with is one of the text where the line before is full and open: “第一、|二、三产业”. */
function beginsItem({ before, line }: LinePair, { width, isIndented }: HardWraps): boolean {
  const level = numberedLevel(line.text) ?? Number.POSITIVE_INFINITY;
  if (level > (isIndented ? MAX_HEADING_LEVEL : MAX_NUMBERED_LEVEL)) return false;
  return ENDS_SENTENCE.test(before.text) || !isFull(before, width);
}

/** A line that is not full goes on where it is no title and the beginnings of paragraphs are marked; a number is cut only at the width. */
function shortGoesOn({ before, line, isFirst }: LinePair, { isMarked }: HardWraps): boolean {
  if (ENDS_SENTENCE.test(before.text) || (/\d$/.test(before.text) && /^\d/.test(line.text))) return false;
  return isMarked && (!isFirst || ENDS_OPEN.test(before.text));
}

/** Does a line go on with the paragraph of the one before? */
export function goesOnWith(pair: LinePair, wraps: HardWraps): boolean {
  const { before, line, overPage } = pair;
  if (beginsParagraph(pair, wraps) || /^[#|]/.test(before.text) || BARE_NUMBER.test(before.text))
    return false;
  if (GOES_ON.test(line.text)) return true;
  if (beginsItem(pair, wraps)) return false;
  if (!isFull(before, wraps.width)) return shortGoesOn(pair, wraps);
  return wraps.isIndented || !overPage || !ENDS_SENTENCE.test(before.text);
}
