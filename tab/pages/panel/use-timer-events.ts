import type { RunId } from "@guildhall/shared/domain/kernel/ids";
import type { Millis } from "@guildhall/shared/domain/kernel/time";
import { useEffect, useRef } from "react";
import { useAnnounce } from "../../components/announcer.tsx";
import { usePlay } from "../../components/sound/sound-context.ts";
import { en } from "../../messages/en.ts";
import type { TimerFace } from "../../session/timer.ts";

/** Says and sounds what the timer does by itself: only when it turns before one's eyes, not when one comes later. */
export function useTimerEvents(face: TimerFace, run: RunId, timebox: Millis): void {
  const announce = useAnnounce();
  const play = usePlay();
  const { level, seconds, paused } = face;
  const before = useRef({ level, paused, run, timebox });

  useEffect(() => {
    const was = before.current;
    before.current = { level, paused, run, timebox };
    if (was.run !== run) return;
    if (was.paused !== paused) announce(paused ? en.panel.announce.paused : en.panel.announce.resumed);
    // Minutes given or taken change the level too, and are no turn of the timer's own.
    if (was.level === level || was.timebox !== timebox || level === "calm") return;
    if (level === "over") {
      announce(en.panel.announce.over);
      play();
      return;
    }
    announce(en.panel.announce[level](seconds));
  }, [level, paused, run, timebox, seconds, announce, play]);
}
