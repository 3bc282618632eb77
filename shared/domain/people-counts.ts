import type { MemberRef } from "./kernel/ids.ts";

/** How many people there are in two senses, which are told apart everywhere (SPEC READ-1). */
export interface PeopleCounts {
  /** members who have taken part, are still in the chat and do not only follow */
  readonly takingPart: number;
  /** everybody in the chat, whether or not they have taken part */
  readonly inChat: number;
  /** who signed the current contract and is no longer in the chat, or only follows */
  readonly signersGone: readonly MemberRef[];
}

/**
 * Of how many people so many have done something: of those who take part. null if that is unknown, or not known in full:
 * those who vote on a card are not noted before the vote is over (SPEC LOG-11).
 */
export const outOf = (people: PeopleCounts | null, did: number): number | null =>
  people === null || people.takingPart < did ? null : people.takingPart;

/** How many of those who take part signed the current contract. */
export const signaturesHere = (
  signatures: readonly { readonly member: MemberRef }[],
  people: PeopleCounts | null,
): number => signatures.filter(({ member }) => people?.signersGone.includes(member) !== true).length;
