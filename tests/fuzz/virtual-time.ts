import type { Instant, Millis } from "@guildhall/shared/domain/kernel/time";

/** The one clock of a simulation. It runs all timers, in an order that is the same every time. */
export interface VirtualTime {
  now(): Instant;
  /** The time as a server at work sees it: now and then reading it advances it, since work takes time. */
  look(): Instant;
  later(delay: Millis, work: () => void): () => void;
  /** Lets time pass and runs the timers on the way. Ends early once `until` is true. */
  advance(by: Millis, until?: () => boolean): Promise<void>;
}

interface Entry {
  readonly at: Instant;
  readonly order: number;
  work: (() => void) | null;
}

/** After one turn of the event loop everything that waited only for promises has run. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Every so many reads the clock moves on. */
const MOVES_EVERY = 2;

export function virtualTime(start: Instant): VirtualTime {
  let now = start;
  let drawn = 0;
  let looks = 0;
  /** a binary heap: the first entry is the next one due */
  const heap: Entry[] = [];
  const before = (a: Entry, b: Entry): boolean => (a.at === b.at ? a.order < b.order : a.at < b.at);
  const at = (index: number): Entry | undefined => heap[index];

  function push(entry: Entry): void {
    let index = heap.push(entry) - 1;
    for (;;) {
      const parent = (index - 1) >> 1;
      const above = at(parent);
      if (index === 0 || above === undefined || before(above, entry)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = entry;
  }

  function pop(): void {
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let index = 0;
    for (;;) {
      const [left, right] = [at(2 * index + 1), at(2 * index + 2)];
      const child = right !== undefined && left !== undefined && before(right, left) ? right : left;
      if (child === undefined || before(last, child)) break;
      heap[index] = child;
      index = child === left ? 2 * index + 1 : 2 * index + 2;
    }
    heap[index] = last;
  }

  return {
    now: () => now,
    look() {
      looks += 1;
      if (looks % MOVES_EVERY === 0) now += 1;
      return now;
    },
    later(delay, work) {
      drawn += 1;
      const entry: Entry = { at: now + Math.max(0, delay), order: drawn, work };
      push(entry);
      return () => {
        entry.work = null;
      };
    },
    async advance(by, until = () => false) {
      const end = now + by;
      await settled();
      while (!until()) {
        const next = heap[0];
        if (next === undefined || next.at > end) {
          now = Math.max(now, end);
          return;
        }
        pop();
        const { work } = next;
        if (work === null) continue;
        next.work = null;
        now = Math.max(now, next.at);
        work();
        await settled();
      }
    },
  };
}
