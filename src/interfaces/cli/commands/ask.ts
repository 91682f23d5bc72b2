// youju ask: one question, or a batch of them.
import { z } from 'zod';
import { runBatch } from '../batch.js';
import { type CommandContext, openForCommand } from '../command-context.js';
import { EXIT } from '../exit-codes.js';
import { formatAnswer } from '../format-answer.js';
import { requireBatch } from '../require-batch.js';
import { note, say } from '../terminal.js';

export const AskLine = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string().min(1),
  history: z.array(z.string()).optional(),
});

export type AskFlags = { readonly batch?: string; readonly out?: string };

export async function ask(
  context: CommandContext,
  question: string | undefined,
  flags: AskFlags,
): Promise<number> {
  const batch = requireBatch(question, flags, '"问题"');
  const { terminal } = context;
  const assistant = await openForCommand(context);
  try {
    if (batch) {
      const { done, failed } = await runBatch({
        ...batch,
        schema: AskLine,
        signal: terminal.signal,
        work: ({ question: text, history }) => assistant.ask(text, history),
      });
      if (!context.quiet) note(terminal, `${done} 条，其中 ${failed} 条有误`);
      return EXIT.done;
    }
    const answer = await assistant.ask(question!);
    if (context.json) say(terminal, JSON.stringify(answer));
    else for (const line of formatAnswer(answer)) say(terminal, line);
    return answer.status === 'answered' ? EXIT.done : EXIT.notFound;
  } finally {
    assistant.close();
  }
}
