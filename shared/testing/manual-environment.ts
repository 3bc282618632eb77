import type { Instant, Millis } from "../domain/kernel/time.ts";
import type { Environment } from "../ports/environment.ts";

/** An environment whose time passes only when told, and whose ids count up. */
export interface ManualEnvironment extends Environment {
  /** Lets time pass, and runs what falls due on the way, in order. */
  advance(by: Millis): Promise<void>;
}

/** What is on its way over loopback arrives within so many turns; what waits only for promises within one. */
const [TURNS_OF_SOCKETS, TURNS_OF_PROMISES] = [50, 5];

/** Runs everything that waits only for promises, and receives what is on its way between sockets of this process. */
export async function settle(): Promise<void> {
  const sockets = process.getActiveResourcesInfo().some((kind) => kind.startsWith("TCP"));
  const turns = sockets ? TURNS_OF_SOCKETS : TURNS_OF_PROMISES;
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** `tick`: how far each reading of the clock advances it. */
export function manualEnvironment(start: Instant = 1_000_000, tick: Millis = 0): ManualEnvironment {
  let at = start;
  let drawn = 0;
  const due = new Set<{ readonly at: Instant; readonly work: () => void }>();
  return {
    now() {
      at += tick;
      return at;
    },
    freshId() {
      drawn += 1;
      return `id-${String(drawn).padStart(8, "0")}-manual`;
    },
    later(delay, work) {
      const entry = { at: at + delay, work };
      due.add(entry);
      return () => due.delete(entry);
    },
    async advance(by) {
      const until = at + by;
      for (;;) {
        await settle();
        const next = [...due].filter((entry) => entry.at <= until).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        due.delete(next);
        at = Math.max(at, next.at);
        next.work();
      }
      at = Math.max(at, until);
      await settle();
    },
  };
}
