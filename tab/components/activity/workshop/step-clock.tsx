import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ClockAlarmRegular, WarningRegular } from "@fluentui/react-icons";
import { runId } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { Workshop } from "@guildhall/shared/domain/community/workshop/part";
import { useEffect, useRef } from "react";
import { readTimer } from "@guildhall/shared/reading/session/timer";
import { useServerClock } from "../../../live/server-clock.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useAnnounce } from "../../announcer.tsx";
import { useTextStyles } from "../../text-styles.ts";
import { ClosesAt } from "../collection-activity.tsx";

type Timed = Exclude<Workshop, { step: "adopting" }>;

const useStyles = makeStyles({
  clock: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXXS,
    flexShrink: 0,
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
  },
  warning: { color: tokens.colorStatusWarningForeground1 },
  danger: { color: tokens.colorPaletteRedForeground1 },
});

/** A step's time left: a countdown if live, a time of day in the chat. */
export function StepClock({ workshop }: { readonly workshop: Timed }) {
  if (workshop.mode === "live") return <Countdown workshop={workshop} />;
  return <ClosesAt at={workshop.overdue ? null : workshop.stepEndsAt} />;
}

function Countdown({ workshop }: { readonly workshop: Timed }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const announce = useAnnounce();
  const { step, stepEndsAt, minutes } = workshop;
  const timebox = minutes[step] * MINUTE;
  const { seconds, level } = useServerClock((now) =>
    readTimer(
      {
        timebox,
        progress: { phase: "running", run: runId(step), startedAt: stepEndsAt - timebox, spent: 0 },
      },
      now,
    ),
  );
  const before = useRef({ level, stepEndsAt });
  useEffect(() => {
    const was = before.current;
    before.current = { level, stepEndsAt };
    if (was.stepEndsAt === stepEndsAt && was.level !== level && level === "over")
      announce(words.announcements.timeUp);
  }, [level, stepEndsAt, announce, words]);
  const over = level === "over";
  const sign = level === "warning" ? <WarningRegular aria-hidden /> : <ClockAlarmRegular aria-hidden />;
  return (
    <span className={mergeClasses(text.label, styles.clock)}>
      {level !== "calm" && (
        <span className={level === "warning" ? styles.warning : styles.danger}>{sign}</span>
      )}
      <span role="timer" aria-label={over ? words.workshop.timeOver : words.workshop.timeLeft}>
        {over ? words.workshop.over(seconds) : words.workshop.left(seconds)}
      </span>
    </span>
  );
}
