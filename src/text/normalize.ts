// Normalised text for matching, with the way back: every normalised character knows the span of the original
// that it stands for, so that whatever is found can be quoted verbatim.
import traditional from 'opencc-js/dict/TSCharacters';
import { blankPageNumbers, hasLineEnd } from './line-breaks.js';

export type Normalized = {
  /** NFKC, simplified characters, lower-case Latin, no blanks inside Chinese text or spaced-out numbers. */
  readonly text: string;
  /** `starts[i]`: UTF-16 offset in the original of the character behind `text[i]`; one more entry for the end. */
  readonly starts: Int32Array;
  /** `ends[i]`: offset just past that character. */
  readonly ends: Int32Array;
};

const SIMPLIFIED = new Map(
  traditional.split('|').flatMap((pair): [string, string][] => {
    const [from, to] = pair.split(' ');
    return from && to && from.length === 1 && to.length === 1 ? [[from, to]] : [];
  }),
);
/** Characters that mean the same in figures and ranges, written in many ways. */
const SAME = new Map(
  Object.entries({
    '〜': '~',
    '∼': '~',
    '–': '-',
    '—': '-',
    '−': '-',
    '‒': '-',
    '―': '-',
    '﹣': '-',
    '「': '“',
    '」': '”',
    '『': '“',
    '』': '”',
    '‧': '·',
    '•': '·',
    '∶': ':',
    '○': '零',
    〇: '零',
  }),
);
/** Beside one of these a blank means nothing. */
const JOINS_BLANK = /[\u3001-\u9fff“”‘’…%‰~;:()!?]/;

const foldCharacter = (char: string): string => {
  const plain = char.normalize('NFKC').toLowerCase();
  return [...plain].map((c) => SAME.get(c) ?? SIMPLIFIED.get(c) ?? c).join('');
};
const FOLDED = new Map<string, string>();
function fold(char: string): string {
  const known = FOLDED.get(char);
  if (known !== undefined) return known;
  const folded = foldCharacter(char);
  FOLDED.set(char, folded);
  return folded;
}

const isBlank = (char: string): boolean => /[\s\u200b\ufeff]/.test(char);
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** A blank is dropped beside Chinese text or punctuation, between the single digits of "1 9 9 7", and where a line ends within a number. */
function dropsBlank(chars: readonly string[], at: number, end: number): boolean {
  const before = chars[at - 1];
  const after = chars[end];
  if (before === undefined || after === undefined) return true;
  if (JOINS_BLANK.test(before) || JOINS_BLANK.test(after)) return true;
  const isPoint = (c: string) => c === '.' || c === ',';
  if (!(isDigit(before) || isPoint(before)) || !(isDigit(after) || isPoint(after))) return false;
  if (chars.slice(at, end).some(hasLineEnd)) return true;
  return isPoint(before) || isPoint(after) || (!isDigit(chars[at - 2]) && !isDigit(chars[end + 1]));
}

/** The raised point of “19·5%”. */
const isDecimalPoint = (chars: readonly string[], kept: readonly number[], k: number): boolean =>
  chars[kept[k]!] === '·' && isDigit(chars[kept[k - 1] ?? -1]) && isDigit(chars[kept[k + 1] ?? -1]);

type Folded = { readonly chars: string[]; readonly starts: number[]; readonly ends: number[] };

function foldAll(original: string): Folded {
  const out: Folded = { chars: [], starts: [], ends: [] };
  let offset = 0;
  for (const char of original) {
    for (const c of fold(char)) {
      out.chars.push(c);
      out.starts.push(offset);
      out.ends.push(offset + char.length);
    }
    offset += char.length;
  }
  return out;
}

/** Positions of the characters that stay; of a run of blanks the first stands for all. */
function keptCharacters(chars: readonly string[]): number[] {
  const kept: number[] = [];
  for (let i = 0; i < chars.length; ) {
    let end = i;
    while (end < chars.length && isBlank(chars[end]!)) end += 1;
    if (end === i || !dropsBlank(chars, i, end)) kept.push(i);
    i = Math.max(end, i + 1);
  }
  return kept;
}

/** Normalises `original`; offsets are UTF-16 offsets into it. */
export function normalize(original: string): Normalized {
  const { chars, starts, ends } = foldAll(blankPageNumbers(original));
  const kept = keptCharacters(chars);
  let text = '';
  const outStarts = new Int32Array(kept.length + 1);
  const outEnds = new Int32Array(kept.length + 1);
  let n = 0;
  for (const [k, i] of kept.entries()) {
    const char = isBlank(chars[i]!) ? ' ' : isDecimalPoint(chars, kept, k) ? '.' : chars[i]!;
    if (char.length > 1) continue; // no astral character matters to matching
    text += char;
    outStarts[n] = starts[i]!;
    outEnds[n] = ends[i]!;
    n += 1;
  }
  outStarts[n] = original.length;
  outEnds[n] = original.length;
  return { text, starts: outStarts.subarray(0, n + 1), ends: outEnds.subarray(0, n + 1) };
}

/** The normalised text alone. */
export const normalizeText = (original: string): string => normalize(original).text;

/** The span of the original behind `[start, end)` of the normalised text. */
export function sourceSpan(
  normalized: Normalized,
  start: number,
  end: number,
): { start: number; end: number } {
  const first = normalized.starts[start] ?? 0;
  return { start: first, end: end > start ? normalized.ends[end - 1]! : first };
}
