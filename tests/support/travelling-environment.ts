import type { Environment } from "@guildhall/shared/ports/environment";
import { nodeEnvironment } from "../../bot/ops/node-environment.ts";

/** Real time that a test can advance: what falls due on the way runs at once. */
export interface TravellingEnvironment extends Environment {
  advance(byMs: number): void;
}

interface Waiting {
  readonly due: number;
  readonly work: () => void;
  stop: () => void;
}

export function travellingEnvironment(): TravellingEnvironment {
  let ahead = 0;
  const waiting = new Set<Waiting>();
  const now = (): number => nodeEnvironment.now() + ahead;

  function arm(entry: Waiting): void {
    entry.stop = nodeEnvironment.later(Math.max(0, entry.due - now()), () => {
      waiting.delete(entry);
      entry.work();
    });
  }

  return {
    now,
    freshId: () => nodeEnvironment.freshId(),
    later(delay, work) {
      const entry: Waiting = { due: now() + delay, work, stop: () => undefined };
      waiting.add(entry);
      arm(entry);
      return () => {
        waiting.delete(entry);
        entry.stop();
      };
    },
    advance(byMs) {
      ahead += byMs;
      for (const entry of waiting) {
        entry.stop();
        arm(entry);
      }
    },
  };
}
