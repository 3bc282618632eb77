import type { Log } from "@guildhall/shared/app/log";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { SealKeys } from "@guildhall/shared/ports/seal-keys";

const TRY_AGAIN_AFTER = MINUTE;

export interface KeyRotationDeps {
  /** the deployment's keys; the first one wraps */
  readonly keys: readonly { readonly id: string }[];
  readonly sealKeys: Pick<SealKeys, "rewrap">;
  readonly environment: Pick<Environment, "later">;
  readonly log: Log;
}

export interface KeyRotation {
  start(): void;
  stop(): Promise<void>;
}

/**
 * While a deployment has older keys besides the one that wraps, every key that is read is rewrapped. Keys that nobody
 * reads are rewrapped here, once, so that the older ones can be removed.
 */
export function createKeyRotation({ keys, sealKeys, environment, log }: KeyRotationDeps): KeyRotation {
  const [current, ...older] = keys.map(({ id }) => id);
  let atWork: Promise<void> = Promise.resolve();
  let cancel: (() => void) | null = null;

  async function rewrap(): Promise<void> {
    try {
      const wrapped = await sealKeys.rewrap();
      log.info({ current, older, wrapped }, "no seal key needs the older keys of SEAL_KEYS any more");
    } catch (error) {
      log.warn({ current, older, error: String(error) }, "not every seal key could be rewrapped yet");
      cancel = environment.later(TRY_AGAIN_AFTER, start);
    }
  }

  function start(): void {
    if (older.length > 0) atWork = rewrap();
  }

  return {
    start,
    async stop() {
      cancel?.();
      await atWork;
      cancel?.();
    },
  };
}
