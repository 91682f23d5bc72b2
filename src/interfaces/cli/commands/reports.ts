// youju reports: list, show, add, remove.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Assistant, ReportSummary } from '../../../assistant.js';
import { AppError, explainSystemError } from '../../../errors.js';
import { decodeText } from '../../../ingest/decode.js';
import { isReportFile } from '../../../ingest/list-reports.js';
import {
  addedReportsFolder,
  type CommandContext,
  ingestWithProgress,
  openForCommand,
} from '../command-context.js';
import { EXIT } from '../exit-codes.js';
import { say } from '../terminal.js';

async function withAssistant(
  context: CommandContext,
  work: (assistant: Assistant) => number,
): Promise<number> {
  const assistant = await openForCommand(context);
  try {
    return work(assistant);
  } finally {
    assistant.close();
  }
}

const lineOf = ({ id, path, title, place, year, paragraphs }: ReportSummary): string =>
  `${id}  ${path}  《${title}》  ${place ?? '—'}  ${year ?? '—'}  ${paragraphs}段`;

export const listReportsCommand = (context: CommandContext): Promise<number> =>
  withAssistant(context, (assistant) => {
    const reports = assistant.reports();
    if (context.json) say(context.terminal, JSON.stringify({ reports }));
    else for (const report of reports) say(context.terminal, lineOf(report));
    return EXIT.done;
  });

function findReport(assistant: Assistant, id: string): ReportSummary {
  const report = assistant
    .reports()
    .find((candidate) => String(candidate.id) === id || candidate.path === id);
  if (!report) throw new AppError('not-found', `no report ${id}`, 'See `youju reports` for the list.');
  return report;
}

export const showReport = (context: CommandContext, id: string): Promise<number> =>
  withAssistant(context, (assistant) => {
    const report = findReport(assistant, id);
    const views = Array.from(
      { length: report.paragraphs },
      (_, i) => assistant.paragraph(report.path, i + 1)!,
    );
    if (context.json) {
      say(context.terminal, JSON.stringify({ ...report, paragraphs: views }));
      return EXIT.done;
    }
    say(context.terminal, lineOf(report));
    for (const view of views) {
      const scope = [view.place, view.period].filter(Boolean).join(' ');
      say(
        context.terminal,
        `${view.number}${scope ? `（${scope}）` : ''}${view.leftOut ? `【未入索引：${view.leftOut}】` : ''} ${view.text}`,
      );
    }
    return EXIT.done;
  });

/** Copies reports into the data folder, where they are read beside the reports folder, and indexes them. */
export async function addReports(context: CommandContext, files: readonly string[]): Promise<number> {
  const folder = addedReportsFolder(context.settings);
  for (const file of files) {
    try {
      if (!isReportFile(file))
        throw new AppError('unreadable', `${file}: only .txt and .md are read`, 'Save it as UTF-8 text.');
      decodeText(readFileSync(file), file);
      mkdirSync(folder, { recursive: true });
      const target = join(folder, basename(file));
      if (existsSync(target) && !readFileSync(target).equals(readFileSync(file)))
        throw new AppError(
          'usage',
          `${basename(file)} is there already, with other contents`,
          'Remove it first, or give it another name.',
        );
      copyFileSync(file, target);
    } catch (error) {
      throw explainSystemError(error, file);
    }
  }
  const { added, updated, failed } = await ingestWithProgress(context);
  say(
    context.terminal,
    context.json ? JSON.stringify({ added, updated, failed }) : `新增${added}份，更新${updated}份`,
  );
  return EXIT.done;
}

/** Removes an added report. One of the reports folder itself is its owner's to remove. */
export async function removeReportCommand(context: CommandContext, id: string): Promise<number> {
  const path = await pathOf(context, id);
  const file = join(addedReportsFolder(context.settings), path);
  if (!existsSync(file))
    throw new AppError(
      'usage',
      `${path} was not added with \`reports add\``,
      `Remove it from ${context.settings.reports}, then run \`youju ingest\`.`,
    );
  rmSync(file);
  await ingestWithProgress(context);
  say(context.terminal, context.json ? JSON.stringify({ removed: path }) : `已移除${path}`);
  return EXIT.done;
}

async function pathOf(context: CommandContext, id: string): Promise<string> {
  const assistant = await openForCommand(context);
  try {
    return findReport(assistant, id).path;
  } finally {
    assistant.close();
  }
}
