// youju check: one claim, a batch of claims, or a whole draft sentence by sentence.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Assistant } from '../../../assistant.js';
import { AppError, explainSystemError } from '../../../errors.js';
import { decodeText } from '../../../ingest/decode.js';
import type { Verdict } from '../../../verify/answer.js';
import { runBatch } from '../batch.js';
import { checkDraft, formatDraft } from '../check-draft.js';
import { type CommandContext, openForCommand } from '../command-context.js';
import { EXIT } from '../exit-codes.js';
import { formatCheck } from '../format-answer.js';
import { requireBatch } from '../require-batch.js';
import { note, say } from '../terminal.js';

const CheckLine = z.object({ id: z.union([z.string(), z.number()]), claim: z.string().min(1) });

export type CheckFlags = { readonly batch?: string; readonly out?: string; readonly file?: string };

const EXIT_OF: Record<Verdict, number> = {
  supported: EXIT.done,
  contradicted: EXIT.contradicted,
  not_found: EXIT.notFound,
};

async function checkFile(context: CommandContext, assistant: Assistant, path: string): Promise<number> {
  let text: string;
  try {
    text = decodeText(readFileSync(path), path);
  } catch (error) {
    throw explainSystemError(error, path);
  }
  const draft = await checkDraft(text, assistant.check);
  say(context.terminal, context.json ? JSON.stringify(draft) : formatDraft(draft));
  if (draft.counts.contradicted > 0) return EXIT.contradicted;
  return draft.counts.not_found > 0 ? EXIT.notFound : EXIT.done;
}

async function checkBatch(
  context: CommandContext,
  assistant: Assistant,
  batch: { input: string; output: string },
): Promise<number> {
  const { done, failed } = await runBatch({
    ...batch,
    schema: CheckLine,
    signal: context.terminal.signal,
    work: ({ claim }) => assistant.check(claim),
  });
  if (!context.quiet) note(context.terminal, `${done} 条，其中 ${failed} 条有误`);
  return EXIT.done;
}

async function checkClaim(
  { terminal, json }: CommandContext,
  assistant: Assistant,
  claim: string,
): Promise<number> {
  const result = await assistant.check(claim);
  if (json) say(terminal, JSON.stringify(result));
  else for (const line of formatCheck(result)) say(terminal, line);
  return EXIT_OF[result.verdict];
}

type Work = (context: CommandContext, assistant: Assistant) => Promise<number>;

/** What the claim and the flags ask for. Throws AppError 'usage'. */
function readWork(claim: string | undefined, flags: CheckFlags): Work {
  const { file } = flags;
  if (file !== undefined) {
    if (claim !== undefined || flags.batch !== undefined)
      throw new AppError('usage', '--file goes alone', 'See --help.');
    return (context, assistant) => checkFile(context, assistant, file);
  }
  const batch = requireBatch(claim, flags, '"论断"');
  return batch
    ? (context, assistant) => checkBatch(context, assistant, batch)
    : (context, assistant) => checkClaim(context, assistant, claim!);
}

/** youju check */
export async function check(
  context: CommandContext,
  claim: string | undefined,
  flags: CheckFlags,
): Promise<number> {
  const work = readWork(claim, flags);
  const assistant = await openForCommand(context);
  try {
    return await work(context, assistant);
  } finally {
    assistant.close();
  }
}
