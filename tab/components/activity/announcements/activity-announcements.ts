import type { CommunityReader } from "@guildhall/shared/reading/reader";
import { useEffect, useRef } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { useLive$, useSync } from "../../../live/sync-context.ts";
import { useCatalogues } from "../../../texts/texts-context.ts";
import { useAnnounce } from "../../announcer.tsx";
import { announcementsOf, type Moment } from "./happened.ts";

/** Whether both are of the same community. */
const isSame = (one: CommunityReader, other: CommunityReader): boolean =>
  one.slices.community?.id === other.slices.community?.id;

/** Announces activities that begin, progress, close and get results while the page is open. */
export function ActivityAnnouncements(): null {
  const announce = useAnnounce();
  const catalogues = useCatalogues();
  const view = useView();
  const everybodyVoted = useLive$(useSync().everybodyVoted);
  const before = useRef<Moment | null>(null);
  useEffect(() => {
    const was = before.current;
    // Changes from before the page was opened are not announced.
    before.current = view.slices.community === undefined ? null : { view, everybodyVoted };
    if (was === null || before.current === null || !isSame(was.view, view)) return;
    const is = before.current;
    void catalogues.load("activities").then((words) => {
      for (const text of announcementsOf(was, is, words)) announce(text);
    });
  }, [view, everybodyVoted, announce, catalogues]);
  return null;
}
