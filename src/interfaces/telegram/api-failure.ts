// What went wrong with a call of the Bot API, in the terms that decide what to do next. It keeps no URL, so no token.
import { TelegramError } from 'telegraf';
import { z } from 'zod';

/**
 * rate: 429, wait `retryAfterMs`; refused: 4xx, will never work; server: 5xx, or an answer that is no JSON (a captive
 * portal); network: no answer; stopped: we gave up ourselves.
 */
export type FailureKind = 'rate' | 'refused' | 'server' | 'network' | 'stopped';

type Failure = {
  readonly kind: FailureKind;
  readonly method: string;
  /** HTTP-like code of the Bot API; 0 where there was no answer. */
  readonly code: number;
  readonly description: string;
  readonly retryAfterMs?: number | undefined;
  /** The id that a group has moved to. */
  readonly movedTo?: number | undefined;
  /** The request may have been carried out although its answer was lost. */
  readonly mayBeApplied?: boolean;
};

export class ApiFailure extends Error implements Failure {
  readonly kind: FailureKind;
  readonly method: string;
  readonly code: number;
  readonly description: string;
  readonly retryAfterMs: number | undefined;
  readonly movedTo: number | undefined;
  readonly mayBeApplied: boolean;

  constructor(failure: Failure) {
    super(`${failure.method}: ${failure.code || failure.kind} ${failure.description}`);
    this.name = 'ApiFailure';
    this.kind = failure.kind;
    this.method = failure.method;
    this.code = failure.code;
    this.description = failure.description;
    this.retryAfterMs = failure.retryAfterMs;
    this.movedTo = failure.movedTo;
    this.mayBeApplied = failure.mayBeApplied ?? false;
  }

  /** Whether the same call may work later. */
  get isPassing(): boolean {
    return this.kind !== 'refused';
  }
}

const parametersSchema = z
  .object({ retry_after: z.number().optional(), migrate_to_chat_id: z.number().optional() })
  .catch({});

/** Errors after which the request has certainly not reached the server. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
]);
/** Where a 429 does not say how long. */
const DEFAULT_RETRY_MS = 1000;

function fromAnswer(method: string, error: TelegramError): ApiFailure {
  const { retry_after, migrate_to_chat_id } = parametersSchema.parse(error.parameters ?? {});
  const { code } = error;
  const description = String(error.description);
  const base = { method, code, description };
  if (code === 429)
    return new ApiFailure({
      ...base,
      kind: 'rate',
      retryAfterMs: retry_after === undefined ? DEFAULT_RETRY_MS : retry_after * 1000,
    });
  if (code >= 500) return new ApiFailure({ ...base, kind: 'server', mayBeApplied: true });
  return new ApiFailure({ ...base, kind: 'refused', movedTo: migrate_to_chat_id });
}

function networkReason(error: Error): { kind: FailureKind; description: string } {
  if (error.name === 'AbortError') return { kind: 'network', description: 'no answer in time' };
  if ('type' in error && error.type === 'invalid-json')
    return {
      kind: 'server',
      description: 'the answer is no JSON; something between here and Telegram answered',
    };
  const code = 'code' in error ? String(error.code) : error.name;
  return { kind: 'network', description: code };
}

/** Translates whatever a call threw. `stopped` where the caller itself had cancelled. */
export function toApiFailure(method: string, error: unknown, stopped: boolean): ApiFailure {
  if (error instanceof ApiFailure) return error;
  if (stopped)
    return new ApiFailure({ kind: 'stopped', method, code: 0, description: 'stopped', mayBeApplied: true });
  if (error instanceof TelegramError) return fromAnswer(method, error);
  if (!(error instanceof Error))
    return new ApiFailure({ kind: 'network', method, code: 0, description: 'unknown', mayBeApplied: true });
  const code = 'code' in error ? String(error.code) : '';
  return new ApiFailure({ method, code: 0, ...networkReason(error), mayBeApplied: !NOT_SENT.has(code) });
}
