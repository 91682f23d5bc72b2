// At most so many at once, the others in the order of asking.

export type Limit = <T>(work: () => Promise<T>) => Promise<T>;

export function createLimit(maxActive: number): Limit {
  const waiting: (() => void)[] = [];
  let active = 0;
  return async (work) => {
    if (active >= maxActive) await new Promise<void>((resolve) => waiting.push(resolve));
    else active += 1;
    try {
      return await work();
    } finally {
      // the place goes straight to the next in line, so nobody slips in between
      const next = waiting.shift();
      if (next) next();
      else active -= 1;
    }
  };
}
