import { leftAt } from "@guildhall/shared/domain/session/progress";
import type { SessionItem } from "@guildhall/shared/domain/session/state";
import { SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";
import type { Reading } from "../live/server-clock.ts";

export type TimerLevel = "calm" | "warning" | "danger" | "over";

/** The shares of the timebox left at which the timer turns (SPEC TIMER). */
const WARNING_SHARE = 0.2;
const DANGER_SHARE = 0.05;

export interface TimerFace {
  /** whole seconds left, or over where `level` is `over` */
  readonly seconds: number;
  readonly level: TimerLevel;
  /** how much of the timebox is used, 0 to 1 */
  readonly used: number;
  readonly paused: boolean;
}

/** What the countdown of an item shows at `now`, and when it changes. */
export function readTimer(item: Pick<SessionItem, "timebox" | "progress">, now: Instant): Reading<TimerFace> {
  const left = leftAt(item, now);
  const over = left <= 0;
  const seconds = over ? Math.floor((0 - left) / SECOND) : Math.ceil(left / SECOND);
  const untilTurn = over ? (seconds + 1) * SECOND + left : left - (seconds - 1) * SECOND;
  const paused = item.progress.phase !== "running";
  return {
    value: {
      seconds,
      level: over ? "over" : levelOf((seconds * SECOND) / item.timebox),
      used: over ? 1 : 1 - (seconds * SECOND) / item.timebox,
      paused,
    },
    until: paused ? null : now + untilTurn,
  };
}

function levelOf(share: number): TimerLevel {
  if (share <= DANGER_SHARE) return "danger";
  return share <= WARNING_SHARE ? "warning" : "calm";
}
