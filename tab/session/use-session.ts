import { headCountOf } from "@guildhall/shared/domain/session/elmo";
import { useMemo } from "react";
import { type SessionReading, readSession } from "@guildhall/shared/reading/session/read-session";
import { useLive$, useSync } from "../live/sync-context.ts";

/** The running session or the last one; null if there was none, or none is known yet. */
export function useSession(): SessionReading | null {
  const view = useLive$(useSync().session);
  return useMemo(() => (view === null ? null : readSession(view)), [view]);
}

/** How many people count as present, for decisions too. One until it is known. */
export function useHeadCount({ header: { headCount }, elmo }: SessionReading): number {
  const present = useLive$(useSync().live)?.present.length ?? 1;
  return headCountOf({ headCount, elmos: elmo }, present);
}
