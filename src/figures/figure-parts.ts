// Kind, subject, direction and basis of a figure, as the words before its number tell.
import type { Figure, FigureKind } from './figure.js';
import type { Quantity } from './quantity.js';
import { cleanSubject, followingNoun, stripLinks } from './subject.js';

const UP =
  '(?<!自然)增长率?|增加额?|递增|新增加|增幅|增速|增产|增收|提高|(?<!改造)提升|上升|上涨|涨幅|升幅|扩大|加快|上浮|高出?|多|翻|前移|前进|进位';
const DOWN =
  '下降|递减|降低|降幅|降|减少|减产|缩减|减|回落|缩小|收窄|下跌|下滑|下调|压减|压缩|精简|裁减|节约|少|低';
const CHANGE = new RegExp(`(?<verb>${UP}|${DOWN})(?:了|幅度|速度|率)?(?<to>到|至)?(?:了)?$`);
const IS_DOWN = new RegExp(`^(?:${DOWN})$`);
const BASIS =
  /(?:同比|环比|年均|平均每年|每年平均|年平均|每年|(?:比(?![重例率])|较|按)(?:上年|去年|[^,;]{1,16}?))(?:同期|末|底)?(?:可比价格|可比口径)?(?:实际|名义|累计|净|约|共|又|再|分别|均|各|将|已)*$/;
const SHARE = /占(?!用|地面积)[^,;]{0,30}?(?:的?(?:比重|比例|份额|比率|比|百分比))?$/;
const GAP = /(?:高于|低于|快于|慢于|优于|超出|领先)[^,;]{2,14}$/;
const RANK_LINK =
  /(?:(?<among>世界|全球|全国|全省|全市|全区|全县)(?:综合)?(?=排))?(?:分列|分居|列|位?居|位列|位次|前移|排在?|排名|名列|跃居|升至|升到|跃升到?|跃升至|为|至|到|达到?|从|由|上升到?|上升为|稳居|继续保持|保持|向|进入|跻身|首次|综合评价|均|已|分别|连续[^,;]{1,3}年|提升到?|提升至)*(?<scope>世界|全球|全国|全省|全市|全区|全县|发展中国家|主要经济体|亚洲)?$/;

/** Words of change, upward or downward, as alternatives of a pattern. */
export const CHANGE_WORDS = `${UP}|${DOWN}`;

export type FigureParts = {
  kind: FigureKind;
  subject: string;
  direction: Figure['direction'];
  basis: string | null;
};

const LINKS_OF_CHANGE =
  /(?:约|近|超过|达到?了?|为|是|突破|不低于|不超过|分别|共|各|将近|接近|不到|保持在?|控制在?|左右|在)+$/;
const FILLERS_OF_CHANGE =
  /(?:实际|名义|累计|净|分别|(?<![平人户])均|各|将|总共|又|再|还|并|可|(?<!需)要|逆势|稳步|持续|大幅|小幅|平稳|稳定|较快|快速|进一步|预计|(?<=.{3})计划)+$/;

/** “增长到”, “提高为”: the number is the level reached, not the change. */
function isLevel(match: RegExpMatchArray, core: string, link: string): boolean {
  if (match.groups!['to']) return true;
  const isNoun = /[幅速率额度]$/.test(core.slice(match.index));
  return !isNoun && /(?:到|至|为|达到?)/.test(link) && !/^(?:达|分别)/.test(link);
}

/** What is compared with time grows; what is compared with anything else lies apart: “比规上工业投资增速高12.9个百分点”. */
const COMPARES_TIMES = /年|月|期|季|天|过去|以前|原来|现有|计划|预算|目标|规定/;
const isGap = (verb: string, basis: string | null): boolean =>
  /^(?:高|低|快)$/.test(verb) && basis !== null && /^(?:比|较)/.test(basis) && !COMPARES_TIMES.test(basis);

/** “轻工业增长11.8%,超过重工业增长3.4%的速度”: the slower one is spoken of. */
const OTHER_SUBJECT = /^(?:超过|高于|低于|快于|慢于)了?(?<other>[^,;]{2,12})$/;
const otherSubject = (subject: string, right: string): string | undefined =>
  /^的(?:速度|增速|幅度)/.test(right) ? subject.match(OTHER_SUBJECT)?.groups?.['other'] : undefined;

function changeParts(left: string, right: string): FigureParts | undefined {
  const core = left.replace(LINKS_OF_CHANGE, '');
  const match = core.match(CHANGE);
  if (!match || /新增$/.test(core)) return undefined;
  if (isLevel(match, core, left.slice(core.length))) return undefined;
  const verb = match.groups!['verb']!;
  if (/^(?:高|低|多|少|快)$/.test(verb) && !/比|较/.test(core)) return undefined;
  const before = core.slice(0, match.index);
  const basis = before.match(BASIS)?.[0] ?? null;
  const subject = before.slice(0, before.length - (basis?.length ?? 0)).replace(FILLERS_OF_CHANGE, '');
  const direction = IS_DOWN.test(verb) ? 'down' : 'up';
  const kind = isGap(verb, basis) ? 'gap' : 'change';
  return { kind, subject: otherSubject(subject, right) ?? cleanSubject(subject), direction, basis };
}

