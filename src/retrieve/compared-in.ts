// A follow-up that only compares: “和2017年比呢”, or “差多少”, “哪年多”, “加起来呢” of the last two that were asked about.
import { type Slots, without } from './query.js';

const MORE = '(?:多|少|高|低|快|慢|大|小)';
const WHICH = `(?:哪(?:年|个|边|家|里|一年|一个)|谁)更?${MORE}`;
/** 和2017年比呢; what stands between is a place or a time. */
const WITH_ANOTHER = new RegExp(
  `^(?:那么?)?(?:和|跟|与|同|比|较)(?<other>.+?)(?:相比|比起来|比较|对比|比)?(?:起来)?(?:(?<which>${WHICH})|相?差多少|${MORE}(?:了|出)?多少)?(?:些|一些|呢|如何|怎么样)?[?。]?$`,
);
const OF_BOTH = new RegExp(
  `^(?:那么?)?(?:[这那])?(?:[两二](?:年|者|个|地|市|省|家)?)?(?:之间)?(?<asks>相?差(?:多少|几.{0,4})|${WHICH}|(?:一共|总共|共计|合计|加起来|加在一起)(?:是|有)?(?:多少)?)(?:些|一些|呢)?[?。]?$`,
);
const ADDS = /^(?:一共|总共|共计|合计|加起来|加在一起)/;
/** 一共 alone may be of the one that was asked about last. */
const NAMES_TWO = /^(?:那么?)?[这那]?[两二]|加/;

const ASKING = /的?(?:一共|总共)?(?:是|有|为|达|到)?(?:多少|几)[^,。?]{0,2}[?。!]*$/;
const asked = (text: string): string =>
  text
    .replace(/[?。!]+$/, '')
    .replace(ASKING, '')
    .trim();

type Mention = Slots['periods'][number] | Slots['places'][number];
const wordsOf = ({ text }: Slots, { start, end }: Mention): string => text.slice(start, end);

/** The one place or time of each in which the two differ; undefined where they are not alike in all else. */
function apart(one: Slots, other: Slots): readonly [string, string] | undefined {
  for (const kind of ['periods', 'places'] as const) {
    const [[a, ...more], [b, ...others]] = [one[kind], other[kind]];
    if (!a || !b || more.length + others.length > 0) continue;
    if (wordsOf(one, a) !== wordsOf(other, b)) return [wordsOf(one, a), wordsOf(other, b)];
  }
  return undefined;
}

/** The question with both that it compares; undefined where it is another. `base` is what the question before came to, `previous` what was asked before that. */
export function comparedIn(base: Slots, previous: Slots | undefined, now: Slots): string | undefined {
  const named = [...now.places, ...now.periods];
  const { other, which = '相差多少' } = now.text.match(WITH_ANOTHER)?.groups ?? {};
  if (named.length === 1 && other === wordsOf(now, named[0]!)) return `${asked(base.text)}和${other}${which}`;
  const asks = now.text.match(OF_BOTH)?.groups?.['asks'];
  if (!asks || !previous || (ADDS.test(asks) && !NAMES_TWO.test(now.text))) return undefined;
  const two = apart(previous, base);
  if (!two) return undefined;
  const rest = asked(
    without(
      base.text,
      [...base.periods, ...base.places].filter((mention) => two.includes(wordsOf(base, mention))),
    ),
  );
  return `${two.join('和')}${rest}${ADDS.test(asks) ? `${asks.replace(/(?:是|有)?(?:多少)?$/, '')}多少` : asks}`;
}
