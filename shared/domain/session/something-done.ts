import { MINUTE, type Instant, type Millis } from "../kernel/time.ts";
import type { SessionEvent } from "./events.ts";
import { spentBy } from "./progress.ts";
import type { SessionCore, SessionItem, Since } from "./state.ts";

const LONG_ENOUGH = MINUTE;

/** How long these items have run by `at`, in total. */
export const spentOn = (items: readonly SessionItem[], at: Instant): Millis =>
  items.reduce((sum, { progress }) => sum + spentBy(progress, at), 0);

export const sinceNow = (items: readonly SessionItem[], at: Instant): Since => ({
  spent: spentOn(items, at),
  noted: false,
});

/** Whether this event counts as something done, however short the session was. */
export const isNoted = (event: SessionEvent): boolean =>
  event.type === "TakeawayAdded" ||
  event.type === "TakeawayEdited" ||
  event.type === "TakeawayRemoved" ||
  event.type === "CallMade" ||
  (event.type === "RunEnded" && event.outcome === "parked");

/**
 * Whether anything was done in a session since it began or was last reopened (SPEC SESSION-12): its items ran for a
 * minute in total, or one of these events happened.
 */
export const isSomethingDone = (
  { items, since }: Pick<SessionCore, "items" | "since">,
  at: Instant,
): boolean => since.noted || spentOn(items, at) - since.spent >= LONG_ENOUGH;
