// Text with bold, italic and links, written as Telegram's HTML. Length is what Telegram counts: UTF-16 units after the
// tags are read, so a text is cut before it becomes HTML, and its tags close and reopen by themselves.

export type RichSpan = {
  readonly text: string;
  readonly style?: 'b' | 'i' | 'u' | 'code' | undefined;
  readonly href?: string | undefined;
};

export type RichText = readonly RichSpan[];

/** Telegram's limit for a message, in UTF-16 units after entity parsing. */
export const MAX_MESSAGE_CHARS = 4096;
/** A piece is not cut shorter than this share of the room for the sake of a sentence end. */
const MIN_FILL = 0.5;

export const plain = (text: string): RichText => [{ text }];
export const bold = (text: string): RichText => [{ text, style: 'b' }];
export const italic = (text: string): RichText => [{ text, style: 'i' }];

export const plainText = (rich: RichText): string => rich.map(({ text }) => text).join('');

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => ESCAPES[char]!);

function spanHtml({ text, style, href }: RichSpan): string {
  const inner = style ? `<${style}>${escapeHtml(text)}</${style}>` : escapeHtml(text);
  return href ? `<a href="${escapeHtml(href)}">${inner}</a>` : inner;
}

export const toHtml = (rich: RichText): string =>
  rich
    .filter(({ text }) => text !== '')
    .map(spanHtml)
    .join('');

/** Where the first piece of `text` ends: after a line, a sentence or a clause in its later half, else anywhere but inside a character. */
function cutPoint(text: string, maxChars: number): number {
  const head = text.slice(0, maxChars);
  for (const ends of [/[\s\S]*\n/, /[\s\S]*[。！？!?；;]["”’）》]*/, /[\s\S]*[，,、\s]/]) {
    const end = head.match(ends)?.[0].length ?? 0;
    if (end >= maxChars * MIN_FILL) return end;
  }
  const last = head.charCodeAt(maxChars - 1);
  return last >= 0xd800 && last <= 0xdbff ? maxChars - 1 : maxChars;
}

function cutAt(rich: RichText, at: number): [RichSpan[], RichSpan[]] {
  const head: RichSpan[] = [];
  const tail: RichSpan[] = [];
  let offset = 0;
  for (const span of rich) {
    const room = Math.max(0, Math.min(span.text.length, at - offset));
    if (room > 0) head.push({ ...span, text: span.text.slice(0, room) });
    if (room < span.text.length) tail.push({ ...span, text: span.text.slice(room) });
    offset += span.text.length;
  }
  return [head, tail];
}

function trim(rich: RichText): RichText {
  const text = plainText(rich);
  const [, fromStart] = cutAt(rich, text.length - text.trimStart().length);
  const [kept] = cutAt(fromStart, text.trim().length);
  return kept;
}

/** Pieces of at most `maxChars`, none of them blank. */
export function splitRich(rich: RichText, maxChars = MAX_MESSAGE_CHARS): RichText[] {
  const pieces: RichText[] = [];
  let rest = trim(rich);
  while (plainText(rest).length > maxChars) {
    const [head, tail] = cutAt(rest, cutPoint(plainText(rest), maxChars));
    pieces.push(trim(head));
    rest = trim(tail);
  }
  return [...pieces, rest].filter((piece) => plainText(piece) !== '');
}

/** At most `maxChars`, with “…” where something is left out. */
export function shorten(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const cut = text.slice(0, maxChars - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
