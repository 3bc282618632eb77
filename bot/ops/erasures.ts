import { eraseCommunity, type EraseCommunityDeps } from "@guildhall/shared/app/erase";
import type { Log } from "@guildhall/shared/app/log";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE, type Millis } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import { kindOf } from "./error-kind.ts";

/** Longer than any server goes by what it knew: which community is in a chat, who is in it, what it was about to do. */
const KNOWN_FOR: Millis = 5 * MINUTE;
const LOOK_EVERY: Millis = MINUTE;

export interface ErasuresDeps {
  readonly storage: EraseCommunityDeps;
  readonly environment: Pick<Environment, "now" | "later">;
  readonly log: Log;
}

/**
 * Erases communities. What a server wrote in the meantime that did not know of it yet, and what another left half done, is
 * erased again by whichever server runs a few minutes later (SPEC PRIV-12).
 */
export interface Erasures {
  /** Rejects with `StorageError`; then some server finishes it. */
  readonly erase: (community: CommunityId) => Promise<void>;
  /** Begins to look for those that are to be finished. */
  start(): void;
  stop(): Promise<void>;
}

export function createErasures({ storage, environment, log }: ErasuresDeps): Erasures {
  let atWork: Promise<void> = Promise.resolve();
  let cancel: (() => void) | null = null;
  let stopped = false;

  const erase = (community: CommunityId): Promise<void> =>
    eraseCommunity(storage, community, environment.now());

  async function finish(): Promise<void> {
    for (const { community, since } of await storage.erasedLog.underWay()) {
      if (stopped) return;
      if (environment.now() < since + KNOWN_FOR) continue;
      await erase(community);
      await storage.erasedLog.finished(community);
      log.info({}, "a community was erased");
    }
  }

  function look(): void {
    atWork = finish()
      .catch((error: unknown) => log.warn({ error: kindOf(error) }, "an erasure could not be finished yet"))
      .finally(() => {
        if (!stopped) cancel = environment.later(LOOK_EVERY, look);
      });
  }

  return {
    erase,
    start: look,
    async stop() {
      stopped = true;
      cancel?.();
      await atWork;
    },
  };
}
