import type { Environment } from "@guildhall/shared/ports/environment";
import type { Millis } from "@guildhall/shared/domain/kernel/time";

/** Work that is requested often and done rarely. */
export interface Throttle {
  ask(): void;
  stop(): void;
}

/**
 * Runs `work` at once if it has not run for `interval`, otherwise once at the end of the interval: the first change after a
 * pause is not delayed, and a burst of changes becomes one run.
 */
export function throttle(
  environment: Pick<Environment, "later">,
  interval: () => Millis,
  work: () => void,
): Throttle {
  let rest: (() => void) | null = null;
  let asked = false;
  const run = (): void => {
    asked = false;
    rest = environment.later(interval(), () => {
      rest = null;
      if (asked) run();
    });
    work();
  };
  return {
    ask() {
      if (rest === null) run();
      else asked = true;
    },
    stop() {
      rest?.();
      // A stopped throttle never runs again.
      rest = () => undefined;
    },
  };
}
