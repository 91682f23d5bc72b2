// The members of an enumeration before a run of numbers, each with what they share: “概念验证中心、中试基地”, “A、B产值”.
import { opposedPrefix } from '../field/contrasts.js';

/** “第一、二、三产业”, “一、二、三产业”. */
const ordinals = (members: readonly string[]): string[] => {
  const noun = members.at(-1)!.replace(/^第?[二三四五六七八九十]/, '');
  return members.map((part) => `第${part.replace('第', '').slice(0, 1)}${noun}`);
};

/** One word for several, each of which has its number: “三次产业增加值分别为…”, “城乡低保标准分别…”. */
const COLLECTIVE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/三次产业/, ['第一产业', '第二产业', '第三产业']],
  [/城乡(?=(?:常住)?居民(?!医保|基本|基础|养老))/, ['城镇', '农村']],
  [/城乡(?=低保|最低生活|特困)/, ['城市', '农村']],
];

/** The members that one word stands for, where they are as many. */
export function membersOfWord(text: string, count: number): string[] | undefined {
  const found = COLLECTIVE.find(([word, members]) => members.length === count && word.test(text));
  return found?.[1].map((member) => text.replace(found[0], member));
}

/** What the last member is said to measure, and the others with it. */
const SHARED =
  /的?((?:(?:[两三四五六七八九十]大[^、]{0,4}?)?产业|业务)?(?:(?:常住)?居民)?(?:人均|综合|营业|旅客|货邮|货物|集装箱|可支配|消费)*(?:排放量|产量|吞吐量|增加值|总额|面积|支出|收入|投资|数量|增速|里程|总?产值|(?:地区|国内)?生产总值|gdp|产能|销售额|余额|标准|进口|出口|人数|金额|费用|生产|[\u4e00-\u9fff]{2}[率度]|率)(?:占[^、]{2,12}比重)?|比重)$/;
/** “北斗五大优势产业”: what all of them are together is no part of one. */
const TOGETHER = /[两三四五六七八九十]大[^、]{0,4}?(?=产业)/;
/** What is measured already needs no other's measure: “事故起数、死亡人数”. */
const IS_MEASURED = /[数额值率]$/;

function withShared(members: readonly string[]): string[] | undefined {
  const last = members.at(-1)!;
  const shared = last.match(SHARED)?.[1];
  if (!shared || !members.slice(0, -1).every((part) => part.length <= 12)) return undefined;
  const own = TOGETHER.test(shared) ? shared.replace(TOGETHER, '') : shared;
  const isComplete = (part: string): boolean => IS_MEASURED.test(part) || part.endsWith(shared.slice(-2));
  return members.map((part) => {
    if (part === last) return last.replace(shared, own);
    return isComplete(part) ? part : part + own;
  });
}

/** “软件和信息服务业、租赁和商务服务业” are two: 和 parts members only where 、 alone leaves too few. */
function partsOf(text: string, count: number): string[] {
  const coarse = text.split('、');
  const cut =
    coarse.length === count
      ? coarse
      : text.split(/、|(?<=[\u4e00-\u9fff”"])(?:以及|和|与|及)(?=[\u4e00-\u9fff“"])/);
  return cut.map((part) => part.trim()).filter(Boolean);
}

/** “省级、市级专项资金”: the noun behind the last level is that of each. */
function withLevels(members: readonly string[]): string[] | undefined {
  const noun = members.at(-1)!.match(/^[^、]{1,4}级(?<noun>.{2,})$/)?.groups?.['noun'];
  return noun && members.slice(0, -1).every((part) => part.endsWith('级'))
    ? members.map((part, i) => (i === members.length - 1 ? part : part + noun))
    : undefined;
}

/** “进口、出口总额”, “城镇和农村居民收入”. */
function withOpposed(members: readonly string[]): string[] | undefined {
  const [first, last] = members as [string, string];
  const opposed = members.length === 2 ? opposedPrefix(first, last) : undefined;
  if (!opposed || last.length <= opposed.length) return undefined;
  return [first + last.slice(opposed.length).replace(/^牧区/, ''), last];
}

/** Members of an enumeration, as many as there are numbers; the shared ending goes to each: “二氧化硫、氮氧化物排放量”. */
export function listMembers(text: string, count: number): string[] | undefined {
  const parts = partsOf(text, count);
  if (parts.length < count) return membersOfWord(text, count);
  const members = parts.slice(-count);
  if (/^第?[一二三四]$/.test(members[0]!)) return ordinals(members);
  const told = withLevels(members) ?? withOpposed(members);
  if (told) return told;
  const full = withShared(members);
  if (!full) return members;
  const prefix = members[0]!.match(/^.*(?:用于|投向|投入到)/)?.[0] ?? '';
  return full.map((part, i) => (i === 0 || prefix === '' ? part : prefix + part));
}
