import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Recap } from "@guildhall/shared/reading/session/recap";

/** What a recap says about a session, with names filled in. */
export interface RecapFacts extends Omit<Recap, "facilitator" | "learned" | "actions" | "endedAt"> {
  readonly facilitator: string;
  readonly learned: readonly string[];
  readonly actions: readonly { readonly text: string; readonly owner: string | null }[];
}

export const recapFacts = (
  { facilitator, learned, actions, ...recap }: Recap,
  nameOf: (ref: MemberRef) => string,
): RecapFacts => ({
  ...recap,
  facilitator: nameOf(facilitator),
  learned: learned.map(({ text }) => text),
  actions: actions.map(({ text, owner }) => ({ text, owner: owner === null ? null : nameOf(owner) })),
});
