// Pairing: an unknown user gets a code, an administrator approves it. Codes expire; both asking for codes and guessing
// them are limited.
import { randomInt } from 'node:crypto';
import { AppError } from '../errors.js';
import type { RecordStore } from './record-store.js';
import { putUser, type Role, type User } from './users.js';

/** No 0/O, 1/I/L: codes are read out over the telephone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_CHARS = 6;
/** A code is good for this long: an administrator may be away for an hour. */
export const CODE_LIFETIME_MS = 60 * 60 * 1000;
/** Codes one user may ask for in a day. */
const MAX_CODES_A_DAY = 5;
/** Wrong codes one person may try in an hour. 31^6 codes make ten guesses worthless. */
const MAX_WRONG_AN_HOUR = 10;
const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

export type PairingRequest = {
  readonly code: string;
  readonly userId: string;
  readonly name: string;
  readonly expiresAt: number;
};

const newCode = (): string =>
  Array.from({ length: CODE_CHARS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

const REQUEST =
  "SELECT code, user_id AS userId, name, expires_at AS expiresAt FROM pairing_codes WHERE state = 'open' AND expires_at > ? AND channel = ?";

/** Requests that wait for an administrator, oldest first. */
export function openRequests(store: RecordStore, channel: string, now = Date.now()): PairingRequest[] {
  return store.prepare<[number, string], PairingRequest>(`${REQUEST} ORDER BY made_at`).all(now, channel);
}

/** The user's code, the same one while it is good; undefined where they have asked too often today. `isNew` tells them apart. */
export function requestCode(
  store: RecordStore,
  channel: string,
  user: { id: string; name: string },
  now = Date.now(),
): (PairingRequest & { isNew: boolean }) | undefined {
  const open = store
    .prepare<[number, string, string], PairingRequest>(`${REQUEST} AND user_id = ?`)
    .get(now, channel, user.id);
  if (open) return { ...open, isNew: false };
  const asked = store
    .prepare<[string, string, number], { n: number }>(
      'SELECT count(*) AS n FROM pairing_codes WHERE channel = ? AND user_id = ? AND made_at > ?',
    )
    .get(channel, user.id, now - DAY_MS);
  if ((asked?.n ?? 0) >= MAX_CODES_A_DAY) return undefined;
  const request = { code: newCode(), userId: user.id, name: user.name, expiresAt: now + CODE_LIFETIME_MS };
  store
    .prepare(
      'INSERT INTO pairing_codes(code, channel, user_id, name, made_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(request.code, channel, user.id, user.name, now, request.expiresAt);
  return { ...request, isNew: true };
}

function assertMayTry(store: RecordStore, actor: string, now: number): void {
  const wrong = store
    .prepare<[string, number], { n: number }>(
      'SELECT count(*) AS n FROM failed_attempts WHERE actor = ? AND at > ?',
    )
    .get(actor, now - HOUR_MS);
  if ((wrong?.n ?? 0) >= MAX_WRONG_AN_HOUR)
    throw new AppError('usage', 'too many wrong pairing codes', 'Wait an hour and try again.');
}

function closeCode(
  store: RecordStore,
  deal: { channel: string; code: string; actor: string; state: 'approved' | 'refused' },
  now: number,
): PairingRequest {
  assertMayTry(store, deal.actor, now);
  const code = deal.code.trim().toUpperCase();
  const request = store
    .prepare<[number, string, string], PairingRequest>(`${REQUEST} AND code = ?`)
    .get(now, deal.channel, code);
  if (!request) {
    store.prepare('INSERT INTO failed_attempts(actor, at) VALUES (?, ?)').run(deal.actor, now);
    throw new AppError(
      'not-found',
      `no open pairing code “${code.slice(0, 20)}”`,
      'Codes expire after an hour; the user gets a new one by writing to the bot again.',
    );
  }
  store.prepare('UPDATE pairing_codes SET state = ? WHERE code = ?').run(deal.state, code);
  return request;
}

/**
 * `youju telegram approve CODE`, and the administrator's button: makes the user who got the code a user with `role`.
 * The running bot tells them. Throws AppError 'not-found' for a wrong or expired code, 'usage' after too many of them.
 */
export function approveCode(
  store: RecordStore,
  approval: { channel: string; code: string; actor: string; role?: Role },
  now = Date.now(),
): User {
  const request = closeCode(store, { ...approval, state: 'approved' }, now);
  const user = {
    id: request.userId,
    name: request.name,
    role: approval.role ?? 'ask',
    addedBy: approval.actor,
  };
  putUser(store, approval.channel, user, now);
  return { ...user, addedAt: now };
}

/** The administrator's “refuse”. Throws as approveCode does. */
export const refuseCode = (
  store: RecordStore,
  refusal: { channel: string; code: string; actor: string },
  now = Date.now(),
): PairingRequest => closeCode(store, { ...refusal, state: 'refused' }, now);
