// /settings: how a chat wants its answers.
import { chatState, putChatState } from '../../conversations/chats.js';
import { encodeCallback } from './callback-data.js';
import type { View } from './citation-view.js';
import { bold, plain } from './rich-text.js';
import { CHANNEL, type TelegramContext } from './telegram-context.js';
import type { Turn } from './turn.js';

const SETTINGS = {
  quotes: '答案下附引文原句',
  followUps: '记住前面的问题（追问）',
} as const;

type Setting = keyof typeof SETTINGS;
const isSetting = (name: string | undefined): name is Setting => name !== undefined && name in SETTINGS;

function settingsView(context: TelegramContext, chat: number): View {
  const state = chatState(context.store, CHANNEL, String(chat));
  const names = Object.keys(SETTINGS) as Setting[];
  return {
    text: [...bold('本聊天的设置'), ...plain('\n点按钮切换。')],
    keyboard: names.map((name) => [
      {
        text: `${state[name] ? '✅' : '⬜'} ${SETTINGS[name]}`,
        callback_data: encodeCallback('setting', name, state[name] ? 0 : 1),
      },
    ]),
  };
}

export async function showSettings(turn: Turn): Promise<void> {
  const { text, keyboard } = settingsView(turn.context, turn.chat);
  await turn.say('settings', text, { keyboard });
}

/** Sets what a button stands for and shows the list as it is now; undefined for an unknown setting. */
export function changeSetting(
  context: TelegramContext,
  chat: number,
  [name, value]: readonly string[],
): View | undefined {
  if (!isSetting(name)) return undefined;
  putChatState(context.store, CHANNEL, String(chat), { [name]: value === '1' });
  return settingsView(context, chat);
}
