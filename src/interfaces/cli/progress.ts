// Ingest events as a bar on a terminal, as plain lines elsewhere.
import cliProgress from 'cli-progress';
import type { IngestEvent } from '../../indexing/ingest.js';
import { note, type Terminal } from './terminal.js';

export type Progress = { readonly onEvent: (event: IngestEvent) => void; readonly stop: () => void };

const SILENT: Progress = { onEvent: () => {}, stop: () => {} };

function describe(event: IngestEvent): string | undefined {
  if (event.kind === 'rebuilding') return `重建索引：${event.why}`;
  if (event.kind === 'found')
    return event.toRead > 0 ? `共${event.reports}份报告，读取${event.toRead}份` : undefined;
  if (event.kind === 'failed') return `未能读取：${event.reason}`;
  return event.kind === 'read' ? `已读取 ${event.path}（${event.characters}字）` : undefined;
}

const linesOf = (terminal: Terminal): Progress => ({
  onEvent: (event) => {
    const line = describe(event);
    if (line) note(terminal, line);
  },
  stop: () => {},
});

function barOn(terminal: Terminal): Progress {
  let bar: cliProgress.SingleBar | undefined;
  let done = 0;
  const start = (total: number, stage: string) => {
    bar?.stop();
    done = 0;
    bar = new cliProgress.SingleBar(
      {
        format: '{stage} [{bar}] {percentage}% {value}/{total} {rate} 剩余{eta_formatted}',
        stream: terminal.stderr as NodeJS.WritableStream,
        hideCursor: true,
        clearOnComplete: true,
      },
      cliProgress.Presets.legacy,
    );
    bar.start(total, 0, { stage, rate: '' });
  };
  const began = performance.now();
  let characters = 0;
  return {
    onEvent: (event) => {
      if (event.kind === 'found' && event.toRead > 0) start(event.toRead, '读取报告');
      else if (event.kind === 'read') {
        characters += event.characters;
        done += 1;
        bar?.update(done, { rate: `${Math.round(characters / ((performance.now() - began) / 1000))}字/秒` });
      } else if (event.kind === 'vectors' && event.total > 0) {
        if (event.done === event.total) bar?.stop();
      } else if (event.kind === 'failed' || event.kind === 'rebuilding') note(terminal, describe(event)!);
    },
    stop: () => bar?.stop(),
  };
}

/** Progress for one ingest. */
export function createProgress(terminal: Terminal, quiet: boolean): Progress {
  if (quiet) return SILENT;
  return terminal.stderr.isTTY ? barOn(terminal) : linesOf(terminal);
}
