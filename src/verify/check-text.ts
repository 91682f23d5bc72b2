// A claim's words against the sentence that comes nearest: for what it states beside figures.
import type { Field } from '../field/field.js';
import { COUNTRY, contains } from '../field/places.js';
import { coverage, type FocusWord } from '../retrieve/coverage.js';
import type { Verdict } from './answer.js';
import { findUncarried, type Stated, type Uncarried } from './carried.js';
import type { Discrepancy } from './check-result.js';
import { DENIAL } from './said-words.js';
import { findSubstitutions, type Substitution } from './substitution.js';
import { goesOtherWay } from './turned-way.js';

export type TextFinding = { readonly verdict: Verdict; readonly discrepancy: Discrepancy | null };
const NOT_FOUND: TextFinding = { verdict: 'not_found', discrepancy: null };

const OPPOSITES: readonly [RegExp, RegExp][] = [
  [/扩大/, /缩小|收窄/],
  [/增加|增产|增长/, /减少|减产|下降/],
  [/上升|提高|提升/, /下降|降低/],
  [/上涨/, /下跌|下降/],
  [/加快/, /放缓|减慢/],
  [/顺差/, /逆差/],
];
/** Nearly all of the claim's words stand in the sentence. */
const ALL = 0.86;
/** Enough do for the rest to be what is wrong. */
export const FRAME = 0.68;
/** So much of the rest must agree where one name is what is wrong. */
const OTHERS = 0.75;

function opposite(claim: string, sentence: string): boolean {
  return OPPOSITES.some(([a, b]) => {
    const [one, other] = a.test(claim) ? [a, b] : [b, a];
    return one.test(claim) && !one.test(sentence) && other.test(sentence);
  });
}

type Compared = {
  readonly words: readonly FocusWord[];
  readonly stated: Stated;
  /** How much of the words stands there, 0 … 1. */
  readonly covered: number;
};

/** Does it say that the same thing went the other way? */
const isTurned = (field: Field, claim: string, { words, stated, covered }: Compared): boolean =>
  (covered >= FRAME && opposite(claim, `${stated.scene}。${stated.sentence}`)) ||
  goesOtherWay(field, claim, { words, sentence: stated.sentence });

/** Said of one and not of the other, they are opposites. */
const NOT = /没有|尚未|未能|未(?=[实完达取通参加建])|不再|并非|不是/;

/** Codes of the places a text names, the country itself aside. */
const partsOfCountry = (field: Field, text: string): string[] =>
  field
    .placeNamesIn(text)
    .map(({ code }) => code)
    .filter((code) => code !== COUNTRY.code);

/** Places that the claim names inside its statement, and the sentence does not, where it names others. */
export function placeDiffers(field: Field, claim: string, sentence: string): boolean {
  const names = (text: string) => new Set(partsOfCountry(field, text));
  const [mine, theirs] = [names(claim), names(sentence)];
  return [...mine].some((code) => !theirs.has(code)) && [...theirs].some((code) => !mine.has(code));
}

/** Parts of the country that the list of divisions does not hold: 中部地区, 东北老工业基地, 西部, 沿海城市. */
const REGION =
  /[东西南北中]部|东北|西北|西南|华[东北南中]|沿[海边江]|长三角|珠三角|地区|基地|流域|平原|高原|半岛|特区/;

const namesPlace = (field: Field, text: string): boolean =>
  REGION.test(text) || partsOfCountry(field, text).length > 0;

const YEAR_OR_DAY = /^(?:(?:18|19|20)\d{2}年?|\d{1,2}[月日号]|第[一二三四五六七八九十\d]+[届次批]?)$/;

/** What kind of thing differs: a place, a date or an ordinal; undefined where it may be only another word. */
function discrepancyOf(field: Field, { claimed, stated }: Substitution): Discrepancy | undefined {
  if (YEAR_OR_DAY.test(claimed) && YEAR_OR_DAY.test(stated)) return 'period';
  return namesPlace(field, claimed) && namesPlace(field, stated) ? 'place' : undefined;
}

