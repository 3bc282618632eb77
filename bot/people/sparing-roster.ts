import { conversationKey, type Conversation } from "@guildhall/shared/ports/bindings";
import type { Roster } from "@guildhall/shared/ports/roster";
import type { Facts } from "./facts.ts";
import { keyOf } from "./kept.ts";

/** After a failure about a conversation, further questions about it fail for a moment without asking Teams (SPEC SEC-22). */
export function sparing(roster: Roster, facts: Facts): Roster {
  async function unlessFailing<T>(
    kind: "people" | "role",
    of: Conversation,
    ask: () => Promise<T>,
  ): Promise<T> {
    const about = conversationKey(of);
    const key = keyOf(about, kind);
    const failed = facts.failure.known(key);
    if (failed !== null) throw failed.value;
    try {
      return await ask();
    } catch (error) {
      facts.failure.keep(key, error);
      // Teams may be reached elsewhere by now.
      facts.binding.forget(about);
      throw error;
    }
  }

  return {
    member: (conversation, person) =>
      unlessFailing("people", conversation, () => roster.member(conversation, person)),
    all: (conversation) => unlessFailing("people", conversation, () => roster.all(conversation)),
    organisesMeeting: (conversation, meeting, person) =>
      unlessFailing("role", conversation, () => roster.organisesMeeting(conversation, meeting, person)),
    inMeeting: (conversation, meeting, person) =>
      unlessFailing("role", conversation, () => roster.inMeeting(conversation, meeting, person)),
    permits: (conversation, meeting, person) =>
      unlessFailing("role", conversation, () => roster.permits(conversation, meeting, person)),
  };
}
