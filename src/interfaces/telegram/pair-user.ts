// Pairing in the chat: the code for an unknown person, the administrator's buttons, the news that they are in.
import { approveCode, refuseCode, requestCode } from '../../conversations/pairing.js';
import { listUsers, markTold, type Role, type User, untoldUsers } from '../../conversations/users.js';
import { ApiFailure } from './api-failure.js';
import { encodeCallback } from './callback-data.js';
import { bold, plain } from './rich-text.js';
import { CHANNEL, type TelegramContext } from './telegram-context.js';
import type { Turn } from './turn.js';
import { type User as ChatUser, userName } from './update.js';

export const ROLE_NAMES: Record<Role, string> = { ask: '提问', add: '提问、添加报告', administer: '管理员' };

function administrators({ admins, store }: TelegramContext): number[] {
  const stored = listUsers(store, CHANNEL).filter(({ role }) => role === 'administer');
  return [...new Set([...admins, ...stored.map(({ id }) => Number(id))])];
}

async function tellAdministrators(turn: Turn, code: string, from: ChatUser): Promise<void> {
  const button = (text: string, role: Role) => ({
    text,
    callback_data: encodeCallback('approve', code, role),
  });
  const keyboard = [
    [button('同意提问', 'ask'), button('同意并可添加报告', 'add')],
    [{ text: '拒绝', callback_data: encodeCallback('refuse', code) }],
  ];
  for (const chat of administrators(turn.context)) {
    const text = [
      ...bold('有人申请使用'),
      ...plain(`\n${userName(from)}（ID ${from.id}）\n配对码 ${code}，1小时内有效。`),
    ];
    await turn.say(`admin-${chat}`, text, { keyboard, chat }).catch((error: unknown) => {
      if (!(error instanceof ApiFailure) || error.isPassing) throw error;
      turn.context.log(`telegram: administrator ${chat} cannot be told: ${error.message}`);
    });
  }
}

/** Gives an unknown person a code in their private chat. `isAsked`: they pressed start, so a code is shown again. */
export async function offerPairing(turn: Turn, from: ChatUser, isAsked: boolean): Promise<void> {
  const request = requestCode(turn.context.store, CHANNEL, { id: String(from.id), name: userName(from) });
  if (!request) {
    if (isAsked) await turn.say('denied', plain('今天申请的次数太多，请明天再试，或直接联系管理员。'));
    return;
  }
  const text = [
    ...plain('您还没有使用权限。请把配对码告诉管理员：\n\n'),
    { text: request.code, style: 'code' as const },
    ...plain(`\n\n1小时内有效。您的 ID：${from.id}`),
  ];
  await turn.say('pairing', text);
  if (request.isNew) await tellAdministrators(turn, request.code, from);
}

/** `/approve CODE`, or the button. Throws AppError for a wrong code, or too many of them. */
export function approve(context: TelegramContext, code: string, role: Role, actor: number): string {
  const user = approveCode(context.store, { channel: CHANNEL, code, role, actor: String(actor) });
  context.log(`telegram: user ${user.id} admitted as ${role} by ${actor}`);
  return `已同意 ${user.name}：${ROLE_NAMES[role]}`;
}

export function refuse(context: TelegramContext, code: string, actor: number): string {
  const { name, userId } = refuseCode(context.store, { channel: CHANNEL, code, actor: String(actor) });
  context.log(`telegram: user ${userId} refused by ${actor}`);
  return `已拒绝 ${name}`;
}

async function tellRole(context: TelegramContext, user: User): Promise<void> {
  const { sender, signal, store, log } = context;
  const text = `已开通，权限：${ROLE_NAMES[user.role]}。直接发送问题即可，/help 看说明。`;
  await sender.send('sendMessage', { chat_id: Number(user.id), text }, { signal }).catch((error: unknown) => {
    if (!(error instanceof ApiFailure) || error.isPassing) throw error; // told the next time round
    log(`telegram: user ${user.id} cannot be told: ${error.message}`);
  });
  markTold(store, CHANNEL, user.id);
}

/** Tells the people whose role is new, also those admitted on the command line. Throws ApiFailure. */
export const announceRoles = (context: TelegramContext): Promise<void> =>
  context.newsLimit(async () => {
    for (const user of untoldUsers(context.store, CHANNEL)) await tellRole(context, user);
  });
