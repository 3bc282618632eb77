import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { ok, refuse } from "../../kernel/result.ts";
import type { Turn, TurnNumber, TurnsEvent, TurnsPart } from "../turns/part.ts";
import type { TurnChangesCommand, TurnChangesEvent, TurnChangesState, TurnChangesUses } from "./part.ts";
import { moveOf, turnIn } from "./move-of.ts";
import { stands, swapOf, swapScope, swapsOf } from "./swap-offers.ts";

type Given = GivenByMember<TurnChangesUses>;
type Decided = Decision<TurnChangesEvent | TurnsEvent>;
type Offered = TurnsPart["offers"];

/** A turn that somebody on the rota has. */
type HeldTurn = Turn & { readonly holder: MemberRef };

/** Two turns that two members have; null if they are no such. */
function pairOf(
  { turns, rota }: Given["uses"],
  one: TurnNumber,
  other: TurnNumber,
): readonly [HeldTurn, HeldTurn] | null {
  const heldBySharer = (turn: Turn | null): turn is HeldTurn =>
    turn !== null && turn.holder !== null && rota.members.includes(turn.holder);
  const [a, b] = [turnIn(turns, one), turnIn(turns, other)];
  return heldBySharer(a) && heldBySharer(b) && a.holder !== b.holder ? [a, b] : null;
}

/** Both turns change hands in one event, which is undone as one. `sure`: who has said that they do theirs. */
function swapped(
  [one, other]: readonly [HeldTurn, HeldTurn],
  { turnChanges }: Offered,
  by: readonly MemberRef[],
  sure: readonly MemberRef[],
): TurnsEvent {
  const taken = (turn: HeldTurn, { holder }: HeldTurn) =>
    moveOf(turn, { holder, confirmed: sure.includes(holder), guest: null });
  return {
    ...{ type: "TurnsChanged", number: turnChanges + 1, kind: "swap", by, queued: null },
    turns: [taken(one, other), taken(other, one)],
  };
}

export function offerSwap(
  { turn, with: other }: OfType<TurnChangesCommand, "offerSwap">,
  state: TurnChangesState,
  { uses, actor }: Given,
): Decided {
  const pair = pairOf(uses, turn, other);
  if (pair === null) return refuse({ code: "noSuchTurn" });
  const open = swapsOf(state, actor.ref);
  const same = open.find((each) => each.turn === turn && each.with === other);
  // Both want it.
  if (same !== undefined && !same.offered) return accepted(same.swap, state, uses);
  if (same !== undefined) return ok([]);
  const before = open
    .filter((each) => each.offered && each.turn === turn)
    .map(({ swap }): TurnChangesEvent => ({ type: "SwapOver", swap }));
  const swap = state.swapsOffered + 1;
  const value = { turn, by: actor.ref, with: other, to: pair[1].holder };
  return ok([...before, { type: "SwapOffered", swap, sealed: { scope: swapScope(swap), value } }]);
}

export const acceptSwap = (
  { swap }: OfType<TurnChangesCommand, "acceptSwap">,
  state: TurnChangesState,
  { uses }: Given,
): Decided => accepted(swap, state, uses);

function accepted(swap: number, state: TurnChangesState, uses: Given["uses"]): Decided {
  const { turns } = uses;
  const terms = swapOf(state, swap);
  const pair = terms === null ? null : pairOf(uses, terms.turn, terms.with);
  if (terms === null || pair === null || !stands(terms, turns)) return refuse({ code: "swapOver" });
  const both = [terms.by, terms.to];
  return ok([{ type: "SwapOver", swap }, swapped(pair, turns, both, both)]);
}

export const dropSwap = (
  { swap }: OfType<TurnChangesCommand, "dropSwap">,
  state: TurnChangesState,
): Decided => ok(state.swapsOpen.includes(swap) ? [{ type: "SwapOver", swap }] : []);

export function arrangeSwap(
  { turn, with: other }: OfType<TurnChangesCommand, "arrangeSwap">,
  _state: TurnChangesState,
  { uses, actor }: Given,
): Decided {
  const pair = pairOf(uses, turn, other);
  if (pair === null) return refuse({ code: "noSuchTurn" });
  return ok([swapped(pair, uses.turns, [actor.ref], [actor.ref])]);
}

/** The offers that are over because a turn moved otherwise. */
export const overtaken = (state: TurnChangesState, turns: Offered): readonly TurnChangesEvent[] =>
  state.swapsOpen.flatMap((swap): readonly TurnChangesEvent[] => {
    const terms = swapOf(state, swap);
    return terms !== null && !stands(terms, turns) ? [{ type: "SwapOver", swap }] : [];
  });
