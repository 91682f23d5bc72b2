// Whether a message is meant for the bot, and what it says to it.
import type { Message } from './update.js';

export type Addressed =
  | { readonly kind: 'command'; readonly name: string; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'document'; readonly text: string; readonly command: string | undefined };

export type Bot = { readonly id: number; readonly username: string };

const COMMAND = /^\/([a-z0-9_]{1,32})(?:@(\w+))?(?=\s|$)/i;

const contentOf = (message: Message): string => message.text ?? message.caption ?? '';

const mentionPattern = (bot: Bot): RegExp => new RegExp(`(?<![\\w@])@${bot.username}(?!\\w)`, 'gi');

/** Mentioned by name, or by a link to the account. */
function isMentioned(message: Message, bot: Bot): boolean {
  const entities = message.entities ?? message.caption_entities ?? [];
  if (entities.some(({ type, user }) => type === 'text_mention' && user?.id === bot.id)) return true;
  return mentionPattern(bot).test(contentOf(message));
}

const isReplyToBot = (message: Message, bot: Bot): boolean => message.reply_to_message?.from?.id === bot.id;

type Command = {
  readonly name: string;
  readonly rest: string;
  /** `/command@bot` */
  readonly isTargeted: boolean;
  readonly isOthers: boolean;
};

function commandOf(text: string, bot: Bot): Command | undefined {
  const match = COMMAND.exec(text);
  if (!match) return undefined;
  const [whole, name, target] = match;
  const isTargeted = target !== undefined;
  const isOthers = isTargeted && target.toLowerCase() !== bot.username.toLowerCase();
  return { name: name!.toLowerCase(), rest: text.slice(whole.length), isTargeted, isOthers };
}

/**
 * What the message asks of the bot; undefined where it is not meant for it. In groups a message counts when the bot is
 * mentioned, replied to or commanded with one of `commands`; another bot's command never does.
 */
export function readAddressed(
  message: Message,
  bot: Bot,
  commands: ReadonlySet<string>,
): Addressed | undefined {
  if (message.via_bot?.id === bot.id || (message.from?.is_bot && !message.sender_chat)) return undefined;
  const command = commandOf(contentOf(message), bot);
  if (command?.isOthers) return undefined;
  const isMeant = message.chat.type === 'private' || isMentioned(message, bot) || isReplyToBot(message, bot);
  if (isMeant || (command && (commands.has(command.name) || command.isTargeted)))
    return contentFor(message, bot, command);
  return undefined;
}

function contentFor(message: Message, bot: Bot, command: Command | undefined): Addressed {
  const strip = (text: string) => text.replace(mentionPattern(bot), ' ').trim();
  const text = strip(command?.rest ?? contentOf(message)).replace(/\s+/g, ' ');
  if (message.document) return { kind: 'document', text, command: command?.name };
  return command ? { kind: 'command', name: command.name, text } : { kind: 'text', text };
}
