// The same thing said to have gone the other way: 增幅抬高 where the report says that it fell back.
import type { Field } from '../field/field.js';
import { cutClauses } from '../figures/clauses.js';
import { coverage, type FocusWord } from '../retrieve/coverage.js';
import { nounsIn } from '../text/words.js';

const UP = /增[加长产多]|上[升涨调扬]|提[高升速]|抬[高升]|扩大|攀升|走高|加快|加速/;
const DOWN = /下[降跌调滑]|降低|减[少产缓慢]|回落|缩小|收窄|走低|放[缓慢]/;
/** How fast something goes may fall while it still grows; as a name it tells no way. */
const RATE = /增长(?:幅度|速度|率)|[增涨]幅|增速/g;
const DENIED = /[不未没]/;
/** A fall that widens is a fall still. */
const RATE_OF_FALL = /[降跌减]幅/;

/** The way that a text tells of; null where it tells of none or of both. */
function wayOf(text: string): 'up' | 'down' | null {
  const verbs = text.replace(RATE, '');
  if (UP.test(verbs) === DOWN.test(verbs) || DENIED.test(verbs) || RATE_OF_FALL.test(text)) return null;
  return UP.test(verbs) ? 'up' : 'down';
}

/** What is compared with: 上年, 一季度, 2015年; null where a text does not say. */
const COMPARED = /[比较由从](上一?年|去年|前一年|[^,;。\d]{0,4}(?:季度|半年|月|[时年]期|年前)|\d{4}年)/;
const comparedIn = (text: string): string | null =>
  text.match(COMPARED)?.[1]?.replace(/^(?:上一|去|前一)年$/, '上年') ?? null;

/** Both may be true where they compare with two times. */
function sameComparison(claim: string, clause: string): boolean {
  const [own, theirs] = [comparedIn(claim), comparedIn(clause)];
  return own === null || theirs === null || own === theirs;
}

const namesRate = (text: string): boolean => text.search(RATE) >= 0;

/** So much of what the claim speaks of must stand in the one clause. */
const SAME_THING = 0.86;
/** Shorter names are those of too many things. */
const MIN_NAME_CHARS = 4;

/** Has a clause no thing of its own besides: 费率 of 社会保障费率? */
function namesNoMore(field: Field, clause: string, said: string): boolean {
  return nounsIn(field.segmenter, field.terms.canonical(clause.replace(RATE, ''))).every(
    (noun) => said.includes(noun) || UP.test(noun) || DOWN.test(noun),
  );
}

/** Does a clause of the sentence say of the very thing that it went the other way? */
export function goesOtherWay(
  field: Field,
  claim: string,
  { words, sentence }: { readonly words: readonly FocusWord[]; readonly sentence: string },
): boolean {
  const way = wayOf(claim);
  const names = words.filter(({ text }) => !UP.test(text) && !DOWN.test(text) && text.search(RATE) < 0);
  if (way === null || names.reduce((sum, { text }) => sum + text.length, 0) < MIN_NAME_CHARS) return false;
  const said = `${field.terms.canonical(claim)},${names.map(({ text }) => text).join()}`;
  return cutClauses(sentence).some(({ text }) => {
    const stated = wayOf(text);
    if (stated === null || stated === way || namesRate(text) !== namesRate(claim)) return false;
    const isOfSame =
      coverage(names, field.terms.canonical(text)) >= SAME_THING && namesNoMore(field, text, said);
    return sameComparison(claim, text) && isOfSame;
  });
}
