// Two words of a claim that the sentence has in each other's place: who did it to whom.
import type { SaidWord } from './said-words.js';
import { commonLength } from './word-alignment.js';

/** Members of one enumeration may come in any order, a place may stand anywhere, and numbers are judged apart. */
const mayChange = (a: SaidWord, b: SaidWord): boolean =>
  (a.isListed && b.isListed) || a.isPlace !== b.isPlace || a.text === b.text || !!a.quantity || !!b.quantity;

/** So much of the claim must stand in order once the two have changed places. */
const IN_ORDER = 0.9;

/** Of all pairs with something between them, the one that makes the claim read like the sentence where they change places. */
function misplaced(claim: readonly SaidWord[], sentence: readonly SaidWord[]): SaidWord[] {
  const length = claim.reduce((sum, { text }) => sum + text.length, 0);
  const common = commonLength(claim, sentence);
  if (common === length) return [];
  const pairs = claim.flatMap((a, i) => claim.slice(i + 2).map((b) => [a, b] as const));
  const found = pairs.find(([a, b]) => {
    if (mayChange(a, b)) return false;
    const other = claim.map((word) => (word === a ? b : word === b ? a : word));
    const better = commonLength(other, sentence);
    return better >= common + 2 && better >= IN_ORDER * length;
  });
  return found ? [...found] : [];
}

/** Words with a role (向…, 由…) that in the sentence is that of another word of the claim. */
const inOtherRole = (claim: readonly SaidWord[], sentence: readonly SaidWord[]): SaidWord[] =>
  claim.filter(
    ({ text, role }) =>
      role !== '' &&
      !sentence.some((other) => other.text === text && other.role === role) &&
      sentence.some(
        (other) =>
          other.role === role && claim.some((mine) => mine.text === other.text && mine.role !== role),
      ),
  );

/** What of the claim the sentence says the other way round. */
export const findExchanged = (claim: readonly SaidWord[], sentence: readonly SaidWord[]): SaidWord[] => [
  ...misplaced(claim, sentence),
  ...inOtherRole(claim, sentence),
];
