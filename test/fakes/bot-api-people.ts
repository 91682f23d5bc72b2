// People in the fake's chats: they write, press buttons, send files, type inline queries.
import { BOT, type FakeBotApi, until } from './bot-api.js';
import type { FakeMessage } from './bot-api-chats.js';

type Extra = Record<string, unknown>;

export function createPerson(
  api: FakeBotApi,
  id: number,
  name: string,
  chat: Extra = { id, type: 'private' },
) {
  const from = { id, is_bot: false, first_name: name };
  const chatId = Number(chat.id);
  let queries = 0;

  const write = (content: Extra): number => {
    const message_id = api.chats.newId();
    api.feed.push({ message: { message_id, date: 1, chat, from, ...content } });
    return message_id;
  };

  const answersAfter = (count: number) => () => {
    const sent = api.sentTo(chatId);
    return sent.length > count ? sent.at(-1) : undefined;
  };

  /** As Telegram shows a message of the bot's to those who reply to it. */
  const asReply = (message: FakeMessage) => ({
    reply_to_message: { message_id: message.id, date: 1, chat, from: BOT, text: message.text },
  });

  return {
    id,
    chatId,
    from,
    chat,
    write,
    asReply,
    say: (text: string, extra: Extra = {}): number => write({ text, ...extra }),
    /** Says it and waits for the bot's next message in this chat. */
    ask: (text: string, extra: Extra = {}): Promise<FakeMessage> => {
      const count = api.sentTo(chatId).length;
      write({ text, ...extra });
      return until(`an answer to “${text}”`, answersAfter(count));
    },
    sendFile: (name: string, content: Buffer | string, extra: Extra = {}): number => {
      const file_id = `file-${api.files.size + 1}`;
      const bytes = Buffer.from(content);
      api.files.set(file_id, { path: `documents/${file_id}.bin`, content: bytes });
      return write({
        document: { file_id, file_unique_id: file_id, file_name: name, file_size: bytes.length },
        ...extra,
      });
    },
    /** Presses the button whose text contains `label` and waits until the press is answered; returns the toast. */
    press: async (message: FakeMessage, label: string): Promise<string | undefined> => {
      const button = message.buttons.find(({ text }) => text.includes(label));
      if (!button) throw new Error(`no button “${label}” on “${message.text.slice(0, 40)}”`);
      queries += 1;
      const query = `query-${id}-${queries}`;
      api.feed.push({
        callback_query: {
          id: query,
          from,
          chat_instance: '1',
          message: { message_id: message.id, date: 1, chat, from: BOT, text: message.text },
          data: button.callback_data,
        },
      });
      const call = await until(`the answer to a press of “${label}”`, () =>
        api.callsOf('answerCallbackQuery').find(({ params }) => params.callback_query_id === query),
      );
      return call.params.text as string | undefined;
    },
    inline: async (text: string): Promise<Extra> => {
      queries += 1;
      const query = `inline-${id}-${queries}`;
      api.feed.push({ inline_query: { id: query, from, query: text, offset: '' } });
      const call = await until(`inline results for “${text}”`, () =>
        api.callsOf('answerInlineQuery').find(({ params }) => params.inline_query_id === query),
      );
      return call.params;
    },
  };
}

export type Person = ReturnType<typeof createPerson>;
