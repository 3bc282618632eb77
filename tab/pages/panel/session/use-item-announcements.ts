import { useEffect, useRef } from "react";
import { wholeMinutes } from "@guildhall/shared/reading/session/timer";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { useAnnounce } from "../../../components/announcer.tsx";
import { useNamed } from "../../../live/people.ts";
import { useTexts } from "../../../texts/texts-context.ts";

/** Announces the running item when it changes while the page is open. */
export function useItemAnnouncements({ current }: SessionReading): void {
  const words = useTexts("panel");
  const tab = useTexts("tab");
  const announce = useAnnounce();
  const named = useNamed();
  const run = current?.run ?? null;
  const before = useRef(run);
  useEffect(() => {
    if (before.current === run) return;
    before.current = run;
    if (current === null) {
      announce(words.allDone);
      return;
    }
    const { presenter, timebox } = current.item;
    const title = tab.agenda.titleOf(current.item);
    const presents = presenter === null ? null : tab.people.presents(named(presenter));
    announce(words.announce.item(title, presents, wholeMinutes(timebox)));
  }, [run, current, announce, named, words, tab]);
}
