// The times that a claim only compares with — “由2017年的…”, “是2015年的66倍” — must be those that the reports compare with.
import { findPeriods, type PeriodContext, type PeriodMention } from '../field/find-periods.js';
import { firstYear, isWithin, lastYear, type Period } from '../field/period.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { Finding } from './check-result.js';
import type { Evidence } from './evidence.js';

/** A value before, or what a change is measured from: 由2017年的, 比2015年. */
const OPENS_BASE = /[由从比较]$/;
/** “从2012年到2022年”, “从2021年起”: the years that something took. */
const OPENS_SPAN = /^(?:底|末|初)?(?:起|以来|开始|以后|[到至](?:\d{4}年|现在|目前|[今去本上]年))/;
/** “约为2015年的66倍”, “相当于2020年的七成”: what a ratio is of. */
const OPENS_RATIO = /(?:[是为占近约超到达过比足]|相当于|等于|突破|高于|低于)$/;
const NUMERAL = '(?:\\d[\\d.]*|[一二两三四五六七八九十百半]+(?:点[零一二三四五六七八九]+)?)';
const RATIO = new RegExp(
  `^[底末]?(?:水平)?的?[^,;。\\d]{0,4}?(?:${NUMERAL}[多余]?(?:倍|%|成|分之)|百分之|一半)`,
);

function isBaseTime(text: string, { start, end }: PeriodMention): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (OPENS_BASE.test(before)) return !OPENS_SPAN.test(after);
  return OPENS_RATIO.test(before) && RATIO.test(after);
}

/** The times that a normalised text only compares with. */
const baseTimes = (text: string, context: PeriodContext): PeriodMention[] =>
  findPeriods(text, context).filter((mention) => isBaseTime(text, mention));

/** The periods that a claim tells of: all that it names, less those that it only compares with. */
export function withoutBaseTimes(claim: string, periods: readonly Period[]): readonly Period[] {
  const bases = baseTimes(claim, { thisYear: null }).map(({ period }) => period);
  const own = periods.filter((period) => !bases.some((base) => isWithin(period, base)));
  return own.length < periods.length ? own : periods;
}

/** The figures that may support a claim, with their sentences, and the values before that stand there too. */
export type BaseEvidence = {
  readonly evidence: Evidence;
  readonly bases: readonly StoredFigure[];
  readonly citation: number | null;
};

const yearsOf = (mentions: readonly { readonly period: Period | null }[]): number[] =>
  mentions.flatMap(({ period }) => (period ? [firstYear(period)] : []));

/** What a change is measured from where the sentence does not say: the year before. */
function unnamedBases({ figure: { kind, period }, section }: Evidence): number[] {
  const isChange = kind === 'change' || kind === 'gap';
  return isChange ? yearsOf([{ period }, { period: section }]).map((year) => year - 1) : [];
}

/** The years that a sentence compares with; where it names none so, any that it names may be it. */
function comparedYears({ evidence, bases }: BaseEvidence): { named: number[]; likely: number[] } {
  const { period } = evidence.figure;
  const context = { thisYear: evidence.reportYear, currentYear: period && lastYear(period) };
  const named = [...yearsOf(baseTimes(evidence.sentence, context)), ...yearsOf(bases)];
  const likely = [...yearsOf(findPeriods(evidence.sentence, context)), ...unnamedBases(evidence)];
  return { named, likely: named.length > 0 ? named : likely };
}

/** The findings on the times that a claim compares with, where none of the sentences that support it does. */
export function checkBaseTimes(claim: string, stated: readonly BaseEvidence[]): Finding[] {
  const compared = stated.map((one) => ({ ...comparedYears(one), citation: one.citation }));
  const isStated = ({ period }: PeriodMention) =>
    compared.some(({ likely }) => likely.includes(firstYear(period)));
  return baseTimes(claim, { thisYear: null })
    .filter((mention) => !isStated(mention))
    .map(({ start, end }): Finding => {
      const other = compared.find(({ named }) => named.length > 0);
      return {
        text: claim.slice(start, end),
        verdict: other ? 'contradicted' : 'not_found',
        discrepancy: other ? 'period' : null,
        citation: other?.citation ?? null,
      };
    });
}
