// Ranks in a normalised sentence: 居全省第3位, 首位, 进入全国百强; told apart from ordinals that count.
import Big from 'big.js';
import { parseNumeral } from './parse-numeral.js';
import type { Quantity } from './quantity.js';

const RANK =
  /(?:第(?<place>\d{1,3}|[一二三四五六七八九十]{1,3})(?<rankUnit>位|名)?(?=[,;。、)到上升下降提和跃前晋]|$|大(?=[国经出])|,)|(?<top>首位|榜首|第一位)|前(?<top2>\d{1,3}|[一二三四五六七八九十])(?<topUnit>位|名|%)|(?<top100>百强)(?![县市区镇乡村企高医院校]))/g;
const RANKS_BEFORE =
  /(?:居|列|位|排|名|跃|升|为|至|到|由|从|全国|全省|全市|世界|全球|国家|和|、|保持|跻身|进入)[^,;。]{0,14}$/;

function readRank(text: string, match: RegExpMatchArray): Quantity | undefined {
  const g = match.groups ?? {};
  const before = text.slice(0, match.index);
  if (!RANKS_BEFORE.test(before)) return undefined;
  const isTop = Boolean(g['top2'] ?? g['top100']);
  if (g['top2'] && g['topUnit'] !== '%' && !/全国|全省|全市|世界|全球/.test(before.slice(-8)))
    return undefined;
  const value = g['top'] ? new Big(1) : parseNumeral(g['place'] ?? g['top2'] ?? '一百');
  if (!value) return undefined;
  const unit = g['topUnit'] === '%' ? '%' : '位';
  return {
    start: match.index!,
    end: match.index! + match[0].length,
    value,
    valueTo: null,
    unit,
    unitClass: 'rank',
    bound: isTop ? '以内' : null,
  };
}

/** The ranks that a sentence states, in order. */
export const findRanks = (text: string): Quantity[] =>
  [...text.matchAll(RANK)].flatMap((match) => readRank(text, match) ?? []);
