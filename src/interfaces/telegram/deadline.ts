// A signal that fires when a parent does, or after a time; cleared, it leaves nothing behind on a long-lived parent.

export type Deadline = { readonly signal: AbortSignal; readonly clear: () => void };

export function createDeadline(ms: number, parent?: AbortSignal): Deadline {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, ms);
  if (parent?.aborted) abort();
  else parent?.addEventListener('abort', abort, { once: true });
  const clear = () => {
    clearTimeout(timer);
    parent?.removeEventListener('abort', abort);
  };
  return { signal: controller.signal, clear };
}
