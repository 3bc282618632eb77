import { headCountOf } from "@guildhall/shared/domain/session/elmo";
import { useMemo } from "react";
import { useLive$, useSync } from "../live/sync-context.ts";
import { readSession, type SessionViewModel } from "./read-session.ts";

/** The session that runs or was the last to run; null when there never was one, or none is known yet. */
export function useSession(): SessionViewModel | null {
  const view = useLive$(useSync().session);
  return useMemo(() => (view === null ? null : readSession(view)), [view]);
}

/** Whether this person may run the session: its facilitator and the organisers may. */
export function useMayRun(session: SessionViewModel): boolean {
  const me = useLive$(useSync().me);
  if (me === null) return false;
  const { facilitator, organisers } = session.header;
  return me.ref === facilitator || me.meetingOrganiser || organisers.includes(me.ref);
}

/** How many people count as here, as what is decided counts them too. One until it is known. */
export function useHeadCount({ header: { headCount }, elmo }: SessionViewModel): number {
  const present = useLive$(useSync().live)?.present.length ?? 1;
  return headCountOf({ headCount, elmos: elmo }, present);
}
