// A statement somebody else wrote, held against the reports: every figure of it, or, where it has none, its words.
import { extractFigures } from './figures/extract.js';
import type { Figure } from './figures/figure.js';
import { createTextReader } from './indexing/text-reader.js';
import type { AskParts } from './ask.js';
import { figureSentence } from './answer/figure-sentence.js';
import { focusWords } from './retrieve/coverage.js';
import { createFigureFinder } from './retrieve/find-figures.js';
import { type Query, readQuery } from './retrieve/query.js';
import type { Asked } from './retrieve/question.js';
import type { Searcher } from './retrieve/search.js';
import { cutClauses } from './figures/clauses.js';
import { checkFigure, type FigureFinding } from './verify/check-figures.js';
import type { CheckResult } from './verify/check-result.js';
import { checkText } from './verify/check-text.js';
import { createCiter } from './verify/verify.js';

const ANY_FIGURE: Asked = { kind: 'how-much', unitClasses: [], unit: null, figureKinds: [] };

export type CheckParts = AskParts & { readonly searcher: Searcher };

/** Makes the checker of one index. */
export function createCheck(parts: CheckParts): (claim: string) => Promise<CheckResult> {
  const { index, field, searcher } = parts;
  const texts = createTextReader(index.store);
  const find = createFigureFinder({ index, field, searcher, texts });
  const vocabulary = { chunks: index.chunks.length, countOf: texts.termCount };
  const years = [...index.reports.values()].flatMap(({ year }) => year ?? []);
  const thisYear = years.length > 0 ? Math.max(...years) : null;
  const read = (reportId: number, paragraph: number) => texts.paragraph(reportId, paragraph)!;
  const sentenceAt = (reportId: number, paragraph: number, start: number, end: number) => read(reportId, paragraph).text.slice(start, end);

  const claimedFigures = (query: Query): Figure[] =>
    extractFigures(field, query.text, { place: query.places[0] ?? null, period: query.periods[0] ?? null, nature: query.nature, thisYear });

  /** Each figure is looked for by its own clause, with the claim's place and period. */
  const checkOne = async (figure: Figure, query: Query): Promise<FigureFinding> => {
    const clause = cutClauses(query.text).find(({ start, end }) => figure.start >= start && figure.end <= end)?.text ?? query.text;
    const matches = [];
    for (const text of new Set([query.text, `${figure.indicator}${clause}`])) {
      const own = { ...query, text, focus: `${figure.indicator} ${clause}`, nature: null, periods: figure.period ? [figure.period] : query.periods };
      matches.push(...(await find(own, ANY_FIGURE)).matches);
    }
    const distinct = [...new Map(matches.map((match) => [match.figure.id, match])).values()];
    return checkFigure(figure, distinct, {
      field,
      hasPeriod: figure.period !== null,
      sentenceOf: ({ figure: { reportId, paragraph, sentence } }) => sentenceAt(reportId, paragraph, sentence.start, sentence.end),
    });
  };

  const checkWords = async (query: Query): Promise<CheckResult> => {
    const { citations, cite } = createCiter({ index, paragraph: texts.paragraph });
    const words = focusWords(field, vocabulary, query.focus);
    for (const asked of [query, { ...query, places: [] }]) {
      for (const { chunk, trace } of (await searcher.chunks(asked)).slice(0, 8)) {
        if (trace.fit.period === 0 || trace.fit.place === 0) continue;
        const { text, context, start, end } = texts.chunk(chunk.id);
        const { verdict, discrepancy } = checkText(field, query.text, words, `${context} ${text}`);
        if (verdict === 'not_found') continue;
        const { n } = cite({ reportId: chunk.reportId, paragraph: chunk.paragraph, start, end });
        const correction = verdict === 'contradicted' ? `报告原文：“${sentenceAt(chunk.reportId, chunk.paragraph, start, end)}”` : null;
        return { verdict, citations, correction, findings: [{ text: query.text, verdict, discrepancy, citation: n }] };
      }
    }
    return { verdict: 'not_found', citations: [], correction: null, findings: [{ text: query.text, verdict: 'not_found', discrepancy: null, citation: null }] };
  };

  return async (claim) => {
    const query = readQuery(field, claim, thisYear);
    const figures = claimedFigures(query).filter(({ isBase }) => !isBase);
    if (figures.length === 0) return checkWords(query);
    const { citations, cite } = createCiter({ index, paragraph: texts.paragraph });
    const findings = [];
    let correction: string | null = null;
    for (const figure of figures) {
      const { verdict, discrepancy, match } = await checkOne(figure, query);
      const sentence = match && figureSentence(match.figure, read(match.figure.reportId, match.figure.paragraph).text);
      const citation = match && sentence ? cite({ reportId: match.figure.reportId, paragraph: match.figure.paragraph, ...sentence.span }).n : null;
      if (verdict === 'contradicted' && sentence) correction ??= `应为${sentence.text}[${citation}]`;
      findings.push({ text: query.text.slice(figure.start, figure.end), verdict, discrepancy, citation });
    }
    const verdicts = new Set(findings.map(({ verdict }) => verdict));
    const verdict = verdicts.has('contradicted') ? 'contradicted' : verdicts.has('not_found') ? 'not_found' : 'supported';
    return { verdict, citations, correction, findings };
  };
}
