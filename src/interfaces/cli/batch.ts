// Many questions in, as many results out: JSON lines, one object a line; a bad line becomes a result with `error`.

import { once } from 'node:events';
import { createReadStream, createWriteStream, statSync, type WriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { AppError, explainSystemError } from '../../errors.js';

/** A batch: its two files, the form of a line, and what is done with each. */
export type BatchOptions<T> = {
  readonly input: string;
  readonly output: string;
  readonly schema: z.ZodType<T>;
  readonly work: (item: T) => Promise<object>;
  readonly signal: AbortSignal;
};

const Identified = z.object({ id: z.union([z.string(), z.number()]) });

function readLine<T>(
  line: string,
  schema: z.ZodType<T>,
): { item: T } | { id: string | number | null; error: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { id: null, error: 'this line is no JSON object' }; // reported in the line's own result
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { item: parsed.data };
  const named = Identified.safeParse(json);
  return { id: named.success ? named.data.id : null, error: z.prettifyError(parsed.error) };
}

function requireFiles(input: string, output: string): void {
  if (!statSync(input, { throwIfNoEntry: false })?.isFile())
    throw new AppError('not-found', `${input}: no such file`, 'Check the path given to --batch.');
  if (resolve(input) === resolve(output))
    throw new AppError('usage', `--out ${output} would overwrite --batch`, 'Name another file with --out.');
}

/** Waits for an event of the stream; its failure names the file. */
async function reached(stream: WriteStream, event: 'open' | 'finish', path: string): Promise<void> {
  await once(stream, event).catch((error: unknown) => {
    throw explainSystemError(error, path);
  });
}

/** Milliseconds with one decimal. */
const roundMs = (ms: number): number => Math.round(ms * 10) / 10;

/** What one line comes to. */
async function resultOf<T extends { id: string | number }>(
  line: string,
  { schema, work }: Pick<BatchOptions<T>, 'schema' | 'work'>,
): Promise<{ failed: boolean; result: object }> {
  const read = readLine(line.replace(/^\ufeff/, ''), schema);
  if ('error' in read) return { failed: true, result: read };
  const began = performance.now();
  const answer = await work(read.item);
  return {
    failed: false,
    result: { id: read.item.id, ...answer, ms: roundMs(performance.now() - began) },
  };
}

/** Works through the lines of a file in order and writes one result a line. Returns how many, and how many failed. */
export async function runBatch<T extends { id: string | number }>(
  options: BatchOptions<T>,
): Promise<{ done: number; failed: number }> {
  const { input, output, signal } = options;
  requireFiles(input, output);
  const out = createWriteStream(output);
  await reached(out, 'open', output);
  const lines = createInterface({ input: createReadStream(input), crlfDelay: Number.POSITIVE_INFINITY });
  let [done, failed] = [0, 0];
  for await (const line of lines) {
    if (line.trim() === '') continue;
    if (signal.aborted)
      throw new AppError('cancelled', 'the batch was stopped', `${output} holds the results so far.`);
    const { failed: isFailed, result } = await resultOf(line, options);
    if (isFailed) failed += 1;
    done += 1;
    if (!out.write(`${JSON.stringify(result)}\n`)) await once(out, 'drain');
  }
  out.end();
  await reached(out, 'finish', output);
  return { done, failed };
}
