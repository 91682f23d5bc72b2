// The memory of a process and its children together, looked at twice a second (Linux).
import { readdirSync, readFileSync } from 'node:fs';

/** Looking costs some 10 ms, most of it for other processes: often enough for a peak that lasts. */
const EVERY_MS = 500;

const field = (text: string, name: string): number =>
  Number(text.match(new RegExp(`^${name}:\\s+(\\d+)`, 'm'))?.[1] ?? 0);

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return ''; // it has ended since the folder was listed
  }
}

/** Kilobytes resident in process `root` and all that it started. */
function residentKb(root: number): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const processes = pids.map((pid) => ({ pid: Number(pid), status: statusOf(pid) }));
  const family = new Set([root]);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const { pid, status } of processes) if (family.has(field(status, 'PPid'))) family.add(pid);
  }
  return processes.reduce((sum, { pid, status }) => sum + (family.has(pid) ? field(status, 'VmRSS') : 0), 0);
}

/** Watches this process; `stop` returns the peak in megabytes. */
export function watchMemory(): { readonly stop: () => number } {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, residentKb(process.pid));
  };
  const timer = setInterval(look, EVERY_MS);
  timer.unref();
  return {
    stop: () => {
      look();
      clearInterval(timer);
      return peak / 1024;
    },
  };
}
