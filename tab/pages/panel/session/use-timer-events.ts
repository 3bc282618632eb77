import type { RunId } from "@guildhall/shared/domain/kernel/ids";
import type { Millis } from "@guildhall/shared/domain/kernel/time";
import { useEffect, useRef } from "react";
import type { TimerFace } from "@guildhall/shared/reading/session/timer";
import { useAnnounce } from "../../../components/announcer.tsx";
import { usePlay } from "../../../components/sound/sound-context.ts";
import { useTexts } from "../../../texts/texts-context.ts";

/** Announces the timer's turns, with a sound at zero: only those that happen while the page is open. */
export function useTimerEvents(face: TimerFace, run: RunId, timebox: Millis): void {
  const words = useTexts("panel");
  const announce = useAnnounce();
  const play = usePlay();
  const { level, seconds, paused } = face;
  const before = useRef({ level, paused, run, timebox });

  useEffect(() => {
    const was = before.current;
    before.current = { level, paused, run, timebox };
    if (was.run !== run) return;
    if (was.paused !== paused) announce(paused ? words.announce.paused : words.announce.resumed);
    // Minutes that are added or taken away also change the level, but are not announced as a turn of the timer.
    if (was.level === level || was.timebox !== timebox || level === "calm") return;
    if (level === "over") {
      announce(words.announce.over);
      play();
      return;
    }
    announce(words.announce[level](seconds));
  }, [level, paused, run, timebox, seconds, announce, play, words]);
}
