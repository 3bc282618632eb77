import { LRUCache } from "lru-cache";
import { MINUTE, type Instant } from "@guildhall/shared/domain/kernel/time";
import { conversationKey, type Conversation } from "@guildhall/shared/ports/bindings";
import type { BotActivity } from "./activity.ts";
import type { IncomingContext } from "./incoming-context.ts";

const KEPT_FOR = MINUTE;

/**
 * The bindings of the last minute's conversations, so that a thousand people who vote at once do not cause a thousand reads.
 * Only for presses on cards: other activities may say that the bot was installed or removed.
 */
export interface KnownBindings {
  find(activity: BotActivity, conversation: Conversation, now: Instant): IncomingContext | null;
  keep(incoming: IncomingContext, now: Instant): void;
}

export function createKnownBindings(): KnownBindings {
  const known = new LRUCache<string, { readonly at: Instant; readonly incoming: IncomingContext }>({
    max: 1_000,
  });
  return {
    find(activity, conversation, now) {
      const entry = known.get(conversationKey(conversation));
      if (entry === undefined || now - entry.at >= KEPT_FOR) return null;
      const { incoming } = entry;
      if (incoming.reference.serviceUrl !== activity.serviceUrl) return null;
      return { ...incoming, activity, conversation };
    },
    keep(incoming, now) {
      known.set(conversationKey(incoming.conversation), { at: now, incoming });
    },
  };
}
