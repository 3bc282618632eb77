import { leftAt } from "@guildhall/shared/domain/session/progress";
import { MINUTE, type Instant, type Millis } from "@guildhall/shared/domain/kernel/time";
import type { Reading } from "../live/server-clock.ts";
import type { SessionViewModel } from "./read-session.ts";

export interface Forecast {
  readonly endsAt: Instant;
  /** whole minutes later than planned; negative if earlier */
  readonly over: number;
}

/** When the session will end if every item takes its timebox, compared with the plan. */
export function readForecast(session: SessionViewModel, now: Instant): Reading<Forecast> {
  const { current, upcoming, items, header } = session;
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
