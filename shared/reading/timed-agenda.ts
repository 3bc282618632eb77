import type { PlannedItem } from "../domain/agenda.ts";
import { MINUTE, type Instant } from "../domain/kernel/time.ts";
import { leftAt } from "../domain/session/progress.ts";
import type { SessionReading } from "./session/read-session.ts";
import type { UpcomingReading } from "./upcoming.ts";

/** An item of an agenda, and when it starts if those before it take their time. */
export interface TimedItem {
  readonly item: PlannedItem;
  readonly is: "over" | "on" | "ahead";
  /** null: it is over or on, or the session has no date */
  readonly at: Instant | null;
}

/** The agenda of an upcoming session. */
export function timedUpcoming({ agenda, at }: Pick<UpcomingReading, "agenda" | "at">): readonly TimedItem[] {
  let start = at;
  return agenda.map((item) => {
    const timed = { item, is: "ahead", at: start } as const;
    if (start !== null) start += item.minutes * MINUTE;
    return timed;
  });
}

/** The agenda of the running session, in its order; whatever was passed over starts when *next* leads to it. */
export function timedRunning(
  { items, current, upcoming }: Pick<SessionReading, "items" | "current" | "upcoming">,
  now: Instant,
): readonly TimedItem[] {
  let start = now + (current === null ? 0 : Math.max(0, leftAt(current.item, now)));
  const starts = new Map<string, Instant>();
  for (const item of upcoming) {
    starts.set(item.id, start);
    start += Math.max(0, leftAt(item, now));
  }
  return items.map((item): TimedItem => {
    const at = starts.get(item.id);
    if (at !== undefined) return { item, is: "ahead", at };
    return { item, is: item.id === current?.item.id ? "on" : "over", at: null };
  });
}
