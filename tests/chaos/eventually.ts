import type { Live$ } from "../../tab/sync/sync-client.ts";

/** Resolves with the first value that passes, now or within the time. Notified of every change, it never polls. */
export function eventually<T, Passed extends T>(
  live: Live$<T>,
  passes: (value: T) => value is Passed,
  what: string,
  withinMs?: number,
): Promise<Passed>;
export function eventually<T>(
  live: Live$<T>,
  passes: (value: T) => boolean,
  what: string,
  withinMs?: number,
): Promise<T>;
export function eventually<T>(
  live: Live$<T>,
  passes: (value: T) => boolean,
  what: string,
  withinMs = 60_000,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let stop: () => void = () => undefined;
    const timer = setTimeout(() => {
      stop();
      const shown = JSON.stringify(live.get()).slice(0, 500);
      reject(new Error(`Waited ${withinMs} ms for ${what}; it is ${shown}`));
    }, withinMs);
    const look = (): void => {
      const value = live.get();
      if (!passes(value)) return;
      clearTimeout(timer);
      stop();
      resolve(value);
    };
    stop = live.subscribe(look);
    look();
  });
}

/** Polls at a steady interval until `ask` gives a value; for state that sends no notification. */
export async function observed<T>(
  ask: () => Promise<T | undefined>,
  what: string | (() => string),
  withinMs = 60_000,
  everyMs = 50,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    if (performance.now() > deadline)
      throw new Error(`Waited ${withinMs} ms for ${typeof what === "string" ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** The promise, or a rejection that names what it was waiting for. */
export async function within<T>(promise: Promise<T>, what: string, withinMs = 60_000): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${withinMs} ms for ${what}`)), withinMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
