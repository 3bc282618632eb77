import { destroySeal } from "../../kernel/effect.ts";
import type { Feature } from "../../kernel/feature.ts";
import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import { withoutSecret } from "../../kernel/sealed.ts";
import type { TurnsPart } from "../turns/part.ts";
import { nameGuest } from "./guest.ts";
import { turnIn } from "./move-of.ts";
import { orderTurns } from "./order.ts";
import type { TurnChangesEvent, TurnChangesPart, TurnChangesState, TurnChangesUses } from "./part.ts";
import { acceptSwap, arrangeSwap, dropSwap, offerSwap, overtaken } from "./swap.ts";
import {
  isSwapScope,
  MIN_SWAP_BYTES,
  swapOf,
  swapping,
  swapScope,
  swapsOf,
  withSwap,
} from "./swap-offers.ts";
import { undoTurns, withoutNamed, withChange } from "./undo.ts";

type Offers = { readonly uses: { readonly turns: TurnsPart["offers"] } };

const withdrawn = (_event: unknown, state: TurnChangesState, { uses }: Offers) =>
  overtaken(state, uses.turns);

/** Offers are for the dates of their sessions. */
function movedAway(
  { session }: { readonly session: SessionId },
  state: TurnChangesState,
  { uses }: Offers,
): readonly TurnChangesEvent[] {
  const turn = uses.turns.turns.find((each) => each.session === session)?.number;
  return state.swapsOpen.flatMap((swap): readonly TurnChangesEvent[] => {
    const terms = swapOf(state, swap);
    return terms !== null && (terms.turn === turn || terms.with === turn) ? [{ type: "SwapOver", swap }] : [];
  });
}

/** What people change about the announced turns: swaps, guests, an order by hand, and undoing these (SPEC TURN-2). */
export const turnChanges: Feature<TurnChangesPart, TurnChangesUses> = {
  uses: { turns: true, sessions: true, rota: true },
  initial: { swapsOpen: [], swapsOffered: 0, undoable: [], secrets: {} },
  fold: 1,
  commands: { offerSwap, acceptSwap, dropSwap, arrangeSwap, nameGuest, orderTurns, undoTurns },
  about(command, state, { member, uses }) {
    switch (command.type) {
      case "offerSwap":
      case "nameGuest": {
        const turn = turnIn(uses.turns, command.turn);
        return turn === null ? {} : { own: turn.holder === member };
      }
      case "acceptSwap":
      case "dropSwap": {
        const terms = swapOf(state, command.swap);
        if (terms === null) return {};
        return { own: terms.to === member || (command.type === "dropSwap" && terms.by === member) };
      }
      case "undoTurns": {
        const change = state.undoable.find(({ number }) => number === command.change);
        return change === undefined ? {} : { own: change.by.includes(member) };
      }
      default:
        return {};
    }
  },
  authorScope(command, state) {
    if (command.type === "offerSwap") return swapScope(state.swapsOffered + 1);
    return command.type === "dropSwap" ? swapScope(command.swap) : null;
  },
  paddedSize: (_state, scope) => (isSwapScope(scope) ? MIN_SWAP_BYTES : null),
  systemCommands: {},
  events: {
    SwapOffered: {
      version: 1,
      evolve(state, { swap, sealed }) {
        const next = { ...state, swapsOffered: swap, swapsOpen: [...state.swapsOpen, swap] };
        return sealed === undefined ? next : withSwap(next, swap, sealed.value);
      },
    },
    SwapOver: {
      version: 1,
      evolve: (state, { swap }) => ({
        ...withoutSecret(state, swapScope(swap)),
        swapsOpen: state.swapsOpen.filter((each) => each !== swap),
      }),
      effects: ({ swap }) => [destroySeal(swapScope(swap), [])],
    },
  },
  follows: {
    TurnGiven: { evolve: (state, { holder }) => withoutNamed(state, { members: [holder] }) },
    TurnDeclined: { evolve: (state, { turn }) => withoutNamed(state, { turns: [turn] }) },
    TurnPassed: { evolve: (state, { turn, to }) => withoutNamed(state, { turns: [turn], members: [to] }) },
    TurnOver: { evolve: (state, { turn }) => withoutNamed(state, { turns: [turn] }) },
    RotaLeft: { evolve: (state, { member }) => withoutNamed(state, { members: [member] }) },
    RotaAwaySet: { evolve: (state, { member }) => withoutNamed(state, { members: [member] }) },
    RotaPlaceGivenUp: { evolve: (state, { member }) => withoutNamed(state, { members: [member] }) },
    TurnsChanged: { evolve: (state, { type: _, ...change }) => withChange(state, change) },
  },
  reactions: {
    TurnPassed: withdrawn,
    TurnOver: withdrawn,
    TurnsChanged: withdrawn,
    SessionMoved: movedAway,
    RotaLeft: ({ member }, _state, { uses }) => unqueued(member, uses.turns),
    RotaPlaceGivenUp: ({ member }, _state, { uses }) => unqueued(member, uses.turns),
  },
  offers: () => ({}),
  view: ({ undoable }) => ({
    turnChanges: undoable.map(({ number, kind, by, turns }) => ({
      ...{ number, kind, by },
      turns: turns.map(({ turn }) => turn),
    })),
  }),
  mine: (state, member) => ({ swaps: swapsOf(state, member) }),
  *mineChanged({ before, after }) {
    if (before.swapsOpen !== after.swapsOpen) yield* [...swapping(before), ...swapping(after)];
  },
};

const unqueued = (member: MemberRef, { queued }: TurnsPart["offers"]) =>
  queued.includes(member)
    ? [{ type: "TurnsQueued", queued: queued.filter((each) => each !== member) } as const]
    : [];
