// Telegram's HTML, read as the Bot API reads it: known tags, closed in order, four named entities.

const TAGS = new Set([
  'b',
  'strong',
  'i',
  'em',
  'u',
  'ins',
  's',
  'strike',
  'del',
  'code',
  'pre',
  'a',
  'blockquote',
  'tg-spoiler',
]);
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function decodeEntity(body: string): string | undefined {
  if (body.startsWith('#')) return String.fromCodePoint(Number(body.slice(1).replace(/^x/i, '0x')));
  return NAMED[body];
}

function readTag(tag: string, open: string[]): string | undefined {
  const match = /^<(\/?)([a-z-]+)((?:\s+[a-z]+="[^"<>]*")*)\s*>$/i.exec(tag);
  if (!match) return `Unsupported start tag "${tag}"`;
  const [, slash, name = ''] = match;
  if (!TAGS.has(name.toLowerCase())) return `Unsupported start tag "${name}"`;
  if (slash === '') open.push(name);
  else if (open.pop() !== name) return `Unmatched end tag "${name}"`;
  return undefined;
}

/** The text without its tags, or why it cannot be read. */
export function readHtml(html: string): { text: string } | { error: string } {
  const open: string[] = [];
  let text = '';
  for (const [token] of html.matchAll(/<[^>]*>?|&[#\w]+;|[^<&]+|&/g)) {
    if (token.startsWith('<')) {
      const error = readTag(token, open);
      if (error) return { error };
    } else if (token.length > 1 && token.startsWith('&')) text += decodeEntity(token.slice(1, -1)) ?? token;
    else text += token;
  }
  return open.length > 0
    ? { error: `Can't find end tag corresponding to start tag "${open.at(-1)}"` }
    : { text };
}
