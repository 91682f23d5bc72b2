// Does a sentence of the reports carry all that a claim says? One name, number, denial or limit that differs, and it does not.
import type { Field } from '../field/field.js';
import { findPeriods } from '../field/find-periods.js';
import { abbreviates } from '../retrieve/coverage.js';
import { natureOf } from '../retrieve/query.js';
import { isAssumed, ofAnotherKind } from './assumed-words.js';
import { findExchanged } from './exchanged.js';
import { withNumbers } from './said-numbers.js';
import { DENIAL, type SaidWord, saidWords } from './said-words.js';
import { isLight } from './same-words.js';
import { type Alignment, alignWords, commonLength, type Gap } from './word-alignment.js';

/** What a claim is held against. */
export type Stated = {
  /** The sentence, normalised. */
  readonly sentence: string;
  /** What holds for it too: title, headings, place, the sentences around. */
  readonly scene: string;
};

/** What keeps a sentence from carrying a claim. */
export type Uncarried = {
  /** The word of the claim, or of the sentence where the claim leaves it out. */
  readonly word: SaidWord;
  /** The words of the sentence in its place. */
  readonly instead: readonly SaidWord[];
};

/** Who leaves one of these out says more than the report does. */
const LIMITS =
  /^(?:部分|大部分|小部分|多数|大多数|少数|个别|有些|一些|有的|基本|初步|几乎|局部|建议|可能|原则上|试点|试行|除外|以外)$/;
const joined = (words: readonly SaidWord[]): string => words.map(({ text }) => text).join('');

/** What is measured goes without saying: 进出口总额 is 进出口. */
const MEASURE = /(?<=..)(?:总[额数量值]|[额数量值率])$/;

/** Does the word stand there, or each part of a longer one? */
function stands(word: string, text: string): boolean {
  if (isLight(word) || text.includes(word) || abbreviates(word, text)) return true;
  if (MEASURE.test(word) && text.includes(word.replace(MEASURE, ''))) return true;
  for (let cut = 2; cut <= word.length - 2; cut += 1)
    if (stands(word.slice(0, cut), text) && stands(word.slice(cut), text)) return true;
  return false;
}

/** Words of the sentence's clauses that the claim tells of, which deny or limit what it says, and are not in the claim. */
function leftOut({ claim, sentence, isWish }: Sides, { met }: Alignment): SaidWord[] {
  const matters = (word: SaidWord): boolean => {
    if (met.has(word)) return false;
    if (word.isWish) return !isWish;
    if (word.text === DENIAL) return true;
    return LIMITS.test(word.written) && !claim.some(({ text }) => text === word.text);
  };
  const isTold = (word: SaidWord): boolean => {
    const others = sentence.filter(
      (other) => other.clause === word.clause && other !== word && !other.isWish,
    );
    return others.filter((other) => met.has(other)).length * 2 >= others.length;
  };
  return sentence.filter((word) => matters(word) && isTold(word));
}

/** Does the claim tell a number and another of its unit the other way round than the sentence? */
function isInverted(word: SaidWord, claim: readonly SaidWord[], sentence: readonly SaidWord[]): boolean {
  const at = (words: readonly SaidWord[], { text }: SaidWord) =>
    words.findIndex((other) => other.text === text);
  const isBefore = (words: readonly SaidWord[], a: SaidWord, b: SaidWord) => at(words, a) < at(words, b);
  return claim.some(
    (other) =>
      other.quantity?.unit === word.quantity?.unit &&
      other.text !== word.text &&
      at(sentence, other) >= 0 &&
      isBefore(claim, word, other) !== isBefore(sentence, word, other),
  );
}

/** So many words that stand together elsewhere in the sentence have only been moved; a number never by itself. */
const MIN_MOVED = 3;
const MIN_MOVED_WITH_NUMBER = 2;

/** Both sides as words, and the scene as the text of its words. */
type Sides = {
  readonly claim: readonly SaidWord[];
  readonly sentence: readonly SaidWord[];
  readonly scene: string;
  /** Does the claim give its numbers each with its date? Then these tell which is which. */
  readonly isDated: boolean;
  /** Does the claim only tell what is wished for? */
  readonly isWish: boolean;
};

/** A number's way is compared with the number. */
const WAYS = new Set(['增长', '下降']);

