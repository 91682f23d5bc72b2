// A follow-up that only compares: “和2017年比呢”, or “差多少”, “哪年多”, “加起来呢” of the last two that were asked about.
import { type Slots, without } from './slots.js';

const MORE = '(?:多|少|高|低|快|慢|大|小)';
const WHICH = `(?:哪(?:年|个|边|家|里|一年|一个)|谁)更?${MORE}`;
/** 和2017年比呢; what stands between is a place or a time. */
const WITH_ANOTHER = new RegExp(
  `^(?:那么?)?(?:和|跟|与|同|比|较)(?<other>.+?)(?:相比|比起来|比较|对比|比)?(?:起来)?(?:(?<which>${WHICH})|相?差多少|${MORE}(?:了|出)?多少)?(?:些|一些|呢|如何|怎么样)?[?。]?$`,
);
const SUM = '(?:一共|总共|共计|合计|加起来|加在一起)(?:是|有)?(?:多少)?';
const OF_SEVERAL = new RegExp(
  `^(?:那么?)?(?:[这那])?(?:(?<count>[两二三四五])(?:年|者|个|地|市|省|家)?)?(?:之间|里|中|当中)?(?:.{0,2}(?=哪))?(?<asks>相?差(?:多少|几.{0,4})|${WHICH}|哪(?:年|个|家|里|一年|一个)最${MORE}|${SUM})(?:些|一些|呢)?[?。]?$`,
);
const ADDS = new RegExp(`^${SUM}$`);
const MOST = new RegExp(`最${MORE}`);
/** 一共 alone may be of the one that was asked about last. */
const NAMES_SEVERAL = /^(?:那么?)?[这那]?[两二三四五]|加/;
const COUNTS: Record<string, number> = { 三: 3, 四: 4, 五: 5 };

const ASKING = /的?(?:一共|总共)?(?:是|有|为|达|到)?(?:多少|几)[^,。?]{0,2}[?。!]*$/;
const asked = (text: string): string =>
  text
    .replace(/[?。!]+$/, '')
    .replace(ASKING, '')
    .trim();

type Mention = Slots['periods'][number] | Slots['places'][number];
const wordsOf = ({ text }: Slots, { start, end }: Mention): string => text.slice(start, end);

/** The places or times, each once, in which the questions differ; undefined where one names several, or they name the same. */
function apart(asked: readonly Slots[]): readonly string[] | undefined {
  for (const kind of ['periods', 'places'] as const) {
    if (asked.some((slots) => slots[kind].length !== 1)) continue;
    const words = [...new Set(asked.map((slots) => wordsOf(slots, slots[kind][0]!)))];
    if (words.length > 1) return words;
  }
  return undefined;
}

/** How many of those that were asked about are compared. */
const manyIn = (count: string | undefined, asks: string): number =>
  COUNTS[count ?? ''] ?? (MOST.test(asks) ? MAX_COMPARED : 2);
const MAX_COMPARED = 6;

/** The question with all that it compares; undefined where it is another. `earlier` is what the questions before came to, oldest first. */
export function comparedIn(earlier: readonly Slots[], now: Slots): string | undefined {
  const base = earlier.at(-1)!;
  const named = [...now.places, ...now.periods];
  const { other, which = '相差多少' } = now.text.match(WITH_ANOTHER)?.groups ?? {};
  if (named.length === 1 && other === wordsOf(now, named[0]!)) return `${asked(base.text)}和${other}${which}`;
  const { count, asks } = now.text.match(OF_SEVERAL)?.groups ?? {};
  if (!asks || (ADDS.test(asks) && !NAMES_SEVERAL.test(now.text))) return undefined;
  const several = apart(earlier.slice(-manyIn(count, asks)));
  if (!several) return undefined;
  const mentions = [...base.periods, ...base.places].filter((one) => several.includes(wordsOf(base, one)));
  const rest = asked(without(base.text, mentions));
  return `${several.join(several.length > 2 ? '、' : '和')}${rest}${ADDS.test(asks) ? `${asks.replace(/(?:是|有)?(?:多少)?$/, '')}多少` : asks}`;
}
