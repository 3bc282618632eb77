import type { MemberRef } from "../kernel/ids.ts";
import { type Instant, MINUTE } from "../kernel/time.ts";
import { spentOn } from "./something-done.ts";
import type { Held, SessionCore } from "./state.ts";

/** A session whose items ran for less than this was led by nobody. */
const LONG_ENOUGH = 5 * MINUTE;

type Facilitated = Pick<SessionCore, "held" | "facilitator" | "items">;

/** Who facilitated while items ran, up to now. */
export function withHeld({ held, facilitator, items }: Facilitated, at: Instant): readonly Held[] {
  const before = held.reduce((sum, { spent }) => sum + spent, 0);
  // An item that ran can be taken off the agenda.
  return [...held, { by: facilitator, spent: Math.max(0, spentOn(items, at) - before) }];
}

/** Who led a session: facilitated for most of the time that its items ran; of equals, who finished it (SPEC ROTA-2). */
export function leaderOf(session: Facilitated, at: Instant): MemberRef | null {
  const total = new Map<MemberRef, number>();
  for (const { by, spent } of withHeld(session, at)) total.set(by, (total.get(by) ?? 0) + spent);
  if ([...total.values()].reduce((sum, spent) => sum + spent, 0) < LONG_ENOUGH) return null;
  const most = Math.max(...total.values());
  if (total.get(session.facilitator) === most) return session.facilitator;
  return [...total].find(([, spent]) => spent === most)?.[0] ?? null;
}
