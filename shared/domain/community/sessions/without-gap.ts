import type { OfType, OffersOf } from "../../kernel/feature.ts";
import { sessionId } from "../../kernel/ids.ts";
import type { Meta } from "../../kernel/meta.ts";
import type { Instant } from "../../kernel/time.ts";
import type { SessionsEvent } from "./events.ts";
import type { SessionsUses } from "./part.ts";
import { nextSession } from "./rhythm.ts";
import type { SessionsState } from "./state.ts";
import { isExtra, type UpcomingSession } from "./upcoming.ts";

/** When a session begins or is cancelled, adds the next one if no other regular one is upcoming (SPEC SESSION-16). */
export function withoutGap(
  state: SessionsState,
  over: UpcomingSession,
  after: Instant,
  { freshId }: Meta,
  { logistics }: OffersOf<SessionsUses>,
): readonly OfType<SessionsEvent, "SessionAdded">[] {
  const others = state.upcoming.filter(({ id }) => id !== over.id);
  if (others.some((each) => !isExtra(each))) return [];
  const session = nextSession(sessionId(freshId), state, logistics.frequency, after);
  return [{ type: "SessionAdded", session }];
}
