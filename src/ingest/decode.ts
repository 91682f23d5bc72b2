// Bytes of a report file into text: UTF-8, UTF-16 and GB18030, as bureau files come.
import { AppError } from '../errors.js';

export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** How much of a text is looked at to tell its encoding. */
const SAMPLE_CHARS = 4096;
/** More control characters than this share of a text, and it is no text. */
const MAX_CONTROL_SHARE = 0.01;

const unreadable = (name: string, what: string, hint: string) =>
  new AppError('unreadable', `${name}: ${what}`, hint);

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined; // not in this encoding: the caller tries the next
    throw error;
  }
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function looksBinary(text: string): boolean {
  let control = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) control += 1;
  }
  return control > text.length * MAX_CONTROL_SHARE;
}

/** Chinese characters, their punctuation, ASCII and blanks: nearly all of a report, two fifths of its bytes misread. */
const EXPECTED = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u203f\x20-\x7e\s]/g;
const MIN_EXPECTED_SHARE = 0.8;
/** The commonest characters of official Chinese: some 15 % of a report, next to none of its bytes misread. */
const COMMON = /[的一是在不了和有大中人上国年为，。、]/g;

/** How much a text looks like a report; negative where it does not. */
function plausibility(text: string): number {
  const sample = text.slice(0, SAMPLE_CHARS);
  const share = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) / (sample.length || 1);
  const expected = share(EXPECTED);
  return expected < MIN_EXPECTED_SHARE ? -1 : expected + 5 * share(COMMON);
}

/** A text without a mark: UTF-8 where it can be, else the likeliest of the others. */
function decodeUnmarked(bytes: Uint8Array): string | undefined {
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== undefined && !looksBinary(utf8)) return utf8;
  const others = ['gb18030', 'utf-16le', 'utf-16be'].flatMap((encoding) => {
    const text = decodeAs(encoding, bytes);
    if (text === undefined || looksBinary(text)) return [];
    return [{ text, likely: encoding === 'gb18030' ? Math.max(0, plausibility(text)) : plausibility(text) }];
  });
  return others.filter(({ likely }) => likely >= 0).sort((a, b) => b.likely - a.likely)[0]?.text;
}

/** The text of a file. Throws AppError 'unreadable', naming the file and the reason. */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (bytes.length === 0)
    throw unreadable(name, 'the file is empty', 'Put the report into it, or remove it.');
  if (bytes.length > MAX_FILE_BYTES)
    throw unreadable(
      name,
      `${Math.ceil(bytes.length / 1048576)} MB is more than the limit of 64 MB`,
      'Split it.',
    );
  const marked = markedEncoding(bytes);
  const text = marked ? decodeAs(marked, bytes) : decodeUnmarked(bytes);
  if (text === undefined || looksBinary(text))
    throw unreadable(name, 'this is not a text in UTF-8, UTF-16 or GB18030', 'Save it as UTF-8 text.');
  if (text.trim() === '')
    throw unreadable(name, 'the file holds only blanks', 'Put the report into it, or remove it.');
  return text;
}
