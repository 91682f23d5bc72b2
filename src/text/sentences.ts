// Where sentences and clauses end in official Chinese, as spans of the text they were given.

export type Span = { readonly start: number; readonly end: number };

const SENTENCE_END = new Set([...'。！？!?']);
const CLOSERS = new Set([...'”’）》】)"']);
const OPENERS = new Map([
  ['（', '）'],
  ['(', ')'],
  ['《', '》'],
  ['【', '】'],
]);
/** A sentence longer than this is also cut at its semicolons: its parts state different things. */
const LONG_SENTENCE_CHARS = 60;

function afterClosers(text: string, at: number): number {
  let end = at;
  while (end < text.length && CLOSERS.has(text[end]!)) end += 1;
  return end;
}

function cutAfter(text: string, isEnd: (at: number, depth: number) => boolean): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const open: string[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]!;
    const closer = OPENERS.get(char);
    if (closer) open.push(closer);
    else if (open.at(-1) === char) open.pop();
    if (!isEnd(i, open.length)) continue;
    const end = afterClosers(text, i + 1);
    spans.push({ start, end });
    start = end;
    i = end - 1;
    if (SENTENCE_END.has(char)) open.length = 0;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans.flatMap((span) => trimSpan(text, span));
}

function trimSpan(text: string, { start, end }: Span): Span[] {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from += 1;
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
  return to > from ? [{ start: from, end: to }] : [];
}

function cutSemicolons(text: string, span: Span): Span[] {
  const sentence = text.slice(span.start, span.end);
  return cutAfter(
    sentence,
    (at, depth) => depth === 0 && (sentence[at] === '；' || sentence[at] === ';'),
  ).map(({ start, end }) => ({ start: span.start + start, end: span.start + end }));
}

/** The comma of "1,157家", not that of "7家,13家". */
const isThousandsComma = (text: string, at: number): boolean =>
  text[at] === ',' && /\d/.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));

/** The colon of "1:1.5" or "12:30". */
const isRatioColon = (text: string, at: number): boolean =>
  /[:：]/.test(text[at]!) && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');

/** Sentences of `text`, in order; long ones cut at semicolons outside brackets. Every character but blanks is in one. */
export function splitSentences(text: string): Span[] {
  const sentences = cutAfter(text, (at) => SENTENCE_END.has(text[at]!));
  return sentences.flatMap((span) =>
    span.end - span.start > LONG_SENTENCE_CHARS ? cutSemicolons(text, span) : [span],
  );
}

/** Clauses of a sentence: cut at commas and semicolons, never inside brackets or between the digits of a number. */
export function splitClauses(text: string): Span[] {
  const isEnd = (at: number, depth: number) =>
    depth === 0 &&
    '，；。,;：:！？!?'.includes(text[at]!) &&
    !isThousandsComma(text, at) &&
    !isRatioColon(text, at);
  return cutAfter(text, isEnd);
}
