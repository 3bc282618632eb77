import { hasLeft } from "@guildhall/shared/domain/community/membership/part";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Admission } from "./gate.ts";
import type { Membership } from "../people/membership.ts";
import { Refusal } from "../sign-in/refusal.ts";

interface ComeBackDeps {
  readonly membership: Membership;
  readonly environment: Pick<Environment, "freshId">;
}

/**
 * Refuses a member who is recorded as having left, unless Teams now says that they are back, which is then recorded. A ticket
 * is not enough, because it was issued before. Throws a `Refusal`.
 */
export async function refuseDeparted(
  liveStream: CommunityStream,
  { by, holder: { conversation, person, ref } }: Admission,
  { membership, environment }: ComeBackDeps,
): Promise<void> {
  if (!hasLeft(liveStream.state, ref)) return;
  // Another server may have recorded their return.
  await liveStream.catchUp();
  if (!hasLeft(liveStream.state, ref)) return;
  if (by === "ticket") throw new Refusal("ticketExpired");
  await membership.checkNow(conversation, person);
  const outcome = await recordReturn(liveStream, ref, environment);
  if (outcome.kind !== "done") throw new Refusal("busy");
}

/** Records that a member is in the conversation again, after Teams has said so. */
export const recordReturn = (
  liveStream: CommunityStream,
  member: MemberRef,
  environment: Pick<Environment, "freshId">,
): ReturnType<CommunityStream["submit"]> =>
  liveStream.submit({
    id: `returned-${environment.freshId()}`,
    actor: { kind: "system" },
    command: { type: "recordMemberReturned", member },
  });
