import type { MemberRef } from "../../kernel/ids.ts";
import { type SealScope, type Secret, secretIn } from "../../kernel/sealed.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Turn, TurnNumber, TurnsState } from "./state.ts";

/** Who is asked for a turn that its holder cannot do. */
export interface Asked {
  readonly member: MemberRef;
  /** when the next one is asked */
  readonly until: Instant;
}

/** What became of the search for somebody who takes a turn, until that is over (SPEC ROTA-13). */
export interface Asking extends Secret {
  readonly kind: "asking";
  readonly declined: readonly MemberRef[];
  /** everybody who was asked since the turn last changed hands */
  readonly asked: readonly MemberRef[];
  /** null: nobody is asked now */
  readonly now: Asked | null;
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
  const { declined, asked, now } = askingOf(state, turn);
  return withAsking(state, turn, {
    ...{ kind: "asking", asked, declined: [...new Set([...declined, by])] },
    now: now?.member === by ? null : now,
  });
}

export function withAsked(state: TurnsState, turn: TurnNumber, now: Asked): TurnsState {
  const asking = askingOf(state, turn);
  return withAsking(state, turn, {
    ...asking,
    now,
    asked: [...new Set([...asking.asked, now.member])],
  });
}

/** Nobody is asked any more; whoever does it now has not declined it. */
export function withAnswer(state: TurnsState, turn: TurnNumber, by: MemberRef | null): TurnsState {
  if (!(declinedScope(turn) in state.secrets)) return state;
  const declined = askingOf(state, turn).declined.filter((member) => member !== by);
  return withAsking(state, turn, { ...NOBODY_ASKED, declined });
}
