// Updates of the fake Bot API on their way to the bot: long polling with offset and redelivery, or a webhook.
import { setTimeout as sleep } from 'node:timers/promises';

export type RawUpdate = { readonly update_id: number } & Record<string, unknown>;
export type ApiAnswer = { readonly code: number; readonly body: Record<string, unknown> };

export const ok = (result: unknown): ApiAnswer => ({ code: 200, body: { ok: true, result } });
export const fail = (code: number, description: string, parameters?: Record<string, number>): ApiAnswer => ({
  code,
  body: { ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) },
});

const WEBHOOK_RETRY_MS = 100;

export function createUpdateFeed() {
  let pending: RawUpdate[] = [];
  let nextId = 1000;
  let poller: { answer: (answer: ApiAnswer) => void } | undefined;
  let webhook: { url: string; secret: string } | undefined;
  let wake: (() => void) | undefined;
  let isPushing = false;

  const pushToWebhook = async () => {
    if (isPushing) return;
    isPushing = true;
    while (webhook && pending.length > 0) {
      const [update] = pending;
      const status = await fetch(webhook.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': webhook.secret },
        body: JSON.stringify(update),
      }).then(
        (response) => response.status,
        () => 0, // the bot is away: offered again
      );
      if (status === 200) pending = pending.slice(1);
      else await sleep(WEBHOOK_RETRY_MS);
    }
    isPushing = false;
  };

  const getUpdates = async (params: Record<string, unknown>): Promise<ApiAnswer> => {
    if (webhook)
      return fail(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    poller?.answer(
      fail(
        409,
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      ),
    );
    const offset = Number(params.offset ?? 0);
    pending = pending.filter(({ update_id }) => update_id >= offset);
    const batch = () => ok(pending.slice(0, Number(params.limit ?? 100)));
    if (pending.length > 0) return batch();
    return new Promise<ApiAnswer>((resolve) => {
      const me = {
        answer: (answer: ApiAnswer) => {
          clearTimeout(timer);
          if (poller === me) poller = undefined;
          wake = undefined;
          resolve(answer);
        },
      };
      const timer = setTimeout(() => me.answer(ok([])), Number(params.timeout ?? 0) * 1000);
      poller = me;
      wake = () => me.answer(batch());
    });
  };

  return {
    push: (content: Record<string, unknown>): number => {
      nextId += 1;
      pending.push({ update_id: nextId, ...content });
      wake?.();
      void pushToWebhook();
      return nextId;
    },
    /** Offers an update once more, as after a lost confirmation. */
    repeat: (update: RawUpdate) => {
      pending.push(update);
      wake?.();
    },
    getUpdates,
    setWebhook: (url: string, secret: string) => {
      webhook = url ? { url, secret } : undefined;
      void pushToWebhook();
    },
    stop: () => {
      webhook = undefined;
      poller?.answer(fail(500, 'stopped'));
    },
    pending: () => pending.length,
  };
}

export type UpdateFeed = ReturnType<typeof createUpdateFeed>;
