import { LRUCache } from "lru-cache";
import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import { hasLeft } from "@guildhall/shared/domain/community/membership/part";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";
import { RosterError } from "@guildhall/shared/ports/roster";
import { recordReturn } from "../../realtime/admission/come-back.ts";
import type { IncomingContext } from "./incoming-context.ts";
import type { IncomingParts } from "./parts.ts";

/** So that repeated presses of a person who has left do not each cause a request to Teams. */
const REFUSED_FOR = 5 * SECOND;

/**
 * Whether a member is in the conversation, according to what is recorded. If they are recorded as having left, Teams is
 * asked: their return may not have been reported.
 */
export type IsHere = (
  incoming: IncomingContext,
  liveStream: CommunityStream,
  member: { readonly ref: MemberRef; readonly objectId: string },
) => Promise<boolean>;

export function createIsHere({ roster, environment }: Pick<IncomingParts, "roster" | "environment">): IsHere {
  const refused = new LRUCache<MemberRef, Instant>({ max: 1_000 });

  return async ({ conversation }, liveStream, { ref, objectId }) => {
    if (!hasLeft(liveStream.state, ref)) return true;
    const now = environment.now();
    if (now - (refused.get(ref) ?? Number.NEGATIVE_INFINITY) < REFUSED_FOR) return false;
    const found = await roster
      .member(conversation, { tenant: conversation.tenant, objectId })
      .catch((error: unknown) => {
        if (error instanceof RosterError) return null;
        throw error;
      });
    if (found === null) {
      refused.set(ref, now);
      return false;
    }
    await recordReturn(liveStream, ref, environment);
    return true;
  };
}
