import { DAY, type Instant, type Millis } from "../../kernel/time.ts";
import type { RetentionState } from "./state.ts";

/** How long before it is erased the chat is told. */
const TOLD_BEFORE: Millis = 30 * DAY;

/** Whether the chat is to be told that the community will be erased because nobody uses it. */
export const isUnused = (
  { retention: { erasure, agreed, usedAt } }: RetentionState,
  keepFor: Millis,
  now: Instant,
): boolean => erasure === null && agreed === null && now >= usedAt + keepFor - TOLD_BEFORE;

/** When it is erased: never sooner after people were told than was promised. */
export const eraseOn = (usedAt: Instant, keepFor: Millis, now: Instant): Instant =>
  Math.max(usedAt + keepFor, now + TOLD_BEFORE);

/** Of people who only look it is noted no more often than this that the community is used. */
const NOTED_EVERY: Millis = 30 * DAY;

/** Whether it makes a difference that somebody opens Guildhall. */
export const opensAnew = ({ retention: { erasure, usedAt } }: RetentionState, now: Instant): boolean =>
  erasure?.because === "unused" || now >= usedAt + NOTED_EVERY;
