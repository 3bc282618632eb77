import { MINUTE, type Instant, type Millis } from "../../domain/kernel/time.ts";
import { leftAt } from "../../domain/session/progress.ts";
import type { Lasting } from "../reader.ts";
import type { SessionReading } from "./read-session.ts";

export interface Forecast {
  readonly endsAt: Instant;
  /** whole minutes later than planned; negative if earlier */
  readonly over: number;
}

/** When the session will end if every item takes its timebox, compared with the plan. */
export function readForecast(
  { current, upcoming, items, header }: Pick<SessionReading, "current" | "upcoming" | "items" | "header">,
  now: Instant,
): Lasting<Forecast> {
  const left = (item: (typeof items)[number]): Millis => Math.max(0, leftAt(item, now));
  const remaining =
    upcoming.reduce((sum, item) => sum + left(item), 0) + (current === null ? 0 : left(current.item));
  const planned = header.begunAt + items.reduce((sum, item) => sum + item.minutes * MINUTE, 0);
  const endsAt = now + remaining;
  return {
    value: { endsAt, over: Math.round((endsAt - planned) / MINUTE) },
    until: now + MINUTE / 4,
  };
}
