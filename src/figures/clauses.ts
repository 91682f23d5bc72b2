// A sentence cut into the clauses that carry its figures, and the runs of figures that share a subject.
import type { Quantity } from './quantity.js';

export type Clause = { readonly start: number; readonly end: number; readonly text: string };

const isThousands = (text: string, at: number): boolean =>
  /\d/.test(text[at - 1] ?? '') && /^,\d{3}(?!\d)/.test(text.slice(at));

/** The colon of “2.45:1”. */
const isRatio = (text: string, at: number): boolean =>
  text[at] === ':' && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');

/** “(团队)”, “(pm2.5)”: a bracket of few words and no number but a name's own. */
const SHORT_ASIDE = '\\((?:[a-z]+\\d[\\d.]*|[^()\\d,;。]{1,10})\\)';
const OPENS_ASIDE = new RegExp(`^${SHORT_ASIDE}`);
const CLOSES_ASIDE = new RegExp(`${SHORT_ASIDE}$`);

/** Such a bracket belongs to the clause around it. */
function isShortAside(text: string, at: number): boolean {
  if (text[at] === '(') return OPENS_ASIDE.test(text.slice(at));
  return text[at] === ')' && CLOSES_ASIDE.test(text.slice(0, at + 1));
}

/** “按4%安排、比上年提高1个百分点”: here 、 ends a clause. */
const isListComma = (text: string, at: number): boolean =>
  text[at] === '、' && !/^、(?:比(?!重|例|亚|赛)|较(?!大|高|低|好|强)|同比|环比)/.test(text.slice(at));

/** Cuts at commas, semicolons, colons and brackets; never inside quotation marks, book titles or numbers. */
export function cutClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let depth = 0;
  let start = 0;
  const close = (end: number) => {
    if (end > start) clauses.push({ start, end, text: text.slice(start, end) });
    start = end + 1;
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]!;
    if (char === '《' || char === '“') depth += 1;
    else if (char === '》' || char === '”') depth = Math.max(0, depth - 1);
    else if (
      depth === 0 &&
      ',;:。()!?、'.includes(char) &&
      !isListComma(text, i) &&
      !isThousands(text, i) &&
      !isRatio(text, i) &&
      !isShortAside(text, i)
    )
      close(i);
  }
  close(text.length);
  return clauses;
}

const LINK = /^(?:以上|左右|以内|多|余|个)?(?:、|和|及|与|以及|,)(?:约|近|超过|分别|每人每[月年])?$/;

/** Neighbouring quantities with nothing but 、 or 和 between them: 2家、3家、6家. */
export function runsOf(text: string, quantities: readonly Quantity[]): Quantity[][] {
  const runs: Quantity[][] = [];
  for (const quantity of quantities) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (
      run &&
      last &&
      LINK.test(text.slice(last.end, quantity.start)) &&
      last.unitClass === quantity.unitClass
    )
      run.push(quantity);
    else runs.push([quantity]);
  }
  return runs;
}
