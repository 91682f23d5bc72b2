// Words that a claim may add unless the sentence names another of their kind: where something is counted, whose it is, when it holds.
import type { SaidWord } from './said-words.js';

/** Of these a claim must name the one that the sentence names, if it names any. */
const EXCLUSIVE: readonly (readonly string[])[] = [
  ['全国', '全省', '全市', '全区', '全县', '全球', '亚洲'],
  ['过去', '今后', '目前'],
];

/** What goes without saying, and the words that tell of another. */
const UNSAID: Readonly<Record<string, RegExp>> = {
  中国: /^(?:外[国商资]|海外)|^(?:[美英法德各两]国|日本|苏联)$/,
  在校: /毕业|招生|招收|入学|辍学/,
};

/** May the claim add the word to what the sentence says? What speaks against one of a group is told by `ofAnotherKind`. */
export function isAssumed({ text: word }: SaidWord, sentence: readonly SaidWord[]): boolean {
  if (EXCLUSIVE.some((group) => group.includes(word))) return true;
  const others = UNSAID[word];
  return others !== undefined && !sentence.some(({ text }) => others.test(text));
}

/** Words of the claim of which the sentence names only others of the kind. */
export const ofAnotherKind = (claim: readonly SaidWord[], sentence: readonly SaidWord[]): SaidWord[] =>
  EXCLUSIVE.flatMap((group) => {
    const theirs = sentence.filter(({ text }) => group.includes(text)).map(({ text }) => text);
    return claim.filter(({ text }) => group.includes(text) && theirs.length > 0 && !theirs.includes(text));
  });
