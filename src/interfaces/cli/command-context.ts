// What every command is given: the settings after flags, the terminal, and how to open the assistant.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Assistant } from '../../assistant.js';
import type { IngestSummary } from '../../indexing/ingest.js';
import { type AssistantOptions, openAssistant, runIngest } from '../../open-assistant.js';
import { createProgress } from './progress.js';
import { note, type Terminal } from './terminal.js';

export type TelegramSettings = {
  readonly token: string | undefined;
  readonly allow: string;
  readonly admins: string;
  readonly apiRoot: string | undefined;
  readonly proxy: string | undefined;
  readonly webhook: { readonly url: string; readonly port: number; readonly secret: string } | undefined;
  readonly publicUrl: string | undefined;
};

export type CliSettings = {
  readonly reports: string;
  readonly index: string;
  readonly data: string;
  readonly model: string;
  readonly embedWorkers: number;
  readonly log: 'quiet' | 'info' | 'debug';
  readonly telegram: TelegramSettings;
};

export type CommonFlags = {
  readonly reports?: string;
  readonly index?: string;
  readonly data?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
};

export type CommandContext = {
  readonly terminal: Terminal;
  readonly settings: CliSettings;
  readonly json: boolean;
  readonly quiet: boolean;
};

/** Where added and sent-in reports are kept. */
export const addedReportsFolder = (settings: CliSettings): string => join(settings.data, 'reports');

/** The settings of one command: its flags before the environment. */
export function contextOf(terminal: Terminal, settings: CliSettings, flags: CommonFlags): CommandContext {
  const own = {
    ...settings,
    reports: flags.reports ?? settings.reports,
    index: flags.index ?? settings.index,
    data: flags.data ?? settings.data,
  };
  return {
    terminal,
    settings: own,
    json: flags.json ?? false,
    quiet: flags.quiet ?? settings.log === 'quiet',
  };
}

function assistantOptions({ terminal, settings, quiet }: CommandContext): AssistantOptions {
  const added = addedReportsFolder(settings);
  return {
    reportsFolder: settings.reports,
    extraFolders: [added],
    indexFolder: settings.index,
    modelFolder: settings.model,
    embedWorkers: settings.embedWorkers,
    onRebuild: (why) => {
      if (!quiet) note(terminal, `向量文件不可用（${why}），已由索引重建；运行 youju ingest 可保存。`);
    },
  };
}

/** Brings the index up to date, showing progress. */
export async function ingestWithProgress(context: CommandContext): Promise<IngestSummary> {
  const progress = createProgress(context.terminal, context.quiet);
  try {
    return await runIngest(assistantOptions(context), {
      onEvent: progress.onEvent,
      signal: context.terminal.signal,
    });
  } finally {
    progress.stop();
  }
}

/** Opens the assistant; where there is no index yet, one is made first. */
export async function openForCommand(context: CommandContext): Promise<Assistant> {
  if (!existsSync(join(context.settings.index, 'youju.db'))) await ingestWithProgress(context);
  return openAssistant(assistantOptions(context));
}
