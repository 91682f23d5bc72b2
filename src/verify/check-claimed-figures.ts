// All figures of a claim, one after the other: the worst finding is the claim's verdict.
import { figureSentence } from '../answer/figure-sentence.js';
import type { Figure } from '../figures/figure.js';
import { createPlanTest, type StoredFigure } from '../indexing/figure-reader.js';
import type { TextReader } from '../indexing/text-reader.js';
import type { FindParts } from '../retrieve/find-figures.js';
import type { Query } from '../retrieve/query.js';
import type { Citation } from './answer.js';
import { checkBaseTimes } from './base-times.js';
import type { Uncarried } from './carried.js';
import { createCarriedReader } from './carried-figures.js';
import { checkBases, goesWithBase } from './check-bases.js';
import { createFigureChecker } from './check-claimed-figure.js';
import type { FigureFinding } from './check-figures.js';
import type { CheckResult, Finding } from './check-result.js';
import { placeDiffers } from './check-text.js';
import { createEvidenceReader } from './evidence.js';
import { createNeighbourFinder } from './neighbour.js';
import { createCiter } from './verify.js';

/** A figure of the reports as it is told, with the citation it rests on. */
type Shown = { readonly text: string; readonly citation: Citation };

/** The finding on one figure of the claim, with what it rests on. */
type Told = {
  readonly finding: Finding;
  readonly shown: Shown | undefined;
  readonly figure: StoredFigure | null;
};

type Cite = ReturnType<typeof createCiter>['cite'];

/** The worse a verdict, the higher. */
const RANKING = { contradicted: 2, not_found: 1, supported: 0 } as const;

const worstOf = (findings: readonly Finding[]): Finding['verdict'] =>
  findings.map(({ verdict }) => verdict).reduce((a, b) => (RANKING[b] > RANKING[a] ? b : a), 'supported');

function show(figure: StoredFigure, texts: TextReader, cite: Cite): Shown {
  const { reportId, paragraph } = figure;
  const { text, span } = figureSentence(figure, texts.paragraph(reportId, paragraph)!.text);
  return { text, citation: cite({ reportId, paragraph, ...span }) };
}

/** A figure that fits is still wrong where its paragraph and the words around it are of another place. */
function withPlace(
  { verdict, discrepancy }: FigureFinding,
  citation: Citation | undefined,
  differs: (text: string) => boolean,
): Pick<Finding, 'verdict' | 'discrepancy'> {
  const isElsewhere =
    verdict === 'supported' && citation && differs(citation.text) && differs(citation.quote);
  return isElsewhere ? { verdict: 'contradicted', discrepancy: 'place' } : { verdict, discrepancy };
}

/** A word of the claim that stands nowhere beside its figures. */
const unfound = (text: string): Finding => ({
  text,
  verdict: 'not_found',
  discrepancy: null,
  citation: null,
});

/** The sentence that a finding rests on, as the correction. */
const quoted = (citations: readonly Citation[], finding: Finding | undefined): string | null => {
  const citation = citations.find(({ n }) => n === finding?.citation);
  return citation ? `报告原文：“${citation.quote}”[${citation.n}]` : null;
};

/** Makes the checker of a claim's figures over one index. */
export function createClaimedFiguresChecker(
  parts: FindParts,
): (figures: readonly Figure[], query: Query, bases: readonly Figure[]) => Promise<CheckResult> {
  const { index, field } = parts;
  const { texts } = index;
  const readCarried = createCarriedReader(parts);
  const checkFigures = createFigureChecker({ ...parts, readCarried, isPlan: createPlanTest(index.store) });
  const findNeighbour = createNeighbourFinder(index, readCarried);
  const readEvidence = createEvidenceReader(parts);

  /** The times that the claim compares with, held against the sentences that support it. */
  const timesCompared = (claim: string, told: readonly Told[]): Finding[] =>
    checkBaseTimes(
      claim,
      told.flatMap(({ figure, finding: { citation } }) =>
        figure ? [{ evidence: readEvidence(figure), bases: basesBeside(figure), citation }] : [],
      ),
    );
  const basesBeside = ({ reportId, paragraph, sentence }: StoredFigure): StoredFigure[] =>
    index
      .figuresOf(reportId, paragraph)
      .filter((other) => other.isBase && other.sentence.start === sentence.start);

  return async (figures, query, bases) => {
    const { citations, cite } = createCiter(index);
    const differs = (text: string) => placeDiffers(field, query.text, text);
    const tell = (figure: Figure, found: FigureFinding): Told => {
      const shown = found.figure ? show(found.figure, texts, cite) : undefined;
      const own = withPlace(found, shown?.citation, differs);
      const text = query.text.slice(figure.start, figure.end);
      return { finding: { text, ...own, citation: shown?.citation.n ?? null }, shown, figure: found.figure };
    };
    const statedBy = (told: readonly Told[]) => told.flatMap(({ figure }) => figure ?? []);

    /** The findings where what a claim says of one of its values is said of another in the same sentence. */
    const withNeighbours = (told: readonly Told[], unsaid: readonly Uncarried[]): Told[] =>
      told.map((one, i) => {
        const others = statedBy(told.filter((other) => other !== one));
        const misplaced = { claim: query.text, figure: figures[i]!, stated: one.figure!, others, unsaid };
        const figure = findNeighbour(misplaced);
        return figure
          ? tell(figures[i]!, { verdict: 'contradicted', discrepancy: 'indicator', figure })
          : one;
      });

    const unsaidBy = (all: readonly Told[]): Uncarried[] =>
      readCarried(query.text, statedBy(all)).filter(
        ({ word }) => !goesWithBase(word.text, { figures, bases }),
      );
    let told = (await checkFigures(figures, query)).map((found, i) => tell(figures[i]!, found));
    const ofBases = checkBases(field, { figures, bases }, query.text, citations);
    const findings = () => [...told.map(({ finding }) => finding), ...ofBases];
    const unsaid = worstOf(findings()) === 'supported' ? unsaidBy(told) : [];
    if (unsaid.length > 0) told = withNeighbours(told, unsaid);
    const times = worstOf(findings()) === 'supported' ? timesCompared(query.text, told) : [];
    const all = [...findings(), ...times, ...unsaid.map(({ word }) => unfound(word.written))];
    const wrong = told.find(({ finding, shown }) => finding.verdict === 'contradicted' && shown)?.shown;
    const base = [...ofBases, ...times].find(({ verdict }) => verdict === 'contradicted');
    const correction = wrong ? `应为${wrong.text}[${wrong.citation.n}]` : quoted(citations, base);
    return { verdict: worstOf(all), citations, correction, findings: all };
  };
}
