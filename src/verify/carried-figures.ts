// Do the sentences in which a claim's figures stand carry the rest of it too?
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { FindParts } from '../retrieve/find-figures.js';
import { normalizeText } from '../text/normalize.js';
import { findUncarried, type Uncarried } from './carried.js';
import { createEvidenceReader } from './evidence.js';

export type ReadCarried = (claim: string, figures: readonly StoredFigure[]) => Uncarried[];

/** The period of a figure is judged with it. */
const PART_OF_YEAR = /[上下]半年|(?:前[一二三123]|[一二三四1234])季度|前[一二三四五六七八九十\d]+个?月/g;

/** Paragraphs that may be one list. */
const MAX_LIST = 12;

const distinct = (texts: readonly string[]): string => [...new Set(texts)].join('。');

/** Makes the reader of what of a normalised claim the sentences of `figures`, where they stand, do not say. */
export function createCarriedReader({ index, field }: Omit<FindParts, 'searcher'>): ReadCarried {
  const read = createEvidenceReader({ index, field });

  /** “…如下:” and what of its list stands before the paragraph. */
  const leadOf = (reportId: number, number: number): string => {
    for (let before = number - 1; before > number - MAX_LIST; before -= 1) {
      const text = index.texts.paragraph(reportId, before)?.text.trim() ?? '';
      if (/[：:]$/.test(text)) return text;
      if (!/[；;]$/.test(text)) break;
    }
    return '';
  };

  /** What holds for a figure beside its sentence: whose report it is in, under which headings, between which sentences. */
  const sceneOf = ({ reportId, paragraph, place }: StoredFigure): string => {
    const { headings, text } = index.texts.paragraph(reportId, paragraph)!;
    const { title } = index.reports.get(reportId)!;
    return normalizeText(
      [title, ...headings, place?.name ?? '', leadOf(reportId, paragraph), text].join('。'),
    );
  };

  return (claim, figures) =>
    findUncarried(field, claim.replace(PART_OF_YEAR, ''), {
      sentence: distinct(figures.map((figure) => read(figure).sentence)),
      scene: distinct(figures.map(sceneOf)),
    });
}
