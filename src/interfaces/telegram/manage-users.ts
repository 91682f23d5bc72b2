// /users, for administrators: who may do what, and buttons to change it.
import { openRequests } from '../../conversations/pairing.js';
import { listUsers, putUser, ROLES, type Role, removeUser } from '../../conversations/users.js';
import { encodeCallback } from './callback-data.js';
import type { View } from './citation-view.js';
import { ROLE_NAMES } from './pair-user.js';
import { bold, plain } from './rich-text.js';
import { CHANNEL, type TelegramContext } from './telegram-context.js';
import type { Turn } from './turn.js';

/** A keyboard holds 100 buttons at most; four a user. */
const MAX_USERS = 20;

function usersView({ store }: TelegramContext): View {
  const users = listUsers(store, CHANNEL);
  const requests = openRequests(store, CHANNEL);
  const lines = users.map(({ name, id, role }) => `\n${name}（${id}）：${ROLE_NAMES[role]}`).join('');
  const waiting = requests.map(({ name, userId, code }) => `\n${name}（${userId}）：${code}`).join('');
  const buttons = users.slice(0, MAX_USERS).map(({ id, name, role }) => [
    ...ROLES.filter((other) => other !== role).map((other) => ({
      text: `${name} → ${ROLE_NAMES[other]}`,
      callback_data: encodeCallback('user', id, other),
    })),
    { text: `移除 ${name}`, callback_data: encodeCallback('user', id, 'remove') },
  ]);
  return {
    text: [
      ...bold(`用户（${users.length}）`),
      ...plain(lines || '\n（除名单外没有）'),
      ...(waiting ? [...bold('\n\n等待批准'), ...plain(`${waiting}\n用 /approve 配对码 批准`)] : []),
    ],
    keyboard: buttons,
  };
}

export async function showUsers(turn: Turn): Promise<void> {
  const { text, keyboard } = usersView(turn.context);
  await turn.say('users', text, { keyboard });
}

/** Changes a user's role or removes them, and shows the list as it is now; undefined for an unknown user or role. */
export function changeUser(
  context: TelegramContext,
  id: string,
  change: string,
  actor: number,
): View | undefined {
  const user = listUsers(context.store, CHANNEL).find((one) => one.id === id);
  if (!user) return undefined;
  if (change === 'remove') removeUser(context.store, CHANNEL, id);
  else if ((ROLES as readonly string[]).includes(change))
    putUser(context.store, CHANNEL, { ...user, role: change as Role, addedBy: String(actor) });
  else return undefined;
  context.log(`telegram: user ${id} changed to ${change} by ${actor}`);
  return usersView(context);
}
