import { LRUCache } from "lru-cache";
import { MINUTE, type Instant } from "@guildhall/shared/domain/kernel/time";
import { conversationKey, type Conversation } from "@guildhall/shared/ports/bindings";
import type { BotActivity } from "./activity.ts";
import type { IncomingContext } from "./incoming-context.ts";

const KEPT_FOR = MINUTE;

/**
 * Where the conversations of the last minute lead, so that a thousand people who vote at once do not ask storage a
 * thousand times. For presses on cards alone: they tell nothing new of the bot's being there.
 */
export interface KnownBindings {
  find(activity: BotActivity, conversation: Conversation, now: Instant): IncomingContext | null;
  keep(heard: IncomingContext, now: Instant): void;
}

export function createKnownBindings(): KnownBindings {
  const known = new LRUCache<string, { readonly at: Instant; readonly heard: IncomingContext }>({
    max: 1_000,
  });
  return {
    find(activity, conversation, now) {
      const entry = known.get(conversationKey(conversation));
      if (entry === undefined || now - entry.at >= KEPT_FOR) return null;
      const { heard } = entry;
      if (heard.reference.serviceUrl !== activity.serviceUrl) return null;
      return { ...heard, activity, conversation };
    },
    keep(heard, now) {
      known.set(conversationKey(heard.conversation), { at: now, heard });
    },
  };
}
