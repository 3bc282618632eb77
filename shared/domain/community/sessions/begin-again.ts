import { memberAllowedFrom, withRateEntry, type Allowance } from "../../allowance.ts";
import type { Occurrence } from "../../kernel/decider.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import type { Rejection } from "../../kernel/rejection.ts";
import { HOUR, MINUTE, type Instant } from "../../kernel/time.ts";
import type { SessionsState } from "./state.ts";

/** How long after the end of a session the next one begins at the earliest. */
const BETWEEN_SESSIONS = 2 * MINUTE;

const SESSIONS: Allowance = { most: 6, within: HOUR };

/** Why this member may not begin a session now. One in which nothing was done holds nobody up (SPEC SESSION-13). */
export function mayNotBegin(state: SessionsState, by: MemberRef, at: Instant): Rejection | null {
  const { last } = state;
  const again = last !== null && last.somethingDone ? last.endedAt + BETWEEN_SESSIONS : at;
  return again > at ? { code: "sessionJustEnded", again } : begunOften(state, by, at);
}

/** The refusal for a member who began or reopened too many sessions lately. Others are not held up (SPEC SESSION-14). */
export function begunOften({ begunLately }: SessionsState, by: MemberRef, at: Instant): Rejection | null {
  const again = memberAllowedFrom(begunLately, by, at, SESSIONS);
  return again > at ? { code: "begunOften", most: SESSIONS.most, again } : null;
}

/** Counts a session that was begun or reopened against the member who did it. */
export const withBegun = (
  { begunLately }: SessionsState,
  { by, at }: Occurrence,
): SessionsState["begunLately"] =>
  by === null ? begunLately : withRateEntry(begunLately, { by, at }, SESSIONS);
