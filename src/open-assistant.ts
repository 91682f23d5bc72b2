// Opens an index and answers from it; brings it up to date when told to.

import { selectFigures } from './answer/select-figures.js';
import { createAsk } from './ask.js';
import type { Assistant, FigureFilter, FigureView, ParagraphView, ReportSummary } from './assistant.js';
import { createCheck } from './check.js';
import { formatPeriod } from './field/period.js';
import { createEmbedPool } from './indexing/embed-pool.js';
import { loadEncoder } from './indexing/encoder.js';
import { type IndexReader, openIndex } from './indexing/index-reader.js';
import { type IngestEvent, type IngestSummary, ingest } from './indexing/ingest.js';
import { openVocabulary } from './indexing/open-parts.js';
import type { FindParts } from './retrieve/find-figures.js';
import { loadLateInteraction } from './retrieve/late-interaction.js';
import { readAsked } from './retrieve/question.js';
import { joinLines } from './text/line-breaks.js';
import { answerOf, claimOf } from './verify/yes-no.js';

export type AssistantOptions = {
  readonly reportsFolder: string;
  /** Read beside it: what was added or sent in. Folders that do not exist are passed over. */
  readonly extraFolders: readonly string[];
  readonly indexFolder: string;
  readonly modelFolder: string;
  readonly embedWorkers: number;
  /** Told when the vector file cannot be used and is built anew. */
  readonly onRebuild?: (why: string) => void;
};

export type IngestRequest = {
  readonly onEvent?: (event: IngestEvent) => void;
  readonly signal?: AbortSignal;
};

/** Brings the index of `options` up to date. Throws AppError. */
export function runIngest(options: AssistantOptions, request: IngestRequest = {}): Promise<IngestSummary> {
  const { field, identity } = openVocabulary(options.reportsFolder, options.modelFolder);
  const createPool = () => createEmbedPool(options.modelFolder, options.embedWorkers);
  return ingest({ ...options, ...request, field, identity, createPool });
}

/** Opens the index for answering. Throws AppError where it is missing, foreign or damaged. */
export async function openAssistant(options: AssistantOptions): Promise<Assistant> {
  const { field, identity } = openVocabulary(options.reportsFolder, options.modelFolder);
  const [encoder, maxSim] = await Promise.all([loadEncoder(options.modelFolder), loadLateInteraction()]);
  const open = async () => {
    const index = await openIndex({
      folder: options.indexFolder,
      identity,
      ...(options.onRebuild ? { onRebuild: options.onRebuild } : {}),
    });
    const parts = { index, field, encoder, maxSim };
    const ask = createAsk(parts);
    return {
      index,
      ask,
      check: createCheck({ index, field, searcher: ask.searcher }),
    };
  };
  let current = await open();
  const running = new Map<IndexReader, number>();
  /** Runs a question on the index of now; one that a refresh has replaced is closed when its last question ends. */
  const withCurrent = async <T>(
    work: (opened: Awaited<ReturnType<typeof open>>) => Promise<T>,
  ): Promise<T> => {
    const own = current;
    running.set(own.index, (running.get(own.index) ?? 0) + 1);
    try {
      return await work(own);
    } finally {
      const left = running.get(own.index)! - 1;
      running.set(own.index, left);
      if (left === 0 && own !== current) own.index.close();
    }
  };

  return {
    ask: (question, history) =>
      withCurrent(async ({ ask, check }) => {
        const { text } = ask.query(question, history);
        const decided = readAsked(text).kind === 'yes-no' ? answerOf(await check(claimOf(text))) : undefined;
        return decided ?? ask.answer(question, history);
      }),
    check: (claim) => withCurrent(({ check }) => check(claim)),
    search: ({ query, history = [], k = 10, mode = 'hybrid' }) =>
      withCurrent(async ({ ask, index }) => {
        const hits = await ask.searcher.paragraphs(ask.query(query, history), { limit: k, mode });
        return hits.map(({ chunk, score, trace }) => ({
          report: index.reports.get(chunk.reportId)!.path,
          paragraph: chunk.paragraph,
          text: index.texts.paragraph(chunk.reportId, chunk.paragraph)!.text,
          score,
          trace,
        }));
      }),
    figures: (filter) => figureViews(current, field, filter),
    reports: () => reportSummaries(current.index),
    paragraph: (report, number) => paragraphView(current, report, number),
    refresh: async (onProgress = () => {}) => {
      const summary = await runIngest(options, {
        onEvent: (event) => event.kind === 'read' && onProgress(event.path),
      });
      const before = current;
      current = await open();
      if (!running.get(before.index)) before.index.close();
      return { added: summary.added, updated: summary.updated, failed: summary.failed };
    },
    close: () => current.index.close(),
  };
}

function reportSummaries(index: IndexReader): ReportSummary[] {
  const count = index.store.prepare<[number], { n: number }>(
    'SELECT count(*) AS n FROM paragraphs WHERE report_id = ?',
  );
  return [...index.reports.values()].map(({ id, path, title, placeName, year }) => ({
    id,
    path,
    title,
    place: placeName,
    year,
    paragraphs: count.get(id)!.n,
  }));
}

function paragraphView(
  { index }: Pick<FindParts, 'index'>,
  path: string,
  number: number,
): ParagraphView | undefined {
  const report = [...index.reports.values()].find((candidate) => candidate.path === path);
  const record = report && index.texts.paragraph(report.id, number);
  if (!report || !record) return undefined;
  return {
    report: path,
    title: report.title,
    number,
    text: record.text,
    place: record.place?.name ?? null,
    period: record.period ? formatPeriod(record.period) : null,
    leftOut: record.duplicateOf === null ? record.noise : `duplicate of paragraph ${record.duplicateOf}`,
  };
}

function figureViews(
  { index }: Pick<FindParts, 'index'>,
  field: Parameters<typeof selectFigures>[1],
  filter: FigureFilter,
): FigureView[] {
  return selectFigures(index, field, filter).map((figure) => {
    const { text } = index.texts.paragraph(figure.reportId, figure.paragraph)!;
    return {
      indicator: figure.indicator,
      value: joinLines(text.slice(figure.span.start, figure.span.end)),
      amount: figure.valueTo ? `${figure.value}-${figure.valueTo}` : figure.value,
      unit: figure.unit,
      place: figure.place?.name ?? null,
      period: figure.period ? formatPeriod(figure.period) : null,
      nature: figure.nature,
      sentence: joinLines(text.slice(figure.sentence.start, figure.sentence.end)),
      report: index.reports.get(figure.reportId)!.path,
      paragraph: figure.paragraph,
    };
  });
}
