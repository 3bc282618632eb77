import { type Asked, askedNow, type AskedSoFar, notAsked } from "../../asking.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { type SealScope, type Secret, secretIn } from "../../kernel/sealed.ts";
import type { Turn, TurnNumber, TurnsState } from "./state.ts";

/** What became of the search for somebody who takes a turn since it last changed hands, until that is over (SPEC ROTA-13). */
export interface Asking extends Secret, AskedSoFar {
  readonly kind: "asking";
  readonly declined: readonly MemberRef[];
}

const NOBODY_ASKED: Asking = { kind: "asking", declined: [], asked: [], now: null };

/** The scope under which is sealed who declines a turn, and who is asked for it. */
export const declinedScope = (turn: TurnNumber): SealScope => `declined-${turn}`;

export const askingOf = (state: Pick<TurnsState, "secrets">, turn: TurnNumber): Asking =>
  secretIn<Asking>(state, declinedScope(turn), "asking") ?? NOBODY_ASKED;

/** Whether its holder cannot do it, and others are asked whether they take it. */
export const isGivenUp = (state: Pick<TurnsState, "secrets">, { number, holder }: Turn): boolean =>
  holder !== null && askingOf(state, number).now !== null;

const withAsking = (state: TurnsState, turn: TurnNumber, asking: Asking): TurnsState => ({
  ...state,
  secrets: { ...state.secrets, [declinedScope(turn)]: asking },
});

export function withDeclined(state: TurnsState, turn: TurnNumber, by: MemberRef): TurnsState {
  const asking = askingOf(state, turn);
  const declined = [...new Set([...asking.declined, by])];
  return withAsking(state, turn, notAsked({ ...asking, declined }, by));
}

export const withAsked = (state: TurnsState, turn: TurnNumber, now: Asked): TurnsState =>
  withAsking(state, turn, askedNow(askingOf(state, turn), now));

/** Nobody is asked any more; whoever does it now has not declined it. */
export function withAnswer(state: TurnsState, turn: TurnNumber, by: MemberRef | null): TurnsState {
  if (!(declinedScope(turn) in state.secrets)) return state;
  const declined = askingOf(state, turn).declined.filter((member) => member !== by);
  return withAsking(state, turn, { ...NOBODY_ASKED, declined });
}
