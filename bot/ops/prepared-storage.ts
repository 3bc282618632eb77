import type { Log } from "@guildhall/shared/app/log";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import { StorageDeniedError, StorageError } from "@guildhall/shared/ports/storage-error";

/** A newly assigned role takes minutes to take effect. */
const WAIT_MINUTES = 10;
const TRY_AGAIN_AFTER = 5 * SECOND;
const LOG_EVERY = MINUTE;

/** Storage cannot be used, and waiting has not helped. The message says what to check. */
export class NoStorageError extends Error {
  override readonly name = "NoStorageError";
}

/** Prepares storage when the server starts. */
export interface PreparedStorage {
  /** Whether it is ready: false if `stop` was called first. Rejects with `NoStorageError` if it took too long. */
  readonly ready: Promise<boolean>;
  /** Stops waiting. */
  stop(): void;
}

/** Prepares storage, with retries for as long as the first start of a deployment may take. */
export function prepareStorage(
  prepare: () => Promise<void>,
  { environment, log }: { readonly environment: Pick<Environment, "now" | "later">; readonly log: Log },
): PreparedStorage {
  const stopped = Promise.withResolvers<false>();

  async function untilPrepared(): Promise<boolean> {
    const begun = environment.now();
    let loggedAt = Number.NEGATIVE_INFINITY;
    for (;;) {
      const failure = await failureOf(prepare);
      if (failure === null) return true;
      const now = environment.now();
      if (now - begun >= WAIT_MINUTES * MINUTE) throw new NoStorageError(whatToCheck(failure));
      if (now - loggedAt >= LOG_EVERY) {
        loggedAt = now;
        const waitedS = Math.round((now - begun) / SECOND);
        log.warn({ waitedS, why: failure.message }, whatIsAwaited(failure));
      }
      if ((await Promise.race([pause(), stopped.promise])) === false) return false;
    }
  }

  const pause = (): Promise<true> =>
    new Promise((resolve) => {
      const cancel = environment.later(TRY_AGAIN_AFTER, () => resolve(true));
      void stopped.promise.then(cancel);
    });

  const ready = Promise.race([untilPrepared(), stopped.promise]);
  return { ready, stop: () => stopped.resolve(false) };
}

/** Why storage is not ready; null if it is. Rejects with what waiting cannot fix. */
async function failureOf(prepare: () => Promise<void>): Promise<StorageError | null> {
  try {
    await prepare();
    return null;
  } catch (error) {
    if (error instanceof StorageError && mayPass(error)) return error;
    throw error;
  }
}

const mayPass = (error: StorageError): boolean => error.retryable || error instanceof StorageDeniedError;

const whatIsAwaited = (error: StorageError): string =>
  error instanceof StorageDeniedError
    ? "storage does not let this server in yet: a newly assigned role takes minutes to take effect"
    : "storage does not answer yet";

const whatToCheck = (error: StorageError): string =>
  error instanceof StorageDeniedError
    ? `Guildhall cannot start: for ${WAIT_MINUTES} minutes storage has not let it in. Check that the server's identity has the role Storage Table Data Contributor on the storage account, and that the account's network lets the server in. (${error.message})`
    : `Guildhall cannot start: for ${WAIT_MINUTES} minutes storage has not answered. Check the address of the storage account, and that the server can reach it. (${error.message})`;
