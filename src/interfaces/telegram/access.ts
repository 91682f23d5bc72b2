// Who may do what: closed by default, opened by the settings' lists and by pairing.
import { ROLES, type Role, roleOfUser } from '../../conversations/users.js';
import { AppError } from '../../errors.js';
import { type AllowEntry, CHANNEL, type TelegramContext } from './telegram-context.js';

/** A group's id is negative. Its members may ask; a person who is listed may also send reports in. */
const defaultRole = (id: number): Role => (id < 0 ? 'ask' : 'add');

/** “123, -100456:add” → entries; an id without a role gets `add` for a person and `ask` for a group. Throws AppError 'config'. */
export function parseAllowList(list: string): AllowEntry[] {
  const items = list.split(/[,，\s]+/).filter(Boolean);
  return items.map((item) => {
    const [idText, role] = item.split(':');
    const id = Number(idText);
    const isRole = role === undefined || (ROLES as readonly string[]).includes(role);
    if (!/^-?\d+$/.test(idText ?? '') || !Number.isSafeInteger(id) || !isRole)
      throw new AppError(
        'config',
        `“${item}” is no Telegram id`,
        'Write ids separated by commas: 12345 for a person, -10012345 for a group, with :ask, :add or :administer behind it where needed.',
      );
    return { id, role: (role as Role | undefined) ?? defaultRole(id) };
  });
}

/** `user` is undefined where nobody stands behind a message: an anonymous administrator, a channel. */
export function roleOf(context: TelegramContext, user: number | undefined, chat: number): Role | undefined {
  const held: (Role | undefined)[] = [context.allow.find(({ id }) => id === chat && id < 0)?.role];
  if (user !== undefined) {
    held.push(
      context.allow.find(({ id }) => id === user)?.role,
      roleOfUser(context.store, CHANNEL, String(user)),
    );
    if (context.admins.includes(user)) held.push('administer');
  }
  return ROLES.findLast((role) => held.includes(role));
}
