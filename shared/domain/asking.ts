import type { MemberRef } from "./kernel/ids.ts";
import type { Instant } from "./kernel/time.ts";

// Members are asked one at a time for something that one of them takes on (SPEC ROTA-13, BUDDY-2).

/** Who is asked now. */
export interface Asked {
  readonly member: MemberRef;
  /** when the next one is asked */
  readonly until: Instant;
}

/** Whom one has asked so far, and who is asked now; null: nobody. */
export interface AskedSoFar {
  readonly asked: readonly MemberRef[];
  readonly now: Asked | null;
}

/** Asks somebody, in place of whoever was asked. */
export const askedNow = <Asking extends AskedSoFar>(asking: Asking, now: Asked): Asking => ({
  ...asking,
  now,
  asked: [...new Set([...asking.asked, now.member])],
});

/** Nobody is asked any more, if that was this member. */
export const notAsked = <Asking extends AskedSoFar>(asking: Asking, member: MemberRef): Asking =>
  asking.now?.member === member ? { ...asking, now: null } : asking;
