import { useMemo } from "react";
import { useLive$, useSync } from "../live/sync-context.ts";
import { readSession, type SessionPicture } from "./read-session.ts";

/** The session that runs or was the last to run; null when there never was one, or none is known yet. */
export function useSession(): SessionPicture | null {
  const view = useLive$(useSync().session);
  return useMemo(() => (view === null ? null : readSession(view)), [view]);
}

/** Whether this person may run the session: its facilitator and the organisers may. */
export function useMayRun(session: SessionPicture): boolean {
  const me = useLive$(useSync().me);
  if (me === null) return false;
  const { facilitator, organisers } = session.header;
  return me.ref === facilitator || me.meetingOrganiser || organisers.includes(me.ref);
}

/** How many people count as here: as the facilitator corrected it, else who is present. */
export function useHeadCount(session: SessionPicture): number {
  const live = useLive$(useSync().live);
  return session.header.headCount ?? Math.max(1, live?.present.length ?? 1);
}
