import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Recap } from "@guildhall/shared/reading/session/recap";

/** What a recap says about a session, with names filled in. */
export interface RecapFacts extends Omit<
  Recap,
  "facilitator" | "learned" | "actions" | "stillOpen" | "endedAt"
> {
  readonly facilitator: string;
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
  { facilitator, learned, actions, stillOpen, ...recap }: Recap,
  nameOf: (ref: MemberRef) => string,
): RecapFacts => ({
  ...recap,
  facilitator: nameOf(facilitator),
  learned: learned.map(({ text }) => text),
  actions: actions.map((action) => owned(action, nameOf)),
  stillOpen: stillOpen.map((action) => owned(action, nameOf)),
});

const owned = (
  { text, owner }: Recap["stillOpen"][number],
  nameOf: (ref: MemberRef) => string,
): OwnedFact => ({ text, owner: owner === null ? null : nameOf(owner) });
