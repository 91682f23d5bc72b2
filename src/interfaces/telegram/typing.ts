// “typing…” while an answer takes its time.
import type { Turn } from './turn.js';

/** A quick answer shows none. */
const AFTER_MS = 700;
/** Telegram shows it for five seconds. */
const AGAIN_MS = 4500;

/** Runs `work`, showing that the bot is typing until it ends. */
export async function whileTyping<T>(turn: Turn, work: () => Promise<T>): Promise<T> {
  const { sender, signal } = turn.context;
  const payload = {
    chat_id: turn.chat,
    action: 'typing',
    ...(turn.topic === undefined ? {} : { message_thread_id: turn.topic }),
  };
  // whether it is shown changes nothing for the answer, which reports its own failures
  const show = () =>
    void sender.send('sendChatAction', payload, { signal, maxTries: 1 }).catch(() => undefined);
  let again: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    show();
    again = setInterval(show, AGAIN_MS);
  }, AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(again);
  }
}
