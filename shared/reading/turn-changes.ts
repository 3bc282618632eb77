import { type ShownTurnsChange, swappable } from "../domain/community/turn-changes/part.ts";
import type { MemberRef } from "../domain/kernel/ids.ts";
import { may } from "./may.ts";
import type { CommunityReader } from "./reader.ts";
import { readRota, type TurnReading } from "./rota.ts";
import { readUpcoming } from "./upcoming.ts";

/** An offer to swap two turns, for one of the two whom it concerns. */
export interface SwapReading {
  readonly swap: number;
  /** the turn of whoever reads, and the one that they would get */
  readonly own: TurnReading;
  readonly other: TurnReading & { readonly holder: MemberRef };
  /** whether whoever reads has offered it */
  readonly offered: boolean;
}

type HeldTurn = TurnReading & { readonly holder: MemberRef };

const isHeld = (turn: TurnReading | undefined): turn is HeldTurn =>
  turn !== undefined && turn.holder !== null;

/** The open offers to swap that concern whoever reads. */
export function readSwaps(reader: CommunityReader): readonly SwapReading[] {
  const { turns } = readRota(reader);
  return reader.mine.swaps.flatMap(({ swap, turn, with: with_, offered }) => {
    const own = turns.find(({ number }) => number === turn);
    const other = turns.find(({ number }) => number === with_);
    return own === undefined || !isHeld(other) ? [] : [{ swap, own, other, offered }];
  });
}

/** What whoever reads may change about one turn, besides saying whether they do it. */
export interface TurnMoves {
  readonly turn: TurnReading;
  /** the turns for which they may offer their own; without those that they have offered it for */
  readonly offers: readonly HeldTurn[];
  /** the later turns with which they may swap it for two others; whoever has one of the two offers it instead */
  readonly swaps: readonly HeldTurn[];
}

/** The turns about which whoever reads may change something. */
export function readTurnMoves(reader: CommunityReader): readonly TurnMoves[] {
  const { turns, members } = readRota(reader);
  const shared = swappable({ turns, rota: members });
  const arranges = may(reader, "arrangeSwap");
  const movesOf = (turn: TurnReading): TurnMoves => {
    const place = shared.findIndex(({ number }) => number === turn.number);
    const others = place < 0 ? [] : shared.filter(({ holder }) => holder !== turn.holder);
    const offered = ({ number }: TurnReading): boolean =>
      reader.mine.swaps.some((swap) => swap.turn === turn.number && swap.with === number);
    return {
      turn,
      offers: turn.mine ? others.filter((each) => !offered(each)) : [],
      swaps:
        arranges && !turn.mine ? others.filter((each) => !each.mine && shared.indexOf(each) > place) : [],
    };
  };
  return turns.filter(({ mine }) => may(reader, "nameGuest", { own: mine })).map(movesOf);
}

/** The next turns as an order by hand changes them; null if whoever reads may not. */
export interface TurnsOrder {
  /** who has them now; an announced one that nobody has is for whoever is likely next */
  readonly members: readonly MemberRef[];
  /** how many of them an order must name: the announced ones, and those that were put there by hand */
  readonly least: number;
}

export function readTurnsOrder(reader: CommunityReader): TurnsOrder | null {
  if (!may(reader, "orderTurns")) return null;
  const { turns, likely } = readRota(reader);
  const extra = new Set(readUpcoming(reader).flatMap((each) => (each.extra ? [each.id] : [])));
  const announced = turns.filter(
    ({ guest, session }) => guest === null && (session === null || !extra.has(session)),
  );
  const next = likely.map(({ holder }) => holder);
  const members = announced.flatMap(({ holder }) => holder ?? next.shift() ?? []);
  const byHand = likely.filter((each) => each.byHand).length;
  const open = likely.length - next.length;
  return announced.length === 0 || members.length < announced.length
    ? null
    : { members: [...members, ...next], least: announced.length + Math.max(0, byHand - open) };
}

/** A change of turns that can be undone. */
export interface TurnsChangeReading extends ShownTurnsChange {
  /** whether whoever reads may undo it */
  readonly mayUndo: boolean;
}

/** The changes of turns that can be undone, the latest first. */
export const readTurnChanges = (reader: CommunityReader): readonly TurnsChangeReading[] =>
  (reader.slices.turnChanges ?? [])
    .map((change) => ({
      ...change,
      mayUndo: may(reader, "undoTurns", { own: reader.me !== null && change.by.includes(reader.me.ref) }),
    }))
    .toReversed();
