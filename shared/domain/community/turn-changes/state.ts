import type { MemberRef } from "../../kernel/ids.ts";
import type { WithSecrets } from "../../kernel/sealed.ts";
import type { TurnNumber, TurnsChange } from "../turns/part.ts";

export interface TurnChangesState extends WithSecrets {
  /** the offers to swap that are open, by number; what they say is sealed */
  readonly swapsOpen: readonly number[];
  readonly swapsOffered: number;
  /** what can still be undone; no two of them name the same turn or member */
  readonly undoable: readonly TurnsChange[];
}

/** Whose turns an offer to swap is about. */
export interface SwapTerms {
  readonly turn: TurnNumber;
  readonly by: MemberRef;
  readonly with: TurnNumber;
  readonly to: MemberRef;
}

/** An offer to swap, as only the two whom it concerns see it. */
export interface MySwap {
  readonly swap: number;
  /** their own turn, and the one that they get */
  readonly turn: TurnNumber;
  readonly with: TurnNumber;
  /** whether they have offered it */
  readonly offered: boolean;
}