/** What the sentence, reading the same around it, names otherwise; the claim's other words must nearly all stand there. */
function substituted(
  field: Field,
  claim: string,
  words: readonly FocusWord[],
  sentence: string,
): Discrepancy | undefined {
  for (const substitution of findSubstitutions(field, claim, sentence)) {
    const { claimed, stated } = substitution;
    const discrepancy = discrepancyOf(field, substitution);
    // the same year may well stand elsewhere in the sentence, for something else
    const standsToo = discrepancy !== 'period' && sentence.includes(claimed);
    if (!discrepancy || standsToo || claim.includes(stated)) continue;
    const others = words.filter(({ text }) => !claimed.includes(text));
    if (coverage(others, field.terms.canonical(sentence)) >= OTHERS) return discrepancy;
  }
  return undefined;
}

/** Every place that the claim names is named, or is where the sentence stands. */
function placesStand(field: Field, claim: string, sentence: string): boolean {
  const theirs = partsOfCountry(field, sentence);
  return partsOfCountry(field, claim).every((code) =>
    theirs.some((own) => contains(code, own) || contains(own, code)),
  );
}

/** Names in quotation marks or book titles that the claim gives. */
const namesQuoted = (text: string): string[] =>
  [...text.matchAll(/[“《]([^”》]{2,40})[”》]/g)].map(([, name]) => name!);

/** Its places and quoted names stand there, and both or neither deny. */
const namesAgree = (field: Field, claim: string, sentence: string): boolean =>
  placesStand(field, claim, sentence) &&
  NOT.test(claim) === NOT.test(sentence) &&
  namesQuoted(claim).every((name) => sentence.includes(name));

/** All that differs is a member of an enumeration, in whose place the sentence names another. */
const isOtherMember = ([first, ...others]: readonly Uncarried[]): boolean =>
  first !== undefined &&
  others.every(({ word }) => word === first.word) &&
  first.word.isListed &&
  first.instead.length > 0 &&
  first.instead.every(({ isListed, quantity }) => isListed && !quantity);

/** A result held against what was wished for: the sentence must name the target too. */
const TARGET = /目标|任务|预期|计划|指标/;
const REACHES_TARGET = new RegExp(`(?:达到|完成|实现|超过|超额|好于|低于|高于).{0,12}(?:${TARGET.source})`);
const targetStands = (claim: string, sentence: string): boolean =>
  !REACHES_TARGET.test(claim) || TARGET.test(sentence);

/** All that differs is that one of both denies it. */
const isDenied = (uncarried: readonly Uncarried[]): boolean =>
  uncarried.length > 0 && uncarried.every(({ word }) => word.text === DENIAL);

/** The verdict of the words alone. `words` are the claim's, without place and period. */
export function checkText(
  field: Field,
  claim: string,
  words: readonly FocusWord[],
  stated: Stated,
): TextFinding {
  const sentence = `${stated.scene}。${stated.sentence}`;
  const covered = coverage(words, field.terms.canonical(sentence));
  if (isTurned(field, claim, { words, stated, covered }))
    return { verdict: 'contradicted', discrepancy: 'direction' };
  if (covered >= OTHERS && placeDiffers(field, claim, sentence))
    return { verdict: 'contradicted', discrepancy: 'place' };
  const otherwise = substituted(field, claim, words, sentence);
  if (otherwise) return { verdict: 'contradicted', discrepancy: otherwise };
  const uncarried = findUncarried(field, claim, stated);
  if (covered >= OTHERS && isOtherMember(uncarried)) return { verdict: 'contradicted', discrepancy: 'name' };
  if (!targetStands(claim, stated.sentence)) return NOT_FOUND;
  if (covered >= OTHERS && placesStand(field, claim, sentence) && isDenied(uncarried))
    return { verdict: 'contradicted', discrepancy: 'direction' };
  const agrees = covered >= ALL && uncarried.length === 0 && namesAgree(field, claim, sentence);
  return agrees ? { verdict: 'supported', discrepancy: null } : NOT_FOUND;
}
