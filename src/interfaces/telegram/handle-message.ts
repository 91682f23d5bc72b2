// A message to the bot: who may, what it asks, who does it.
import { chatState, moveChat, putChatState } from '../../conversations/chats.js';
import { closeThreads } from '../../conversations/threads.js';
import { mayDo, type Role } from '../../conversations/users.js';
import { roleOf } from './access.js';
import { addReport } from './add-report.js';
import { type Addressed, readAddressed } from './address.js';
import { answerQuestion, chatKey, type Question, reasonAskedBy } from './answer-question.js';
import { checkClaim, claimOf } from './check-claim.js';
import { checkDocument } from './check-document.js';
import { takeComment } from './collect-feedback.js';
import { COMMAND_NAMES, type CommandName } from './command-table.js';
import { showUsers } from './manage-users.js';
import { announceRoles, approve, offerPairing } from './pair-user.js';
import { plain } from './rich-text.js';
import { showSettings } from './settings.js';
import { showFigures, showHelp, showReports, showStart } from './show-lists.js';
import { CHANNEL, type TelegramContext } from './telegram-context.js';
import type { Turn } from './turn.js';
import type { Message } from './update.js';

type Asked = { readonly turn: Turn; readonly message: Message; readonly text: string; readonly role: Role };

const say = async (turn: Turn, text: string): Promise<void> => void (await turn.say('reply', plain(text)));

const questionOf = ({ message, text }: Asked): Question => ({
  text,
  messageId: message.message_id,
  repliedTo: message.reply_to_message?.message_id,
  isGroup: message.chat.type !== 'private',
});

async function forget({ turn }: Asked): Promise<void> {
  const thread = turn.topic === undefined ? '' : String(turn.topic);
  closeThreads(turn.context.store, { channel: CHANNEL, place: chatKey(turn), thread });
  await say(turn, '好，前面的问题不再作数。请提问。');
}

async function check({ turn, message, text }: Asked): Promise<void> {
  const replied = message.reply_to_message?.document;
  if (text === '' && replied) await checkDocument(turn, replied);
  else await checkClaim(turn, claimOf(text, message));
}

async function approveCode({ turn, text, role }: Asked): Promise<void> {
  const from = turn.from?.id;
  if (!mayDo(role, 'administer') || from === undefined) return say(turn, '只有管理员可以批准。');
  await say(turn, approve(turn.context, text, 'ask', from));
  await announceRoles(turn.context);
}

const HANDLERS: Record<CommandName, (asked: Asked) => Promise<void>> = {
  start: ({ turn }) => showStart(turn),
  help: ({ turn }) => showHelp(turn),
  reports: ({ turn }) => showReports(turn),
  figures: ({ turn, text }) => showFigures(turn, text),
  check,
  new: forget,
  settings: ({ turn }) => showSettings(turn),
  approve: approveCode,
  users: ({ turn, role }) =>
    mayDo(role, 'administer') ? showUsers(turn) : say(turn, '只有管理员可以管理用户。'),
};

const isCommand = (name: string): name is CommandName => COMMAND_NAMES.has(name);

async function answerText(asked: Asked): Promise<void> {
  if (asked.text !== '') return answerQuestion(asked.turn, questionOf(asked));
  const isWordless = asked.message.text === undefined && asked.message.caption === undefined;
  if (!isWordless) await showHelp(asked.turn);
  else if (asked.message.chat.type === 'private')
    await say(asked.turn, '我只看得懂文字，以及 txt、md 格式的报告文件。');
}

async function answerDocument(asked: Asked, command: string | undefined): Promise<void> {
  const { turn, message, role, text } = asked;
  const document = message.document!;
  if (command === 'check') return checkDocument(turn, document);
  if (!mayDo(role, 'add')) return say(turn, '您可以提问，但没有添加报告的权限，请联系管理员。');
  const isReady = await addReport(turn, document);
  if (isReady && text !== '') await answerQuestion(turn, questionOf(asked));
}

async function answerAddressed(addressed: Addressed, asked: Asked): Promise<void> {
  if (addressed.kind === 'document') return answerDocument(asked, addressed.command);
  if (addressed.kind === 'text') return answerText(asked);
  if (isCommand(addressed.name)) return HANDLERS[addressed.name](asked);
  await say(asked.turn, '没有这个命令。/help 看说明。');
}

/** Nobody behind an anonymous administrator or a channel: then only the chat's own permission counts. */
const personOf = ({ from, sender_chat }: Message): number | undefined => (sender_chat ? undefined : from?.id);

async function refuse(turn: Turn, message: Message, addressed: Addressed): Promise<void> {
  const { context, from } = turn;
  context.log(
    `telegram: refused ${addressed.kind} of user ${personOf(message) ?? '-'} in chat ${message.chat.id}`,
  );
  if (message.chat.type !== 'private' || !from) return; // a group is not told
  await offerPairing(turn, from, addressed.kind === 'command' && addressed.name === 'start');
}

function noteChat({ store }: TelegramContext, message: Message): void {
  const id = String(message.chat.id);
  if (message.migrate_to_chat_id !== undefined)
    moveChat(store, CHANNEL, id, String(message.migrate_to_chat_id));
  else if (chatState(store, CHANNEL, id).blocked) putChatState(store, CHANNEL, id, { blocked: false });
}

/** Answers a message; does nothing where it is not meant for the bot. Throws ApiFailure, ChatRefusal or AppError. */
export async function handleMessage(turn: Turn, message: Message): Promise<void> {
  const { context } = turn;
  noteChat(context, message);
  const addressed = readAddressed(message, context.bot, COMMAND_NAMES);
  if (!addressed || message.migrate_to_chat_id !== undefined) return;
  const role = roleOf(context, personOf(message), message.chat.id);
  if (!role) return refuse(turn, message, addressed);
  const judged = reasonAskedBy(context, message.chat.id, message.reply_to_message?.message_id);
  if (judged !== undefined && addressed.kind === 'text') return takeComment(turn, judged, addressed.text);
  await answerAddressed(addressed, { turn, message, text: addressed.text, role });
}
