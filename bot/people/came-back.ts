import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import { hasLeft, wasErased } from "@guildhall/shared/domain/community/membership/part";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { RosterBook } from "./roster-book.ts";

/** A member of a community, and where they are one. */
export interface MemberThere {
  readonly ref: MemberRef;
  readonly person: Person;
  readonly conversation: Conversation;
}

/**
 * Asks Teams whether a member who is recorded as having left is back, and records it if so: their return may not have been
 * reported. Rejects with `NotInConversation` if they are not, with a `RosterError` if Teams cannot be asked. Returns whether
 * it is recorded; whoever was erased comes back only as somebody new.
 */
export type CameBack = (liveStream: CommunityStream, member: MemberThere) => Promise<boolean>;

export const createCameBack =
  (roster: Pick<RosterBook, "checkNow">, environment: Pick<Environment, "freshId">): CameBack =>
  async (liveStream, { ref, person, conversation }) => {
    await roster.checkNow(conversation, person);
    // Another server may have recorded it.
    if (!hasLeft(liveStream.state, ref)) return true;
    if (wasErased(liveStream.state, ref)) return false;
    const outcome = await liveStream.submit({
      id: `returned-${environment.freshId()}`,
      actor: { kind: "system" },
      command: { type: "recordMemberReturned", member: ref },
    });
    return outcome.kind === "done";
  };
