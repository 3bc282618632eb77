import { useEffect, useRef } from "react";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { useActions } from "../../../components/actions/use-actions.ts";
import { useAnnounce } from "../../../components/announcer.tsx";
import { useTexts } from "../../../texts/texts-context.ts";

/** Announces that a session begins or ends while the page is open. */
export function useSessionAnnouncements(known: boolean, session: SessionReading | null): void {
  const words = useTexts("panel");
  const tab = useTexts("tab");
  const announce = useAnnounce();
  const { open } = useActions();
  const runs = session !== null && session.header.ended === null;
  const before = useRef<boolean | null>(null);
  useEffect(() => {
    if (!known) return;
    if (before.current !== null && before.current !== runs) {
      announce(runs ? words.announce.begun : words.announce.ended);
      if (runs && open.length > 0) announce(tab.actions.offered(open.length));
    }
    before.current = runs;
  }, [known, runs, open, announce, words, tab]);
}
