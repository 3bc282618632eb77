import { isolated } from "@guildhall/shared/domain/isolated";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Recap } from "@guildhall/shared/reading/session/recap";

/** What a recap says about a session, with names filled in. */
export interface RecapFacts extends Omit<
  Recap,
  "facilitator" | "learned" | "actions" | "stillOpen" | "endedAt" | "next"
> {
  readonly facilitator: string;
  /** `facilitator`: a member or a guest, if it is anybody's turn */
  readonly next: Omit<Recap["next"], "facilitator" | "guest"> & { readonly facilitator: string | null };
  readonly learned: readonly string[];
  readonly actions: readonly OwnedFact[];
  readonly stillOpen: readonly OwnedFact[];
}

/** An action with its owner's name; null if nobody owns it. */
interface OwnedFact {
  readonly text: string;
  readonly owner: string | null;
}

export const recapFacts = (
  { facilitator, learned, actions, stillOpen, next: { guest, ...next }, ...recap }: Recap,
  nameOf: (ref: MemberRef) => string,
): RecapFacts => ({
  ...recap,
  facilitator: nameOf(facilitator),
  next: {
    ...next,
    facilitator: guest === null ? next.facilitator && nameOf(next.facilitator) : isolated(guest),
  },
  learned: learned.map(({ text }) => text),
  actions: actions.map((action) => owned(action, nameOf)),
  stillOpen: stillOpen.map((action) => owned(action, nameOf)),
});

const owned = (
  { text, owner }: Recap["stillOpen"][number],
  nameOf: (ref: MemberRef) => string,
): OwnedFact => ({ text, owner: owner === null ? null : nameOf(owner) });
