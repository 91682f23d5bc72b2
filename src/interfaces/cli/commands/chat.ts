// youju chat: a conversation on the terminal; piped input is one question a line.
import { createInterface } from 'node:readline';
import { type CommandContext, ingestWithProgress, openForCommand } from '../command-context.js';
import { EXIT } from '../exit-codes.js';
import { formatAnswer } from '../format-answer.js';
import { note, painter, say } from '../terminal.js';

/** Earlier questions that a follow-up may lean on. */
const MAX_HISTORY = 12;
const GREETING = '有据：按报告回答，句句有出处。直接输入问题；/new 换话题，/quit 结束。';

export async function chat(context: CommandContext): Promise<number> {
  const { terminal } = context;
  const interactive = Boolean(terminal.stdin.isTTY && terminal.stdout.isTTY);
  await ingestWithProgress(context);
  const assistant = await openForCommand(context);
  const paint = painter(terminal, 'stdout');
  const lines = createInterface({
    input: terminal.stdin,
    ...(interactive ? { output: terminal.stdout, prompt: '问> ' } : {}),
  });
  terminal.signal.addEventListener('abort', () => lines.close(), { once: true });
  let history: string[] = [];
  if (interactive) {
    note(terminal, GREETING);
    lines.prompt();
  }
  try {
    for await (const line of lines) {
      const question = line.trim();
      if (question === '/quit' || question === '/exit') break;
      if (question === '/new') history = [];
      else if (question !== '') {
        const [first, ...rest] = formatAnswer(await assistant.ask(question, history));
        say(terminal, paint('bold', first!));
        for (const evidence of rest) say(terminal, paint('dim', evidence));
        if (!interactive) say(terminal, '');
        history = [...history, question].slice(-MAX_HISTORY);
      }
      if (interactive) lines.prompt();
    }
  } finally {
    lines.close();
    assistant.close();
  }
  return EXIT.done;
}
