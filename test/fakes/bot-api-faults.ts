// Faults put between the bot and the fake Bot API.

/**
 * rate: 429; server: 502; reset-before / reset-after: the connection breaks before or after the call was carried out;
 * hang: no answer; portal: an HTML page with status 200; unauthorized: 401;
 * refused: 400 with the fault's description; moved: 400 with the group's new id.
 */
export type FaultKind =
  | 'rate'
  | 'server'
  | 'reset-before'
  | 'reset-after'
  | 'hang'
  | 'portal'
  | 'unauthorized'
  | 'refused'
  | 'moved';

export type Fault = {
  readonly kind: FaultKind;
  /** Only this method; all where undefined. */
  readonly method?: string;
  readonly chat?: number;
  /** How many calls it spoils. */
  times: number;
  readonly retryAfter?: number;
  readonly description?: string;
  readonly movedTo?: number;
};

export function createFaults() {
  let faults: Fault[] = [];
  const counts: Record<string, number> = {};
  return {
    add: (fault: Fault) => void faults.push({ ...fault }),
    clear: () => {
      faults = [];
    },
    /** How many calls each kind has spoilt. */
    counts,
    /** The fault that meets this call, if any. */
    meet: (method: string, chat: unknown): Fault | undefined => {
      const fault = faults.find(
        (one) =>
          one.times > 0 && (one.method ?? method) === method && (one.chat === undefined || one.chat === chat),
      );
      if (!fault) return undefined;
      fault.times -= 1;
      counts[fault.kind] = (counts[fault.kind] ?? 0) + 1;
      return fault;
    },
  };
}
