// A report sent as a document: fetched, kept, indexed, with the progress shown by edits of one message.
import { explainSystemError } from '../../errors.js';
import { titleInMarks } from './answer-view.js';
import { keepReport } from './keep-report.js';
import { receiveFile } from './receive-file.js';
import { plain, shorten } from './rich-text.js';
import type { Turn } from './turn.js';
import type { Message } from './update.js';

const EDIT_EVERY_MS = 1200;

/** Shows the latest line of progress in one message, at most once in 1.2 s. */
function createProgress(turn: Turn, message: number, name: string) {
  let latest = '';
  let isBusy = false;
  let edits = 0;
  let nextAt = 0;
  let last: Promise<unknown> = Promise.resolve();
  const show = (line: string) => {
    latest = line;
    if (isBusy || Date.now() < nextAt) return;
    isBusy = true;
    nextAt = Date.now() + EDIT_EVERY_MS;
    edits += 1;
    last = turn
      .edit(`progress-${edits}`, message, plain(`正在读取“${name}”…\n${shorten(latest, 200)}`))
      .catch(() => undefined) // the final text follows in any case
      .finally(() => {
        isBusy = false;
      });
  };
  return { show, settle: () => last };
}

type Outcome = { readonly text: string; readonly isReady: boolean };

async function index(
  turn: Turn,
  document: NonNullable<Message['document']>,
  status: number,
): Promise<Outcome> {
  const { context } = turn;
  const { assistant, inboxReportsFolder: folder } = context;
  const { name, bytes } = await receiveFile(context, document);
  const taken = new Set(assistant.reports().map(({ path }) => path));
  const kept = keepReport({ folder, name, bytes, taken });
  const progress = createProgress(turn, status, kept.name);
  const { failed } = await assistant.refresh(progress.show);
  await progress.settle();
  const failure = failed.find(({ path }) => path === kept.name || path.endsWith(`/${kept.name}`));
  if (failure) {
    kept.remove();
    context.log(`telegram: report “${kept.name}” could not be read: ${failure.reason}`);
    return { text: `“${kept.name}”读不出来，没有收下。请检查文件后再发。`, isReady: false };
  }
  const report = assistant.reports().find(({ path }) => path === kept.name);
  context.log(`telegram: report “${kept.name}” ${kept.wasKept ? 'was there already' : 'added'}`);
  const facts = report
    ? `${titleInMarks(report.title || kept.name)}，${report.paragraphs}段`
    : `“${kept.name}”`;
  return {
    text: `${kept.wasKept ? '这份报告已经收录' : '已收录'}：${facts}。现在可以就它提问。`,
    isReady: true,
  };
}

/** Whether the report can be asked about now. Throws ChatRefusal, AppError or ApiFailure. */
export async function addReport(turn: Turn, document: NonNullable<Message['document']>): Promise<boolean> {
  const { context } = turn;
  const [status = 0] = await turn.say('status', plain('收到文件，正在读取…'));
  try {
    const { text, isReady } = await context.reportsLimit(() => index(turn, document, status));
    await turn.edit('outcome', status, plain(text));
    return isReady;
  } catch (error) {
    throw explainSystemError(error, 'the folder of reports sent in');
  }
}
