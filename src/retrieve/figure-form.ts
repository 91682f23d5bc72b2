// Is a stored figure of the kind and unit that a question asks for: a count of 家, a share, a change?
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { Asked } from './question.js';

export function formScore(figure: StoredFigure, asked: Asked, sentence: string): number {
  const fits = asked.unitClasses.length === 0 || asked.unitClasses.includes(figure.unitClass);
  return fits ? kindScore(figure, asked, sentence) * unitScore(figure.unit, asked.unit) : 0;
}

/** Two names of one unit. */
const SAME_UNITS: Record<string, string> = { 度: '千瓦时', 人: '名', 名: '人' };
/** Another counter of the same things, and one that counts something else: 项 for 件. */
const LIKE_UNIT = 0.85;
const OTHER_UNIT = 0.4;
const LIKE_COUNTERS = /^(?:家|户|个|所|人|名|位|人次|家次)$/;
/** Counts anything: 50项 answers 多少个. */
const OPEN_COUNTER = '个';
/** A bare number stands before what it counts: 2235万城市居民. */
const NO_COUNTER = '';

function unitScore(stated: string, asked: string | null): number {
  if (asked === null || asked === stated || SAME_UNITS[asked] === stated) return 1;
  const isLike =
    asked === OPEN_COUNTER ||
    stated === NO_COUNTER ||
    (LIKE_COUNTERS.test(asked) && LIKE_COUNTERS.test(stated));
  return isLike ? LIKE_UNIT : OTHER_UNIT;
}

/** 连续28个月 answers only what asks for a time. */
const OF_TIME = /时间|时长|小时|天|日|月|年限|工期|期限|周期|寿命|多久/;
/** 前移1位 is no amount of what ranks. */
const MOVED = /(?:[前后]移|上升|下降|提升|跃升|进)了?$/;

/** A target is often set as a growth: GDP目标 of 5%. */
const isWishedGrowth = ({ kind, nature, unit }: StoredFigure, { text }: Asked): boolean =>
  kind === 'change' && nature === 'target' && unit === '%' && text.includes('目标');

/** Is it of a kind that answers no question for an amount: a time, or how far a rank moved? */
const isNoAmount = ({ unit, unitClass, lead }: StoredFigure, { text }: Asked): boolean =>
  (unitClass === 'time' && !OF_TIME.test(text)) || (unit === '位' && MOVED.test(lead));

/** Nothing tells the kind: a plain value is likeliest, a percentage less so, by how much it changed least. */
function openKindScore(figure: StoredFigure, asked: Asked): number {
  const { kind, unit } = figure;
  if (isNoAmount(figure, asked)) return 0;
  if (kind === 'change') return isWishedGrowth(figure, asked) ? 0.7 : 0.2;
  if (unit === '%') return 0.5;
  return kind === 'value' ? 1 : 0.45;
}

const CHANGE_NAMED = /增长|涨|率|幅|速|降/;
/** Rates that are no changes: 贡献率, 失业率, 毛入学率. */
const OTHER_RATE = /(?<!增长|上涨|下降|增产|减排)率|比重|占比|份额/;

/** “增长率8.1%” states as a value what is asked for as a change. */
const statesChange = ({ unitClass, kind, indicator }: StoredFigure, sentence: string): boolean =>
  unitClass === 'share' && kind === 'value' && CHANGE_NAMED.test(sentence) && !OTHER_RATE.test(indicator);

/** 个百分点 with no word of change: “相当于5年前1.5个百分点”. */
const isBarePoints = ({ kind, unitClass, indicator, lead }: StoredFigure): boolean =>
  kind === 'value' && unitClass === 'points' && !/[提升高涨增降低减落缩窄差拉贡]/.test(`${indicator}${lead}`);

function kindScore(figure: StoredFigure, asked: Asked, sentence: string): number {
  const [first] = asked.figureKinds;
  if (first === undefined) return openKindScore(figure, asked);
  if (first === 'rank' && figure.kind === 'rank')
    return figure.unit === '位' || /前(?:多少|几)/.test(asked.text) ? 1 : 0.7;
  if (isBarePoints(figure)) return 0.3;
  const at = asked.figureKinds.indexOf(figure.kind);
  if (at >= 0) return 1 - at * 0.15;
  if (first === 'change' && statesChange(figure, sentence)) return 0.7;
  return first === 'share' && figure.unit === '%' && figure.kind !== 'change' ? 0.6 : 0;
}
