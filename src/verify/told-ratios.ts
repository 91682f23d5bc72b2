// Ratios as people tell them — 每一百台里四十四台, 接近上年的两倍, 不到全国平均水平的四成 — put the way reports put them.
import { parseNumeral } from '../figures/parse-numeral.js';

const NUMERAL = '\\d[\\d.]*|[一二两三四五六七八九十百千]+(?:点[零一二三四五六七八九]+)?';
const COUNTED = '[个家台辆人名户件套艘部所]';
const EVERY = new RegExp(
  `(?<scope>全[国省市区球县]|世界)?每(?<of>${NUMERAL})(?<each>${COUNTED})(?<thing>[^,;。\\d]{1,10}?)(?:(?:里头|里|当中|之中|中),?|,)(?:就|,)*(?<whose>[^,;。\\d一二两三四五六七八九十百千]{0,10}?)(?:造|生产|产|占|有|是|了|出|就)*(?<part>${NUMERAL})\\k<each>(?=[,;。]|$)`,
  'g',
);

/** “全国每一百台机器人,广东造了四十四台” is “广东机器人占全国44%”. */
const withShares = (claim: string): string =>
  claim.replace(EVERY, (told, ...match) => {
    const { scope, of, thing, whose, part } = match.at(-1) as Record<string, string | undefined>;
    const [whole, share] = [parseNumeral(of!), parseNumeral(part!)];
    if (!whole || !share || whole.lt(2) || share.gt(whole)) return told;
    const percent = `${share.times(100).div(whole).round(2).toString()}%`;
    return scope ? `${whose}${thing}占${scope}${percent}` : `${thing}中${whose}占${percent}`;
  });

const BOUND = '接近|将近|超过|超出|不到|不足|大约|约|近|超';
const OF_WHAT = '(?:\\d{4}年|[^,;。\\d的]{0,8}(?:水平|总量|上年|上一年))';
/** “不到全国平均水平的四成”: what bounds a ratio stands before what it is of. */
const BOUND_BEFORE = new RegExp(
  `(?:${BOUND})(?:是|为|有|占)?(${OF_WHAT}的)(?=(?:${NUMERAL})(?:倍|成|%|分之)|百分之)`,
  'g',
);

const withBoundsBeside = (claim: string): string =>
  claim.replace(BOUND_BEFORE, (told, of: string) => {
    const bound = told.match(new RegExp(`^(?:${BOUND})`))![0];
    return `为${of}${bound}`;
  });

/** The claim with its ratios as reports write them. */
export const withPlainRatios = (claim: string): string => withBoundsBeside(withShares(claim));

const TIMES_YEAR_BEFORE = new RegExp(
  `(?:是|为|达到?|相当于)+(?:上一?年|前一年|去年)(?:同期)?的(${BOUND})?(${NUMERAL})倍`,
  'g',
);

/** “为上年的近两倍” is “比上年增长近100%”. */
export const asGrowth = (claim: string): string =>
  claim.replace(TIMES_YEAR_BEFORE, (told, bound: string | undefined, times: string) => {
    const growth = parseNumeral(times)?.minus(1).times(100);
    return growth?.gt(0) ? `比上年增长${bound ?? ''}${growth.toString()}%` : told;
  });
