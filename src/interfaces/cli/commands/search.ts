// youju search: hits only, with the trace of why each stands where it does.
import { z } from 'zod';
import { AppError } from '../../../errors.js';
import type { SearchMode } from '../../../retrieve/search.js';
import { runBatch } from '../batch.js';
import { type CommandContext, openForCommand } from '../command-context.js';
import { EXIT } from '../exit-codes.js';
import { formatHits } from '../format-answer.js';
import { requireBatch } from '../require-batch.js';
import { note, say } from '../terminal.js';

const SearchLine = z.object({
  id: z.union([z.string(), z.number()]),
  query: z.string().min(1),
  history: z.array(z.string()).optional(),
});
const MODES: readonly SearchMode[] = ['hybrid', 'keyword', 'vector'];
const MAX_HITS = 100;

export type SearchFlags = {
  readonly batch?: string;
  readonly out?: string;
  readonly k?: string;
  readonly mode?: string;
};

function readFlags({ k = '10', mode = 'hybrid' }: SearchFlags): { k: number; mode: SearchMode } {
  const count = Number(k);
  if (!Number.isInteger(count) || count < 1 || count > MAX_HITS)
    throw new AppError('usage', `--k ${k} is no number from 1 to ${MAX_HITS}`, 'Example: --k 10');
  const known = MODES.find((name) => name === mode);
  if (!known) throw new AppError('usage', `--mode ${mode} is unknown`, `One of ${MODES.join(', ')}.`);
  return { k: count, mode: known };
}

export async function search(
  context: CommandContext,
  query: string | undefined,
  flags: SearchFlags,
): Promise<number> {
  const batch = requireBatch(query, flags, '"query"');
  const options = readFlags(flags);
  const { terminal } = context;
  const assistant = await openForCommand(context);
  try {
    if (batch) {
      const work = async ({ query: text, history }: z.infer<typeof SearchLine>) => ({
        hits: await assistant.search({ query: text, history: history ?? [], ...options }),
      });
      const { done, failed } = await runBatch({
        ...batch,
        schema: SearchLine,
        signal: terminal.signal,
        work,
      });
      if (!context.quiet) note(terminal, `${done} 条，其中 ${failed} 条有误`);
      return EXIT.done;
    }
    const hits = await assistant.search({ query: query!, ...options });
    if (context.json) say(terminal, JSON.stringify({ hits }));
    else for (const line of formatHits(hits)) say(terminal, line);
    return hits.length > 0 ? EXIT.done : EXIT.notFound;
  } finally {
    assistant.close();
  }
}
