import type { MemberRef } from "../../kernel/ids.ts";
import { balancesOf } from "./balances.ts";
import { afterTurnOf, type Line, nextInLine } from "./fair.ts";
import type { Place, RotaState } from "./part.ts";

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

/** In how many sessions each member leads, as far as that can be told now: the announced turns, then the likely ones. */
export function likelyTurns(state: RotaState): ReadonlyMap<MemberRef, number> {
  const found = new Map<MemberRef, number>();
  const { holders } = state;
  for (const [index, holder] of holders.entries())
    if (holder !== null && !found.has(holder)) found.set(holder, index + 1);
  const here = new Set(
    state.places.filter(({ on, away }) => on && away === null).map(({ member }) => member),
  );
  let line = lineAfter(state, holders);
  // Everybody comes round within a few more turns than there are people.
  for (let turn = holders.length + 1; turn <= holders.length + 2 * here.size; turn++) {
    const next = nextInLine(line, (member) => here.has(member));
    if (next === null) break;
    if (!found.has(next)) found.set(next, turn);
    line = afterTurnOf(line, next);
  }
  return found;
}
