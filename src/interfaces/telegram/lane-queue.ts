// One queue per lane (a chat), in order; a cap over all lanes; after each piece of work a lane goes to the back, so a busy
// chat does not keep the others waiting. Only ids are held: the updates themselves are in the database.

/** done: next one. later: the same one again, after a while. */
export type WorkResult = 'done' | 'later';

export type LaneQueueOptions = {
  readonly work: (id: number) => Promise<WorkResult>;
  /** Lanes at work at once. */
  readonly maxActive: number;
  readonly retryMs: number;
};

export type LaneQueue = {
  readonly push: (lane: string, id: number) => void;
  /** Starts nothing more. Resolves when what is at work has ended. */
  readonly stop: () => Promise<void>;
  /** Resolves when nothing is queued or at work. */
  readonly idle: () => Promise<void>;
  readonly size: () => number;
};

type Lane = { readonly ids: number[]; state: 'ready' | 'active' | 'waiting'; timer?: NodeJS.Timeout };

export function createLaneQueue({ work, maxActive, retryMs }: LaneQueueOptions): LaneQueue {
  const lanes = new Map<string, Lane>();
  const ready: string[] = [];
  const onQuiet = new Set<() => void>();
  let active = 0;
  let stopped = false;

  const isQuiet = () => active === 0 && (stopped || lanes.size === 0);
  const whenQuiet = () =>
    new Promise<void>((resolve) => {
      if (isQuiet()) resolve();
      else onQuiet.add(resolve);
    });

  const settle = (name: string, lane: Lane, result: WorkResult) => {
    active -= 1;
    if (result === 'done') lane.ids.shift();
    if (lane.ids.length === 0) lanes.delete(name);
    else if (result === 'done') makeReady(name, lane);
    else {
      lane.state = 'waiting';
      lane.timer = setTimeout(() => resume(name, lane), retryMs);
    }
    startMore();
    if (!isQuiet()) return;
    for (const resolve of onQuiet) resolve();
    onQuiet.clear();
  };

  const startMore = () => {
    while (!stopped && active < maxActive && ready.length > 0) {
      const name = ready.shift()!;
      const lane = lanes.get(name)!;
      lane.state = 'active';
      active += 1;
      work(lane.ids[0]!).then(
        (result) => settle(name, lane, result),
        () => settle(name, lane, 'later'), // the work reports its own errors; what escapes is tried again
      );
    }
  };

  const makeReady = (name: string, lane: Lane) => {
    clearTimeout(lane.timer);
    lane.state = 'ready';
    ready.push(name);
  };

  const resume = (name: string, lane: Lane) => {
    if (lane.state !== 'waiting') return;
    makeReady(name, lane);
    startMore();
  };

  return {
    push: (name, id) => {
      const lane = lanes.get(name);
      if (lane) return void lane.ids.push(id);
      const made: Lane = { ids: [id], state: 'ready' };
      lanes.set(name, made);
      ready.push(name);
      startMore();
    },
    stop: () => {
      stopped = true;
      for (const lane of lanes.values()) clearTimeout(lane.timer);
      return whenQuiet();
    },
    idle: whenQuiet,
    size: () => [...lanes.values()].reduce((sum, lane) => sum + lane.ids.length, 0),
  };
}
