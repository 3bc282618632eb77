import type { CommunityId, MemberRef } from "../domain/kernel/ids.ts";
import { communityStream, sessionStream } from "../domain/kernel/stream.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { Directory } from "../ports/directory.ts";
import type { ErasedLog } from "../ports/erased-log.ts";
import type { Storage } from "../ports/storage.ts";
import { sessionsOf } from "./stored-entries.ts";

interface EraseMemberDeps {
  readonly directory: Pick<Directory, "erase">;
  readonly erasedLog: Pick<ErasedLog, "note">;
}

/** Erases what says who a member is (SPEC PRIV-1). Idempotent, and noted first, so that it is finished after a crash. */
export async function eraseMember(
  { directory, erasedLog }: EraseMemberDeps,
  { community, member }: { readonly community: CommunityId; readonly member: MemberRef },
  at: Instant,
): Promise<void> {
  await erasedLog.note({ kind: "member", community, member }, at);
  await directory.erase(community, member);
}

export type EraseCommunityDeps = Omit<Storage, "outbox" | "sealKeys">;

/**
 * Erases everything that is stored of a community (SPEC PRIV-7), while servers run: they notice that its streams are gone.
 * It is noted first, from when on no server begins another stream of it; its own stream goes last, because it tells which
 * sessions there are. So it can be interrupted anywhere, and done again. Rejects with `StorageError`.
 */
export async function eraseCommunity(
  storage: EraseCommunityDeps,
  community: CommunityId,
  at: Instant,
): Promise<void> {
  const { events, projections } = storage;
  await storage.erasedLog.note({ kind: "community", community }, at);
  await storage.bindings.eraseCommunity(community);
  await storage.directory.eraseCommunity(community);
  await storage.calendarAddresses.eraseCommunity(community);
  await storage.cards.eraseCommunity(community);
  await storage.presence.eraseCommunity(community);
  await storage.attendanceNotes.eraseCommunity(community);
  for (const [projection, { live, next, outdated }] of await projections.allGenerations())
    for (const generation of [live?.number ?? [], next?.number ?? [], outdated].flat())
      await projections.clear({ projection, generation, community });
  for (const session of await sessionsOf(events, community)) await events.erase(sessionStream(session));
  await events.erase(communityStream(community));
}
