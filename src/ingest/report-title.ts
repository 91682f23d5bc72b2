// The title of a report: the first heading that names its kind, or a first line that reads like one.
import type { Normalized } from '../text/normalize.js';
import type { Block } from './blocks.js';
import type { Heading } from './headings.js';
import type { NoiseReason } from './noise.js';

/** A block as far as its report has been read. */
export type Titled = {
  readonly block: Block;
  readonly normal: Normalized;
  readonly noise: NoiseReason | null;
  readonly heading: Heading | undefined;
};

const MAX_TITLE_CHARS = 80;
const ENDS_LIKE_TITLE =
  /(?:报告|总结|计划|要点|方案|规划|通报|公报|通知|意见|简报|安排|办法)(?:[(（][^()（）]*[)）])?$/;

/** A first line too long for a heading that is a title all the same: “…局关于…情况的通报”. */
function longTitle(drafts: readonly Titled[]): Titled | undefined {
  const first = drafts.find(({ noise }) => noise === null);
  const isTitle =
    first && first.block.text.length <= MAX_TITLE_CHARS && ENDS_LIKE_TITLE.test(first.block.text);
  return isTitle && !/[。；]/.test(first.block.text) ? first : undefined;
}

/** The title of a report, verbatim; null where no line looks like one. */
export function titleOf(drafts: readonly Titled[]): string | null {
  const first = drafts
    .filter(({ noise }) => noise === null)
    .slice(0, 5)
    .filter(({ heading }) => heading?.wholeBlock);
  const longest = first.filter(
    ({ normal }) => normal.text.length >= 6 && !/^[(（]?[一二三四五六七八九十]+[)）、]/.test(normal.text),
  );
  const named =
    longest.find(({ normal }) => /报告|总结|计划|要点|方案|规划|通报|公报|行动|城市/.test(normal.text)) ??
    longTitle(drafts) ??
    longest[0];
  return named?.block.text ?? null;
}
