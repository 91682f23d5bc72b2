// A report that was sent in becomes a file of data/reports: whole or not at all, never over another's report.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

export type KeptReport = {
  /** Name in the folder, which is its path as a report. */
  readonly name: string;
  /** The same bytes were there already. */
  readonly wasKept: boolean;
  /** Takes it out again. */
  readonly remove: () => void;
};

export type KeepOptions = {
  readonly folder: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Paths of reports that stand elsewhere: a file of the same name would hide them. */
  readonly taken: ReadonlySet<string>;
};

function* namesLike(name: string): Generator<string> {
  yield name;
  const dot = name.lastIndexOf('.');
  for (let i = 2; ; i += 1) yield `${name.slice(0, dot)} (${i})${name.slice(dot)}`;
}

function writeWhole(path: string, temporary: string, bytes: Uint8Array): void {
  const file = openSync(temporary, 'w', 0o600);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

/** Writes the report under its name, or “name (2)” where another one has that name. Throws system errors. */
export function keepReport({ folder, name, bytes, taken }: KeepOptions): KeptReport {
  mkdirSync(folder, { recursive: true });
  for (const candidate of namesLike(name)) {
    const path = join(folder, candidate);
    const remove = () => rmSync(path, { force: true });
    if (existsSync(path)) {
      if (readFileSync(path).equals(bytes)) return { name: candidate, wasKept: true, remove };
    } else if (!taken.has(candidate)) {
      writeWhole(path, join(folder, `.${process.pid}.part`), bytes);
      return { name: candidate, wasKept: false, remove };
    }
  }
  throw new RangeError('no free name'); // the names never end
}
