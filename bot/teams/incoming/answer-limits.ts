import { LRUCache } from "lru-cache";
import { allowedFrom, withTime, type Allowance } from "@guildhall/shared/domain/allowance";
import { MINUTE, type Instant } from "@guildhall/shared/domain/kernel/time";
import type { BotActivity } from "./activity.ts";

const ANSWERS: Allowance = { most: 5, within: MINUTE };

/** Keeps one person from flooding a chat with the bot's answers (SPEC CHAT-4). */
export interface AnswerLimits {
  /** Counts one answer to the author of the activity; false if they have reached the limit for now. */
  take(activity: BotActivity, now: Instant): boolean;
}

export function createAnswerLimits(): AnswerLimits {
  const answered = new LRUCache<string, readonly Instant[]>({ max: 10_000 });
  return {
    take({ conversation, from }, now) {
      const key = JSON.stringify([conversation.id, from?.id ?? null]);
      const times = answered.get(key) ?? [];
      if (allowedFrom(times, now, ANSWERS) > now) return false;
      answered.set(key, withTime(times, now, ANSWERS));
      return true;
    },
  };
}
