import { LRUCache } from "lru-cache";
import { conversationKey, type Conversation } from "@guildhall/shared/ports/bindings";

/** A conversation and the meeting that it belongs to. */
export interface KnownMeeting {
  readonly conversation: Conversation;
  readonly meeting: string;
}

/** Which meeting a conversation belongs to, as far as this server knows: panels and what Teams reports name it. */
export interface Meetings {
  named(conversation: Conversation, meeting: string | null): void;
  all(): readonly KnownMeeting[];
  /** Teams knows nobody in it: a panel may have named another conversation's meeting. */
  forget(conversation: Conversation): void;
}

const MOST = 1_000;

export function createMeetings(): Meetings {
  const known = new LRUCache<string, KnownMeeting>({ max: MOST });
  return {
    named(conversation, meeting) {
      const key = conversationKey(conversation);
      // The first one stays, as long as Teams knows people in it.
      if (meeting !== null && known.get(key) === undefined) known.set(key, { conversation, meeting });
    },
    all: () => [...known.values()],
    forget: (conversation) => known.delete(conversationKey(conversation)),
  };
}
