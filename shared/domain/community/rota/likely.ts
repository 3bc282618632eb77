import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import type { RunningSessionRef } from "../sessions/part.ts";
import { balancesOf } from "./balances.ts";
import { afterTurnOf, type Line, nextInLine } from "./fair.ts";
import type { Place, RotaState } from "./part.ts";

/** How many must be on the rota before turns are given: alone, nobody shares anything. */
export const ENOUGH = 2;

/** Everybody on the rota in line; whoever has yet to attend a first session is not in it. */
function lineOf(state: RotaState): Line {
  const { lags, introduced } = balancesOf(state);
  const candidates = state.places
    .filter(({ member, on, newcomer }) => on && (!newcomer || introduced.includes(member)))
    .map(({ member, newcomer, led }) => ({
      member,
      lag: lags[member] ?? 0,
      newcomer: newcomer && led === 0,
    }));
  return { candidates, last: state.lastLeader };
}

/** The line once these turns have been taken. */
export const lineAfter = (state: RotaState, holders: readonly (MemberRef | null)[]): Line =>
  holders.reduce((line, holder) => (holder === null ? line : afterTurnOf(line, holder)), lineOf(state));

export const isAway = ({ away }: Pick<Place, "away">, at: number): boolean =>
  away !== null && away.from <= at && at <= away.to;

/** How many turns after the announced ones are shown as likely. */
const SHOWN = 4;

/** Who leads the session that runs, or has ended and is not counted yet; null if nobody does, or it was counted before. */
export function leadingIn(
  { over, counted, guestIn }: RotaState,
  running: RunningSessionRef | null,
): MemberRef | null {
  const counts = (session: SessionId): boolean => session !== counted?.session && session !== guestIn;
  if (running !== null) return counts(running.id) ? running.facilitator : null;
  return over !== null && !over.attendance && counts(over.session) ? over.led : null;
}

/**
 * Who leads after the announced turns: who was put there by hand, then whoever is next if everybody in line attends every session. Absences are left out on purpose:
 * whoever is missing here would be known to be away (SPEC TURN-1).
 */
function afterAnnounced(state: RotaState, count: number): readonly MemberRef[] {
  const order = state.queue.slice(0, count);
  let line = lineAfter(state, [state.leading, ...state.holders, ...order]);
  while (order.length < count) {
    const next = nextInLine(line, () => true);
    if (next === null) break;
    order.push(next);
    line = afterTurnOf(line, next);
  }
  return order;
}

/** Whose turns are likely after the announced ones; nobody's while there is nobody to share with. */
export const likelyNext = (state: RotaState): readonly MemberRef[] =>
  state.places.filter(({ on }) => on).length < ENOUGH ? [] : afterAnnounced(state, SHOWN);

/** In how many sessions each member leads, as far as that can be told now: the announced turns, then the likely ones. */
export function likelyTurns(state: RotaState): ReadonlyMap<MemberRef, number> {
  const found = new Map<MemberRef, number>();
  // Everybody comes round within a few more turns than there are people.
  const order = [...state.holders, ...afterAnnounced(state, 2 * state.places.length)];
  for (const [index, member] of order.entries())
    if (member !== null && !found.has(member)) found.set(member, index + 1);
  return found;
}
