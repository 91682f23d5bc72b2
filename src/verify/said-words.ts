// A text as what it says: its telling words and numbers in order, in one form for all that say the same; dates are compared apart.
import type { Field } from '../field/field.js';
import { findPeriods } from '../field/find-periods.js';
import { findQuantities } from '../figures/find-quantities.js';
import { parseNumeral } from '../figures/parse-numeral.js';
import type { Quantity } from '../figures/quantity.js';
import { comparable } from './indicator-agreement.js';
import { isGrouped, isLight, standingFor } from './same-words.js';

/** What stands for all words that deny: 没有, 未能, 禁止. */
export const DENIAL = '¬';

export type SaidWord = {
  /** As written. */
  readonly written: string;
  /** In the form that stands for all that say the same. */
  readonly text: string;
  /** Which of the clauses it stands in, counted from 0. */
  readonly clause: number;
  /** Is it a member of an enumeration? */
  readonly isListed: boolean;
  readonly isPlace: boolean;
  /** Is what it stands with only wished for? */
  readonly isWish: boolean;
  /** 向, 由, 比: what makes of it a giver, a doer or what is compared with; '' where nothing does. */
  readonly role: string;
  /** Set where it is a number with its unit. */
  readonly quantity: Quantity | null;
};

const BREAK = /[,;。:!?\n]/;
const LISTING = /^(?:、|和|与|及|或|以及|等)$/;
const ROLE = /^(?:向|对|给|由|被|把|比|从)$/;
const TELLS = /[\u3400-\u9fffa-z\d]/;

/** Before a number these are its bound, which is compared with it. */
const BOUND =
  /^略?(?:超过|高于|超出|超|突破|大于|多于|逾|跨越|低于|少于|小于|不足|不到|接近|将近|逼近|保持|稳定|维持)$/;

/** A piece of text that is one word: a number, or what the segmenter makes of the rest. */
type Piece = { readonly text: string; readonly quantity: Quantity | null };

/** The pieces of a text without its dates. */
function piecesOf(field: Field, text: string): Piece[] {
  const bare = findPeriods(text, { thisYear: null }).reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`,
    text,
  );
  const cut = (part: string): Piece[] =>
    field.segmenter
      .cut(part)
      .flatMap(({ text: word }) => splitKnown(word).map((each) => ({ text: each, quantity: null })));
  const out: Piece[] = [];
  let at = 0;
  for (const quantity of findQuantities(bare).filter(({ unit }) => unit !== '年')) {
    out.push(...cut(bare.slice(at, quantity.start)));
    out.push({ text: bare.slice(quantity.start, quantity.end), quantity });
    at = quantity.end;
  }
  return [...out, ...cut(bare.slice(at))];
}

/** 七连增 is 连续7年增长. */
const IN_A_ROW = /([一二三四五六七八九十\d]+)连([增丰涨升降跌])/g;
const YEARS_IN_A_ROW = /连续([一二三四五六七八九十]+)年/g;
/** 创历史新低: the record tells, not that it was set. */
const SETS_RECORD = /创[下出造]?了?(?=[^,;。]{0,4}新[高低])/g;

const withRows = (text: string): string =>
  text
    .replace(SETS_RECORD, '')
    .replace(IN_A_ROW, '连续$1年$2')
    .replace(YEARS_IN_A_ROW, (_, years: string) => `连续${parseNumeral(years) ?? years}年`);

/** 同比增加 and 大幅度提高 are two words that are both known by themselves. */
function splitKnown(word: string): string[] {
  if (isLight(word) || isGrouped(word)) return [word];
  for (let at = 2; at <= word.length - 2; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => isLight(part) || isGrouped(part))) return parts;
  }
  return [word];
}

/** The text's next word that is not light is a number. */
const precedesNumber = (pieces: readonly Piece[], i: number): boolean =>
  pieces.slice(i + 1).find(({ text, quantity }) => quantity || !isLight(text))?.quantity != null;

/** 力争: what it stands before is not done. It has no letters, as a claim may wish in other words. */
const WISH = /^(?:力争|争取|拟|打算|有望)$/;

/** Does a piece tell anything by itself? */
function tells(pieces: readonly Piece[], i: number): boolean {
  const { text } = pieces[i]!;
  if (WISH.test(text)) return true;
  return TELLS.test(text) && !isLight(text) && !(BOUND.test(text) && precedesNumber(pieces, i));
}

function wordAt(field: Field, pieces: readonly Piece[], i: number): Omit<SaidWord, 'clause'> {
  const { text: written, quantity } = pieces[i]!;
  const isList = (at: number) => LISTING.test(pieces[at]?.text ?? '');
  const isWish = WISH.test(written);
  return {
    written,
    text: isWish ? '' : standingFor(written),
    isListed: isList(i - 1) || isList(i + 1),
    isPlace: field.gazetteer.byAlias.has(written),
    isWish,
    role: ROLE.exec(pieces[i - 1]?.text ?? '')?.[0] ?? '',
    quantity,
  };
}

/** The telling words of a normalised text. */
export function saidWords(field: Field, text: string): SaidWord[] {
  const pieces = piecesOf(field, withRows(comparable(field, text)));
  let clause = 0;
  return pieces.flatMap(({ text: piece, quantity }, i) => {
    if (BREAK.test(piece) && !quantity) clause += 1;
    return tells(pieces, i) ? { ...wordAt(field, pieces, i), clause } : [];
  });
}
