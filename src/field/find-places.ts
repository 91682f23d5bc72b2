// The places that a text names: the longest names at the ends of words, but none inside another name or a number.
import type { Segmenter, Word } from '../text/words.js';
import { COUNTRY, type Gazetteer, isCounty, type Place, type PlaceMention, SUFFIX } from './places.js';

/** An alias followed by one of these is part of the name of something else: 上海交通大学, 杭州湾, 宁波银行. */
const NAME_GOES_ON =
  /^(?:湾|都市圈|城市群|经济圈|[\u4e00-\u9fff]{0,6}(?:大学|学院)|银行|医院|日报|路|街|港务|证券|期货|交所|技术交易所|时间|奥运|世博|冬奥|亚运|共识|协议|会议|宣言|战役|地震|遗址|(?:科学)?(?:技术|科技)?(?:进步|发明|创新)?奖(?!励|补|金))/;

const LONGEST_NAME_WORDS = 5;

/** The longest alias that begins at word `at` and ends where a word ends. */
function longestAt(
  gazetteer: Gazetteer,
  words: readonly Word[],
  at: number,
): { place: Place; next: number } | undefined {
  let name = '';
  let found: { place: Place; next: number } | undefined;
  for (let i = at; i < Math.min(words.length, at + LONGEST_NAME_WORDS); i += 1) {
    name += words[i]!.text;
    if (!gazetteer.beginnings.has(name)) break;
    const place = gazetteer.byAlias.get(name);
    if (place) found = { place, next: i + 1 };
  }
  return found;
}

/** A dictionary's word that begins with a full name, as two: 浙江省|政府. */
function splitNames({ byAlias }: Gazetteer, words: readonly Word[]): Word[] {
  return words.flatMap((word) => {
    if (word.text.length < 4 || byAlias.has(word.text)) return [word];
    for (let length = word.text.length - 1; length >= 3; length -= 1) {
      const name = word.text.slice(0, length);
      if (!SUFFIX.test(name) || !byAlias.has(name)) continue;
      const middle = word.start + length;
      return [
        { text: name, start: word.start, end: middle },
        { text: word.text.slice(length), start: middle, end: word.end },
      ];
    }
    return [word];
  });
}

/** Could a text name a place? A look at its pairs of characters is far cheaper than cutting it into words. */
export function mayNamePlaces({ beginnings }: Gazetteer, text: string): boolean {
  for (let i = 0; i + 2 <= text.length; i += 1) if (beginnings.has(text.slice(i, i + 2))) return true;
  return false;
}

/** Every place name in a text, those inside other names too: 杭州 of 杭州亚运会. */
export function findPlaceNames(gazetteer: Gazetteer, cut: readonly Word[]): Place[] {
  const words = splitNames(gazetteer, cut);
  const places: Place[] = [];
  for (let i = 0; i < words.length; ) {
    const found = longestAt(gazetteer, words, i);
    if (found) places.push(found.place);
    i = found?.next ?? i + 1;
  }
  return places;
}

/** Does a county's short name take the first letter of a word: 三原 of 三原则? Its rest would be a lone letter. */
function cutsWord(
  found: Place,
  name: string,
  next: Word | undefined,
  isWord: (text: string) => boolean,
): boolean {
  if (name.length !== 2 || !isCounty(found.code) || next?.text.length !== 1) return false;
  return isWord(name.slice(-1) + next.text);
}

/** 六安 of 百分之二点六安排. */
const cutsNumber = (text: string, { start, end }: { start: number; end: number }): boolean =>
  /^[一二三四五六七八九十]/.test(text.slice(start, end)) &&
  /[零一二三四五六七八九十百点]$/.test(text.slice(0, start));

/** Places named in a normalised text, cut into words; names inside other names (上海交通大学) are none. */
export function findPlaces(gazetteer: Gazetteer, text: string, segmenter: Segmenter): PlaceMention[] {
  const words = splitNames(gazetteer, segmenter.cut(text));
  const isWord = (pair: string): boolean => segmenter.cut(pair).length === 1;
  const mentions: PlaceMention[] = [];
  for (let i = 0; i < words.length; ) {
    const found = longestAt(gazetteer, words, i);
    if (!found) {
      i += 1;
      continue;
    }
    const start = words[i]!.start;
    const end = words[found.next - 1]!.end;
    const isPart =
      cutsNumber(text, { start, end }) ||
      cutsWord(found.place, text.slice(start, end), words[found.next], isWord);
    if (found.place !== COUNTRY && !isPart && !NAME_GOES_ON.test(text.slice(end)))
      mentions.push({ place: found.place, start, end });
    else if (
      found.place === COUNTRY &&
      !/^(?:技术|科学|工商|人民|移动|电信|联通|电子|共产)/.test(text.slice(end))
    )
      mentions.push({ place: COUNTRY, start, end });
    i = found.next;
  }
  return mentions;
}
