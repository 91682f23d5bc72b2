// What a share is of, and how many things share in it: 占全国的 is not 占地区生产总值的, and three cities together are not one.

const SHARE_OF =
  /占(?!比|用|地(?!区)|有)(?:到|了|据|去)?(?:约|近)?([^,;。:、\d]{2,16}?)(?:的|总量|比重|比例|份额)*(?:已|约|近|将近|超过|达到?|为|提高到|上升到|升至)*$/;

/** Of the world, of the country, of the place itself, of something else. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:全世界|世界|全球)/, 'world'],
  [/^(?:全国|我国|中国|国家)/, 'country'],
  [/^(?:全[省市区县州]|[本我][省市区县])/, 'own'],
];

const wholeOf = (before: string): string | undefined => before.match(SHARE_OF)?.[1];
const kindOf = (whole: string): string => KINDS.find(([names]) => names.test(whole))?.[1] ?? 'other';

/** Is a share said to be of the country or the world where the report says of something else? `a` and `b` are the words before both numbers. */
export function otherWhole(a: string, b: string): boolean {
  const [mine, theirs] = [wholeOf(a), wholeOf(b)];
  if (!mine || !theirs) return false;
  const kinds = [kindOf(mine), kindOf(theirs)];
  return kinds[0] !== kinds[1] && kinds.some((kind) => kind === 'world' || kind === 'country');
}

/** “相当于全国平均水平的38%” is measured against a level, and no share or rate of its own. */
const OF_LEVEL = /水平的(?:约|近|将近|接近|不到|不足|超过)*$/;
export const otherMeasure = (a: string, b: string): boolean => OF_LEVEL.test(a) !== OF_LEVEL.test(b);

/** “A、B、C生产总值分别为…,合计占…”: said of all together. */
const TOGETHER =
  /^(?:三|两|四|五|六|几)?(?:者|市|地|省|县|个)?(?:合计|总计|共计|加起来|之和|总和|合起来|一共|总共)/;
const LIST = /(?:^|[,;。:])([^,;。:]*?[^,;。:、]{2}(?:、[^,;。:、]{2,12})*(?:、|和|与|及)[^,;。:、]{2,})/g;

/** Names of a list; the last may have more behind it. */
const namesIn = (list: string): string[] => list.split(/[、和与及]/).filter((name) => name.length > 1);

/** Does the claim name one of several, but not all, of which something is told together? */
export function namesOneOfMany(claim: string, { before, lead }: { before: string; lead: string }): boolean {
  if (!TOGETHER.test(lead)) return false;
  const list = [...before.matchAll(LIST)].at(-1)?.[1];
  if (!list) return false;
  const said = namesIn(list).map((name, i, { length }) =>
    claim.includes(i === length - 1 ? name.slice(0, 2) : name),
  );
  return said.includes(true) && said.includes(false);
}
