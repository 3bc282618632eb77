import type { MemberRef } from "../../kernel/ids.ts";
import { type SealScope, type Secret, secretIn } from "../../kernel/sealed.ts";
import type { TurnNumber, TurnsPart } from "../turns/part.ts";
import type { MySwap, TurnChangesState } from "./part.ts";

/** Whose turns an offer to swap is about. */
export interface SwapTerms {
  readonly turn: TurnNumber;
  readonly by: MemberRef;
  readonly with: TurnNumber;
  readonly to: MemberRef;
}

interface SwapSecret extends Secret, SwapTerms {
  readonly kind: "swap";
}

const PREFIX = "swap-";

/** The scope under which is sealed who offers whom to swap, and who drops that (SPEC TURN-3). */
export const swapScope = (swap: number): SealScope => `${PREFIX}${swap}`;

export const isSwapScope = (scope: SealScope): boolean => scope.startsWith(PREFIX);

/** The minimum size of a sealed offer in bytes, so that the numbers of its turns do not show. */
export const MIN_SWAP_BYTES = 256;

export const swapOf = (state: TurnChangesState, swap: number): SwapTerms | null =>
  secretIn<SwapSecret>(state, swapScope(swap), "swap");

export const withSwap = (state: TurnChangesState, swap: number, terms: SwapTerms): TurnChangesState => {
  const secret: SwapSecret = { kind: "swap", ...terms };
  return { ...state, secrets: { ...state.secrets, [swapScope(swap)]: secret } };
};

/** Whether both still have the turns that they would swap. */
export const stands = (
  { turn, by, with: other, to }: SwapTerms,
  { turns }: Pick<TurnsPart["offers"], "turns">,
): boolean =>
  turns.some(({ number, holder }) => number === turn && holder === by) &&
  turns.some(({ number, holder }) => number === other && holder === to);

/** The open offers that concern this member, as they see them. */
export const swapsOf = (state: TurnChangesState, member: MemberRef): readonly MySwap[] =>
  state.swapsOpen.flatMap((swap): readonly MySwap[] => {
    const terms = swapOf(state, swap);
    if (terms?.by === member) return [{ swap, turn: terms.turn, with: terms.with, offered: true }];
    if (terms?.to === member) return [{ swap, turn: terms.with, with: terms.turn, offered: false }];
    return [];
  });

/** Everybody whom an open offer concerns. */
export const swapping = (state: TurnChangesState): readonly MemberRef[] =>
  state.swapsOpen.flatMap((swap) => {
    const terms = swapOf(state, swap);
    return terms === null ? [] : [terms.by, terms.to];
  });
