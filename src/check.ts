// A statement somebody else wrote, held against the reports: every figure of it, and its words.
import { figureSentence } from './answer/figure-sentence.js';
import type { AskParts } from './ask.js';
import { extractFigures } from './figures/extract.js';
import type { Figure } from './figures/figure.js';
import { createPlanTest } from './indexing/figure-reader.js';
import { createTextReader } from './indexing/text-reader.js';
import { createFigureFinder } from './retrieve/find-figures.js';
import { type Query, readQuery } from './retrieve/query.js';
import type { Searcher } from './retrieve/search.js';
import { createFigureChecker } from './verify/check-claimed-figure.js';
import type { CheckResult, Finding } from './verify/check-result.js';
import { placeDiffers } from './verify/check-text.js';
import { createWordChecker } from './verify/check-words.js';
import { createCiter } from './verify/verify.js';

export type CheckParts = AskParts & { readonly searcher: Searcher };

/** “两省”, “三个”: a count so small that it rather belongs to the words. */
const isAside = (figure: Figure, claim: string): boolean =>
  figure.unitClass === 'count' && /^[两三四五六七八九]/.test(claim.slice(figure.start));

const RANKING = { contradicted: 2, not_found: 1, supported: 0 } as const;

/** Makes the checker of one index. */
export function createCheck(parts: CheckParts): (claim: string) => Promise<CheckResult> {
  const { index, field } = parts;
  const texts = createTextReader(index.store);
  const checkFigure = createFigureChecker({
    field,
    texts,
    isPlan: createPlanTest(index.store),
    find: createFigureFinder({ ...parts, texts }),
  });
  const checkWords = createWordChecker({ ...parts, texts });
  const years = [...index.reports.values()].flatMap(({ year }) => year ?? []);
  const thisYear = years.length > 0 ? Math.max(...years) : null;

  const figuresOf = (query: Query): Figure[] =>
    extractFigures(field, query.text, {
      place: query.places[0] ?? null,
      period: query.periods[0] ?? null,
      nature: query.nature,
      thisYear,
    }).filter(({ isBase }) => !isBase);

  return async (claim) => {
    const query = readQuery(field, claim, thisYear);
    const all = figuresOf(query);
    const stated = all.filter((figure) => !isAside(figure, query.text));
    if (stated.length === 0) {
      const words = await checkWords(query);
      if (words.verdict !== 'not_found' || all.length === 0) return words;
    }
    const figures = stated.length > 0 ? stated : all;
    const { citations, cite } = createCiter({ index, paragraph: texts.paragraph });
    const findings: Finding[] = [];
    let correction: string | null = null;
    for (const figure of figures) {
      const { verdict, discrepancy, match } = await checkFigure(figure, query);
      const paragraph = match && texts.paragraph(match.figure.reportId, match.figure.paragraph)!;
      const shown = match && paragraph && figureSentence(match.figure, paragraph.text);
      const citation =
        match && shown
          ? cite({ reportId: match.figure.reportId, paragraph: match.figure.paragraph, ...shown.span })
          : null;
      const elsewhere =
        verdict === 'supported' &&
        citation !== null &&
        placeDiffers(field, query.text, citation.text) &&
        placeDiffers(field, query.text, citation.quote);
      const own = elsewhere
        ? ({ verdict: 'contradicted', discrepancy: 'place' } as const)
        : { verdict, discrepancy };
      if (own.verdict === 'contradicted' && shown) correction ??= `应为${shown.text}[${citation!.n}]`;
      findings.push({
        text: query.text.slice(figure.start, figure.end),
        ...own,
        citation: citation?.n ?? null,
      });
    }
    const verdict = findings
      .map((finding) => finding.verdict)
      .reduce((a, b) => (RANKING[b] > RANKING[a] ? b : a), 'supported');
    return { verdict, citations, correction, findings };
  };
}
