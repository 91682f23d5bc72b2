// What a question asks of an indicator is asked of the next one too: its rank, its share, its growth, its target.
import { natureOf } from './query.js';

const RANK =
  /(?:[在居占排列位]*(?:全[国省市球区]|世界|各[省市])?的?[在居占排列位]*)第几(?:位|名)?(?=[?。!]*$)/;
const SHARE = /(?:占|在)[^,。?]{1,16}?(?:比重|比例|份额|占比|百分之几|几成)[^,。?]{0,4}(?=[?。!]*$)/;
/** A growth, asked at the end of a question. */
export const CHANGE_ASKED =
  /(?:实际|同比|年均|名义)*(?:(?:增长|增速|增幅|增加|下降|涨幅|降幅|提高)(?:的?(?:预期|控制)?目标)?(?:了|是|为)?(?:多少|百分之几)?|[涨跌降升增减](?:了|多少|百分之几)+)(?=[?。!]*$)/;

/** It says itself what is asked of it. */
const OWN_ASKING = /多少|几|增|降|占|目标/;
/** A level: by how much it grew is not asked with the growth of another. */
const IS_LEVEL = /(?:率|比重|占比|强度)$/;
/** An amount is asked of the next indicator too, in whatever unit that one has. */
const AMOUNT_ASKED = /多少|几[家个项名人件座条所户]/;
const WISH = /目标|计划|安排/;

function kindAsked(earlier: string, topic: string): string {
  const kept = earlier.match(RANK) ?? earlier.match(SHARE);
  if (kept) return kept[0];
  const change = IS_LEVEL.test(topic) ? undefined : earlier.match(CHANGE_ASKED)?.[0];
  return change ?? (AMOUNT_ASKED.test(earlier) ? '多少' : '');
}

/** The words that ask, of the question before, for the indicator that `now` names instead; '' where it says itself what it asks. */
export function stillAsked(earlier: string, now: string, topic: string): string {
  if (OWN_ASKING.test(now)) return '';
  const kind = kindAsked(earlier, topic);
  const isWish = natureOf(earlier) === 'target' && natureOf(now + kind) === null;
  return isWish ? `${earlier.match(WISH)?.[0] ?? '目标'}${kind}` : kind;
}
