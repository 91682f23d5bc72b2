// Many questions in, as many results out: JSON lines, one object a line; a bad line becomes a result with `error`.

import { once } from 'node:events';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { AppError, explainSystemError } from '../../errors.js';

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

/** Works through the lines of a file in order and writes one result a line. Returns how many, and how many failed. */
export async function runBatch<T extends { id: string | number }>({
  input,
  output,
  schema,
  work,
  signal,
}: BatchOptions<T>): Promise<{ done: number; failed: number }> {
  if (!statSync(input, { throwIfNoEntry: false })?.isFile())
    throw new AppError('not-found', `${input}: no such file`, 'Check the path given to --batch.');
  if (resolve(input) === resolve(output))
    throw new AppError('usage', `--out ${output} would overwrite --batch`, 'Name another file with --out.');
  const out = createWriteStream(output);
  await once(out, 'open').catch((error: unknown) => {
    throw explainSystemError(error, output);
  });
  let [done, failed] = [0, 0];
  for await (const line of createInterface({
    input: createReadStream(input),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (line.trim() === '') continue;
    if (signal.aborted)
      throw new AppError('cancelled', 'the batch was stopped', `${output} holds the results so far.`);
    const read = readLine(line.replace(/^\ufeff/, ''), schema);
    const began = performance.now();
    const result =
      'error' in read
        ? read
        : {
            id: read.item.id,
            ...(await work(read.item)),
            ms: Math.round((performance.now() - began) * 10) / 10,
          };
    if ('error' in read) failed += 1;
    done += 1;
    if (!out.write(`${JSON.stringify(result)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish').catch((error: unknown) => {
    throw explainSystemError(error, output);
  });
  return { done, failed };
}
