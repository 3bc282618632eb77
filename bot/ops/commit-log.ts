import type { CommittedSignal } from "@guildhall/shared/app/committed";
import type { Log } from "@guildhall/shared/app/log";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";

/**
 * Logs, a minute after the first of them, how many commits and commands this server stored and how many commits of others
 * it read. Numbers only, of all streams together, so that they reveal nobody's vote. Returns the function that stops it.
 */
export function logCommits(
  committed: CommittedSignal,
  { environment, log }: { readonly environment: Pick<Environment, "later">; readonly log: Log },
): () => void {
  let stored = 0;
  let commands = 0;
  let read = 0;
  let stopWaiting: (() => void) | null = null;

  function report(): void {
    log.info({ stored, commands, read }, "commits of the last minute");
    [stored, commands, read, stopWaiting] = [0, 0, 0, null];
  }

  const unsubscribe = committed.subscribe((commit) => {
    if (commit.written.where === "here") {
      stored += 1;
      commands += commit.commands;
    } else {
      read += 1;
    }
    stopWaiting ??= environment.later(MINUTE, report);
  });
  return () => {
    unsubscribe();
    stopWaiting?.();
  };
}
