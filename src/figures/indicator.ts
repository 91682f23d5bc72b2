// What a figure measures: the words before its number, the noun behind it, or the subject spoken of before.

import type { Field } from '../field/field.js';
import { CHANGE_WORDS, type FigureParts, LEADS_TO_BASE } from './figure-parts.js';
import { listMembers } from './list-members.js';
import { sharedByPlaces } from './of-places.js';
import type { Quantity } from './quantity.js';
import {
  cleanSubject,
  endsInVerb,
  followingNoun,
  isBeforeWhole,
  partNamed,
  stripLinks,
  takenInto,
  withoutPart,
  withParent,
} from './subject.js';

const ENDS_IN_CHANGE = new RegExp(`(?:${CHANGE_WORDS})$`);
const FROM_CHANGE_ON = new RegExp(`(?:${CHANGE_WORDS}).*$`);

type Surroundings = {
  /** The words before the number, without periods, and the rest of the clause after it. */
  readonly left: string;
  readonly right: string;
  /** The subject spoken of before; '' where there is none. */
  readonly spokenOf: string;
};

/** “5个区突破1600亿元”. */
const DIVISION = /^[省市区县旗盟州]$/;

/** A noun behind the number counts where it is what is counted, or where nothing before the number names one. */
function takesNoun({ unitClass }: Quantity, noun: string, subject: string, left: string): boolean {
  if (unitClass === 'share' || unitClass === 'points' || (noun.length < 2 && !DIVISION.test(noun)))
    return false;
  const isCount = unitClass === 'count' || unitClass === 'people';
  return isCount || subject === '' || endsInVerb(stripLinks(left));
}

/** Money given for a purpose is named by what it is: “1000亿元国债|支持灾后重建”. */
const PURPOSE = /(?<=.{2})(?:用于|予以|支持|加强|推动|促进|专项用于).*$/;

function nounOf({ unitClass }: Quantity, right: string): string {
  const noun = followingNoun(right);
  return unitClass === 'money' ? noun.replace(PURPOSE, '') : noun;
}

/** “新增孵化器3家、累计25家”: all there are by now are no new ones. */
const ALL_BY_NOW = /^[、,]?(?:全[省市区县]|目前|已)*(?:累计|总数|总量|总计)/;
const withoutNew = (subject: string): string =>
  subject.replace(
    /^(?:当年)?(?:新增加?|新建(?![和、])|新认定|新培育|净增)(?=.{2})|(?:新增|净增)$|新增(?=(?:通车)?里程)/,
    '',
  );

/** “规上工业企业净增1437户、达到1.88万户”: what was reached is all there is. */
const isReachedAfterNew = (left: string, spokenOf: string): boolean =>
  /^[、,]?(?:已|总量|总数)*达到?/.test(left) && /(?:净增|新增)$/.test(spokenOf);

/** The subject before a number, else what was spoken of before. */
function subjectOrBefore(subject: string, left: string, spokenOf: string): string {
  if (subject === '' && (ALL_BY_NOW.test(left) || isReachedAfterNew(left, spokenOf)))
    return withoutNew(spokenOf);
  return /^占/.test(subject) ? `${spokenOf}${subject}` : subject || spokenOf;
}

/** What was spoken of before, without the part it was of another: a change in points alone is one of the part. */
function wholeOf(spokenOf: string, left: string, { unit }: Quantity, { kind }: FigureParts): string {
  if (kind === 'rank' || kind === 'share') return withoutPart(spokenOf);
  if (kind !== 'change' || unit !== '%') return spokenOf;
  return withoutPart(/增长/.test(left) ? spokenOf.replace(/占比$/, '') : spokenOf);
}

/** The indicator of a single quantity, in the report's words; '' where the sentence does not say. */
export function indicatorOf(
  quantity: Quantity,
  parts: FigureParts,
  { left, right, spokenOf: before }: Surroundings,
): string {
  const spokenOf = wholeOf(before, left, quantity, parts);
  const subject = withParent(parts.subject, spokenOf);
  if (parts.kind === 'change' || parts.kind === 'rank' || parts.kind === 'gap') return subject || spokenOf;
  const part = quantity.unit === '%' ? partNamed(left, right) : '';
  if (part) return isBeforeWhole(right) ? part : `${parts.subject}${part}`;
  const into = quantity.unitClass === 'count' ? takenInto(right) : '';
  if (into) return into;
  const noun = nounOf(quantity, right);
  return takesNoun(quantity, noun, subject, left) ? noun : subjectOrBefore(subject, left, spokenOf) || noun;
}

/** Nouns for each member of a run: its own where the words before it list as many, the whole phrase where they do not. */
export function runSubjects(field: Field, left: string, count: number): readonly (string | undefined)[] {
  const alone = Array.from({ length: count }, () => undefined);
  if (count < 2) return alone;
  const match = left.match(/^(?<list>.*?)分别(?<verb>.*)$/);
  const list = (match ? match.groups!['list']! : left).replace(/(?:分列|分居)[^、]*$/, '');
  const members = listMembers(stripLinks(list.replace(ENDS_IN_CHANGE, '').replace(LEADS_TO_BASE, '')), count);
  if (!members) return alone;
  const tail = match
    ? cleanSubject(match.groups!['verb']!.replace(FROM_CHANGE_ON, '').replace(/^(?:实际|名义)$/, ''))
    : '';
  const isTold = tail.length >= 2 && (/^占/.test(tail) || !endsInVerb(tail));
  return sharedByPlaces(
    field,
    members.map((member) => cleanSubject(member + (isTold ? tail : ''))),
  );
}
