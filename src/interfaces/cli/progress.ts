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

const BAR_FORMAT = '{stage} [{bar}] {percentage}% {value}/{total} {rate} 剩余{eta_formatted}';

/** A bar over `total` reports. */
function startBar(terminal: Terminal, total: number): cliProgress.SingleBar {
  const bar = new cliProgress.SingleBar(
    {
      format: BAR_FORMAT,
      stream: terminal.stderr as NodeJS.WritableStream,
      hideCursor: true,
      clearOnComplete: true,
    },
    cliProgress.Presets.legacy,
  );
  bar.start(total, 0, { stage: '读取报告', rate: '' });
  return bar;
}

type EventOf<Kind extends IngestEvent['kind']> = Extract<IngestEvent, { kind: Kind }>;

function barOn(terminal: Terminal): Progress {
  let bar: cliProgress.SingleBar | undefined;
  let done = 0;
  let characters = 0;
  const began = performance.now();

  const onFound = ({ toRead }: EventOf<'found'>) => {
    if (toRead === 0) return;
    bar?.stop();
    done = 0;
    bar = startBar(terminal, toRead);
  };
  const onRead = (event: EventOf<'read'>) => {
    characters += event.characters;
    done += 1;
    bar?.update(done, { rate: `${Math.round(characters / ((performance.now() - began) / 1000))}字/秒` });
  };
  const onVectors = (event: EventOf<'vectors'>) => {
    if (event.total > 0 && event.done === event.total) bar?.stop();
  };

  return {
    onEvent: (event) => {
      if (event.kind === 'found') onFound(event);
      else if (event.kind === 'read') onRead(event);
      else if (event.kind === 'vectors') onVectors(event);
      else if (event.kind === 'failed' || event.kind === 'rebuilding') note(terminal, describe(event)!);
    },
    stop: () => bar?.stop(),
  };
}

/** Progress for one ingest. */
export function createProgress(terminal: Terminal, quiet: boolean): Progress {
  if (quiet) return SILENT;
  return terminal.stderr.isTTY ? barOn(terminal) : linesOf(terminal);
}
