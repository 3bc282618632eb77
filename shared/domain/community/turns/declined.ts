import type { MemberRef } from "../../kernel/ids.ts";
import { type SealScope, type Secret, secretIn } from "../../kernel/sealed.ts";
import type { TurnNumber, TurnsState } from "./state.ts";

/** Who has declined a turn, until it is over. */
interface Declined extends Secret {
  readonly kind: "declined";
  readonly by: readonly MemberRef[];
}

/** The scope under which is sealed who declines a turn. */
export const declinedScope = (turn: TurnNumber): SealScope => `declined-${turn}`;

export const declinedBy = (state: TurnsState, turn: TurnNumber): readonly MemberRef[] =>
  secretIn<Declined>(state, declinedScope(turn), "declined")?.by ?? [];

export const withDeclined = (state: TurnsState, turn: TurnNumber, by: MemberRef): TurnsState => {
  const secret: Declined = { kind: "declined", by: [...declinedBy(state, turn), by] };
  return { ...state, secrets: { ...state.secrets, [declinedScope(turn)]: secret } };
};
