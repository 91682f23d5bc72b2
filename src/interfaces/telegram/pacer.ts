// Sending no faster than Telegram allows: spacing over all chats, in each chat, and at most so many a minute in a group.
// Places in the queue are given in the order of asking, so no chat waits for another chat's backlog.
import { setTimeout as sleep } from 'node:timers/promises';

export type Rates = {
  /** Over all chats; Telegram allows about 30. */
  readonly perSecond: number;
  /** Between two messages in one chat; Telegram allows about one a second. */
  readonly chatSpacingMs: number;
  /** In one group; Telegram allows 20. */
  readonly groupPerMinute: number;
};

export const TELEGRAM_RATES: Rates = { perSecond: 25, chatSpacingMs: 1050, groupPerMinute: 20 };

/** One bucket a chat and kind: a message and an edit of another message do not wait for each other. */
export type PaceKey = { readonly chat: number; readonly kind: 'message' | 'edit' };

export type Pacer = {
  /** Resolves when the next call may go; rejects with the signal's reason when it is aborted. */
  readonly turn: (key: PaceKey, signal: AbortSignal) => Promise<void>;
  /** Nothing to this chat for so long (429). */
  readonly pauseChat: (chat: number, ms: number) => void;
  /** Nothing at all for so long. */
  readonly pauseAll: (ms: number) => void;
};

const MINUTE_MS = 60_000;
/** Past this many remembered chats, those without a pending wait are forgotten. */
const MAX_REMEMBERED = 2000;

type Lane = { next: number; readonly recent: number[] };

/** Takes the lane's next place and returns when it is. */
function reserve(lane: Lane, rates: Rates, isGroup: boolean): number {
  const now = Date.now();
  const minuteFull = isGroup && lane.recent.length >= rates.groupPerMinute;
  const at = Math.max(now, lane.next, minuteFull ? lane.recent[0]! + MINUTE_MS : 0);
  lane.next = at + rates.chatSpacingMs;
  if (isGroup) lane.recent.push(at);
  if (lane.recent.length > rates.groupPerMinute) lane.recent.shift();
  return at;
}

function forget<K, V>(map: Map<K, V>, isOver: (value: V) => boolean): void {
  if (map.size <= MAX_REMEMBERED) return;
  for (const [key, value] of map) if (isOver(value)) map.delete(key);
}

async function until(at: number, signal: AbortSignal): Promise<void> {
  const wait = at - Date.now();
  if (wait > 0) await sleep(wait, undefined, { signal });
  signal.throwIfAborted();
}

export function createPacer(rates: Rates): Pacer {
  const lanes = new Map<string, Lane>();
  const pausedChats = new Map<number, number>();
  let nextOverall = 0;
  let pausedUntil = 0;

  const laneOf = ({ kind, chat }: PaceKey): Lane => {
    const name = `${kind}:${chat}`;
    const lane = lanes.get(name) ?? { next: 0, recent: [] };
    lanes.set(name, lane);
    return lane;
  };

  const pauseEnd = ({ chat }: PaceKey): number => Math.max(pausedUntil, pausedChats.get(chat) ?? 0);

  const turn: Pacer['turn'] = async (key, signal) => {
    const now = Date.now();
    forget(lanes, ({ next }) => next < now - MINUTE_MS);
    forget(pausedChats, (end) => end < now);
    await until(reserve(laneOf(key), rates, key.chat < 0), signal);
    do {
      // a pause may begin while waiting, so it is looked at again after each wait
      await until(pauseEnd(key), signal);
      const at = Math.max(Date.now(), nextOverall);
      nextOverall = at + 1000 / rates.perSecond;
      await until(at, signal);
    } while (pauseEnd(key) > Date.now());
  };

  return {
    turn,
    pauseChat: (chat, ms) =>
      void pausedChats.set(chat, Math.max(pausedChats.get(chat) ?? 0, Date.now() + ms)),
    pauseAll: (ms) => {
      pausedUntil = Math.max(pausedUntil, Date.now() + ms);
    },
  };
}
