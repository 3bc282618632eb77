import type { CommunityId, MemberRef } from "../domain/kernel/ids.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { Directory } from "../ports/directory.ts";
import type { ErasedLog } from "../ports/erased-log.ts";

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
