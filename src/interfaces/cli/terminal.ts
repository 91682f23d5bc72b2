// What a command writes to: answers to stdout, everything else to stderr, colour only on a terminal.
import type { Readable, Writable } from 'node:stream';

export type Terminal = {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly noColor: boolean;
  readonly signal: AbortSignal;
};

export const say = (terminal: Terminal, text: string): void => {
  terminal.stdout.write(`${text}\n`);
};
export const note = (terminal: Terminal, text: string): void => {
  terminal.stderr.write(`${text}\n`);
};

const CODES = { bold: '1', dim: '2', red: '31', green: '32', yellow: '33' } as const;

/** Paints for a stream; plain where it is no terminal or NO_COLOR is set. */
export function painter(terminal: Terminal, stream: 'stdout' | 'stderr') {
  const plain = terminal.noColor || !terminal[stream].isTTY;
  return (style: keyof typeof CODES, text: string): string =>
    plain ? text : `\u001b[${CODES[style]}m${text}\u001b[0m`;
}
