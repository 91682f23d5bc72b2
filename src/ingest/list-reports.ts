// Which files of the reports folders are reports.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, explainSystemError } from '../errors.js';

export type ReportFile = {
  /** Relative to its folder, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
  readonly bytes: number;
};

const READABLE = /\.(?:txt|md|markdown)$/i;

/** Is this a file that is read as a report, by its name? */
export const isReportFile = (name: string): boolean => READABLE.test(name);

/** Size in bytes; 0 for a link that leads nowhere: whoever reads it will say so. */
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

function filesIn(folder: string): ReportFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.name.startsWith('.') && isReportFile(entry.name) && !entry.isDirectory())
    .map((entry) => {
      const absolute = join(entry.parentPath, entry.name);
      return {
        path: absolute.slice(join(folder, '/').length).replaceAll('\\', '/'),
        absolute,
        bytes: sizeOf(absolute),
      };
    });
}

/**
 * Report files of `folder`, and of those of `extraFolders` that exist, sorted by path.
 * Throws AppError where the folder is missing, or nothing holds a report.
 */
export function listReports(folder: string, extraFolders: readonly string[] = []): ReportFile[] {
  let files: ReportFile[];
  try {
    files = [folder, ...extraFolders.filter((each) => existsSync(each))].flatMap((each) => filesIn(each));
  } catch (error) {
    throw explainSystemError(error, `the reports folder ${folder}`);
  }
  if (files.length === 0)
    throw new AppError(
      'no-reports',
      `${folder} holds no report`,
      'Put .txt or .md files into it, or name another folder with --reports.',
    );
  const byPath = new Map(files.map((file) => [file.path, file]));
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
