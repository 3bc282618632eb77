import type { Instant, Millis } from "@guildhall/shared/domain/kernel/time";
import type { Lasting } from "@guildhall/shared/reading/reader";
import { useEffect, useReducer } from "react";
import { useSync } from "./sync-context.ts";

/** The longest wait of a timer, because the estimate of the server's clock may be corrected meanwhile. */
const LONGEST_WAIT: Millis = 1_000;

/**
 * Reads the server's clock and renders again at the very moment at which what it shows changes, so that every screen
 * changes at the same time.
 */
export function useServerClock<T>(read: (now: Instant) => Lasting<T>): T {
  const sync = useSync();
  const [, tick] = useReducer((count: number) => count + 1, 0);
  const { value, until } = read(sync.now());

  useEffect(() => {
    if (until === null) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const left = until - sync.now();
      if (left > 0) timer = setTimeout(wait, Math.min(left + 1, LONGEST_WAIT));
      else tick();
    };
    wait();
    return () => clearTimeout(timer);
  });

  useEffect(() => {
    document.addEventListener("visibilitychange", tick);
    return () => document.removeEventListener("visibilitychange", tick);
  }, []);

  return value;
}