/** Does something else stand where the sentence would say the word? For a number only another number does. */
function hasRival({ claimed: word, stated }: Gap, { claim, sentence, isDated }: Sides): boolean {
  const isRival = (other: SaidWord) => !other.quantity && (WAYS.has(word.text) || !WAYS.has(other.text));
  if (!word.quantity) return stated.some(isRival);
  const isTold = isDated && sentence.some(({ text }) => text === word.text);
  return !isTold && (stated.some(({ quantity }) => quantity) || isInverted(word, claim, sentence));
}

/** A number that is none of the sentence's as these are read, but stands there as it is written. */
function isWritten(word: SaidWord, sentence: readonly SaidWord[]): boolean {
  const isNumber = word.quantity !== null || /^\d/.test(word.text);
  if (!isNumber || sentence.some(({ text }) => text === word.text)) return false;
  const all = sentence.map(({ written }) => written).join('');
  const at = all.indexOf(word.written);
  return at >= 0 && !/[\d.]/.test(all[at - 1] ?? '');
}

/** Do the words of a gap stand together elsewhere in the sentence? */
function areMoved(gaps: readonly Gap[], sentence: readonly SaidWord[]): boolean {
  const words = gaps.map(({ claimed }) => claimed).filter(({ isPlace }) => !isPlace);
  const min = words.some(({ quantity }) => quantity) ? MIN_MOVED_WITH_NUMBER : MIN_MOVED;
  return words.length >= min && commonLength(words, sentence) === joined(words).length;
}

/** Does the sentence say a word that is not in its order there? */
function isCarried(gap: Gap, sides: Sides): boolean {
  const { claimed: word, stated } = gap;
  const { sentence, scene } = sides;
  if (isAssumed(word, sentence) || isWritten(word, sentence)) return true;
  if (word.text === DENIAL || !stands(word.text, scene)) return false;
  if (word.isPlace || stands(word.text, joined(stated)) || !hasRival(gap, sides)) return true;
  return /^\D$/.test(word.text) && !word.quantity && joined(sentence).includes(word.text);
}

/** What of the words between two that both have the sentence does not say, or says of something else. */
function uncarriedIn(gaps: readonly Gap[], sides: Sides): Uncarried[] {
  const isMoved = areMoved(gaps, sides.sentence);
  return gaps
    .filter((gap) => !isMoved && !isCarried(gap, sides))
    .map(({ claimed, stated }) => ({ word: claimed, instead: stated }));
}

/** When it was, before the clauses of a claim. */
const LEADING_TIME = /^[^,;。]{0,16}(?:年|月|期间|以来|时|目标[是为])[,;:]/;

/** A claim of two clauses with these the other way round, its date still before them; undefined where it has others. */
function turnedRound(claim: string): string | undefined {
  const time = claim.match(LEADING_TIME)?.[0] ?? '';
  const clauses = claim
    .slice(time.length)
    .replace(/[。;,]$/, '')
    .split(/[,;]/);
  return clauses.length === 2 ? `${time}${clauses[1]},${clauses[0]}` : undefined;
}

/** Does each word stand in its order? Whoever turns a claim round forgives nothing else. */
const saysInOrder = (field: Field, claim: string, { sentence }: Stated): boolean =>
  alignWords(...withNumbers(saidWords(field, claim), saidWords(field, sentence)))
    .gaps.flat()
    .every(({ claimed }) => claimed.isPlace || isLight(claimed.text));

/** What of a normalised claim `stated` does not carry; empty where it says all of it, be it in another order. */
export function findUncarried(field: Field, claim: string, stated: Stated): Uncarried[] {
  const uncarried = uncarriedInOrder(field, claim, stated);
  const turned = uncarried.length > 0 ? turnedRound(claim) : undefined;
  if (!turned || !saysInOrder(field, turned, stated)) return uncarried;
  return uncarriedInOrder(field, turned, stated).length === 0 ? [] : uncarried;
}

function uncarriedInOrder(field: Field, claim: string, stated: Stated): Uncarried[] {
  const [mine, theirs] = withNumbers(saidWords(field, claim), saidWords(field, stated.sentence));
  const alignment = alignWords(mine, theirs);
  const scene = joined([...saidWords(field, stated.scene), ...theirs]);
  const isDated = findPeriods(claim, { thisYear: null }).length > 1;
  const isWish = natureOf(claim) === 'target' || mine.some((word) => word.isWish);
  const sides = { claim: mine, sentence: theirs, scene, isDated, isWish };
  return [
    ...alignment.gaps.flatMap((gaps) => uncarriedIn(gaps, sides)),
    ...[...ofAnotherKind(mine, theirs), ...leftOut(sides, alignment), ...findExchanged(mine, theirs)].map(
      (word) => ({ word, instead: [] }),
    ),
  ];
}
