// Words that make two amounts of one indicator different things: a part and the whole, what was added and what there is.
import type { Figure } from '../figures/figure.js';
import { findQuantities } from '../figures/find-quantities.js';

/** Only towns have these: whoever leaves 城镇 out of them says no more. */
const OF_TOWNS = '老旧小区|棚户区|(?:新增)?就业|登记失业|调查失业|职工';

/** One for each part, with the other names it goes by. */
const PARTS: readonly RegExp[] = [
  new RegExp(`城镇(?!${OF_TOWNS})|城市居民`),
  /农村|农民|农牧民|乡村/,
  /(?<!进)出口/,
  /进口/,
  /轻工业/,
  /重工业/,
  /第一产业/,
  /第二产业/,
  /第三产业/,
  /每月|月均|月人均|人均月|月增加/,
];

/** Words that name both parts at once. */
const whole = (text: string): string => text.replace(/城乡/g, '城镇农村').replace(/工农业/g, '工业农业');

/** Does `text` speak of a part that `around` never names? */
export function lacksPart(text: string, around: string): boolean {
  const [own, other] = [whole(text), whole(around)];
  return PARTS.some((part) => part.test(own) && !part.test(other));
}

const ADDED = /新增|净增|新设|新登记|新注册|新认定|新建|新开/;
const HELD = /累计|总数|总量|总计|共有|拥有量|保有量|存量|总规模/;
/** However it is put, something came that was not there before; 增加到 tells what there is. */
const GREW = /新[增建设登注认开添培引获]|增(?!加到|加至|至|长到|长至|速)|净/;

/** 新增475个 and 累计1078个: what was added, and what there is of it. `a` and `b` are the words right before two figures. */
export function addedAgainstHeld(a: string, b: string): boolean {
  const [addsA, holdsA] = [ADDED.test(a), HELD.test(a)];
  const [addsB, holdsB] = [ADDED.test(b), HELD.test(b)];
  return (addsA && !holdsA && holdsB && !addsB) || (addsB && !holdsB && holdsA && !addsA);
}

/** “第一批认定5799家” where 5799 is all that there is of every batch. */
export const batchAgainstHeld = (claimed: string, lead: string): boolean =>
  BATCH.test(claimed) && !HELD.test(claimed) && HELD.test(lead);
const BATCH = /(?:首|第[一二三四五六七八九十\d]+)批(?!次)/;

/** 总投入5000万元以上项目, 1000万元以下企业: from where on things are counted. */
const THRESHOLD =
  /(?<amount>\d[\d,.]*[十百千万亿]*[\u4e00-\u9fff%]{1,4}?)(?:及|\(含\))?以(?<side>[上下])(?!的?[\d,;。]|$)/g;
const thresholdOf = (words: string) => [...words.matchAll(THRESHOLD)].at(-1)?.groups;

/** Are the two counted from different values on? Both are the words before a figure. */
export function otherThreshold(claimed: string, stated: string): boolean {
  const [own, other] = [thresholdOf(claimed), thresholdOf(stated)];
  if (!own || !other) return false;
  const [a, b] = [findQuantities(own['amount']!)[0], findQuantities(other['amount']!)[0]];
  return !!a && !!b && a.unit === b.unit && (a.value !== b.value || own['side'] !== other['side']);
}

/** Is what one side says was added nowhere said to be new by the other? */
export const onlyAdded = (text: string, around: string): boolean => ADDED.test(text) && !GREW.test(around);

/** Words by which a claim may mean all that there is by then. */
const UP_TO_THEN = /累计|总|共|达|[到至已有末底]|合计|历年|以来|为止/;

/** “累计调水687亿立方米” told as what one year brought. */
export const heldForYear = (
  claimed: Pick<Figure, 'context' | 'lead' | 'namesPeriod'>,
  stated: Pick<Figure, 'lead' | 'kind'>,
): boolean =>
  stated.kind === 'value' &&
  claimed.namesPeriod &&
  /累计/.test(stated.lead) &&
  !UP_TO_THEN.test(`${claimed.lead}${claimed.context}`);

/** Among whom something is counted or ranked; who leaves it out may still mean it. */
const SCOPES: readonly RegExp[] = [
  /世界|全球|国际/,
  /亚洲/,
  /欧洲/,
  /非洲/,
  /美洲/,
  /全省|省内/,
  /全市|市内/,
];

/** Does the claim name a scope, and the sentence only another one? */
export function otherScope(claim: string, sentence: string): boolean {
  const stated = SCOPES.filter((scope) => scope.test(sentence));
  return stated.length > 0 && SCOPES.some((scope) => scope.test(claim) && !stated.includes(scope));
}

const UP = /(?:增长|增加|提高|提升|上升|上涨|上调|扩大|升|涨|多了|多出)(?:了|到|至|为|约|近)*$/;
const DOWN = /(?:下降|降低|减少|回落|缩小|收窄|下调|下跌|压减|降|减|跌|少了)(?:了|到|至|为|约|近)*$/;

/** The way that the words right before a number say it went; null where they do not say. */
export function directionBefore(words: string): 'up' | 'down' | null {
  if (DOWN.test(words)) return 'down';
  return UP.test(words) ? 'up' : null;
}
