/** How many people there are in two senses, which are told apart everywhere (SPEC READ-1). */
export interface PeopleCounts {
  /** members who have taken part, are still in the chat and do not only follow */
  readonly takingPart: number;
  /** everybody in the chat, whether or not they have taken part */
  readonly inChat: number;
  /**
   * how many signed the current contract and are no longer in the chat, or only follow; who they are is not told
   * (SPEC FOLLOW-4)
   */
  readonly signersGone: number;
}

/**
 * Of how many people so many have done something: of those who take part. null if that is unknown, or not known in full:
 * those who vote on a card are not noted before the vote is over (SPEC LOG-11).
 */
export const outOf = (people: PeopleCounts | null, did: number): number | null =>
  people === null || people.takingPart < did ? null : people.takingPart;

/** How many of so many signatures of the current contract are of those who take part. */
export const signaturesHere = (signatures: number, people: PeopleCounts | null): number =>
  Math.max(0, signatures - (people?.signersGone ?? 0));