/** “全力提升10个产业研究院”: so many are raised, by whatever it may be. */
const raisesMany = ({ unitClass }: Quantity, left: string, right: string): boolean =>
  /count|people/.test(unitClass) && /(?:提升|加快|扩大)$/.test(left) && followingNoun(right).length > 1;

/** 翻一番. */
const doublingParts = (left: string): FigureParts => ({
  kind: 'change',
  subject: cleanSubject(left.replace(/(?:比[^,]{2,12}|再|又|翻了?)*$/, '')),
  direction: 'up',
  basis: null,
});

/** Whom a rank is among, in any words: “居全国各省区首位”, “位居渝东北三峡库区第一”, “、长三角第1位”. */
const AMONG =
  /(?:[均也]|继续|稳|连续[^,;]{1,5}年)*(?:(?:位|名|分|排)?(?:居(?![民住家])|列(?![入车为举])))(?<among>[^,;、居列]{2,12})$|^[、和](?<among2>[东西中]部|东北|长三角|珠三角|京津冀|[东西中]部地区|全国|世界|全球|亚洲)$/;

/** What ranks by name: the words that lead to a value before are none of it. */
const rankSubject = (words: string): string =>
  cleanSubject(words.replace(/(?:由|从)[^,;由从]{0,12}$|在(?:全[国省市区]|世界|全球)的?$|、$/, ''));

function rankAmong(left: string): FigureParts | undefined {
  const match = left.match(AMONG);
  const basis = match?.groups?.['among'] ?? match?.groups?.['among2'];
  return match && basis
    ? { kind: 'rank', subject: rankSubject(left.slice(0, match.index)), direction: null, basis }
    : undefined;
}

function rankParts(left: string): FigureParts {
  const match = left.match(RANK_LINK)!;
  const direction = /降/.test(match[0]) ? 'down' : null;
  return {
    kind: 'rank',
    subject: rankSubject(left.slice(0, match.index)),
    direction,
    basis: match.groups?.['scope'] ?? match.groups?.['among'] ?? null,
  };
}

function gapParts(left: string): FigureParts | undefined {
  const gap = left.match(GAP);
  return gap
    ? {
        kind: 'gap',
        subject: cleanSubject(left.slice(0, gap.index)),
        direction: /低|慢/.test(gap[0]) ? 'down' : 'up',
        basis: gap[0],
      }
    : undefined;
}

const REACHING = new RegExp(`(?<verb>${UP}|${DOWN})(?:到|至|为)(?:了|约|近|超过)*$`);

/** Which way a level was reached: 下降至87.2%. */
function directionOf(left: string): FigureParts['direction'] {
  const verb = left.match(REACHING)?.groups?.['verb'];
  if (verb === undefined) return null;
  return IS_DOWN.test(verb) ? 'down' : 'up';
}

/** “由去年的”, “从2007年底的”, “从人均”: what leads to a value before is no part of its name. */
export const LEADS_TO_BASE =
  /(?:已经?|又)?(?:由|从)(?:(?:[^,;由从]{0,6}?(?:年|末|底|初|前|期|时|代|现有|目前)的?)|[年月]?人均|每人每[年月]|不到|不足|近|约|的)*$|(?:由|从)(?:上年|去年)的?$|(?:将|还|要)?(?<!占)比(?![重例率])[^,;比]{1,12}的$/;

/** “保持在10%以上的增长”. */
const OF_GROWTH = /^(?:以上|左右|以内)?的(?:年均)?(?:增长(?!潜力|空间)|速度增长|速度递增)/;

function valueParts(unit: string, left: string, right: string): FigureParts {
  const subject = cleanSubject(left.replace(LEADS_TO_BASE, ''));
  if (unit === '%' && OF_GROWTH.test(right)) return { kind: 'change', subject, direction: 'up', basis: null };
  const isShare = unit === '%' && (SHARE.test(stripLinks(left)) || /比重|占比|份额|比例$/.test(subject));
  return { kind: isShare ? 'share' : 'value', subject, direction: directionOf(left), basis: null };
}

/** The parts of a figure; `left`: the words between the figure before and its number, without periods; `right`: the rest of its clause. */
export function partsOf(quantity: Quantity, left: string, right: string): FigureParts {
  const { unit, unitClass } = quantity;
  if (unitClass === 'rank') return rankAmong(left) ?? rankParts(left);
  if (unit === '番') return doublingParts(left);
  if (raisesMany(quantity, left, right)) return valueParts(unit, left, right);
  return gapParts(left) ?? changeParts(left, right) ?? valueParts(unit, left, right);
}
