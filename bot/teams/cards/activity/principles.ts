import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { outcomeIn, type Poll, type PollOutcome } from "@guildhall/shared/domain/community/polls/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { Workshop } from "@guildhall/shared/domain/community/workshop/part";

export type Adopting = Extract<Workshop, { step: "adopting" }>;

/** The workshop whose principles are being worded; null if that is over, or has not begun. */
export const adoptingIn = (subject: CardSubject, { workshop }: FoundedCommunity): Adopting | null =>
  subject.kind === "wording" && workshop?.id === subject.workshop && workshop.step === "adopting"
    ? workshop
    : null;

/** The vote from which the principles are chosen. */
export function contractVoteOf(
  { poll: id }: Adopting,
  { polls }: FoundedCommunity,
): { readonly poll: Poll; readonly outcome: PollOutcome } | null {
  const poll = polls.find((each) => each.id === id);
  const outcome = poll === undefined ? null : outcomeIn(poll);
  return poll === undefined || outcome === null ? null : { poll, outcome };
}
