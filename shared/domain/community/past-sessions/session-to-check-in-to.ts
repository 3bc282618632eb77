import type { SessionId } from "../../kernel/ids.ts";
import { isListed, type PastSessionsState } from "./state.ts";

/** The session in which members can check in; null if there is none, or nothing was done in it and nobody attended. */
export function sessionToCheckInTo({
  checkIn: session,
  underWay,
  pastSessions,
}: PastSessionsState): SessionId | null {
  if (session === underWay?.id) return session;
  const past = pastSessions.find(({ id }) => id === session);
  return past !== undefined && (past.attendance === null || isListed(past)) ? session : null;
}
