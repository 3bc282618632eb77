import { memberAllowedFrom, withRateEntry, type Allowance } from "../../allowance.ts";
import type { Occurrence } from "../../kernel/decider.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import type { Rejection } from "../../kernel/rejection.ts";
import { HOUR, MINUTE, type Instant } from "../../kernel/time.ts";
import type { SessionsState } from "./state.ts";

/** The minimum time between the end of a session and the beginning of the next. */
const BETWEEN_SESSIONS = 2 * MINUTE;

const SESSIONS: Allowance = { most: 6, within: HOUR };

/** Why this member may not begin a session now. A session in which nothing was done delays nobody (SPEC SESSION-13). */
export function mayNotBegin(state: SessionsState, by: MemberRef, at: Instant): Rejection | null {
  const { last } = state;
  const again = last !== null && last.somethingDone ? last.endedAt + BETWEEN_SESSIONS : at;
  return again > at ? { code: "sessionJustEnded", again } : sessionsLimited(state, by, at);
}

/** Refuses a member who has recently begun or reopened too many sessions. Others are not affected (SPEC SESSION-14). */
export function sessionsLimited(
  { recentBegins }: SessionsState,
  by: MemberRef,
  at: Instant,
): Rejection | null {
  const again = memberAllowedFrom(recentBegins, by, at, SESSIONS);
  return again > at ? { code: "sessionsLimited", most: SESSIONS.most, again } : null;
}

/** Counts a session against the member who began or reopened it. */
export const withBegun = (
  { recentBegins }: SessionsState,
  { by, at }: Occurrence,
): SessionsState["recentBegins"] =>
  by === null ? recentBegins : withRateEntry(recentBegins, { by, at }, SESSIONS);
