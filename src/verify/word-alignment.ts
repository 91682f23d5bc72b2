// The words of two texts side by side, letter by letter: what of the one stands in the same order in the other, and what stands in its place.
import type { SaidWord } from './said-words.js';

/** A letter with the word it belongs to; it weighs more where a number of the other text stands in its clause. */
type Letter = { readonly char: string; readonly word: SaidWord; readonly weight: number };

const lettersOf = (words: readonly SaidWord[], nearTo: readonly SaidWord[] = []): Letter[] => {
  const isNumber = (word: SaidWord) => word.quantity && nearTo.some(({ text }) => text === word.text);
  const near = new Set(words.filter(isNumber).map(({ clause }) => clause));
  return words.flatMap((word) =>
    [...word.text].map((char) => ({ char, word, weight: near.has(word.clause) ? 2 : 1 })),
  );
};

/** Weights of the heaviest common subsequences of all pairs of tails. */
function commonTails(a: readonly Letter[], b: readonly Letter[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i]![j] =
        a[i]!.char === b[j]!.char
          ? table[i + 1]![j + 1]! + b[j]!.weight
          : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}

/** How many letters of `a` stand in `b` in the same order. */
export const commonLength = (a: readonly SaidWord[], b: readonly SaidWord[]): number =>
  commonTails(lettersOf(a), lettersOf(b))[0]![0]!;

/** A word of the claim that is not, or not wholly, in its order in the sentence, and the words of the same clause that stand there instead. */
export type Gap = { readonly claimed: SaidWord; readonly stated: readonly SaidWord[] };

export type Alignment = {
  /** The words of the sentence of which a letter is common to both. */
  readonly met: ReadonlySet<SaidWord>;
  /** What lies between two letters that both have, one after the other. */
  readonly gaps: readonly (readonly Gap[])[];
};

/** The words between two letters that both texts have, with those letters' words: undefined at the ends. */
type Between = {
  readonly claimed: ReadonlySet<SaidWord>;
  readonly stated: ReadonlySet<SaidWord>;
  readonly neighbours: readonly (readonly [SaidWord, SaidWord] | undefined)[];
};

/** What stands in the clause of a neighbour that both share is said in the word's place. */
const gapsOf = ({ claimed, stated, neighbours }: Between): Gap[] =>
  [...claimed].map((word) => ({
    claimed: word,
    stated: [...stated].filter((other) =>
      neighbours.some((pair) => pair && pair[0].clause === word.clause && pair[1].clause === other.clause),
    ),
  }));

export function alignWords(claim: readonly SaidWord[], sentence: readonly SaidWord[]): Alignment {
  const [a, b] = [lettersOf(claim), lettersOf(sentence, claim)];
  const table = commonTails(a, b);
  const met = new Set<SaidWord>();
  const gaps: Gap[][] = [];
  let claimed = new Set<SaidWord>();
  let stated = new Set<SaidWord>();
  let before: readonly [SaidWord, SaidWord] | undefined;
  const close = (after?: readonly [SaidWord, SaidWord]) => {
    gaps.push(gapsOf({ claimed, stated, neighbours: [before, after] }));
    claimed = new Set();
    stated = new Set();
    before = after;
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [mine, theirs] = [a[i], b[j]];
    if (mine && theirs && mine.char === theirs.char) {
      close([mine.word, theirs.word]);
      met.add(theirs.word);
      i += 1;
      j += 1;
    } else if (!theirs || (mine && table[i + 1]![j]! >= table[i]![j + 1]!)) {
      claimed.add(mine!.word);
      i += 1;
    } else {
      stated.add(theirs.word);
      j += 1;
    }
  }
  close();
  return { met, gaps };
}
