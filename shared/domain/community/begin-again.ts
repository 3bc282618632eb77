import { memberAllowedFrom } from "../allowance.ts";
import type { MemberRef } from "../ids.ts";
import type { Rejection } from "../rejection.ts";
import { MINUTE, type Instant } from "../time.ts";
import { SESSIONS } from "./lately.ts";
import type { FoundedCommunity } from "./state.ts";

/** How long after the end of a session the next one begins at the earliest. */
export const BETWEEN_SESSIONS = 2 * MINUTE;

/** Why this member may not begin a session now. One in which nothing was done holds nobody up (SPEC SESSION-13). */
export function mayNotBegin(state: FoundedCommunity, by: MemberRef, at: Instant): Rejection | null {
  const { last } = state;
  const again = last !== null && last.somethingDone ? last.endedAt + BETWEEN_SESSIONS : at;
  return again > at ? { code: "sessionJustEnded", again } : begunOften(state, by, at);
}

/** The refusal for a member who began or reopened too many sessions lately. Others are not held up (SPEC SESSION-14). */
export function begunOften({ lately }: FoundedCommunity, by: MemberRef, at: Instant): Rejection | null {
  const again = memberAllowedFrom(lately.begun, by, at, SESSIONS);
  return again > at ? { code: "begunOften", most: SESSIONS.most, again } : null;
}
