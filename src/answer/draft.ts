// What a composer hands to verification: sentences with the paragraphs they rest on.
import type { StoredFigure } from '../indexing/figure-reader.js';

/** What the reports lack, where there is no answer. */
export type Missing = 'place' | 'period' | 'indicator' | 'value' | 'evidence';

export type Source = {
  readonly reportId: number;
  readonly paragraph: number /** Span of the paragraph's original text. */;
  readonly start: number;
  readonly end: number;
};

export type DraftSentence = {
  readonly text: string;
  readonly sources: readonly Source[];
  /** Figures that the sentence states, each standing in the source of the same position. */
  readonly figures: readonly StoredFigure[];
  /** Worked out from several figures. */
  readonly computed: boolean;
};

export type Draft =
  | { readonly status: 'answered'; readonly sentences: readonly DraftSentence[] }
  | {
      readonly status: 'not_found';
      readonly missing: Missing;
      readonly reason: string;
      readonly offers: readonly DraftSentence[];
    };
