import { hasLeft } from "@guildhall/shared/domain/community/membership/part";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import type { PeopleCounts } from "@guildhall/shared/domain/people-counts";
import type { Entries } from "./entries.ts";
import type { Book } from "./facts.ts";

/**
 * Counts the people of a community (SPEC READ-1, FOLLOW-2). The stream knows of a departure before the roster is read again. A signer
 * who is not in these entries has only just been entered, and counts as being here.
 */
export function countPeople(state: CommunityState, entries: Entries, inChat: Book): PeopleCounts {
  const contract = state.status === "founded" ? state.contracts.at(-1) : undefined;
  const signers = new Set(contract?.signatures.map(({ member }) => member));
  const following = new Set(state.status === "founded" ? state.following : []);
  let takingPart = 0;
  let justLeft = 0;
  let signersGone = 0;
  for (const [key, { ref, tookPart }] of entries.all()) {
    const listed = inChat.has(key);
    const isHere = listed && !hasLeft(state, ref);
    const counts = isHere && !following.has(ref);
    if (counts && tookPart) takingPart += 1;
    if (listed && !isHere) justLeft += 1;
    if (!counts && signers.has(ref)) signersGone += 1;
  }
  return { takingPart, inChat: inChat.size - justLeft, signersGone };
}
