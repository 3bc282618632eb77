import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import type { DestroySeal } from "../../kernel/effect.ts";
import type { Sealed } from "../../kernel/sealed.ts";
import type { Turn, TurnNumber, TurnsChange, TurnsChangeKind, TurnsState } from "./state.ts";

export { declinedScope } from "./declined.ts";
export type { Held, Turn, TurnNumber, TurnsChange, TurnsChangeKind } from "./state.ts";

export type TurnsCommand = { readonly type: "confirmTurn"; readonly turn: TurnNumber };

export type TurnsEvent =
  | {
      readonly type: "TurnGiven";
      readonly turn: TurnNumber;
      readonly session: SessionId | null;
      readonly holder: MemberRef;
    }
  /** the session after the last upcoming one now is an upcoming one */
  | { readonly type: "TurnBound"; readonly turn: TurnNumber; readonly session: SessionId }
  | { readonly type: "TurnConfirmed"; readonly turn: TurnNumber }
  | {
      readonly type: "TurnDeclined";
      readonly turn: TurnNumber;
      readonly sealed?: Sealed<{ readonly by: MemberRef }>;
    }
  /** `to`: who has it now; null if nobody does */
  | { readonly type: "TurnPassed"; readonly turn: TurnNumber; readonly to: MemberRef | null }
  | ({ readonly type: "TurnsChanged" } & TurnsChange<TurnsChangeKind | "undo">)
  /** what is left of the order by hand */
  | { readonly type: "TurnsQueued"; readonly queued: readonly MemberRef[] }
  /** its session has begun or was cancelled. Ends the turn's seal: nobody can tell any more who declined it */
  | { readonly type: "TurnOver"; readonly turn: TurnNumber };

export interface TurnsOffers extends Pick<TurnsState, "turns" | "turnsGiven" | "queued" | "turnChanges"> {
  /** Who has the turn of this session, if anybody. */
  holderOf(session: SessionId): MemberRef | null;
  /** Who facilitates this session as a guest, if anybody. */
  guestOf(session: SessionId): string | null;
  /** Who has declined a turn. */
  declinedBy(turn: TurnNumber): readonly MemberRef[];
}

export interface TurnsPart {
  readonly state: TurnsState;
  readonly command: TurnsCommand;
  readonly systemCommand: never;
  readonly event: TurnsEvent;
  readonly effect: DestroySeal;
  readonly offers: TurnsOffers;
  readonly slices: {
    /** the announced turns, in the order in which they were given */
    readonly turns: readonly Turn[];
    /** who gets the next turns by an order by hand: the first of the likely ones */
    readonly queued: readonly MemberRef[];
  };
  readonly mine: Record<never, never>;
}
