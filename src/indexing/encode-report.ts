// One report file on its way into the index: read, cut into chunks, embedded.
import { readFileSync } from 'node:fs';
import { AppError, explainSystemError } from '../errors.js';
import type { Field } from '../field/field.js';
import { figuresOfReport } from '../figures/report-figures.js';
import { MAX_FILE_BYTES } from '../ingest/decode.js';
import type { ReportFile } from '../ingest/list-reports.js';
import { readReport } from '../ingest/report.js';
import { chunkReport } from './chunks.js';
import type { EmbedPool } from './embed-pool.js';
import { withFigurePeriods } from './periods-of-chunks.js';
import type { EncodedReport } from './write-report.js';

/** The bytes of a report. Throws AppError, naming the file and the reason. */
export function readBytes(file: ReportFile): Uint8Array {
  if (file.bytes > MAX_FILE_BYTES) {
    const megabytes = Math.ceil(file.bytes / 1048576);
    throw new AppError(
      'unreadable',
      `${file.path}: ${megabytes} MB is more than the limit of 64 MB`,
      'Split it.',
    );
  }
  try {
    return readFileSync(file.absolute);
  } catch (error) {
    const known = explainSystemError(error, file.path);
    if (known instanceof AppError) throw known;
    throw new AppError('unreadable', `${file.path}: it cannot be read`, 'Check the file.', error);
  }
}

export type EncodeReportOptions = {
  readonly file: ReportFile;
  readonly field: Field;
  readonly pool: EmbedPool;
  readonly signal: AbortSignal | undefined;
};

/** A report with its chunks and their encodings. Throws AppError, naming the file and the reason. */
export async function encodeReport({
  file,
  field,
  pool,
  signal,
}: EncodeReportOptions): Promise<EncodedReport> {
  const read = readReport(field, file.path, readBytes(file));
  const chunks = chunkReport(field, read.report, read.paragraphs);
  const texts = chunks.map(({ context, text }) => (context ? `${context}:${text}` : text));
  const encodings = await pool.encode(texts, signal);
  const characters = read.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  const figures = figuresOfReport(field, read.paragraphs);
  return { ...read, chunks: withFigurePeriods(chunks, figures), encodings, figures, characters };
}
