import { LRUCache } from "lru-cache";
import { allowedFrom, withTime, type Allowance } from "@guildhall/shared/domain/allowance";
import { MINUTE, type Instant } from "@guildhall/shared/domain/kernel/time";
import type { BotActivity } from "./activity.ts";

const ANSWERS: Allowance = { most: 5, within: MINUTE };

/** Keeps one person from filling a chat with what the bot answers them (SPEC CHAT-4). */
export interface AnswerLimits {
  /** Takes one answer to whoever caused the activity; false when they have had enough for now. */
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
