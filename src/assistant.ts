// Everything an interface may ask for, over one open index. Interfaces know this and nothing behind it.
import type { Hit, SearchMode } from './retrieve/search.js';
import type { Answer } from './verify/answer.js';
import type { CheckResult } from './verify/check-result.js';

export type ReportSummary = {
  readonly id: number;
  readonly path: string;
  readonly title: string;
  readonly place: string | null;
  readonly year: number | null;
  readonly paragraphs: number;
};

export type ParagraphView = {
  readonly report: string;
  readonly title: string;
  readonly number: number;
  readonly text: string;
  readonly place: string | null;
  readonly period: string | null;
  /** Why it is left out of the index: noise or a duplicate; null where it is not. */
  readonly leftOut: string | null;
};

export type FigureFilter = {
  readonly indicator?: string | undefined;
  readonly place?: string | undefined;
  readonly period?: string | undefined;
  readonly nature?: 'actual' | 'target' | undefined;
};

/** A stated value as people read it. */
export type FigureView = {
  readonly indicator: string;
  /** As written: “1.2万家”. */
  readonly value: string;
  /** Exact decimal without scale: “12000”. */
  readonly amount: string;
  readonly unit: string;
  readonly place: string | null;
  readonly period: string | null;
  readonly nature: 'actual' | 'target';
  readonly sentence: string;
  readonly report: string;
  readonly paragraph: number;
};

/** A paragraph found for a query, with the trace of why. */
export type SearchResult = {
  readonly report: string;
  readonly paragraph: number;
  readonly text: string;
  readonly score: number;
  readonly trace: Hit['trace'];
};

export type SearchRequest = {
  readonly query: string;
  readonly history?: readonly string[];
  readonly k?: number;
  readonly mode?: SearchMode;
};

export type Assistant = {
  /** Answers `question`; `history` are the earlier questions of the same conversation, oldest first. */
  readonly ask: (question: string, history?: readonly string[]) => Promise<Answer>;
  readonly search: (request: SearchRequest) => Promise<SearchResult[]>;
  readonly check: (claim: string) => Promise<CheckResult>;
  readonly figures: (filter: FigureFilter) => FigureView[];
  readonly reports: () => ReportSummary[];
  /** Undefined where the report has no such paragraph. */
  readonly paragraph: (report: string, number: number) => ParagraphView | undefined;
  /** Brings the index up to date with the reports folders and answers from it from then on. */
  readonly refresh: (
    onProgress?: (line: string) => void,
  ) => Promise<{ added: number; updated: number; failed: readonly { path: string; reason: string }[] }>;
  readonly close: () => void;
};
