// A value that stands beside the one the claim speaks of: another member's of the list, the whole's or a part's.
import type { Field } from '../field/field.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { Evidence } from './evidence.js';
import { type ClaimWords, comparable, namedByClaim, wordsOf } from './indicator-agreement.js';
import { asWrittenIn } from './same-words.js';

const isSaidIn = (text: string, word: string): boolean => text.includes(asWrittenIn(text, word));

/** 高校数量 names no more than 高校. */
const MEASURES = /^(?:数量|总数|总量|总额|总值|总计|累计)$/;
const isMeasured = (word: string): boolean => !MEASURES.test(word);
/** One letter is part of many other words. */
const isWord = (word: string): boolean => word.length > 1 && isMeasured(word);

/** Reads what one name has and another has not. */
const createTelling = (field: Field, tells: (word: string) => boolean) => {
  const read = (name: string): string[] =>
    wordsOf(field, name)
      .map(({ text }) => text)
      .filter(tells);
  return {
    read,
    telling: (name: string, other: string) => read(name).filter((word) => !read(other).includes(word)),
  };
};

/** Does the claim name another of the things that are told together, and not the one that the value is of? 水泥's capacity told as 炼铁's. */
function namesOther(field: Field, { whole }: ClaimWords, { listed, figure, beside }: Evidence): boolean {
  const { telling } = createTelling(field, isMeasured);
  const isOther = (own: string, other: string): boolean => {
    const [mine, theirs] = [telling(own, other), telling(other, own)];
    const areSaid = theirs.every((word) => isSaidIn(whole, word));
    return mine.length > 0 && theirs.length > 0 && areSaid && !mine.some((word) => isSaidIn(whole, word));
  };
  if (listed) return listed.others.some((other) => isOther(listed.own, other));
  return beside().some(({ indicator }) => isOther(figure.indicator, indicator));
}

/** Whose name tells where they are: 深圳港, 萧山机场. No word of such a name is read for itself. */
const FACILITY = /^[\u4e00-\u9fff]{2,8}(?:港|机场|口岸|车?站|大桥|高新区|开发区|保税区|自贸区|新区|园区)$/;

/** “其中深圳港…、广州港…”: does the claim's clause name another of them, and not this one? */
function namesOtherFacility(field: Field, { said, bare }: ClaimWords, { figure, beside }: Evidence): boolean {
  const inClause = `${said},${bare}`;
  const own = comparable(field, figure.indicator);
  if (!FACILITY.test(own) || inClause.includes(own)) return false;
  return beside()
    .filter(({ value }) => value !== figure.value)
    .map(({ indicator }) => comparable(field, indicator))
    .some((other) => FACILITY.test(other) && inClause.includes(other) && !own.includes(other));
}

/** 其中城镇、农村居民: the parts that a name may list. */
const partsOf = (indicator: string): string[] => indicator.split(/[、和与及]/);

/** A clause that tells of a part. */
const OF_PART = /(?:^|[,;。:(])其中[^,;。:]*$/;
const isPart = ({ context }: StoredFigure): boolean => context.includes('其中');

/** “居民收入51620元,其中城镇、农村居民…”, “高校74所,其中本科高校29所”: is the claim of the part and the value the whole's, or the other way round? */
function exchangesWhole(field: Field, words: ClaimWords, { figure, before, beside }: Evidence): boolean {
  const { read, telling } = createTelling(field, isWord);
  const inClause = `${words.said},${words.bare}`;
  const isPartOf = (part: string, whole: string): boolean =>
    read(whole).length > 0 && telling(whole, part).length === 0 && telling(part, whole).length > 0;
  const isTold = (word: string, whole: string): boolean => !whole.includes(word) && isSaidIn(inClause, word);
  const saysPart = (part: string, whole: string): boolean =>
    partsOf(part).some((name) => {
      const own = telling(name, whole);
      return own.length > 0 && own.every((word) => isTold(word, whole));
    });
  const leavesOut = (part: string, whole: string): boolean =>
    !telling(part, whole).some((word) => isSaidIn(words.whole, word));
  const isOther = ({ isBase, value }: StoredFigure): boolean => !isBase && value !== figure.value;
  const { indicator: own } = figure;
  return beside()
    .filter(isOther)
    .some((other) =>
      OF_PART.test(before)
        ? isPartOf(own, other.indicator) && leavesOut(own, other.indicator)
        : isPart(other) && isPartOf(other.indicator, own) && saysPart(other.indicator, own),
    );
}

/** So much of its name must the claim say, who means the part. */
const MIN_OF_PART = 0.5;

/** “其中入境游客118.6万人次” says nothing of 游客. */
const leavesPartOut = (field: Field, words: ClaimWords, evidence: Evidence): boolean =>
  OF_PART.test(evidence.before) && namedByClaim(field, words, evidence) <= MIN_OF_PART;

/** Is the value told of something else than the claim names, which stands beside it? */
export const isOfAnother = (field: Field, words: ClaimWords, evidence: Evidence): boolean =>
  namesOther(field, words, evidence) ||
  namesOtherFacility(field, words, evidence) ||
  exchangesWhole(field, words, evidence) ||
  leavesPartOut(field, words, evidence);
