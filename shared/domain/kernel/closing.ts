import { LIMITS } from "./limits.ts";
import type { Rejection } from "./rejection.ts";
import { ok, refuse, type Result } from "./result.ts";
import { DAY, type Instant } from "./time.ts";

/** The time at which something closes by itself, if it is in the future and near enough; null for never (SPEC ACT-2). */
export function parseClosing<Said extends Instant | null>(
  closesAt: Said,
  now: Instant,
): Result<Said, Rejection> {
  if (closesAt === null) return ok(closesAt);
  const sound = Number.isInteger(closesAt) && closesAt > now && closesAt <= now + LIMITS.openDays * DAY;
  return sound ? ok(closesAt) : refuse({ code: "timeOutOfRange", mostDays: LIMITS.openDays });
}
