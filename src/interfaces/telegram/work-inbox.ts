// The inbox at work: takes updates in durably, answers each once, tries again what Telegram could not be told.
import {
  countTry,
  finishUpdate,
  type NewUpdate,
  owedUpdates,
  takenUpdate,
  takeUpdates,
} from '../../conversations/inbox.js';
import { ApiFailure } from './api-failure.js';
import { handleUpdate } from './handle-update.js';
import { createLaneQueue, type LaneQueue, type WorkResult } from './lane-queue.js';
import type { TelegramContext } from './telegram-context.js';
import { laneOf, updateSchema } from './update.js';

/** Chats being answered at once. Most of the time of one is waiting for its turn to send. */
const MAX_ACTIVE_CHATS = 512;
const RETRY_MS = 2000;
/** Tries of one update while other calls work: then the fault is in it. */
const MAX_TRIES = 5;
/** An answer later than this helps nobody. */
const MAX_AGE_MS = 24 * 60 * 60 * 1000;

export type Inbox = {
  /** Stores updates and queues the new ones; throws where they cannot be stored. */
  readonly take: (updates: readonly unknown[]) => void;
  /** Queues what an earlier process left unanswered. */
  readonly recover: () => number;
  readonly queue: LaneQueue;
};

/** Undefined for what has no update_id; of unknown form otherwise, it is stored and handled as such. */
function toNewUpdate(raw: unknown): NewUpdate | undefined {
  const parsed = updateSchema.safeParse(raw);
  if (parsed.success)
    return { id: parsed.data.update_id, lane: laneOf(parsed.data), payload: JSON.stringify(parsed.data) };
  const id = updateSchema.pick({ update_id: true }).safeParse(raw);
  return id.success ? { id: id.data.update_id, lane: 'unknown', payload: JSON.stringify(raw) } : undefined;
}

export function createInbox(context: TelegramContext): Inbox {
  const { store, bot, log, sender } = context;

  const afterFailure = (
    id: number,
    failure: ApiFailure,
    begun: { at: number; tries: number; takenAt: number },
  ): WorkResult => {
    if (failure.kind === 'stopped') return 'later';
    log(`telegram: update ${id}: ${failure.message}`);
    if (!failure.isPassing) return 'done';
    const othersWork = sender.stats.lastSuccessAt > begun.at;
    if (othersWork) countTry(store, bot.id, id);
    const isHopeless =
      (othersWork && begun.tries + 1 >= MAX_TRIES) || Date.now() - begun.takenAt > MAX_AGE_MS;
    if (isHopeless) log(`telegram: update ${id}: given up after ${begun.tries + 1} tries`);
    return isHopeless ? 'done' : 'later';
  };

  const work = async (id: number): Promise<WorkResult> => {
    const taken = takenUpdate(store, bot.id, id);
    if (!taken) return 'done';
    const at = Date.now();
    try {
      await handleUpdate(context, taken.payload, taken.takenAt);
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      if (afterFailure(id, error, { at, ...taken }) === 'later') return 'later';
    }
    finishUpdate(store, bot.id, id);
    return 'done';
  };

  const logged = (id: number) =>
    work(id).catch((error: unknown) => {
      log(`telegram: update ${id}: ${error instanceof Error ? error.stack : String(error)}`);
      throw error;
    });

  const queue = createLaneQueue({ work: logged, maxActive: MAX_ACTIVE_CHATS, retryMs: RETRY_MS });

  return {
    queue,
    take: (updates) => {
      const readable = updates.map(toNewUpdate).filter((update) => update !== undefined);
      if (readable.length === 0) return;
      for (const { lane, id } of takeUpdates(store, bot.id, readable)) queue.push(lane, id);
    },
    recover: () => {
      const owed = owedUpdates(store, bot.id);
      for (const { lane, id } of owed) queue.push(lane, id);
      return owed.length;
    },
  };
}
