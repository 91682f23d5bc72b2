// What a button carries: a letter and ids, never text. It fits in Telegram's 64 bytes and means the same after a restart.
import { z } from 'zod';

export const ACTIONS = {
  citation: 'c',
  walk: 'w',
  back: 'b',
  quotes: 't',
  figures: 'f',
  rephrase: 's',
  up: 'u',
  down: 'd',
  reason: 'e',
  ask: 'q',
  reports: 'r',
  report: 'p',
  figurePage: 'g',
  setting: 'x',
  approve: 'a',
  refuse: 'n',
  user: 'm',
} as const;

export type Action = keyof typeof ACTIONS;

const MAX_BYTES = 64;
const byLetter = new Map<string, Action>(
  Object.entries(ACTIONS).map(([name, letter]) => [letter, name as Action]),
);

export function encodeCallback(action: Action, ...values: readonly (number | string)[]): string {
  const data = [ACTIONS[action], ...values].join(':');
  if (Buffer.byteLength(data) > MAX_BYTES)
    throw new RangeError(`callback data over ${MAX_BYTES} bytes: ${action}`);
  return data;
}

export type Callback = { readonly action: Action; readonly values: readonly string[] };

/** Undefined for what is not ours. */
export function parseCallback(data: string | undefined): Callback | undefined {
  const [letter = '', ...values] = (data ?? '').split(':');
  const action = byLetter.get(letter);
  return action && values.every((value) => /^[\w-]{1,32}$/.test(value)) ? { action, values } : undefined;
}

const idSchema = z.coerce.number().int().nonnegative();

/** The callback's value at `at` as a number; undefined where it is none. */
export const numberAt = ({ values }: Callback, at: number): number | undefined =>
  values[at] === undefined ? undefined : idSchema.safeParse(values[at]).data;
