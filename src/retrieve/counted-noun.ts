// What a question counts: 党员 of “覆盖多少党员”. A figure that answers it counts the same.
import type { Field } from '../field/field.js';
import type { TaggedWord } from '../text/words.js';

const COUNT =
  /(?:多少|几)(?:万|亿)?(?:个百分点|家次|场次|人次|个|家|项|名|位|件|场|次|条|所|座|辆|户|种|类|台|支|只|头|列|处|本|篇|批|人|亿元|万元|元|亿|万)?(?:的)?/g;
/** Units in the guise of nouns, and words that count nothing. */
const NO_NOUN =
  /^(?:钱|时间|年|月|天|人|倍|度|岁|成|点|左右|以上|百分点|美元|人民币|亩|吨|斤|公里|平方米|千瓦|标箱|比重|比例|地方|情况|数|数量)$/;

/** 在孵 of “多少家在孵企业” says in what state they are, not what they are. */
const withoutState = (words: readonly TaggedWord[]): readonly TaggedWord[] =>
  /^[在已新拟获]$/.test(words[0]?.text ?? '') && /^v/.test(words[1]?.tag ?? '') ? words.slice(2) : words;

/** The head of the noun that follows 多少家, in canonical form; undefined where none does. */
export function countedNoun(field: Field, question: string): string | undefined {
  for (const match of question.matchAll(COUNT)) {
    const rest = question.slice(match.index + match[0].length).split(/[,。?!]/)[0]!;
    const words = withoutState(field.segmenter.tag(rest));
    const ends = words.findIndex(({ tag }) => !/^(?:n|vn|b|a|an|j|l|x|eng|q)/.test(tag));
    const noun = words
      .slice(0, ends < 0 ? words.length : ends)
      .findLast(({ tag }) => /^(?:n|vn|j|x)/.test(tag));
    if (noun && noun.text.length >= 2 && !NO_NOUN.test(noun.text)) return field.terms.canonical(noun.text);
  }
  return undefined;
}
