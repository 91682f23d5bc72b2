// Who may do what. Each role may do all that the earlier ones may.
import type { RecordStore } from './record-store.js';

export const ROLES = ['ask', 'add', 'administer'] as const;
export type Role = (typeof ROLES)[number];

export type User = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly addedAt: number;
  readonly addedBy: string;
};

/** Whether `held` allows what `needed` asks for. */
export const mayDo = (held: Role | undefined, needed: Role): boolean =>
  held !== undefined && ROLES.indexOf(held) >= ROLES.indexOf(needed);

export function roleOfUser(store: RecordStore, channel: string, id: string): Role | undefined {
  return store
    .prepare<[string, string], { role: Role }>('SELECT role FROM users WHERE channel = ? AND id = ?')
    .get(channel, id)?.role;
}

export function putUser(
  store: RecordStore,
  channel: string,
  user: Omit<User, 'addedAt'>,
  now = Date.now(),
): void {
  store
    .prepare(
      'INSERT INTO users(channel, id, name, role, added_at, added_by) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT(channel, id) DO UPDATE SET name = excluded.name, role = excluded.role, added_by = excluded.added_by, told = 0',
    )
    .run(channel, user.id, user.name, user.role, now, user.addedBy);
}

/** Whether there was such a user. */
export const removeUser = (store: RecordStore, channel: string, id: string): boolean =>
  store.prepare('DELETE FROM users WHERE channel = ? AND id = ?').run(channel, id).changes > 0;

export function listUsers(store: RecordStore, channel: string): User[] {
  return store
    .prepare<[string], User>(
      'SELECT id, name, role, added_at AS addedAt, added_by AS addedBy FROM users WHERE channel = ? ORDER BY added_at, id',
    )
    .all(channel);
}

/** Users whose new role has not been announced to them yet. */
export function untoldUsers(store: RecordStore, channel: string): User[] {
  return store
    .prepare<[string], User>(
      'SELECT id, name, role, added_at AS addedAt, added_by AS addedBy FROM users WHERE channel = ? AND told = 0',
    )
    .all(channel);
}

export function markTold(store: RecordStore, channel: string, id: string): void {
  store.prepare('UPDATE users SET told = 1 WHERE channel = ? AND id = ?').run(channel, id);
}
