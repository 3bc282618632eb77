import { LIMITS } from "../limits.ts";
import { DAY, type Instant } from "../time.ts";

const FURTHEST = LIMITS.dateDays * DAY;

/** Whether a moment that somebody names is near enough (SPEC TIME-1). */
export const isNear = (at: Instant, now: Instant): boolean =>
  Number.isInteger(at) && Math.abs(at - now) <= FURTHEST;

/** Whether it is near enough, and in the future. */
export const isToCome = (at: Instant, now: Instant): boolean => at > now && isNear(at, now);

export const tooFar = { code: "timeOutOfRange", mostDays: LIMITS.dateDays } as const;
