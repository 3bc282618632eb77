import { useEffect, useRef } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { useLive$, useSync } from "../../../live/sync-context.ts";
import { useAnnounce } from "../../announcer.tsx";
import { announcementsOf, type Moment } from "./happened.ts";

/** Announces activities that begin, progress, close and get results while the page is open. */
export function useActivityAnnouncements(): void {
  const announce = useAnnounce();
  const view = useView();
  const everybodyVoted = useLive$(useSync().everybodyVoted);
  const before = useRef<Moment | null>(null);
  useEffect(() => {
    const was = before.current;
    // Changes from before the page was opened are not announced.
    before.current = view.slices.community === undefined ? null : { view, everybodyVoted };
    if (was === null || before.current === null || was.view.id !== view.id) return;
    for (const text of announcementsOf(was, before.current)) announce(text);
  }, [view, everybodyVoted, announce]);
}
