import type { MemberRef } from "../../kernel/ids.ts";
import type { TurnNumber } from "./state.ts";

/** Tells the chat who has an announced turn now; null: nobody (SPEC ROTA-15). */
export interface TurnPassedMessage {
  readonly kind: "turnPassed";
  readonly turn: TurnNumber;
  readonly to: MemberRef | null;
  /** who facilitates instead of a member */
  readonly guest: string | null;
}
