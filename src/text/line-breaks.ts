// Line ends inside a paragraph: a text copied page by page has them in mid-sentence, and page numbers between two lines.

const END = '[\\r\\n\\u2028\\u2029\\f]';
const DASH = '[-—–－]{1,2}';
const DIGITS = '[\\d０-９]{1,4}';
const BLANKS = '[ \\t\\u3000]*';
const PAGE = `(?:${DASH}${BLANKS}${DIGITS}${BLANKS}${DASH}|第${BLANKS}${DIGITS}${BLANKS}页(?:[\\s,，]*共${BLANKS}${DIGITS}${BLANKS}页)?)`;

const PAGE_NUMBER = new RegExp(`^${PAGE}$`);
const PAGE_LINES = new RegExp(`(?<=${END})${BLANKS}${PAGE}${BLANKS}(?=${END})`, 'g');
const LINE_END = new RegExp(END);
const LINE_BREAK = new RegExp(`\\s*${END}\\s*`, 'g');
const LATIN_LETTERS = /^[a-z]{2}$/i;

/** Is a line the number of a page: “— 3 —”, “第3页 共20页”? A bare number may as well be of the text. */
export const isPageNumber = (line: string): boolean => PAGE_NUMBER.test(line);

export const hasLineEnd = (text: string): boolean => LINE_END.test(text);

/** Page numbers between two lines become blanks of the same length, so that offsets stay. */
export const blankPageNumbers = (text: string): string =>
  hasLineEnd(text) ? text.replace(PAGE_LINES, (line) => ' '.repeat(line.length)) : text;

/** A text as it is read on one line, without the page numbers in it. */
export const joinLines = (text: string): string =>
  blankPageNumbers(text).replace(LINE_BREAK, (found: string, at: number, whole: string) =>
    LATIN_LETTERS.test(`${whole[at - 1] ?? ''}${whole[at + found.length] ?? ''}`) ? ' ' : '',
  );
