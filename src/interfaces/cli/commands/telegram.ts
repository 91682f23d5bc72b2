// youju telegram: the bot alone; approving a pairing code; what people said of the answers.
import { exportFeedback, type Feedback, listFeedback, type Vote } from '../../../conversations/feedback.js';
import { approveCode } from '../../../conversations/pairing.js';
import { openRecord, type RecordStore } from '../../../conversations/record-store.js';
import { AppError } from '../../../errors.js';
import { parseAllowList } from '../../telegram/access.js';
import { runTelegram } from '../../telegram/run-telegram.js';
import {
  addedReportsFolder,
  type CommandContext,
  ingestWithProgress,
  openForCommand,
} from '../command-context.js';
import { EXIT } from '../exit-codes.js';
import { note, say } from '../terminal.js';

const WEBHOOK_PATH = '/telegram';

/** Runs the bot until the terminal's signal stops it. */
export async function telegramCommand(context: CommandContext): Promise<number> {
  const { terminal, settings } = context;
  const { token, allow, admins, webhook, ...telegram } = settings.telegram;
  if (token === undefined)
    throw new AppError(
      'config',
      'YOUJU_TELEGRAM_TOKEN is not set',
      'Get a token from @BotFather and set it in the environment.',
    );
  await ingestWithProgress(context);
  const assistant = await openForCommand(context);
  try {
    const run = await runTelegram({
      ...telegram,
      token,
      allow: parseAllowList(allow),
      admins: parseAllowList(admins).map(({ id }) => id),
      webhook: webhook && { ...webhook, path: WEBHOOK_PATH },
      dataFolder: settings.data,
      inboxReportsFolder: addedReportsFolder(settings),
      assistant,
      log: (line) => {
        if (!context.quiet) note(terminal, line);
      },
      signal: terminal.signal,
    });
    await run.done;
    return EXIT.done;
  } finally {
    assistant.close();
  }
}

function withRecord<T>(folder: string, work: (record: RecordStore) => T): T {
  const record = openRecord(folder);
  try {
    return work(record);
  } finally {
    record.close();
  }
}

/** youju telegram approve CODE */
export async function approveCommand(
  { terminal, settings, json }: CommandContext,
  code: string,
): Promise<number> {
  const user = withRecord(settings.data, (record) =>
    approveCode(record, { channel: 'telegram', code, actor: 'command line' }),
  );
  say(terminal, json ? JSON.stringify(user) : `已批准 ${user.name}（${user.id}）`);
  return EXIT.done;
}

function readVote(vote: string | undefined): Vote | undefined {
  if (vote === undefined || vote === 'up' || vote === 'down') return vote;
  throw new AppError('usage', `--vote ${vote} is unknown`, 'One of up, down.');
}

const formatFeedback = ({ vote, question, reason, comment }: Feedback): string =>
  [vote === 'up' ? '👍' : '👎', question, reason, comment].filter(Boolean).join('  ');

/** youju feedback: lines for people, or with --json lines for `eval`. */
export async function feedbackCommand(
  { terminal, settings, json }: CommandContext,
  flags: { readonly vote?: string },
): Promise<number> {
  const vote = readVote(flags.vote);
  withRecord(settings.data, (record) => {
    const lines = json ? exportFeedback(record, vote) : listFeedback(record, vote).map(formatFeedback);
    for (const line of lines) say(terminal, line);
  });
  return EXIT.done;
}
