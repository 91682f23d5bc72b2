// What is relied on of the Bot API's updates. Anything else in them is dropped; what does not fit is no update for us.
import { z } from 'zod';

const user = z.object({
  id: z.number().int(),
  is_bot: z.boolean().default(false),
  first_name: z.string().default(''),
  last_name: z.string().optional(),
  username: z.string().optional(),
});

const chat = z.object({
  id: z.number().int(),
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
  title: z.string().optional(),
});

const entity = z.object({
  type: z.string(),
  offset: z.number().int(),
  length: z.number().int(),
  user: user.optional(),
});

const document = z.object({
  file_id: z.string(),
  file_name: z.string().optional(),
  file_size: z.number().optional(),
});

const messageBody = z.object({
  message_id: z.number().int(),
  chat,
  from: user.optional(),
  sender_chat: z.object({ id: z.number().int() }).optional(),
  message_thread_id: z.number().int().optional(),
  is_topic_message: z.boolean().optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(entity).optional(),
  caption_entities: z.array(entity).optional(),
  document: document.optional(),
  quote: z.object({ text: z.string() }).optional(),
  via_bot: user.optional(),
  migrate_to_chat_id: z.number().int().optional(),
  new_chat_members: z.array(user).optional(),
});

const message = messageBody.extend({ reply_to_message: messageBody.optional().catch(undefined) });

const callbackQuery = z.object({
  id: z.string(),
  from: user,
  message: messageBody.optional().catch(undefined),
  data: z.string().optional(),
});

const inlineQuery = z.object({ id: z.string(), from: user, query: z.string() });

const chatMember = z.object({ chat, from: user, new_chat_member: z.object({ status: z.string() }) });

export const updateSchema = z.object({
  update_id: z.number().int(),
  message: message.optional(),
  callback_query: callbackQuery.optional(),
  inline_query: inlineQuery.optional(),
  my_chat_member: chatMember.optional(),
});

export type User = z.infer<typeof user>;
export type Message = z.infer<typeof message>;
export type CallbackQuery = z.infer<typeof callbackQuery>;
export type InlineQuery = z.infer<typeof inlineQuery>;
export type ChatMember = z.infer<typeof chatMember>;
export type Update = z.infer<typeof updateSchema>;

/** The kinds asked for; getUpdates and setWebhook need them, for my_chat_member is off by default in some. */
export const ALLOWED_UPDATES = ['message', 'callback_query', 'inline_query', 'my_chat_member'] as const;

export const userName = (from: User): string =>
  [from.first_name, from.last_name].filter(Boolean).join(' ') || from.username || String(from.id);

/** The queue that an update belongs to: messages of a chat in order; button presses beside them; a person's inline queries. */
export function laneOf(update: Update): string {
  if (update.message) return `chat:${update.message.chat.id}`;
  if (update.callback_query)
    return `press:${update.callback_query.message?.chat.id ?? update.callback_query.from.id}`;
  if (update.inline_query) return `inline:${update.inline_query.from.id}`;
  return `member:${update.my_chat_member?.chat.id ?? 0}`;
}
