// A statement somebody else wrote, held against the reports: every figure of it, and its words.
import { latestYearOf } from './indexing/index-reader.js';
import type { FindParts } from './retrieve/find-figures.js';
import { readQuery } from './retrieve/query.js';
import { reportYearNamed } from './retrieve/question-words.js';
import { normalizeText } from './text/normalize.js';
import { withoutBaseTimes } from './verify/base-times.js';
import { createClaimedFiguresChecker } from './verify/check-claimed-figures.js';
import type { CheckResult } from './verify/check-result.js';
import { createWordChecker } from './verify/check-words.js';
import { claimedFigures, isAside } from './verify/claimed-figures.js';
import { inReportWords, withYearsEnd } from './verify/report-words.js';
import { withPlainRatios } from './verify/told-ratios.js';

/** Makes the checker of one index. */
export function createCheck(parts: FindParts): (claim: string) => Promise<CheckResult> {
  const { index, field } = parts;
  const checkFigures = createClaimedFiguresChecker(parts);
  const checkWords = createWordChecker(parts);
  const checkAsPut = async (text: string): Promise<CheckResult> => {
    const places = field.placesIn(text).map(({ place }) => place.code);
    const thisYear = reportYearNamed(text) ?? latestYearOf(index, places);
    const query = readQuery(field, text, thisYear);
    const asked = { ...query, periods: withoutBaseTimes(query.text, query.periods) };
    const { figures: all, bases } = claimedFigures(field, asked, thisYear);
    const stated = all.filter((figure) => !isAside(figure, query.text));
    if (stated.length > 0) {
      const result = await checkFigures(stated, asked, bases);
      if (result.verdict !== 'not_found') return result;
      const words = await checkWords(query);
      return words.findings.some(({ discrepancy }) => discrepancy === 'name') ? words : result;
    }
    const words = await checkWords(query);
    return words.verdict === 'not_found' && all.length > 0 ? checkFigures(all, asked, bases) : words;
  };
  return async (claim) => {
    const text = withPlainRatios(withYearsEnd(normalizeText(claim)));
    const result = await checkAsPut(text);
    const reworded = inReportWords(text);
    if (result.verdict === 'supported' || reworded === text) return result;
    const again = await checkAsPut(reworded);
    return again.verdict === 'not_found' ? result : again;
  };
}
