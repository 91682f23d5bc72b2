// youju ingest: brings the index up to date.
import { type CommandContext, ingestWithProgress } from '../command-context.js';
import { EXIT } from '../exit-codes.js';
import { say } from '../terminal.js';

export async function ingestCommand(context: CommandContext): Promise<number> {
  const summary = await ingestWithProgress(context);
  if (context.json) say(context.terminal, JSON.stringify(summary));
  else {
    const { reports, paragraphs, chunks, figures, added, updated, removed, unchanged, failed, seconds } =
      summary;
    say(
      context.terminal,
      `报告${reports}份，段落${paragraphs}，块${chunks}，数据${figures}；新增${added}，更新${updated}，移除${removed}，未变${unchanged}，失败${failed.length}；用时${seconds}秒`,
    );
    for (const { reason } of failed) say(context.terminal, `未能读取：${reason}`);
  }
  return EXIT.done;
}
