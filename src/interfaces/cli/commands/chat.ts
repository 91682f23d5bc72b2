// youju chat: a conversation on the terminal; piped input is one question a line.
import { createInterface, type Interface } from 'node:readline';
import type { Assistant } from '../../../assistant.js';
import type { Answer } from '../../../verify/answer.js';
import { type CommandContext, ingestWithProgress, openForCommand } from '../command-context.js';
import { EXIT } from '../exit-codes.js';
import { formatAnswer } from '../format-answer.js';
import { note, painter, say, type Terminal } from '../terminal.js';

/** Earlier questions that a follow-up may lean on. */
const MAX_HISTORY = 12;
const LEAVES = new Set(['/quit', '/exit']);
const GREETING = '有据：按报告回答，句句有出处。直接输入问题；/new 换话题，/quit 结束。';

const isInteractive = ({ stdin, stdout }: Terminal): boolean => Boolean(stdin.isTTY && stdout.isTTY);

/** The lines that are typed or piped in; closed when the terminal's signal fires. */
function openLines(terminal: Terminal): Interface {
  const prompt = isInteractive(terminal) ? { output: terminal.stdout, prompt: '问> ' } : {};
  const lines = createInterface({ input: terminal.stdin, ...prompt });
  terminal.signal.addEventListener('abort', () => lines.close(), { once: true });
  return lines;
}

function sayAnswer(terminal: Terminal, answer: Answer): void {
  const paint = painter(terminal, 'stdout');
  const [first, ...rest] = formatAnswer(answer);
  say(terminal, paint('bold', first!));
  for (const evidence of rest) say(terminal, paint('dim', evidence));
  if (!isInteractive(terminal)) say(terminal, '');
}

/** Answers line after line until the end of the input or a command to leave. */
async function converse(terminal: Terminal, assistant: Assistant, lines: Interface): Promise<void> {
  const prompt = () => {
    if (isInteractive(terminal)) lines.prompt();
  };
  let history: string[] = [];
  prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (LEAVES.has(question)) return;
    if (question === '/new') history = [];
    else if (question !== '') {
      sayAnswer(terminal, await assistant.ask(question, history));
      history = [...history, question].slice(-MAX_HISTORY);
    }
    prompt();
  }
}

/** youju chat */
export async function chat(context: CommandContext): Promise<number> {
  const { terminal } = context;
  await ingestWithProgress(context);
  const assistant = await openForCommand(context);
  const lines = openLines(terminal);
  try {
    if (isInteractive(terminal)) note(terminal, GREETING);
    await converse(terminal, assistant, lines);
  } finally {
    lines.close();
    assistant.close();
  }
  return EXIT.done;
}
