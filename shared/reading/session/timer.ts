import { MINUTE, SECOND, type Instant, type Millis } from "../../domain/kernel/time.ts";
import { leftAt } from "../../domain/session/progress.ts";
import type { SessionItem } from "../../domain/session/state.ts";
import type { Lasting } from "../reader.ts";

export type TimerLevel = "calm" | "warning" | "danger" | "over";

/** The shares of time left at which the timer changes level (SPEC TIMER). */
const WARNING_SHARE = 0.2;
const DANGER_SHARE = 0.05;

export interface TimerFace {
  /** whole seconds left, or over if `level` is `over` */
  readonly seconds: number;
  readonly level: TimerLevel;
  /** the used share of the timebox, 0 to 1 */
  readonly used: number;
  readonly paused: boolean;
}

/** A timebox in whole minutes, as every screen shows it: *continue* may have given it a part of one (SPEC TIMER-9). */
export const wholeMinutes = (timebox: Millis): number => Math.max(1, Math.round(timebox / MINUTE));

/** What an item's countdown shows at `now`, and when that changes. */
export function readTimer(item: Pick<SessionItem, "timebox" | "progress">, now: Instant): Lasting<TimerFace> {
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
