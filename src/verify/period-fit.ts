// How a stated figure's time agrees with a claimed one's: a sum of years is no single year's, a level reached is.
import { firstYear, isWithin, lastYear, type Period, samePeriod, yearPeriod } from '../field/period.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { Evidence } from './evidence.js';

export type PeriodFit = {
  /** 1 the very period · less the looser · 0 another one. */
  readonly score: number;
  /** The stated period is the claimed one, a part of it, one that holds it, or another; unknown where it names none. */
  readonly relation: 'same' | 'part' | 'around' | 'apart' | 'unknown';
};

const MONTHS = 12;
const lengthOf = ({ from, to }: Period): number => to - from + 1;

/** What is added up, averaged or changed over years says nothing of one of them. */
const YEARS = '(?<![零一二三四五六七八九\\d])[两三四五十]年';
const SUM = new RegExp(`累计|年均|平均|每年|新增|共|合计|${YEARS}`);
/** What stands at a moment is reached by the end of a span: stocks, shares, ranks. */
const LEVEL =
  /(?:达到?|[到至为]|突破|超过|有|占|居|覆盖|余额|总量|总数|结余|积累|存量|比重|[率面]|总?里程|储备|寿命|保有量)(?:了|约|近|全?世界|全球|全国|第)*/;
/** The claim itself speaks of a moment: 到2007年, 截至…, 年底. */
const AT_THE_END = /(?:^|[,;。])(?:到|至|截至|截止到?)|年[末底]|期末/;
const ONE_YEAR = /(?:这|当|全)?一年(?:[,内里]|(?=就|间|之))|这一年|当年|年内/;

/** Said of years and of what they add up to. */
const SUMMED = new RegExp(`累计|${YEARS}`);

/** “五年累计…” under a heading of years: the heading's years, though the sentence before names one of them. */
function summedPeriod({ before, section, figure }: Evidence): Period | null {
  const sums = SUMMED.test(before.slice(-60)) && !figure.isBase;
  return sums && section && lengthOf(section) > MONTHS ? section : null;
}

/** “五年来…,…现已达到155个”: as things stand now, whatever was added up before. */
const NOW = /现已|现有|目前/;

function isLevel({ figure, before }: Evidence, claim: string): boolean {
  if (figure.kind === 'rank' || (figure.kind !== 'change' && NOW.test(figure.lead))) return true;
  if (figure.kind === 'change' || SUM.test(figure.context) || SUMMED.test(before)) return false;
  if (figure.kind === 'share') return true;
  return (
    LEVEL.test(`${figure.indicator}|${figure.lead}`) || (AT_THE_END.test(claim) && !ONE_YEAR.test(claim))
  );
}

/** A figure that names no time is taken for the report's year where it is a wish, for the year before where it is a result; since when it had been what it was before (由第3位升至…) nobody says. */
function undated({ figure, reportYear }: Evidence, asked: Period): PeriodFit {
  if (reportYear === null || figure.isBase) return { score: 0, relation: 'unknown' };
  const likely = figure.nature === 'target' ? reportYear : reportYear - 1;
  const reaches = isWithin(yearPeriod(likely), asked) || isWithin(asked, yearPeriod(likely));
  return { score: reaches ? 0.45 : 0, relation: 'unknown' };
}

/** 1—5月 of 1—10月: both are added up from the same month on, and so are two amounts. */
const isEarlierStand = (own: Period, asked: Period): boolean =>
  lengthOf(asked) < MONTHS && own.from === asked.from && own.to < asked.to;

/** “2022年比2017年增长…”, “比五年前增加…” are told of the five years between them. */
function isChangeSince({ kind }: StoredFigure, own: Period, claim: string): boolean {
  const years = '零一二三四五六七八九十'[lengthOf(own) / MONTHS];
  return kind === 'change' && new RegExp(`[比较](?:${firstYear(own) - 1}年|${years}年[前来])`).test(claim);
}

function fitOne(own: Period, asked: Period, evidence: Evidence, claim: string): PeriodFit {
  if (samePeriod(own, asked)) return { score: 1, relation: 'same' };
  if (isWithin(own, asked))
    return lengthOf(asked) > MONTHS || isEarlierStand(own, asked)
      ? { score: 0, relation: 'apart' }
      : { score: 0.7, relation: 'part' };
  if (!isWithin(asked, own)) return { score: 0, relation: 'apart' };
  if (lengthOf(own) <= MONTHS)
    return evidence.figure.namesPeriod ? { score: 0, relation: 'around' } : { score: 0.35, relation: 'same' };
  const reached =
    lastYear(asked) === lastYear(own) &&
    (isLevel(evidence, claim) || isChangeSince(evidence.figure, own, claim));
  return reached ? { score: 0.4, relation: 'same' } : { score: 0, relation: 'around' };
}

/** “一九六四年全国工业总产值,预计比一九六三年…”: the sentence's one year, where no sum of years comes after it. */
const AVERAGED = new RegExp(`累计|年均|平均|${YEARS}`);
const spansYears = (words: string): boolean => AVERAGED.test(words);

/** The best fit among the periods that the figure may be stated for; `claim` is the text that names `asked`. */
export function fitPeriod(evidence: Evidence, asked: Period, claim: string): PeriodFit {
  const { figure, clausePeriod, sentencePeriod, before } = evidence;
  const inSentence =
    figure.period && lengthOf(figure.period) > MONTHS && !spansYears(before.slice(sentencePeriod?.end))
      ? sentencePeriod?.period
      : null;
  const stated = clausePeriod ? [clausePeriod] : [inSentence, figure.period, summedPeriod(evidence)];
  const periods = stated.flatMap((own) => own ?? []);
  if (periods.length === 0) return undated(evidence, asked);
  const fits = periods.map((own) => fitOne(own, asked, evidence, claim));
  return fits.reduce((best, fit) =>
    fit.score > best.score || (best.score === 0 && fit.relation === 'around') ? fit : best,
  );
}
