import type { OffersOf } from "../../kernel/feature.ts";
import type { SessionId } from "../../kernel/ids.ts";
import { afterSession, balancesBefore, balancesOf, balancesScope } from "./balances.ts";
import { isAway } from "./likely.ts";
import type { RotaEvent, RotaState, RotaUses } from "./part.ts";

/** Whoever attended this many quarters of a session attended it. */
const HALF = 2;

/** Shares a session among those on the rota who attended it, once that is known (SPEC ROTA-2). */
export function countSession(
  state: RotaState,
  session: SessionId,
  { pastSessions }: OffersOf<RotaUses>,
): readonly RotaEvent[] {
  const { over, places, counted, records, guestIn } = state;
  const past = pastSessions.past(session);
  if (over?.session !== session || past === null || places.length === 0) return [];
  // A session that is counted anew is shared by those who were on the rota when it was counted first.
  const here = places.filter(({ on, before }) => (before?.session === session ? before.on : on));
  // Once whoever led it has left the community, what was counted stays.
  const led = counted?.session === session ? counted.leader : null;
  if (led !== null && !places.some(({ member }) => member === led)) return [];
  const byMember = guestIn !== session && here.some(({ member }) => member === over.led);
  const leader = byMember ? over.led : null;
  const attended = new Set(
    pastSessions
      .whoAttended(session)
      .filter(({ quarters }) => quarters.length >= HALF)
      .map(({ member }) => member),
  );
  const attendees = here.filter(
    (place) => attended.has(place.member) && (place.member === leader || !isAway(place, past.endedAt)),
  );
  const again = counted?.session === session ? balancesBefore(state) : null;
  const before = again ?? balancesOf(state);
  const record = records + 1;
  const value = { now: afterSession(before, leader, attendees), before };
  return [
    { type: "SessionCounted", session, leader },
    { type: "BalancesRecorded", record, sealed: { scope: balancesScope(record), value } },
  ];
}

/** What the last session changed must not outlive the knowledge of who attended it (SPEC ROTA-9). */
export function keepBalancesAlone(state: RotaState, session: SessionId): readonly RotaEvent[] {
  if (state.counted?.session !== session || balancesBefore(state) === null) return [];
  const record = state.records + 1;
  const value = { now: balancesOf(state), before: null };
  return [{ type: "BalancesRecorded", record, sealed: { scope: balancesScope(record), value } }];
}
