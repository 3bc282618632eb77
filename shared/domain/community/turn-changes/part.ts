import type { DestroySeal } from "../../kernel/effect.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import type { Sealed } from "../../kernel/sealed.ts";
import type { RotaPart } from "../rota/part.ts";
import type { SessionsPart } from "../sessions/part.ts";
import type { TurnNumber, TurnsChange, TurnsPart } from "../turns/part.ts";
import type { MySwap, SwapTerms, TurnChangesState } from "./state.ts";

export type { MySwap, SwapTerms, TurnChangesState } from "./state.ts";
export { swapOf, swapScope } from "./swap-offers.ts";
export { hasTurnToSwapWith, swappable } from "./swappable.ts";

export type TurnChangesCommand =
  /** to swap one's own turn with somebody else's, if they agree */
  | { readonly type: "offerSwap"; readonly turn: TurnNumber; readonly with: TurnNumber }
  | { readonly type: "acceptSwap"; readonly swap: number }
  /** to keep one's turn; or to take back what one has offered */
  | { readonly type: "dropSwap"; readonly swap: number }
  /** to swap two turns of others at once, because somebody cannot be asked */
  | { readonly type: "arrangeSwap"; readonly turn: TurnNumber; readonly with: TurnNumber }
  /** null: there is no guest after all, and nobody has the turn */
  | { readonly type: "nameGuest"; readonly turn: TurnNumber; readonly name: string | null }
  /** `members`: who has the announced turns, in the order of their sessions, and then who gets the next ones */
  | { readonly type: "orderTurns"; readonly members: readonly MemberRef[] }
  | { readonly type: "undoTurns"; readonly change: number };

export type TurnChangesEvent =
  | { readonly type: "SwapOffered"; readonly swap: number; readonly sealed?: Sealed<SwapTerms> }
  /** Ends the offer's seal: nobody can tell any more who offered it, and whether it was accepted or dropped by whom. */
  | { readonly type: "SwapOver"; readonly swap: number };

export type TurnChangesUses = {
  readonly turns: TurnsPart;
  readonly sessions: SessionsPart;
  readonly rota: RotaPart;
};

/** A change that can be undone, as everybody sees it. */
export type ShownTurnsChange = Pick<TurnsChange, "number" | "kind" | "by"> & {
  readonly turns: readonly TurnNumber[];
};

export interface TurnChangesPart {
  readonly state: TurnChangesState;
  readonly command: TurnChangesCommand;
  readonly systemCommand: never;
  readonly event: TurnChangesEvent;
  readonly effect: DestroySeal;
  readonly offers: object;
  readonly slices: { readonly turnChanges: readonly ShownTurnsChange[] };
  readonly mine: { readonly swaps: readonly MySwap[] };
}
