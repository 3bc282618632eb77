import type { Live$ } from "./sync-client.ts";

/** A `Live$` that its owner sets. Setting the same value again notifies nobody. */
export interface LiveValue<T> extends Live$<T> {
  set(value: T): void;
}

export function liveValue<T>(initial: T): LiveValue<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      // Wrapped, so that one function can subscribe twice and unsubscribe separately.
      const own = (): void => listener();
      listeners.add(own);
      return () => listeners.delete(own);
    },
  };
}
