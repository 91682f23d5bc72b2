// A question that states a value and asks whose it is: “哪个省的森林覆盖率是62.55%”, “哪些省的高企超过3万家”, “哪一年粮食产量达到50150万吨”.
import type { Field } from '../field/field.js';
import { COUNTRY } from '../field/places.js';
import { findQuantities } from '../figures/find-quantities.js';
import { parseNumeral } from '../figures/parse-numeral.js';
import type { Quantity } from '../figures/quantity.js';
import { QUESTION_WORDS, type Query } from './query.js';
import { type Asked, readAsked } from './question.js';
import { readSlots, without } from './slots.js';

export type Whose = {
  /** What is to be told apart. */
  readonly of: 'province' | 'city' | 'place' | 'year';
  readonly amount: Quantity;
  /** Is the amount itself left out: 超过, 高于? */
  readonly isStrict: boolean;
  /** Among whom a rank is: 全国; '' where it is none, or the question does not say. */
  readonly among: string;
  /** The question without the value and the words that ask whose it is. */
  readonly query: Query;
  readonly asked: Asked;
};

const WHICH_PLACE =
  /(?:是|有)?哪(?:一|几|些|两|三)?个?(?<kind>省份?|城?市|地区|地方|[区县])(?![级委长直])|(?:是|有)?哪里|哪儿/;
const WHICH_YEAR = /(?:是|在)?哪(?:一|几|些)?个?年(?:份)?/;
/** Who asks how much or for the first states no value to look up. */
const OTHERWISE = /多少|第几|首次|第一次|最早|哪些(?!省|城?市|地|区|县|年)/;
/** What is said around the value, not of the indicator. */
const AROUND =
  /累计|总数|总量|超过|突破|达到|达|上升|提高|提升|增加(?!值)|到了?|(?<!规模)以[上下]|不到|的有|[的了是要把在有于]/g;

const KINDS: Record<string, Whose['of']> = { 省: 'province', 省份: 'province', 市: 'city', 城市: 'city' };

function asksFor(text: string): { of: Whose['of']; words: string } | undefined {
  if (OTHERWISE.test(text)) return undefined;
  const place = text.match(WHICH_PLACE);
  if (place) return { of: KINDS[place.groups?.['kind'] ?? ''] ?? 'place', words: place[0] };
  const year = text.match(WHICH_YEAR);
  return year ? { of: 'year', words: year[0] } : undefined;
}

/** “居全国第1位”, “全国排第一”, “首位”. */
const RANK =
  /(?:位?居|排(?:名|在|到)?|位?列)?(?:(?<among>全[国省市区]|世界|全球)的?)?(?:位?居|排(?:名)?|位?列)?(?:第(?<place>\d{1,3}|[一二三四五六七八九十]{1,3})(?:位|名)?(?![产届次批个年季])|首位|榜首)/;

/** The rank that a question states, and among whom. */
function rankIn(text: string): (Quantity & { readonly among: string }) | undefined {
  const match = text.match(RANK);
  const value = match && parseNumeral(match.groups?.['place'] ?? '一');
  if (!match || !value) return undefined;
  const [start, end] = [match.index!, match.index! + match[0].length];
  return {
    start,
    end,
    value,
    valueTo: null,
    unit: '位',
    unitClass: 'rank',
    bound: null,
    among: match.groups?.['among'] ?? '',
  };
}

const STRICT = /(?:超过|突破|高于|大于|多于|低于|少于|不到|不足)$/;

/** Reads such a question; undefined where it is another. */
export function readWhose(field: Field, query: Query): Whose | undefined {
  const which = asksFor(query.text);
  if (!which) return undefined;
  const slots = readSlots(field, query.text, null);
  const mentions = [...slots.places, ...slots.periods];
  const amounts = findQuantities(query.text).filter(
    ({ start, end, unit, valueTo }) =>
      unit !== '' &&
      unit !== '位' &&
      valueTo === null &&
      !mentions.some((mention) => mention.start < end && start < mention.end),
  );
  const rank = rankIn(query.text);
  const [amount = rank] = amounts;
  if (!amount || amounts.length > 1) return undefined;
  const around = mentions.filter(({ start, end }) => end <= amount.start || start >= amount.end);
  const rest = without(query.text, [...around, amount]).replace(which.words, ' ');
  const focus = rest.replace(AROUND, ' ').replace(QUESTION_WORDS, ' ').replace(/\s+/g, ' ').trim();
  if (focus === '') return undefined;
  return {
    of: which.of,
    amount,
    isStrict: STRICT.test(query.text.slice(0, amount.start)),
    among: amount === rank ? rank.among : '',
    query: { ...query, focus, places: query.places.filter((place) => place !== COUNTRY) },
    asked: readAsked(amount === rank ? `${rest}排第几` : `${rest}多少${amount.unit}`),
  };
}
