import { setTimeout as pause } from "node:timers/promises";
import { StorageError } from "../ports/storage-error.ts";
import { failureOf, waitAskedFor } from "./failures.ts";

const mostAttempts = 5;
const firstPauseMs = 50;
/** So that storage that comes back while an attempt hangs is noticed within seconds, by the next attempt. */
const longestAttemptMs = 2500;

/**
 * Calls the service until it answers, for at most `timeoutMs`. Each attempt gets at most a third of that, so that one
 * that hangs can be followed by another (the client itself has no time-out).
 *
 * The client's own retries are off, because they hide that an earlier attempt may have been carried out. Every write
 * of ours may be repeated: it creates a row, is guarded by an ETag, or is idempotent. A repeat that meets a conflict has
 * therefore met either its own earlier attempt or another server's write, and the caller reads back to find out
 * which. Errors that are not transient are thrown as they are.
 */
export async function persist<T>(timeoutMs: number, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (let attempt = 1; ; attempt += 1) {
    // A busy machine may wake up too late.
    const left = Math.max(1, deadline - performance.now());
    try {
      return await within(Math.min(left, timeoutMs / 3, longestAttemptMs), call);
    } catch (error) {
      if (failureOf(error) !== "passing") throw error;
      const wait = Math.max(waitAskedFor(error), firstPauseMs * 2 ** (attempt - 1) * (0.5 + Math.random()));
      if (attempt === mostAttempts || performance.now() + wait >= deadline - 1)
        throw new StorageError(`Storage did not answer properly: ${messageOf(error)}`, true, {
          cause: error,
        });
      await pause(wait);
    }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Ends within `ms`: the signal asks the client to stop, and the race does not wait for it. */
async function within<T>(ms: number, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${Math.round(ms)} ms`));
      controller.abort();
    }, ms);
  });
  try {
    return await Promise.race([call(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
