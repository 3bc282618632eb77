import { committedSignal } from "@guildhall/shared/app/committed";
import { createLiveStreams } from "@guildhall/shared/app/create-live-streams";
import { eraseCommunity, eraseMember } from "@guildhall/shared/app/erase";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { Log } from "@guildhall/shared/app/log";
import { createOutboxRunner } from "@guildhall/shared/app/outbox-runner";
import type { SystemCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { streamKey } from "@guildhall/shared/domain/kernel/stream";
import { type Instant, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import type { Environment } from "@guildhall/shared/ports/environment";
import { RosterError } from "@guildhall/shared/ports/roster";
import type { Storage } from "@guildhall/shared/ports/storage";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { muteChat } from "./mute-chat.ts";

interface Restored {
  readonly storage: Storage;
  readonly environment: Environment;
  readonly log: Log;
  readonly backedUpAt: Instant;
}

/** What was done to what was restored. */
export interface AfterRestore {
  /** how many communities are told that they were restored */
  readonly restored: number;
  /** how many erasures were made again */
  readonly erased: number;
}

const MOST_AT_ONCE = 1000;
const nobody = () => [];

/**
 * Makes what was restored fit to be served (SPEC BACKUP-4, BACKUP-5, BACKUP-6): what was erased since is erased again, what
 * was open and sealed is cancelled, and what has come due since the backup is done, without anything being sent.
 */
export async function afterRestore({
  storage,
  environment,
  log,
  backedUpAt,
}: Restored): Promise<AfterRestore> {
  const liveStreams = createLiveStreams({
    storage,
    notices: memoryNotices(),
    committed: committedSignal(log),
    whoIsHere: { present: nobody, around: nobody },
    environment,
    log,
  });
  try {
    const erasures = await storage.erasedLog.all();
    for (const { erased, at } of erasures) {
      if (erased.kind === "community") {
        await eraseCommunity(storage, erased.community, at);
        await storage.erasedLog.finished(erased.community);
        continue;
      }
      await record(liveStreams, environment, erased.community, {
        type: "eraseMember",
        member: erased.member,
      });
      await eraseMember(storage, erased, at);
    }
    const communities = await storage.bindings.communities();
    let restored = 0;
    for (const community of communities)
      if (await record(liveStreams, environment, community, { type: "recordRestored", backedUpAt }))
        restored += 1;
    await catchUp(liveStreams, { storage, environment, log });
    return { restored, erased: erasures.length };
  } finally {
    await liveStreams.close();
  }
}

/** False if the community was never founded. */
async function record(
  liveStreams: Pick<LiveStreams, "community">,
  environment: Pick<Environment, "freshId">,
  community: CommunityId,
  command: SystemCommunityCommand,
): Promise<boolean> {
  const stream = await liveStreams.community(community);
  const id = `${command.type}-${environment.freshId()}`;
  const outcome = await stream.submit({ id, actor: { kind: "system" }, command });
  if (outcome.kind === "done") return true;
  if (outcome.kind === "refused" && outcome.rejection.code === "notFounded") return false;
  throw new StorageError(
    `${community}: ${command.type} could not be stored. Restore into other tables`,
    false,
  );
}

/** Carries out what has come due until now, with a chat that is sent nothing; what that makes due at once, too. */
async function catchUp(
  liveStreams: LiveStreams,
  { storage, environment, log }: Pick<Restored, "storage" | "environment" | "log">,
): Promise<void> {
  const later = { done: false, again: environment.now() + MINUTE } as const;
  const runner = createOutboxRunner({
    ...storage,
    liveStreams,
    // Whether it was carried out is asked of Teams, so the servers do that.
    notIn: () => Promise.reject(new RosterError("busy")),
    erase: (community) => eraseCommunity(storage, community, environment.now()),
    // Servers sum up what is not yet.
    readPast: () => Promise.resolve(null),
    whoIsHere: { lastPresent: () => Promise.resolve(null) },
    chat: muteChat({ ...storage, liveStreams, environment }),
    poked: { carryOut: () => Promise.resolve(later) },
    environment,
    log,
  });
  let before = "";
  for (;;) {
    const due = await storage.outbox.due(environment.now(), MOST_AT_ONCE);
    const these = due.map(({ stream, id }) => `${streamKey(stream)}/${id}`).join(" ");
    // What no try changes is left to servers of the version that wrote it.
    if (due.length === 0 || these === before) break;
    before = these;
    for (const { stream } of due) runner.wake(stream, environment.now());
    await runner.idle();
  }
  await runner.stop();
}
