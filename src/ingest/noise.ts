// What stands in a file but is not the report: web furniture, credits, advertisements. Marked with a reason, never dropped.
import { isPageNumber } from '../text/line-breaks.js';
import type { Span } from '../text/sentences.js';

export type NoiseReason =
  | 'navigation'
  | 'page data'
  | 'credits'
  | 'licence note'
  | 'advertisement'
  | 'page number';

const BLOCK_RULES: readonly [NoiseReason, RegExp][] = [
  [
    'credits',
    /^(?:责任编辑|责编|编辑|版式设计|美编|校对|审核|来源|作者|供稿|撰稿|摄影|文字|联系电话|联系人|e-?mail|电子邮箱|投稿邮箱)(?:单位|人|部门)?[:：].{0,80}$/i,
  ],
  [
    'page data',
    /^(?:索引号|公开方式|发布机构|发文字号|发布日期|发布时间|信息来源|浏览次数|阅读次数|点击数|文章来源|成文日期|主题分类|有效性)[:：\s|].{0,80}$/,
  ],
  ['navigation', /^(?:您?(?:的)?当前(?:所在)?位置|当前位置|首页\s*[->＞》]).{0,60}$/],
  [
    'navigation',
    /^(?:分享(?:到)?|打印(?:本页)?|关闭(?:窗口)?|返回(?:顶部|首页)?|上一篇|下一篇|相关(?:链接|文章|阅读)|字体|字号|扫一扫.{0,20}|网站地图|收藏本站|设为首页|无障碍)(?:[:：\s|【】[\]a-z大中小].{0,40})?$/i,
  ],
  [
    'navigation',
    /^(?:版权所有|主办单位|承办单位|技术支持|网站标识码|备案号|.{0,10}icp备|.{0,6}公网安备).{0,80}$/i,
  ],
  ['licence note', /^(?:public domain|false|true|本作品(?:是|在|来自).{0,80})$/i],
];
const PAGE_DATA_LABEL =
  /^(?:索引号|公开(?:方式|范围|时限|形式|程序|主体)|(?:发布|发文|制定)(?:单位|机构|机关|字号|日期|时间)|(?:信息|文章)?来源|成文日期|生成日期|主题(?:分类|词)|有效性|文号|字体|字号|浏览次数|阅读次数|点击数|分享|打印|关闭)[:：]?$/;
const MAX_PAGE_DATA_CELL_CHARS = 52;
const SELLS = '天生赢家|一触即发|人生就是博|官方|官网|网址|网站|入口|登录|注册|下载|客户端|旗舰厅|app|k8';
const BRAND = '凯发|亚博|澳门新?葡京|威尼斯人|太阳城|pt电子|必赢|永利|金沙娱乐|龙虎大战';
const GAME = '百家乐|老虎机|时时彩|六合彩|博彩|娱乐城|棋牌|彩票平台|真人娱乐';
/** A game or a house alone is no advertisement: reports speak of both. The words that sell it make it one. */
const ADVERTISEMENT = new RegExp(
  [
    `[a-z]{1,4}\\d{1,3}(?:${BRAND}|${GAME})(?:${SELLS}|平台|手机|娱乐|在线|首页)*`,
    `(?:${BRAND})(?:${SELLS}|平台|手机|娱乐|在线|首页)+`,
    `(?:${GAME})(?:${SELLS})+`,
  ].join('|'),
  'gi',
);

/** “索引号|0025…|公开方式|主动公开|”; a row of figures between bars is a table's, and belongs to the report. */
function isPageData(text: string): boolean {
  const cells = text.split(/[|｜]/).map((cell) => cell.trim());
  if (cells.length < 3 || cells.some((cell) => cell.length > MAX_PAGE_DATA_CELL_CHARS)) return false;
  return cells.some((cell) => PAGE_DATA_LABEL.test(cell));
}

/** Why a block (normalised text) is noise; undefined where it belongs to the report. */
export function noiseReason(text: string): NoiseReason | undefined {
  const rule = BLOCK_RULES.find(([, pattern]) => pattern.test(text));
  if (rule) return rule[0];
  if (isPageNumber(text)) return 'page number';
  if (isPageData(text)) return 'page data';
  const ads = findAdvertisements(text).reduce((sum, { start, end }) => sum + end - start, 0);
  return ads > text.length / 2 ? 'advertisement' : undefined;
}

/** Advertisements inside a normalised text, as spans: the words around them are the report's. */
export const findAdvertisements = (text: string): Span[] =>
  [...text.matchAll(ADVERTISEMENT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

/** From this line on a file speaks of its licence, to its end. */
export const opensLicenceNote = (text: string): boolean =>
  /^本作品(?:是中华人民共和国的|在|来自|采用)/.test(text);

/** A navigation label that a breadcrumb in the same file ends with: "新闻动态". */
export function isBreadcrumbLabel(text: string, breadcrumbs: readonly string[]): boolean {
  return text.length <= 12 && breadcrumbs.some((crumb) => crumb.split(/[->＞》\s]+/).includes(text));
}
