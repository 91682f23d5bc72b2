// A statement somebody else wrote, held against the reports: every figure of it, and its words.
import type { AskParts } from './ask.js';
import { latestYearOf } from './indexing/index-reader.js';
import { createTextReader } from './indexing/text-reader.js';
import { readQuery } from './retrieve/query.js';
import type { Searcher } from './retrieve/search.js';
import { normalizeText } from './text/normalize.js';
import { createClaimedFiguresChecker } from './verify/check-claimed-figures.js';
import type { CheckResult } from './verify/check-result.js';
import { createWordChecker } from './verify/check-words.js';
import { claimedFigures, isAside } from './verify/claimed-figures.js';

/** What a check works with: what an answer does, and the searcher of the same index. */
export type CheckParts = AskParts & { readonly searcher: Searcher };

/** Makes the checker of one index. */
export function createCheck(parts: CheckParts): (claim: string) => Promise<CheckResult> {
  const { index, field, searcher } = parts;
  const texts = createTextReader(index.store);
  const checkFigures = createClaimedFiguresChecker({ index, field, searcher, texts });
  const checkWords = createWordChecker({ index, field, searcher, texts });
  return async (claim) => {
    const places = field.placesIn(normalizeText(claim)).map(({ place }) => place.code);
    const thisYear = latestYearOf(index, places);
    const query = readQuery(field, claim, thisYear);
    const { figures: all, bases } = claimedFigures(field, query, thisYear);
    const stated = all.filter((figure) => !isAside(figure, query.text));
    if (stated.length > 0) return checkFigures(stated, query, bases);
    const words = await checkWords(query);
    return words.verdict === 'not_found' && all.length > 0 ? checkFigures(all, query, bases) : words;
  };
}
